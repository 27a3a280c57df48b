"""What does the owner ask? The parts of a message, and the kind of answer that each part wants."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of answer a question asks for."""

    DEFINITION = "definition"
    YES_NO = "yes or no"
    HOW = "how"
    WHY = "why"
    COMPARE = "compare"
    AMOUNT = "amount"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """One of the questions in a message; `text` names its subject even where the owner wrote “it”."""

    text: str
    kind: Kind


QUESTION_WORD = (
    r"(?:what|whats|what's|how|hows|how's|should|shall|is|are|am|do|does|did|can|could|will|would|why|when|where|which|who"
    r"|must|may|has|have)"
)
SPLIT = re.compile(
    rf"(?:,\s*|;\s*|\s+)(?:and|also|and also|plus|or)\s+(?={QUESTION_WORD}\b(?!\s+(?:not\b|more\b|less\b)))", re.I
)
SENTENCE_END = re.compile(r"(?<=[?!.])\s+(?=[A-Z“\"'(]|\S)|\n+")
STARTS_AS_QUESTION = re.compile(
    rf"^(?:(?:so|and|but|also|ok|okay|hi|hello|hey|please|well|then|now)[,:]?\s+)*{QUESTION_WORD}\b", re.I
)
POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|theirs|this|that|these|those|one|ones|he|she|the same|the other|such)\b", re.I
)

KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        Kind.COMPARE,
        re.compile(
            r"\b(?:difference|differences|different|differ)\b.*\b(?:between|from|and)\b|\bvs\.?\b|\bversus\b|\bcompared? (?:to|with)\b"
            r"|\b(?:better|worse|safer|riskier|more valuable|more important|stronger)\b.*\b(?:than|or)\b"
            r"|\bwhich (?:one )?(?:is|are) (?:better|safer|worse|riskier)\b",
            re.I,
        ),
    ),
    (
        Kind.AMOUNT,
        re.compile(
            r"\bhow (?:many|much|long|often|soon|big|fast|large)\b|\bwhat (?:ratio|percentage|share|number)\b", re.I
        ),
    ),
    (
        Kind.DEFINITION,
        re.compile(
            r"^(?:(?:so|and|ok|okay|hi|hello|hey|please)[,:]?\s+)*(?:what(?:'s|s| is| are| exactly is| exactly are| does| do)\b(?!.*\b(?:should|risk|cost|worth|best|need)\b)"
            r"|define\b|explain (?:what )?|meaning of|definition of|tell me (?:about|what))|\bwhat (?:does|do) .{1,60} mean\b|\bmeaning\??$",
            re.I,
        ),
    ),
    (Kind.WHY, re.compile(r"^(?:so |and |but )?why\b|\bhow come\b|\bwhat(?:'s| is) the reason\b", re.I)),
    (
        Kind.HOW,
        re.compile(
            r"\bhow (?:do|can|to|should|would|could|does|did|else)\b|\bwhat (?:should|can|do|must) (?:i|we) do\b|\bwhat now\b|\bnext steps?\b|\bways? to\b",
            re.I,
        ),
    ),
    (
        Kind.YES_NO,
        re.compile(
            r"(?:^|[,.:;]\s*|\b(?:so|and|but|then|ok|okay|know|wonder|wondering|ask|asking|sure|if|whether)\s+)"
            r"(?:is|are|am|was|were|do|does|did|should|shall|can|could|will|would|must|may|has|have|if|whether)\b|\bworth (?:it|paying|the)\b"
            r"|\b(?:right|true|correct|ok|okay|safe|legit)\s*\?",
            re.I,
        ),
    ),
)


def kind_of(question: str) -> Kind:
    """Return the kind of answer that a question asks for.

    >>> kind_of("What is a nofollow link?"), kind_of("Should I disavow?"), kind_of("nofollow vs sponsored")
    (<Kind.DEFINITION: 'definition'>, <Kind.YES_NO: 'yes or no'>, <Kind.COMPARE: 'compare'>)
    """
    for kind, pattern in KINDS:
        if pattern.search(question.strip()):
            return kind
    return Kind.OTHER


def parts_of(message: str, limit: int = 4) -> tuple[QuestionPart, ...]:
    """Return the questions in a message in order, at most `limit`; the whole message is one where nothing splits it.

    A part that points back (“and should I remove them?”) is read together with the part before it.
    """
    asked = [part for sentence in _sentences(message) for part in _split(sentence)]
    tells_a_story = len(" ".join(asked)) < 0.6 * len(message.strip())
    if len(asked) < 2 or (tells_a_story and _leans(asked[0])):
        return (QuestionPart(message.strip(), kind_of(asked[0] if asked else message)),)
    parts: list[QuestionPart] = []
    for text in asked[:limit]:
        subject = _subject(parts[-1].text) + ": " if parts and _leans(text) else ""
        parts.append(QuestionPart(subject + text, kind_of(text)))
    return tuple(parts)


def _sentences(message: str) -> list[str]:
    sentences = [sentence.strip() for sentence in SENTENCE_END.split(message) if sentence.strip()]
    return [one for one in sentences if one.endswith("?") or STARTS_AS_QUESTION.match(one)]


def _split(sentence: str) -> list[str]:
    if kind_of(sentence) is Kind.COMPARE:
        return [sentence]
    pieces = [piece.strip(" ,;") for piece in SPLIT.split(sentence)]
    return [piece for piece in pieces if len(piece.split()) >= 2]


def _subject(text: str) -> str:
    """Return what a question is about: “What is a PBN?” is about “PBN”."""
    return (
        re.sub(r"^(?:so |and |ok |okay )?what(?:'s|s| is| are| does)? (?:an? |the )?", "", text, flags=re.I).strip(" ?")
        or text
    )


def _leans(text: str) -> bool:
    """Whether a part can't be understood without the one before it."""
    return bool(POINTS_BACK.search(text)) or len(re.findall(r"\w+", text)) <= 3
