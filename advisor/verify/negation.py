"""Does a statement deny what the cited words affirm, or affirm what they deny?

Each denial (“not”, “nobody”, “without”, “harmless”) is read with the words that it bears on. A denial of the statement
needs one of the cited words on a word in common; a denial of the cited words must not be lost where the statement
speaks of the same thing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from advisor.verify.words import EVERYWHERE, GROUPS, WORD, meanings, stem
from knowledge.sentences import sentences

DENIAL = re.compile(
    r"\b(?:not(?! only\b)|no longer(?! than)|no\b(?! longer\b(?! than))|none|nothing(?! but)|nobody|neither|nor|nowhere"
    r"|never|without|cannot|\w+n['’]t|unlikely|rarely|seldom|hardly|scarcely|(?:advis|warn|decid)\w* against|unless"
    r"|rather than|instead of|(?:more|larger|bigger|longer|greater|higher) than|(?<!\ba )(?<!\bor )little"
    r"|(?<!\ba )few(?! dozen))\b",
    re.IGNORECASE,
)
PARTICLE = re.compile(
    r"^(?:yes|no|usually yes|often yes|possibly|perhaps|partly|always|probably yes)[,:;.]\s*", re.IGNORECASE
)
# “Links that nobody ordered can stay”: what nobody does ends at the next verb.
NEXT_VERB = re.compile(r"(?<=[a-z] )(?:can|may|should|must|will|is|are)\b")
AND = re.compile(r"\b(?:and|or)\b", re.IGNORECASE)
SUBJECTS = ("no", "nothing", "none", "nobody", "neither")
ELLIPTIC = re.compile(
    r"^(?:usually not|probably not|almost certainly not|not necessarily|not always|rarely|better not|very unlikely"
    r"|not by name|never|not yet)\b[^:]*$",
    re.IGNORECASE,
)
STOP = re.compile(
    r"[,;:()!?]|\.(?!\d)|\b(?:but|because|if|when|while|although|though|since|so|which|who|where|as)\b|\s[–—]\s",
    re.IGNORECASE,
)
# Words of grammar: what a denial bears on is looked for behind them. “Use”, “make” and “need” can be denied.
GRAMMAR = frozenset(
    """a about after all also am an and any anybody anyone anything are as at be been before being both but by can could
    did do does doing done each even every for from had has have having he her here him his how i if in into is it its
    itself just may me might more most much must my of off on once one only or other our out over own really she should
    so some somebody someone something such than that the their them then there these they this those through to too
    until up upon us was we were what when where whether which while who whom whose why will with would you your
    way usually often always almost ever yet still by itself sometimes mostly likely very quite at all
    whatever say says said anymore longer possible""".split()
)
# Left denies right: “harmless” is “no harm”.
OPPOSITES = {
    "harmless": "harm", "forbid": "allow", "forbidden": "allow", "forbids": "allow", "bars": "allow", "bar": "allow",
    "barred": "allow", "lower": "higher", "fewer": "more", "worse": "better", "unable": "able",
    "incomplete": "complete", "unmarked": "marked", "unlimited": "limited", "unsafe": "safe", "useless": "useful",
    "irrelevant": "relevant", "dishonest": "honest", "slower": "faster", "smaller": "larger", "weaker": "stronger",
    "unrelated": "related", "unasked": "asked", "unavailable": "available", "unfair": "fair", "untrue": "true",
    "illegal": "legal", "invalid": "valid", "incorrect": "right",
}  # fmt: skip
AFTER = 3  # words after a denial that it bears on
ALIKE = 0.5  # Dice coefficient from which two clauses are taken for the same one
SPOKEN = 0.5  # share of a denying clause that a statement must speak of before the lost denial counts
ALL_BUT_HEAD = 0.6  # the same where the denied word itself was put in other words
NEAR = 0.5  # share of the most words shared with one cited sentence from which another may be meant as well


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial: the words it bears on, nearest first, and all words of its clause."""

    after: tuple[str, ...]  # empty for an answer that leaves out what it denies (“Usually not, if …”)
    clause: frozenset[str]
    also: tuple[str, ...] = ()  # denied too, but not what the denial is about: the verb of “shows nothing”
    is_opposite: bool = False  # “harmless”: one word that denies another

    @property
    def head(self) -> str:
        """The word denied; a word that stands everywhere is passed over for the next."""
        return next((word for word in self.after if word not in EVERYWHERE), self.after[0] if self.after else "")


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence: what its words mean, and its denials."""

    stems: frozenset[str]
    denials: tuple[Denial, ...]


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[Read, ...]:
    """Return the sentences of a text with their denials; none for a blank text."""
    return tuple(_read(sentence) for sentence, _, _ in sentences(text))


def _read(sentence: str) -> Read:
    sentence = PARTICLE.sub("", sentence)
    marks = sorted([*DENIAL.finditer(sentence), *OPPOSITE.finditer(sentence)], key=lambda match: match.start())
    return Read(_stems(sentence), tuple(_denial(match, sentence) for match in _uncancelled(marks, sentence)))


OPPOSITE = re.compile(r"\b(?:" + "|".join(OPPOSITES) + r")\b", re.IGNORECASE)


def _uncancelled(marks: Sequence[re.Match[str]], sentence: str) -> list[re.Match[str]]:
    """Return the denials that stand; two with no word between them affirm (“not harmless”)."""
    kept: list[re.Match[str]] = []
    for match in marks:
        if (
            kept
            and not STOP.search(sentence[kept[-1].end() : match.start()])
            and not _words(sentence[kept[-1].end() : match.start()])
        ):
            kept.pop()
        else:
            kept.append(match)
    return kept


def _denial(match: re.Match[str], sentence: str) -> Denial:
    before = STOP.split(sentence[: match.start()])[-1]
    after = STOP.split(sentence[match.end() :])[0]
    word = match.group().lower()
    if word == "nobody":
        after = NEXT_VERB.split(after)[0]
    clause = _stems(f"{before} {after}")
    if turned := OPPOSITES.get(word):
        own = _meaning(stem(turned))
        return Denial((own,), clause | {own}, is_opposite=True)
    reached = _words(after)[:AFTER]
    if not reached and word in ("nobody", "nothing"):
        reached = _words(before)[-2:]
    if reached == ["exist"]:
        reached += _words(before)[-1:]
    return Denial(tuple(map(_meaning, reached)), clause, tuple(map(_meaning, _also_denied(word, before, after))))


def _also_denied(word: str, before: str, after: str) -> list[str]:
    """Return the verb of “shows nothing” and “has no …”, and all that “no …” and “nobody …” do where they begin."""
    if word in SUBJECTS and not _words(before):
        return _words(after)
    return _words(AND.split(before)[-1])[-1:] if word in (*SUBJECTS, "without", "little") else []


def _meaning(one: str) -> str:
    return GROUPS.get(one, one)


def _stems(text: str) -> frozenset[str]:
    return frozenset(meanings(_words(text)))


def _words(text: str) -> list[str]:
    """Return the stems of the words that a denial can bear on; a word that denies another stands as that one."""
    plain = DENIAL.sub(" ", text)
    words = (OPPOSITES.get(word.lower(), word) for word in WORD.findall(plain))
    return [stem(word) for word in words if word.lower() not in GRAMMAR and len(word) > 1]


def contradicts(statement: str, cited: str, heading: str = "") -> str:
    """Return the word on which the statement and the cited words differ in a denial, or an empty text.

    The `heading` is the question that the cited words answer; “Usually not, if …” denies what it asks.
    """
    theirs = read(cited)
    known = [denial for one in theirs for denial in one.denials]
    if ELLIPTIC.match(first := sentences(cited)[0][0] if cited.strip() else ""):
        said = frozenset().union(*(one.stems for one in theirs[1:]))
        known.append(Denial((), _stems(heading) | (_stems(first) - said), tuple(_stems(heading))))
    reached = {word for denial in known for word in (*denial.after, *denial.also)}
    affirmed = {word for one in theirs for word in one.stems} - reached - EVERYWHERE
    for ours in read(statement):
        if flipped := [denial.head for denial in ours.denials if denial.head in affirmed]:
            return flipped[0]
        if left := _unmatched(ours.denials, known):
            return left[0].head
        spoken = [denial for one in _meant(ours, theirs) for denial in one.denials if _speaks_of(ours, denial)]
        if left := _unmatched(spoken, ours.denials):
            return left[0].head
    return ""


def _meant(ours: Read, theirs: Sequence[Read]) -> list[Read]:
    """Return the cited sentences that a sentence of the statement may stand on: those that it shares most with."""
    best = max((len(one.stems & ours.stems) for one in theirs), default=0)
    return [one for one in theirs if len(one.stems & ours.stems) >= NEAR * best > 0]


def _unmatched(ours: Sequence[Denial], theirs: Sequence[Denial]) -> list[Denial]:
    """Return the denials that have no like on the other side; the surest likes are joined first, each only once."""
    free = list(theirs)
    left = [denial for denial in ours if denial.head]
    for alike in (_same_word, _shared_word, _same_thing, _same_clause):
        for denial in list(left):
            if other := next((one for one in free if alike(denial, one)), None):
                left.remove(denial)
                free.remove(other)
    return [one for one in left if not any(one.head in other.after for other in theirs)]


def _same_word(one: Denial, other: Denial) -> bool:
    return one.head == other.head and _akin(one, other)


def _akin(one: Denial, other: Denial) -> bool:
    return len(one.clause & other.clause) >= min(2, len(one.clause), len(other.clause))


def _shared_word(one: Denial, other: Denial) -> bool:
    if one.is_opposite or other.is_opposite or not _akin(one, other):
        return False
    shared = set(one.after) & set(other.after)
    return bool(shared - EVERYWHERE) or (bool(shared) and one.after[0] == other.after[0])


def _same_thing(one: Denial, other: Denial) -> bool:
    """Return whether the word that each denies stands in the other's clause."""
    if one.is_opposite or other.is_opposite:
        return False
    return one.head in other.clause and other.head in one.clause


def _same_clause(one: Denial, other: Denial) -> bool:
    """Return whether the clauses agree although another word is denied, as in “not give” and “not hand over”."""
    both = len(one.clause & other.clause)
    if not other.head:
        return both >= ALIKE * len(one.clause)
    if one.is_opposite or other.is_opposite or one.head in other.clause:
        return False
    return 2 * both >= ALIKE * (len(one.clause) + len(other.clause))


def _speaks_of(ours: Read, denial: Denial) -> bool:
    spoken = len(denial.clause & ours.stems)
    if denial.head in ours.stems and denial.head not in EVERYWHERE:
        return spoken >= SPOKEN * len(denial.clause)
    rest = set(denial.after) - {denial.head} - EVERYWHERE
    return bool(rest) and rest <= ours.stems and spoken >= ALL_BUT_HEAD * len(denial.clause)
