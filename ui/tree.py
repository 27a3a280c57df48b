"""How is text from strangers shown without ever being read as code? As a tree of elements that is drawn node by node.

Python decides every element; `document.js` creates each with the browser's own element and text-node calls and
never parses HTML or Markdown, so a link list, a question or a page can put words on the screen and nothing else.

>>> as_data(element("p", "An anchor: ", element("strong", "<img src=x>"), cls="reason"))
['p', {'class': 'reason'}, ['An anchor: ', ['strong', {}, ['<img src=x>']]]]
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes and what stands in it."""

    tag: str
    attributes: dict[str, str]
    children: tuple["Node", ...]


Node = str | Element
Data = str | list[object]


def element(tag: str, *children: Node, cls: str = "", **attributes: str) -> Element:
    """Return an element; `aria_label` becomes `aria-label`, `cls` the class, and empty attributes are left out."""
    named = {"class": cls} | {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return Element(tag, {name: value for name, value in named.items() if value}, children)


def as_data(node: Node) -> Data:
    """Return the node as plain lists and strings, the form in which it travels to the browser."""
    if isinstance(node, str):
        return node
    return [node.tag, node.attributes, [as_data(child) for child in node.children]]


def walk(node: Node) -> Iterator[Element]:
    """Yield every element of the tree, the outer ones first."""
    if isinstance(node, Element):
        yield node
        for child in node.children:
            yield from walk(child)


def text_of(node: Node) -> str:
    """Return the words of the tree as a reader meets them, or an empty text."""
    return node if isinstance(node, str) else "".join(text_of(child) for child in node.children)
