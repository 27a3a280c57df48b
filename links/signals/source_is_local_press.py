"""Is the linking site a local newspaper, station or magazine?"""

import polars as pl

from links.signals.signal import Group, Signal
from links.vocabulary import PLACES, PRESS_ENDINGS

PARTS = [
    "herald",
    "tribune",
    "gazette",
    "dispatch",
    "courier",
    "sentinel",
    "chronicle",
    "observer",
    "newspaper",
    "ledger",
    "examiner",
    "enquirer",
    "statesman",
    "bizjournal",
    "dailynews",
    "freepress",
    "newspress",
    "dailypress",
    "dailycamera",
    "dailytimes",
    "morningnews",
    "dailyrecord",
    "newsjournal",
    "publicradio",
    "registerguard",
    "postgazette",
    "sunnews",
    "citizen",
    "bulletin",
]
# Four letters that begin with K or W are a station's call sign, unless they are a word.
WORDS = """
    kids kind king kiss kite kits knee knit knob knot know kale keen keep kelp kept keys kick kill kilt wage wait wake
    walk wall wand want ward ware warm warn wart wash wave ways weak wear webs weed week weld well went were west what
    when whey whip whom whos wide wife wiki wild will wind wine wing wink wins wipe wire wise wish with woke wolf womb
    wood wool word wore work worm worn wrap kart
""".split()
# “austinmonthly”: a place and what a paper or magazine calls itself.
_PLACES = "|".join(sorted({place.replace(" ", "") for place in PLACES if len(place) > 4}, key=len, reverse=True))
# “glamgirlgazette” and “healthobserver” are blogs that sound like papers.
TOPICS = """
    health style glam beauty fashion tech crypto business wellness fitness travel lifestyle home garden pet mom food
    money finance celeb sport gaming auto wedding girl woman men diet skin medical dental movie music global world
""".split()
NAMED = rf"(?:{'|'.join(PARTS)})s?(?:online|news|today|xtra|extra|media|mail|live|tx|[a-z]{{2}})?$"
OF_A_PLACE = rf"^(?:the)?(?:{_PLACES})(?:{'|'.join(PRESS_ENDINGS)})$"

source_is_local_press = Signal(
    name="source_is_local_press",
    group=Group.AUTHORITY,
    question="Is the linking site a local newspaper, station or magazine?",
    holds=pl.col("site_kind").eq("local_press").fill_null(value=False)
    | (
        (
            pl.col("site_letters").str.contains(r"^[kw][a-z]{2,3}(?:tv|news|fm|am|radio|\d{1,2})$")
            | (pl.col("site_letters").str.contains(r"^[kw][a-z]{3}$") & pl.col("site_letters").is_in(WORDS).not_())
            | pl.col("site_letters").str.contains(OF_A_PLACE)
            | (
                pl.col("site_letters").str.contains(NAMED)
                & pl.col("site_letters").str.contains_any(TOPICS).not_()
                & pl.col("source_site").str.count_matches("-", literal=True).le(1)
            )
        )
        & pl.col("suffix").is_in(["com", "org", "net", "us"])
    ),
    says="The site {source_site} looks like local press.",
    reads="source_url",
)
