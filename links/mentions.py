"""Where in a text do web addresses stand, whatever shape they were written in?

>>> [mention.address for mention in find_mentions("See hxxps://spam[.]example[.]com/x, or ask dr.who@clinic.org.")]
['https://spam.example.com/x']
>>> [mention.address for mention in find_mentions("Dr.Smith sent report.pdf, e.g. v2.0 from co.uk")]
[]
"""

import html
import re
from dataclasses import dataclass
from functools import lru_cache

import ada_url
from publicsuffixlist import PublicSuffixList

from links.rel import FOLLOWED, UNKNOWN, Rel, read_rel

FILE_ENDINGS = {
    "zip",
    "mov",
    "py",
    "sh",
    "pl",
    "rs",
    "ps",
    "cc",
    "so",
    "app",
}  # top-level domains that mostly end files
DOCUMENTS = {
    "readme",
    "changelog",
    "license",
    "contributing",
    "index",
    "notes",
}  # .md is Moldova's, and doctors like it
PLAIN_ENDINGS = {"com", "org", "net", "edu", "gov"}  # taken even as “Example.Com”, which telephones write
RESERVED = (".example", ".test")  # RFC 2606: names for examples, which no suffix list has

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]"
)
_REFANG = (
    (re.compile(r"(?i)\bh(?:xx|\*\*|tt)p(s?)(?:\[:\]//|\[://\]|:\[//\]|://)"), r"http\1://"),
    (re.compile(r"(?i)[^\S\n]?[\[({](?:\.|dot)[\])}][^\S\n]?"), "."),
    (re.compile(r"(?i)(?<=\w)[^\S\n]dot[^\S\n](?=(?:com|org|net|edu|gov|info|biz|us|uk|co)\b)"), "."),
)
_END = r"\s<>\"“”„«»|`"  # characters that end an address in running text
_TOKEN = re.compile(
    rf"""(?ix)
      (?P<html><a\b(?P<attributes>[^>]{{0,4000}})>(?P<inside>.{{0,2000}}?)</a\s*>)
    | (?P<markdown>(?P<picture>!?)\[(?P<words>[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]
        \(\s*<?(?P<href>(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+["'(][^\n]*?["')])?\s*\))
    | (?P<mail>(?<![\w.+%-])(?:mailto:)?[\w.+%-]{{1,64}}@[\w-]+(?:\.[\w-]+)*)
    | (?P<url>\bhttps?:/{{1,3}}[^{_END}]+)
    | (?P<odd>\b[a-z][a-z0-9+-]{{1,20}}://[^{_END}]+)
    | (?P<bare>(?<![\w@.\-/\\=])(?://)?(?:[\w](?:[\w-]{{0,61}}[\w])?\.)+[^\W\d_][\w-]*(?<!-)\.?(?::\d{{1,5}}(?!\d))?(?:[/?\#][^{_END}]*)?)
    """,
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_GLUED = re.compile(r"(?i)(?<=[^/=?&:#%\-])(?=https?://)")
_TRAILING = ".,;:!?'’‘”\"*_…>~"
_PAIRS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Mention:
    """An address in a text, with what its own markup says; `start` and `end` are offsets in the clean text."""

    address: str
    start: int
    end: int
    anchor: str | None = None
    rel: Rel = UNKNOWN
    image: bool | None = None
    marked_up: bool = False  # it came as an HTML or Markdown link
    problem: str = ""  # why it cannot be judged; empty if it can


def clean(text: str) -> str:
    """Return the text with one kind of line end, no invisible characters, and disguised addresses written out."""
    text = _INVISIBLE.sub("", text.replace("\0", "")).replace("\r\n", "\n").replace("\r", "\n")
    for pattern, written_out in _REFANG:
        text = pattern.sub(written_out, text)
    return text


def find_mentions(text: str) -> list[Mention]:
    """Return the addresses of a text in their order, or an empty list; mail addresses and file names are none."""
    text = clean(text)
    mentions: list[Mention] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup if match.lastgroup in {"mail", "url", "odd", "bare"} else _kind(match)
        if kind == "html":
            mentions += _from_html(match)
        elif kind == "markdown":
            mentions += _from_markdown(match)
        elif kind == "url":
            mentions += _from_url(match)
        elif kind == "odd":
            address = trim(match["odd"])
            mentions.append(Mention(address, match.start(), match.start() + len(address), problem=NOT_WEB))
        elif kind == "bare":
            address = trim(match["bare"])
            if is_bare_domain(address, alone=_begins_line(text, match.start())):
                start = match.start()
                mentions.append(Mention(address.removeprefix("//"), start, start + len(address)))
    return mentions


NOT_WEB = "Only web addresses that begin with http:// or https:// can be judged; leave out other kinds of address."
NOT_COMPLETE = "It is not a complete web address; write it like https://example.com/page."


def problem_of(address: str) -> str:
    """Return why an address with a scheme cannot be judged, or an empty text.

    >>> problem_of("http://exa mple.com")
    'It is not a complete web address; write it like https://example.com/page.'
    """
    return (
        "" if ada_url.check_url(address) and not address.lower().startswith(("http:///", "https:///")) else NOT_COMPLETE
    )


def trim(address: str) -> str:
    """Return the address without the punctuation of the sentence around it.

    >>> trim("https://en.wikipedia.org/wiki/Mole_(skin)).")
    'https://en.wikipedia.org/wiki/Mole_(skin)'
    """
    while address:
        last = address[-1]
        unpaired = last in _PAIRS and address.count(last) > address.count(_PAIRS[last])
        if last not in _TRAILING and not unpaired:
            break
        address = address[:-1]
    return address


def is_bare_domain(address: str, alone: bool = False) -> bool:
    """Whether words like `clinic.com/page` are an address; `alone` on its line, a doubtful ending counts as one.

    >>> [is_bare_domain(word) for word in ("drsmith.com", "Dr.Best", "end.In", "setup.py", "co.uk", "example.md")]
    [True, False, False, False, False, True]
    """
    address = address.removeprefix("//")
    host = re.split(r"[/?#]", address, maxsplit=1)[0].partition(":")[0].rstrip(".")
    stem, _, ending = host.rpartition(".")
    sure = alone or len(host) < len(address) or host.lower().startswith("www.")
    if not sure and (ending.lower() in FILE_ENDINGS or (ending.lower() == "md" and stem.lower() in DOCUMENTS)):
        return False
    sentence_end = ending != ending.lower() and not host.isupper() and ending.lower() not in PLAIN_ENDINGS
    if sentence_end and not (host.lower().startswith("www.") or len(host) < len(address)):
        return False
    return _has_site(host.lower())


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(
        accept_unknown=False, only_icann=True
    )  # a bare “blogspot.com” is an address, “co.uk” is not


@lru_cache(maxsize=65_536)
def _has_site(host: str) -> bool:
    if "_" in host.rpartition(".")[2] or not ada_url.check_url(f"http://{host}/"):
        return False
    if host.endswith(RESERVED):
        return True
    return _suffixes().privatesuffix(ada_url.URL(f"http://{host}/").hostname.rstrip(".")) is not None


def _begins_line(text: str, start: int) -> bool:
    """Whether only a bullet or a quote stands before an address on its line."""
    return not text[max(text.rfind("\n", 0, start) + 1, start - 20) : start].strip(" \t-*•\"'")


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in ("html", "markdown", "mail", "url", "odd", "bare") if match[kind] is not None)


