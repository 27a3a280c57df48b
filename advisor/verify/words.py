"""Which words of a statement carry its content, and how many of them do the cited words hold?

A word counts in any inflection, and as one of a few synonyms; a rare word counts for more than a common one, and a
name must be there whatever the rest says.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?", re.IGNORECASE)
EMPTY_WORDS = frozenset(
    """a about after all almost alone also always am an and another any anybody anyone are as at away back be because
    been before being both but by can cannot could did do does doing done down each either else even ever every
    everybody everyone few for from get gets getting give given gives go goes going got had has have having he her here
    him his how however i if in instead into is it its itself just kind least less let like little long lot made mainly
    make makes making many may maybe me merely might mine more most mostly much must my need needed needs neither never
    next no nobody none nor not nothing now of off often on once one ones only onto or other others otherwise our out
    over own per perhaps possibly probably put quite rather really same say says said seldom several she should simply
    since so some somebody someone something sometimes soon still such take taken takes than that the their them
    themselves then there these they thing things this those though through thus to together too toward typically under
    unless until up upon us use used uses using usually very via want was way we well were what whatever when where
    whether which while who whoever whole whom whose why will with within without would yes yet you your yourself
    nowhere rarely hardly generally according except""".split()
)
# Words that the corpus and a careful writer use for one another. Each line is one meaning.
SYNONYMS = """
site website homepage domain
practice clinic office firm company
remove removal delete drop takedown
mark label tag marked labeled
pay paid cost charge fee price money bought buy purchase
forbid ban bar prohibit
allow permit accept let
tell show see explain advise state describe inform notify display reveal
name call mention
view visible
start begin began launch
end close stop finish
doctor physician clinician therapist
ad advertisement advertising advert
permanent permanently good lasting
big large huge larger bigger
person people anyone visitor user
whole entire
find discover detect
score rating number figure count
rule policy guideline guide guidance law act
break violate breach against
hard difficult
look check review examine inspect
often frequent frequently common
fix repair mend correct improve
link backlink
change switch alter replace
trade swap exchange
notice note message
several hundreds dozens
true correct right accurate
work function effect
write publish
post article
worth value valuable worthwhile
help benefit aid useful helpful
real genuine actual honest
normal ordinary natural usual
guess estimate
odd strange
rank ranking
bad poor weak low
newspaper press news media
address url
request ask demand want
get receive gain earn
decide choose pick choice
free complimentary
hurt harm damage
create produce build open
guard protect
trick trap
quick fast sudden
announce announced
proof prove evidence
clear clearly plain
effect force
recover recovery
err wrong mistake error false incorrect
copy duplicate repeat
happen occur
place put placed position spot
many most majority
old former previous
picture photo image
answer reply respond response
approve approval
monitor monitoring
stay remain keep left
""".strip().splitlines()
PROPER = re.compile(r"\b[A-Z][a-z]+(?: (?:[A-Z][a-z]+|and|of|the))* [A-Z][a-z]+\b")
BEGINS = re.compile(r"[.!?:;]\W*$")
# Names that count as such even where a sentence begins with them.
NAMES = frozenset(
    """ahrefs aol apple baidu bing bingbot chatgpt claude cloudflare copilot doximity duckduckgo facebook fda featured
    ftc gdpr gemini google googlebot haro healthgrades hhs hipaa illinois instagram linkedin majestic meta microsoft moz
    mueller openai penguin panda perplexity pinterest qwoted ratemds realself reddit semrush spambrain texas tiktok
    trustpilot ubersuggest vitals webmd wikipedia wordpress yahoo yandex yelp youtube zocdoc
    california florida""".split()
)
CALENDAR = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million dozen dozens half""".split()
)
STEM = Stemmer.Stemmer("english").stemWord
IRREGULAR = {
    form: words.split()[0]
    for words in (
        "sell sold", "buy bought", "pay paid", "find found", "write wrote written", "tell told", "give gave given",
        "keep kept", "leave left", "choose chose chosen", "know knew known", "see saw seen", "show shown",
        "take took taken", "break broke broken", "lose lost", "send sent", "mean meant", "build built", "hold held",
        "stand stood", "begin began begun", "hide hid hidden", "spend spent", "bring brought", "fall fell fallen",
        "lead led", "run ran", "make made", "teach taught", "think thought", "steal stole stolen", "speak spoke spoken",
        "grow grew grown", "draw drew drawn", "drive drove driven", "rise rose risen", "wear wore worn", "feel felt",
        "go went gone", "come came", "get got", "win won", "deal dealt", "catch caught", "strike struck stricken",
        "forbid forbade forbidden", "forget forgot forgotten", "understand understood", "say said", "become became",
        "meet met", "withdraw withdrew withdrawn", "err error errors", "proof prove proves proving proven",
    )
    for form in words.split()[1:]
}  # fmt: skip


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return what a word has in common with its inflections."""
    plain = re.sub(r"['’]s$", "", word.lower())
    return str(STEM(IRREGULAR.get(plain, plain)))


def _groups() -> dict[str, str]:
    """Return the meaning of each stem that has synonyms; a stem of two meanings keeps the first."""
    found: dict[str, str] = {}
    for line in SYNONYMS:
        words = line.split()
        for word in words:
            found.setdefault(stem(word), stem(words[0]))
    return found


GROUPS = _groups()
# These stand on nearly every page of the corpus, so that sharing them says little.
EVERYWHERE = frozenset(GROUPS.get(stem(word), stem(word)) for word in "link page site google practice search".split())
COMMON = 0.5  # what such a word weighs against another
SYNONYM = 0.8  # what a word counts that is held as a synonym only


NOT_CONTENT = EMPTY_WORDS | CALENDAR | NUMBER_WORDS  # numbers and months are checked on their own


def content(text: str) -> list[str]:
    """Return the stems of the words that carry meaning, in order; an empty list for a text of small words only."""
    return [stem(word) for word in WORD.findall(text) if _plain(word) not in NOT_CONTENT and len(word) > 1]


def _plain(word: str) -> str:
    return re.sub(r"(?:n['’]t|['’]\w+)$", "", word.lower())


def names_missing(statement: str, cited: str) -> list[str]:
    """Return the names in a statement that the cited words do not hold, in order; an empty list if all are there."""
    held = {stem(word) for word in WORD.findall(cited)}
    initials = {"".join(word[0] for word in match.group().split()).lower() for match in PROPER.finditer(cited)}
    found = []
    for match in WORD.finditer(statement):
        word = match.group()
        begins = not statement[: match.start()].strip(' “"(') or bool(BEGINS.search(statement[: match.start()]))
        named = re.sub(r"['’]s$", "", word.lower()) in NAMES or (word[0].isupper() and len(word) > 1 and not begins)
        plain = _plain(word)
        if named and plain not in EMPTY_WORDS and plain not in CALENDAR and stem(word) not in held | initials:
            found.append(word)
    return found


def meanings(stems: Iterable[str]) -> set[str]:
    """Return stems with those that mean the same made one."""
    return {GROUPS.get(one, one) for one in stems}


def coverage(statement: str, cited: str) -> float:
    """Return the share of a statement's content words that the cited words hold; 1.0 for a statement of none."""
    ours, theirs = content(statement), set(content(cited))
    if not ours:
        return 1.0
    means = meanings(theirs)
    held = sum(_weight(one) * _held(one, theirs, means) for one in ours)
    return held / sum(map(_weight, ours))


def _held(one: str, theirs: set[str], means: set[str]) -> float:
    return 1.0 if one in theirs else SYNONYM if GROUPS.get(one, one) in means else 0.0


def _weight(one: str) -> float:
    return COMMON if GROUPS.get(one, one) in EVERYWHERE else 1.0


CLAUSE = re.compile(
    r"[,;:()–—]\s*|\b(?=(?:and|but|or|because|so|which|while|as|since|unless|though|although|whereas)\b)", re.IGNORECASE
)
LEAST = 2  # content words that make a clause a claim of its own


def least_covered(statement: str, cited: str) -> tuple[float, str]:
    """Return the coverage of the clause that the cited words hold least of, and the clause; 1.0 without clauses."""
    clauses = [one.strip() for one in CLAUSE.split(statement) if len(content(one)) >= LEAST]
    return min(((coverage(one, cited), one) for one in clauses), default=(1.0, ""))
