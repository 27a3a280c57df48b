"""Which parts of a model's Markdown may reach the page? Text, emphasis, lists, tables, code, and the evidence's links.

Everything else is dropped or shown as the characters it is made of: images, raw HTML, and links to any address that
the answer's own evidence does not name.

>>> rich_text("Mostly harmless. ![](https://evil.example/pixel.png) <img src=x>")
['Mostly harmless. ', ' <img src=x>']
"""

import re
from collections.abc import Collection, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ui.tree import Element, Node, element, text_of

# Characters that change how text looks or hide text in it: zero-width, bidirectional controls, variation selectors,
# and the tag block.
INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
MARKER = re.compile(r" ?\[(\d{1,4})\]")
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
WORD_JOINER = "\u2060"  # keeps “:material/…” and “:red[…]” from being read as a directive, and cannot be seen

KEPT = {
    "paragraph_open": "p",
    "bullet_list_open": "ul",
    "ordered_list_open": "ol",
    "list_item_open": "li",
    "blockquote_open": "blockquote",
    "heading_open": "h3",  # an answer's own headings stand below the page's
    "table_open": "table",
    "thead_open": "thead",
    "tbody_open": "tbody",
    "tr_open": "tr",
    "th_open": "th",
    "td_open": "td",
    "strong_open": "strong",
    "em_open": "em",
    "s_open": "s",
}


def _parser() -> MarkdownIt:
    # Without reference definitions: “[1]: https://…” in a hostile text would turn the marker [1] into a link.
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table").disable("reference")


def visible(text: str) -> str:
    """Return the text without characters that hide or reorder words."""
    return CONTROL.sub(" ", INVISIBLE.sub("", text))


def label(text: str) -> str:
    """Return Markdown that shows exactly `text`, for the labels of buttons and other widgets that read Markdown.

    >>> label("Pay $5 for :red[this]?").replace(WORD_JOINER, "·")
    'Pay \\\\$5 for \\\\:·red\\\\[this\\\\]\\\\?'
    """
    escaped = PUNCTUATION.sub(r"\\\1", " ".join(visible(text).split()))
    return escaped.replace("\\:", "\\:" + WORD_JOINER)


def rich_text(markdown: str, addresses: Collection[str] = ()) -> list[Node]:
    """Return the Markdown as elements, a single paragraph without its own element around it.

    A link is kept only when its exact address is one of `addresses`; of any other link only the words remain.
    """
    parser = _parser()
    allowed = {parser.normalizeLink(address): address for address in addresses}
    blocks = _build(parser.parse(visible_lines(markdown)), allowed)
    if len(blocks) == 1 and isinstance(blocks[0], Element) and blocks[0].tag == "p":
        return list(blocks[0].children)
    return blocks


def plain(markdown: str) -> str:
    """Return the words alone, for the time in which an answer is still being written and may end in half a link."""
    words = "\n".join(text_of(block) for block in _build(_parser().parse(visible_lines(markdown)), {}))
    return MARKER.sub("", words)


def visible_lines(text: str) -> str:
    """Return the text without hidden characters, its line breaks kept."""
    return "\n".join(visible(line) for line in re.split(r"\r\n|\r|\n", text))


def _build(tokens: Sequence[Token], allowed: dict[str, str]) -> list[Node]:
    """Fold the flat token list into a tree, one open element at a time."""
    stack: list[tuple[str, dict[str, str], list[Node]]] = [("", {}, [])]
    for token in tokens:
        if token.type == "inline":
            stack[-1][2].extend(_build(token.children or [], allowed))
        elif token.nesting == 1:
            stack.append((*_opened(token, allowed), []))
        elif token.nesting == -1:
            tag, attributes, children = stack.pop()
            stack[-1][2].extend([Element(tag, attributes, tuple(children))] if tag else children)
        else:
            stack[-1][2].extend(_leaf(token))
    return stack[0][2]


def _opened(token: Token, allowed: dict[str, str]) -> tuple[str, dict[str, str]]:
    if token.type == "link_open":
        address = allowed.get(str(token.attrGet("href")))
        return ("a", outside(address)) if address else ("", {})
    return ("", {}) if token.hidden else (KEPT.get(token.type, ""), {})


def _leaf(token: Token) -> list[Node]:
    if token.type == "text":
        return [token.content] if token.content else []
    if token.type == "code_inline":
        return [element("code", token.content)]
    if token.type in {"fence", "code_block"}:
        return [element("pre", element("code", token.content))]
    if token.type == "softbreak":
        return [" "]
    if token.type == "hardbreak":
        return [element("br")]
    return []  # images, rules, and whatever a later parser may add


def outside(address: str) -> dict[str, str]:
    """Return the attributes of a link that leaves the app: a new tab, and no word of where the reader came from."""
    return {"href": address, "target": "_blank", "rel": "noopener noreferrer nofollow"}
