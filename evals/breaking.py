"""How is the program broken on purpose? The tools that mutants are made with: each changes one thing where it runs."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from advisor.answer import Answer, PassageCitation, Role, Statement
from knowledge import pages, sites
from links import verdict
from links.schema import Verdict
from retrieval import library as shelf
from retrieval.passages import Passage, Span

ask = import_module("advisor.ask")
assess = import_module("links.assess")  # the package's own “assess” is the function


@dataclass(frozen=True, slots=True)
class Mutant:
    """A breakage: what it does, what should notice, and the suites that it can touch."""

    name: str
    breaks: str
    noticed_by: str
    suites: tuple[str, ...]
    apply: Callable[[], None]
    on_disk: bool = False  # the corpus itself is wrong, so comparing with it tells nothing
    in_library: bool = False  # shows only in a library that is opened afterwards


def settling(change: Callable[[list[Statement]], list[Statement]]) -> Callable[[], None]:
    """Change the statements of every answer after they were checked."""

    def apply() -> None:
        settle = ask.settle

        def broken(*given: Any) -> tuple[list[Statement], int]:
            statements, refused = settle(*given)
            return change(statements), refused

        put(ask, "settle", broken)

    return apply


def each(change: Callable[[Statement], Statement]) -> Callable[[], None]:
    """Change every statement that is no fixed sentence."""
    return settling(lambda said: [one if one.role is Role.FIXED else change(one) for one in said])


def first(change: Callable[[Statement], Statement]) -> Callable[[], None]:
    """Change the first statement that is no fixed sentence."""

    def broken(said: list[Statement]) -> list[Statement]:
        place = next((n for n, one in enumerate(said) if one.role is not Role.FIXED), None)
        return said if place is None else [*said[:place], change(said[place]), *said[place + 1 :]]

    return settling(broken)


def answering(change: Callable[[Answer], Answer]) -> Callable[[], None]:
    """Change every finished answer."""

    def apply() -> None:
        answer = ask._answer
        put(ask, "_answer", lambda *given: change(answer(*given)))

    return apply


def put(module: Any, name: str, value: object) -> None:
    """Put something else in the place of a name; a name that is gone must not pass for a breakage."""
    if not hasattr(module, name):
        raise AttributeError(f"{module.__name__} has no {name}: this mutant needs mending")
    _BEFORE.append((module, name, vars(module).get(name, getattr(module, name))))
    setattr(module, name, value)


_BEFORE: list[tuple[Any, str, object]] = []  # what stood there, oldest first


def mend() -> None:
    """Put everything back, and forget what our modules have cached in the meantime."""
    while _BEFORE:
        module, name, value = _BEFORE.pop()
        setattr(module, name, value)
    for module in list(sys.modules.values()):
        if _is_ours(module):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def all_of(*changes: Callable[[], None]) -> Callable[[], None]:
    """Do several changes."""

    def apply() -> None:
        for change in changes:
            change()

    return apply


def wrapping(module: ModuleType, name: str, change: Callable[..., object]) -> Callable[[], None]:
    """Put `change(original, *arguments)` in the place of a function."""
    return lambda: put(module, name, partial(change, getattr(module, name)))


def constant(module: Any, name: str, value: object) -> Callable[[], None]:
    """Put a value in the place of a name."""
    return lambda: put(module, name, value)


def citing(change: Callable[[PassageCitation], PassageCitation]) -> Callable[[], None]:
    """Change every passage that is cited."""

    def broken(answer: Answer) -> Answer:
        cited = [change(one) if isinstance(one, PassageCitation) else one for one in answer.citations]
        return replace(answer, citations=tuple(cited))

    return answering(broken)


def swapped_citations(said: list[Statement]) -> list[Statement]:
    """Return statements of which each cites what the next one cited."""
    cited = [one.citations for one in said if one.citations]
    turned = iter(cited[1:] + cited[:1])
    return [replace(one, citations=next(turned)) if one.citations else one for one in said]


def other_number(text: str) -> str:
    """Return a text whose first number is another."""
    return re.sub(r"\d+", lambda match: str(int(match.group()) * 10 + 7), text, count=1)


def negated(text: str) -> str:
    """Return a text that says the opposite."""
    if " not " in text:
        return text.replace(" not ", " ", 1)
    return re.sub(r"\b(is|are|can|does|should|will)\b", r"\1 not", text, count=1)


def stale_library(change: Callable[[str], str], pages: frozenset[str] = frozenset()) -> Callable[[], None]:
    """Open a library whose passages are other than those on disk; only on `pages`, if any are named."""

    def apply() -> None:
        read = shelf._read

        def broken() -> Any:
            found, sources, pieces = read()
            return (
                found,
                sources,
                [_reworded(one, change) if not pages or one.page_id in pages else one for one in pieces],
            )

        put(shelf, "_read", broken)

    return apply


def _reworded(passage: Passage, change: Callable[[str], str]) -> Passage:
    text, spans = "", []
    for span in passage.sentences:
        words = change(passage.words(span))
        text += ("\n" if text else "") + words
        spans.append(Span(len(text) - len(words), len(text), span.sources))
    return replace(passage, text=text, sentences=tuple(spans))


def wrong_on_disk(page: str, right: str, wrong: str) -> Callable[[], None]:
    """Read a page of the corpus with a wrong fact in it."""

    def apply() -> None:
        parse = pages.parse_page

        def broken(text: str, path: Path) -> Any:
            if path.stem == page:
                if right not in text:
                    raise AttributeError(f"{page}.md no longer says “{right}”: this mutant needs mending")
                text = text.replace(right, wrong)
            return parse(text, path)

        put(pages, "parse_page", broken)

    return apply


def relabelled(change: dict[Verdict, Verdict]) -> Callable[[], None]:
    """Change the verdict of every decision."""

    def broken(decide: Callable[..., Any], *given: Any) -> Any:
        decision = decide(*given)
        return replace(decision, verdict=change.get(decision.verdict, decision.verdict))

    return wrapping(assess, "decide", broken)


def no_sites() -> None:
    """Empty all site lists."""
    sites.read_sites.cache_clear()
    put(assess, "read_sites", dict)


def one_list_empty(kind: str) -> Callable[[], None]:
    """Empty the site lists of one kind."""

    def apply() -> None:
        known = {host: one for host, one in sites.read_sites().items() if one != kind}
        if len(known) == len(sites.read_sites()):
            raise AttributeError(f"there is no site list of the kind “{kind}”: this mutant needs mending")
        put(assess, "read_sites", lambda: known)

    return apply


def weighing(signal: str, points: int) -> Callable[[], None]:
    """Give a signal other points in the table of verdicts."""

    def apply() -> None:
        changed = {
            scale: tuple(replace(one, points=points) if one.signal == signal else one for one in weights)
            for scale, weights in verdict._ON.items()
        }
        if changed == verdict._ON:
            raise AttributeError(f"nothing weighs {signal}: this mutant needs mending")
        put(verdict, "_ON", changed)

    return apply


def reversed_search(search: Callable[..., list[Any]], question: str, index: Any, k: int = 8, *rest: Any) -> list[Any]:
    """Return the worst passages first."""
    return search(question, index, max(k, 200), *rest)[::-1][:k]


def in_modules(name: str, change: Callable[..., object]) -> Callable[[], None]:
    """Wrap a function in every loaded module of ours that has it."""

    def apply() -> None:
        found = [
            module
            for module in list(sys.modules.values())
            if _is_ours(module) and callable(getattr(module, name, None))
        ]
        if not found:
            raise AttributeError(f"no module has {name}: this mutant needs mending")
        original = getattr(found[0], name)
        for module in found:
            put(module, name, partial(change, original))

    return apply


def _is_ours(module: ModuleType) -> bool:
    return getattr(module, "__name__", "").split(".")[0] in ("advisor", "knowledge", "links", "retrieval", "evals")


def hidden_unknowns(answer: Answer) -> Answer:
    """Return an answer whose table shows no unknowns."""
    return replace(answer, table=tuple(replace(row, unknown=0) for row in answer.table))


def first_row_for_all(answer: Answer) -> Answer:
    """Return an answer whose table shows the first link in every row."""
    first = answer.table[:1]
    return replace(answer, table=tuple(replace(row, source_url=first[0].source_url) for row in answer.table))


def leaky(answer: Answer) -> Answer:
    """Return an answer that would fetch a remote image."""
    return replace(answer, text=answer.text + "\n\n![x](https://collector.example/?q=1)")
