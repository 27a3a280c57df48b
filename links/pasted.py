"""Which links does an owner mean in a pasted text, and what do the words beside each address say of it?

>>> found, not_read = read_pasted("1. cheap botox – https://a.example.com/x (nofollow)\\n2. b.example.org")
>>> [(link.source_url, link.anchor, link.nofollow) for link in found]
[('https://a.example.com/x', 'cheap botox', True), ('b.example.org', None, None)]
"""

import re
from dataclasses import dataclass

from links.mentions import NOT_COMPLETE, Mention, clean, find_mentions
from links.rel import FOLLOWED, UNKNOWN, Rel, read_rel, read_rel_words
from links.schema import NotRead

MAX_TEXT = 200  # characters of an unread row that are shown
MAX_ANCHOR_WORDS = 12  # longer words beside an address are talk; the longest real anchors are titles
LIST_LINES = 3  # so many lines with an address make a list, in which a line without one is reported

SCHEME_ALONE = 4  # characters; “www.” by itself is a word about addresses

_ARROW = re.compile(r"(?i)^\s*(?:→|⇒|-+>|=+>|(?:which |that )?(?:links?|linking|point(?:s|ing)?) (?:back )?to:?)\s*$")
_SEPARATOR = re.compile(r"\s*(?:\t|\||;|\s[-–—]+\s|→|⇒|-+>|=+>)\s*")
_ENDS_IN_SEPARATOR = re.compile(r"(?:\t|\||;|\s[-–—]+\s|→|⇒|-+>|=+>)\s*[<(\[\"'“`*]*$")
_BULLET = re.compile(r"^\s*(?:(?:[-*•‣◦+>]|\(?\d{1,6}[.):\]]|#\d+)\s+|\d{1,6}\s*[\t|]\s*)+")
_LABEL = re.compile(
    r"(?i)^(?:the\s+)?(?:url|urls|links?|backlinks?|source|site|page|from|website|address|domain|web)\s*[:=]?$"
)
_ANCHOR_LABEL = re.compile(
    r"(?i)\b(?:anchor(?:\s+text)?|link\s+text)(?:\s+(?:is|was|says|reads))?\s*[:=]?\s*(?:[\"“”„'‘«](?P<quoted>[^\"“”»\n]{1,200}?)[\"”“'’»]|(?<=[:=])\s*(?P<plain>[^|;,\n\t]{1,200}))"
)
_QUOTED = re.compile(r"^[\"“”„'‘«](.{1,200}?)[\"”“'’»]$")
_REL_ATTRIBUTE = re.compile(r"(?i)\brel\s*[=:]\s*[\"“”']?(?P<value>[\w ,-]*)")
_REL_WORD = re.compile(r"(?i)\b(?:no[\s_-]?follow(?:ed)?|do[\s_-]?follow(?:ed)?|sponsored|ugc)\b")
_REL_CELL = re.compile(
    r"(?i)^[\s(\[]*(?:(?:rel[=:\s\"]*)?(?:no[\s_-]?follow|do[\s_-]?follow|follow(?:ed)?|sponsored|ugc)[\s,+/&\"]*)+[)\]\s.]*$"
)
_DENIED = re.compile(r"(?i)\b(?:not|isn['’]?t|without|no)\s+(?:a\s+)?(?=no[\s_-]?follow)")
_TALK = re.compile(
    r"(?i)\b(?:i|i'm|we|my|our|us|me|is|are|was|were|this|these|that|please|should|can|could|found|sent|got|check|think|know"
    r"|does|do|did|hi|hello|thanks|thank|links?|backlinks?|risky|bad|ok|okay|safe|toxic|harmful|agency|why|what|how|and)\b"
)
_BROKEN = re.compile(r"(?i)(?:\bh(?:t{1,3}p|xxp)s?[:;]?/+|\bhttps?:|\bwww[.,])[^\s<>\"]*")


@dataclass(frozen=True, slots=True)
class PastedLink:
    """One link of a pasted text, under the names of LINK_SCHEMA."""

    row: int
    source_url: str
    target_url: str | None
    anchor: str | None
    nofollow: bool | None
    sponsored: bool | None
    ugc: bool | None
    image: bool | None