def _from_html(match: re.Match[str]) -> list[Mention]:
    attributes = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(match["attributes"])}
    address = attributes.get("href", "").strip()
    picture = re.search(r"(?is)<img\b([^>]*)>", match["inside"])
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", match["inside"])).split())
    if picture and not words:
        words = next(
            (html.unescape(a or b or c) for n, a, b, c in _ATTRIBUTE.findall(picture[1]) if n.lower() == "alt"), ""
        )
    if not is_address(address):
        return []
    return [
        Mention(
            address=address,
            start=match.start(),
            end=match.end(),
            anchor=words,
            rel=read_rel(attributes.get("rel", "")) or FOLLOWED,
            image=picture is not None,
            marked_up=True,
        )
    ]


def _from_markdown(match: re.Match[str]) -> list[Mention]:
    address = match["href"]
    if match["picture"] or not is_address(address):
        return []
    words = re.sub(r"[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}", r"\1", match["words"]).strip()
    return [Mention(address, match.start(), match.end(), anchor=words, marked_up=True)]


def is_address(text: str) -> bool:
    """Whether a whole text is one web address, with or without its scheme."""
    if re.match(r"(?i)https?:", text):
        return not problem_of(text)
    return not re.search(r"\s", text) and "@" not in text and is_bare_domain(text, alone=True)


def _from_url(match: re.Match[str]) -> list[Mention]:
    mentions = []
    start = match.start()
    for part in _GLUED.split(match["url"]):
        address = trim(part)
        mentions.append(Mention(address, start, start + len(address), problem=problem_of(address)))
        start += len(part)
    return mentions
