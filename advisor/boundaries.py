"""Is this a greeting, or an outright request to break the rules? Patterns for what is said in so many words.

Everything less plain is left to the classifier (advisor/intent.py).
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Aim(StrEnum):
    """What the whole message is for."""

    QUESTION = "question"
    PITCH = "pitch"
    GREETING = "greeting"
    THANKS = "thanks"
    EMPTY = "empty"
    LAWSUIT = "lawsuit"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A request to break the rules; `what` is a key of wording.REFUSAL."""

    what: str


WANT = (
    r"(?:how (?:do|can|could|would|should|to) (?:i |we |you )?|where (?:do|can|could|should) (?:i|we) |help (?:me|us) (?:to )?"
    r"|(?:can|could|will|would) you (?:please )?(?:help (?:me |us )?)?|i(?:'d| would) (?:like|love) (?:you )?to |(?:i|we) (?:want|need) (?:you )?to "
    r"|please |i(?:'m| am) (?:looking|trying) to |let's |best way to |teach me (?:how )?to |tell me how to |show me how to |what(?:'s| is) the best way to )"
)
HIDE = r"(?:hide|disguise|conceal|mask|cover up|avoid getting caught|not get caught|without (?:google )?(?:noticing|knowing|detecting|finding out|getting caught)|so (?:that )?google (?:won't|can't|doesn't|does not|will not|cannot) (?:notice|know|detect|see|find)|undetect\w*|fool google|trick google|evade|look (?:natural|organic) to google|bypass)"
REFUSALS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (what, re.compile(pattern, re.I))
    for what, pattern in (
        (
            "prompt",
            r"\bignore (?:all |any |the |your )*(?:previous|prior|above|earlier) (?:instructions|rules|prompts?)"
            r"|\b(?:reveal|print|show|repeat|output) (?:me )?(?:your|the) (?:system |hidden )?(?:prompt|instructions)\b"
            r"|\byou are now\b|\bdeveloper mode\b|\bpretend (?:to be|you)",
        ),
        (
            "hurt",
            r"\b(?:harm|hurt|attack|sabotage|destroy|tank|damage|ruin|penali[sz]e|bring down|take down|negative seo|spam|blast)\b.{0,60}\b(?:competitors?|competition|rivals?|other (?:practice|clinic|dentist|doctor)s?)\b(?!.{0,30}\b(?:me|us|my|our)\b)"
            r"|\b(?:send|point|build|create|place|buy|get|put)\b.{0,40}\b(?:bad|spam\w*|toxic|junk|porn|casino)\b.{0,20}\blinks?\b.{0,40}\b(?:to|at|against|on)\b.{0,25}\b(?:competitors?|competition|rivals?|their|another|other)\b"
            r"|\bget (?:my|our|a|the) (?:competitors?|rivals?)\b.{0,30}\b(?:penali[sz]ed|banned|removed|deindexed|in trouble)\b",
        ),
        (
            "hack",
            r"\b(?:hack|break|inject|sneak|exploit)\b.{0,30}\b(?:into|links? (?:in|on)to?|\.edu|\.gov|site|website|university|hospital)\b",
        ),
        (
            "reviews",
            r"\b(?:buy|write|post|get|generate|create|make|pay for|leave)\b.{0,30}\b(?:fake|bought|paid|five[- ]star|5[- ]star|positive)\b.{0,20}\breviews?\b|\bfake reviews?\b.{0,40}\b(?:for me|for us|for my|for our)\b",
        ),
        (
            "hide",
            rf"{HIDE}.{{0,80}}\b(?:link|links|paid|pbn|network|payment|sponsor\w*|guest posts?|footprint\w*)\b"
            rf"|\b(?:link|links|paid|pbn|guest posts?|sponsored|bought|buy|disclos\w*)\b.{{0,80}}{HIDE}"
            r"|\b(?:remove|skip|leave out|leave off|avoid|drop|not (?:use|add|mention))\b.{0,25}\b(?:sponsored|disclosure|paid)\b.{0,20}\b(?:tag|mark|label|attribute|disclosure)\b.{0,40}\bgoogle\b",
        ),
        (
            "sell",
            r"^(?:please )?sell (?:me|us)\b.{0,40}\blinks?\b|\b(?:do|can|could|will|would) you (?:sell|provide|give|offer|get|build|make|create)(?: me| us)?\b.{0,40}\b(?:back)?links?\b(?!.{0,20}\b(?:report|advice|list)\b)",
        ),
        (
            "network",
            rf"{WANT}(?:\w+ ){{0,3}}(?:build|create|set up|start|make|run|launch|grow)\b.{{0,25}}\b(?:pbn|private blog network|link farm|link wheel|network of (?:blogs|sites)|fake (?:blogs?|sites?|profiles?))\b"
            rf"|{WANT}(?:\w+ ){{0,3}}(?:spam|blast|automate|auto[- ]?post|mass[- ]post|comment spam)\b.{{0,40}}\b(?:links?|comments?|forums?|blogs?)\b",
        ),
        (
            "buy",
            r"\bwhere (?:can|do|could|should|to) (?:i |we )?(?:buy|purchase|get cheap|order)\b.{0,40}\b(?:back)?links?\b"
            r"|\b(?:recommend|suggest|name|list|find|get)\b.{0,25}\b(?:link (?:sellers?|vendors?|market\w*)|(?:sites?|places?|service) (?:that|which|to) (?:sells?|buy)\b.{0,20}\blinks?)"
            r"|\b(?:best|cheapest|top) (?:sites?|places?|services?|vendors?)\b.{0,20}\b(?:buy|purchase|order)\b.{0,20}\b(?:back)?links?\b"
            rf"|{WANT}(?:\w+ ){{0,2}}(?:buy|purchase|order|sell)\b.{{0,30}}\b(?:back)?links?\b(?!.{{0,60}}\b(?:safe|risk\w*|allowed|legal|bad|ok|okay|from (?:me|us)|report|sponsored|nofollow)\b)",
        ),
    )
)