def read_pasted(text: str, report_lines: bool = False) -> tuple[list[PastedLink], list[NotRead]]:
    """Return the links of a text and what looked like a link but is none; both empty for a text without addresses.

    With `report_lines`, as for a file, every line without an address is reported; else only those in a list.
    """
    text = clean(text)
    mentions = find_mentions(text)
    lines = _Lines(text, mentions)
    is_list = lines.is_list()
    found: list[PastedLink] = []
    not_read: list[NotRead] = []
    skip = -1
    for index, mention in enumerate(mentions):
        if index == skip:
            continue
        row = lines.number(mention.start)
        if mention.problem:
            not_read.append(NotRead(row, mention.address[:MAX_TEXT], mention.problem))
            continue
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        target = following if following and _is_target(text, mention, following, lines) else None
        if target:
            skip = index + 1
        before = mentions[index - 1] if index else None
        after = next(iter(mentions[index + 1 + bool(target) : index + 2 + bool(target)]), None)
        found.append(_link(row, mention, target, lines.beside(mention, target, before, after), is_list))
    not_read += _unread_lines(lines, report_lines)
    return found, sorted(not_read, key=lambda unread: unread.row)


class _Lines:
    """The lines of a text and the mentions that stand in each."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines[:-1]:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.mentions: list[list[Mention]] = [[] for _ in self.lines]
        self._number: dict[int, int] = {}
        self.inside_markup: set[int] = set()  # lines, counted from 0, on which a mention goes on that began above
        at = 0
        for mention in mentions:
            while at + 1 < len(self.starts) and self.starts[at + 1] <= mention.start:
                at += 1
            self.mentions[at].append(mention)
            self._number[mention.start] = at + 1
            self.inside_markup.update(range(at + 1, at + 1 + text.count("\n", mention.start, mention.end)))

    def number(self, start: int) -> int:
        """The line, counted from 1, of the mention that begins at `start`."""
        return self._number[start]

    def is_list(self) -> bool:
        """Whether the text is nothing but lines with addresses, and more than one."""
        return (
            len(self.lines) > 1
            and sum(bool(m) for m in self.mentions) > 1
            and all(
                bool(mentions) or not line.strip() for line, mentions in zip(self.lines, self.mentions, strict=True)
            )
        )

    def beside(
        self, mention: Mention, target: Mention | None, before: Mention | None, after: Mention | None
    ) -> tuple[str, str]:
        """The words before and after a mention on its line, up to the neighbouring addresses."""
        index = self.number(mention.start) - 1
        begin, end = self.starts[index], self.starts[index] + len(self.lines[index])
        last = target or mention
        if before and self.number(before.start) == index + 1:
            begin = before.end
        if after and self.number(after.start) == index + 1:
            end = after.start
        return self.text[begin : mention.start], self.text[last.end : max(end, last.end)]


def _is_target(text: str, mention: Mention, following: Mention, lines: _Lines) -> bool:
    """Whether the next address is the page linked to: after an arrow, or as markup after a plain address."""
    if lines.number(following.start) != lines.number(mention.start) or following.problem:
        return False
    between = text[mention.end : following.start]
    if _ARROW.match(between):
        return True
    plain_then_markup = following.marked_up and not mention.marked_up
    return plain_then_markup and len(lines.mentions[lines.number(mention.start) - 1]) == 2


def _link(row: int, mention: Mention, target: Mention | None, beside: tuple[str, str], is_list: bool) -> PastedLink:
    marked_up = next((one for one in (mention, target) if one and one.marked_up), None)
    before, after = beside
    anchor = marked_up.anchor if marked_up else _anchor_beside(before, after, is_list)
    rel = marked_up.rel if marked_up and marked_up.rel != UNKNOWN else _rel_beside(before, after, anchor)
    return PastedLink(
        row=row,
        source_url=mention.address,
        target_url=target.address if target else None,
        anchor=anchor,
        nofollow=rel.nofollow,
        sponsored=rel.sponsored,
        ugc=rel.ugc,
        image=marked_up.image if marked_up else None,
    )


def _anchor_beside(before: str, after: str, is_list: bool) -> str | None:
    labelled = _ANCHOR_LABEL.search(after) or _ANCHOR_LABEL.search(before)
    if labelled:
        return (labelled["quoted"] or labelled["plain"]).strip()
    before = _BULLET.sub("", before).lstrip()
    if _ENDS_IN_SEPARATOR.search(before) and (words := _words(_SEPARATOR.split(before), is_list, from_end=True)):
        return words
    if _SEPARATOR.match(_opening(after)) and (words := _words(_SEPARATOR.split(after), is_list)):
        return words
    quoted = _QUOTED.match(before.strip(" \t:,(")) or _QUOTED.match(after.strip(" \t:,()."))
    return quoted[1].strip() if quoted else None


def _opening(after: str) -> str:
    """The words after an address without the brackets or quotes that close it."""
    return after.lstrip(")]}>\"'”’`*_")


def _words(cells: list[str], is_list: bool, from_end: bool = False) -> str | None:
    """The cell nearest to the address that can be an anchor."""
    for cell in reversed(cells) if from_end else cells:
        words = cell.strip(" \t,:")
        words = words[1:-1].strip() if len(words) > 1 and _QUOTED.match(words) else words
        if not words or _REL_CELL.match(words) or _LABEL.match(words) or not re.search(r"\w", words):
            continue
        count = len(words.split())
        talk = count > MAX_ANCHOR_WORDS or words.endswith("?") or (not is_list and count > 2 and _TALK.search(words))
        return None if talk else words
    return None


def _rel_beside(before: str, after: str, anchor: str | None) -> Rel:
    for words in (after, before):
        if attribute := _REL_ATTRIBUTE.search(words):
            return read_rel(attribute["value"]) or UNKNOWN
    for words in (after, before):
        for cell in re.split(r"[\t|;,()\[\]]|\s[-–—]+\s", words):
            if cell.strip() and cell.strip() != anchor and _REL_CELL.match(cell):
                return read_rel_words(cell)
    for words in (after, before):
        sentence = re.split(r"(?<=[.!?])\s", words.strip())[0 if words is after else -1]
        if anchor and anchor in sentence:
            sentence = sentence.replace(anchor, " ")
        if _REL_WORD.search(sentence) and not sentence.rstrip().endswith("?") and not _asks(before):
            return FOLLOWED if _DENIED.search(sentence) else read_rel_words(sentence)
    return UNKNOWN


def _asks(before: str) -> bool:
    return bool(re.match(r"(?i)\s*(?:is|are|does|do|was|should|can|could|would|will|what|why|how)\b", before))


def _without(line: str, begin: int, mentions: list[Mention]) -> str:
    """A line with its addresses left out; `begin` is where it stands in the text."""
    parts, at = [], 0
    for mention in mentions:
        parts.append(line[at : mention.start - begin])
        at = mention.end - begin
    return " ".join([*parts, line[at:]])


def _unread_lines(lines: _Lines, report_lines: bool) -> list[NotRead]:
    """What looks like an address but was not taken, and the lines of a list that have none."""
    unread: list[NotRead] = []
    with_address = [index for index, mentions in enumerate(lines.mentions) if mentions]
    inside_list = range(with_address[0], with_address[-1]) if len(with_address) >= LIST_LINES else range(0)
    for index, line in enumerate(lines.lines):
        begin = lines.starts[index]
        broken = [] if index in lines.inside_markup else _BROKEN.findall(_without(line, begin, lines.mentions[index]))
        unread += [NotRead(index + 1, words[:MAX_TEXT], NOT_COMPLETE) for words in broken if len(words) > SCHEME_ALONE]
        if lines.mentions[index] or broken or not line.strip() or index in lines.inside_markup:
            continue
        heading = line.rstrip().endswith((":", "?")) or line.lstrip().startswith("#")
        if report_lines or (index in inside_list and not heading and len(with_address) * 2 > len(inside_list)):
            unread.append(NotRead(index + 1, line.strip()[:MAX_TEXT], NO_ADDRESS))
    return unread


NO_ADDRESS = "There is no web address in this line; give each link its address, such as https://example.com/page."
