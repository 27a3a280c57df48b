"""Is a statement as strong as the cited words: must or may, always or usually, all or most, only?

Each rule names the words that make a statement strong, and the words of the cited sentence that bear such strength.
"""

import re
from dataclasses import dataclass

from advisor.verify.words import content, meanings
from knowledge.sentences import sentences

NEAR = 0.7  # share of the best overlap from which another cited sentence may be meant as well


@dataclass(frozen=True, slots=True)
class Rule:
    """Words of a statement that need one of the bearing words in a cited sentence; a hedge there must be outweighed."""

    claims: re.Pattern[str]
    bears: re.Pattern[str]
    hedged: re.Pattern[str] | None = None  # where a cited sentence has one of these, only `outweighs` bears
    outweighs: re.Pattern[str] | None = None


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


DENIALS = r"no|not|nobody|none|nothing|never|neither|nor|cannot|can['’]t|\w+n['’]t|without"
ALL = r"always|all|every|everybody|everyone|each|any|anybody|anyone|entirely|whole|whenever"
DUTY = (
    r"must|ought|have to|has to|needs?|needed|requires?|required|require|obliges?|obliged|demands?|necessary|shall|law"
)
RULES = (
    Rule(
        _words(r"always|(?<!at )(?<!after )all(?! (?:that|you|one|of this)\b)|every|everybody|everyone|entirely"),
        _words(rf"{ALL}|both|only|whoever|fully|{DENIALS}"),
        _words(
            r"usually|often|most|mostly|typically|generally|sometimes|some|many|rarely|seldom|a few|nearly|almost"
            r"|mainly"
        ),
        _words(ALL),
    ),
    Rule(
        _words(r"certainly|definitely|undoubtedly|surely|guaranteed|guarantees"),
        _words(r"certain|certainly|sure|surely|guarantee[sd]?|definite|definitely|no doubt"),
    ),
    Rule(
        _words(r"never|under no circumstances"),
        _words(rf"ever|{DENIALS}"),
        _words(r"usually|often|mostly|typically|generally|sometimes|rarely|seldom|hardly|neither|at once"),
        _words(r"never|ever|nobody|none|nothing|always"),
    ),
    Rule(
        _words(r"(?<!would )(?:must|have to|has to|obliged to|required to)(?! not| never)|mandatory"),
        _words(rf"{DUTY}|should|only"),
        _words(r"may|can|could|might|possibly|perhaps|sometimes"),
        _words(DUTY),
    ),
    Rule(
        _words(r"only|exclusively|solely"),
        _words(r"\w+"),
        _words(r"mainly|mostly|largely|primarily|usually"),
        _words(r"only|just|sole|solely|exclusively|alone"),
    ),
    Rule(_words(r"even if|even when"), _words(r"even|whether|although|though|regardless|in any case")),
)
MAY = re.compile(r"\b(?:may|might)\b(?! not\b| never\b)", re.IGNORECASE)
OWED = _words(f"{DUTY}|should")
ROOM = re.compile(
    r"\b(?:may|might|can|could|possibly|perhaps|probably|sometimes|able|partly|allow(?:s|ed)?|if)\b", re.IGNORECASE
)


def exceeds(statement: str, cited: str) -> str:
    """Return the word by which the statement is stronger or weaker than the cited words, or an empty text."""
    for sentence, _, _ in sentences(statement):
        meant = _meant(sentence, cited)
        for rule in RULES:
            if (match := rule.claims.search(sentence)) and not _bears(rule, meant):
                return match.group().lower()
        weak = MAY.search(sentence)
        if weak and OWED.search(meant) and not ROOM.search(meant) and not OWED.search(sentence):
            return weak.group().lower()
    return ""


def _bears(rule: Rule, meant: str) -> bool:
    if rule.hedged and rule.outweighs and rule.hedged.search(meant):
        return bool(rule.outweighs.search(meant))
    return bool(rule.bears.search(meant))


def _meant(sentence: str, cited: str) -> str:
    """Return the cited sentences that share most with a sentence, or all if none shares a word."""
    ours = meanings(content(sentence))
    scored = [(len(ours & meanings(content(text))), text) for text, _, _ in sentences(cited)]
    best = max((score for score, _ in scored), default=0)
    return " ".join(text for score, text in scored if score >= best * NEAR)