# “Can we sue?” asks a lawyer, whatever it is about.
LAWSUIT = re.compile(
    r"\b(?:can|could|should|may|do|how) (?:i|we)\b.{0,30}\b(?:sue|press charges|go to court|file a lawsuit)\b", re.I
)
GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|yo|howdy)(?: there| all)?\W*$", re.I
)
WHO = re.compile(
    r"^\W*(?:who are you|what (?:can|do) you do|what are you|how do(?:es)? (?:you|this) work|help|what can i ask(?: you)?|how can you help(?: me)?)\W*$",
    re.I,
)
THANKS = re.compile(
    r"^(?:\W*(?:thanks?|thank you|thx|ty|great|perfect|ok|okay|got it|cool|awesome|so much|a lot|very much|that helps?|for (?:your|the) help)\b)+\W*$",
    re.I,
)


PROMPT = dict(REFUSALS)["prompt"]


def aim_of(message: str) -> Refusal | Aim:
    """Return what a message is for; a Refusal names what is refused.

    >>> aim_of("Where can I buy backlinks?").what, aim_of("Should I buy backlinks?")
    ('buy', <Aim.QUESTION: 'question'>)
    """
    text = " ".join(message.split())
    if not re.search(r"\w", text):
        return Aim.EMPTY
    for aim, pattern in ((Aim.GREETING, GREETING), (Aim.GREETING, WHO), (Aim.THANKS, THANKS)):
        if pattern.match(text):
            return aim
    for what, pattern in REFUSALS:
        if pattern.search(text) and not (what in ("hurt", "buy", "hide", "network") and _asks_about_it(text)):
            return Refusal(what)
    return Aim.LAWSUIT if LAWSUIT.search(text) else Aim.QUESTION


# Someone who reports, fears or doubts a practice isn't asking for help with it.
ASKS_ABOUT = re.compile(
    r"^(?:\W*(?:so|and|hi|hello|hey|but)\W+)*(?:should|is|are|am|does|do|did|has|have|why|what|will|would it|can (?:a |my |our |the |someone|somebody|competitors?))\b(?! you\b)(?!.{0,30}\b(?:best way|the way|cheapest|safest way)\b)"
    r"|\b(?:my|our|an?|the|this|their|old|former|previous) (?:\w+ ){0,2}(?:agency|company|vendor|marketer|freelancer|guy|seo|consultant|competitor|rival|someone|person)\b.{0,40}\b(?:offer\w*|says?|said|told|wants?|bought|buys|built|sold|sells|hid|hides|used|suggest\w*|propos\w*|promis\w*|claims?|is|has|did|may|might|could)\b"
    r"|\bagainst (?:me|us|my|our)\b|\b(?:to|at) (?:(?:me|us)\b|(?:my|our) (?:\w+ )?(?:site|website|page|domain|practice|clinic|business)\b)",
    re.I,
)


def _asks_about_it(text: str) -> bool:
    return bool(ASKS_ABOUT.search(text))
