"""How is an answer laid out? What it says by role, the evidence behind every number, and its links in a table."""

from collections.abc import Callable, Collection, Iterable
from itertools import groupby, zip_longest

from advisor.answer import Answer, Citation, Role, Statement
from ui.evidence import evidence_panel, heading_of, source_list
from ui.icons import icon
from ui.render import MARKER, rich_text, visible
from ui.tree import Element, Node, element
from ui.verdicts import verdict_table

ADVICE = "What to do"
LIMIT = "What I can't tell"
LISTED = (Role.POINT, Role.ADVICE)  # said one by one
QUOTING = "quoting"  # this writer says the corpus's own words; any other writer's words are Markdown

Say = Callable[[Statement, bool], list[Node]]


def answer_view(answer: Answer, pages: Collection[str] = (), name: str = "Answer") -> Element:
    """Return the whole answer as one tree: its parts, the verdict table, its notes and its sources.

    `pages` are the ids of the corpus pages that a finding may send the reader to; `name` tells the answers of a page
    apart for those who cannot see them.
    """
    shown = [statement for statement in answer.statements if statement.supported]
    said, closing = _closing(shown) if answer.table else (shown, [])
    say = _sayer(answer)
    return element(
        "section",
        *_parts(said, say),
        *verdict_table(answer.table),
        *_parts(closing, say),
        *_notes(answer),
        *source_list(answer.citations),
        *(evidence_panel(citation, pages) for citation in answer.citations),
        cls="answer",
        aria_label=name,
    )


def _closing(statements: list[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Return the statements before and after the table: a question back, at the very end, comes after it."""
    end = len(statements)
    while end and statements[end - 1].role is Role.FIXED:
        end -= 1
    return (statements[:end], statements[end:]) if end else (statements, [])


def _parts(statements: list[Statement], say: Say) -> list[Element]:
    return [
        element("div", *(_block(role, list(said), say) for role, said in _by_role(part)), cls="part")
        for part in _by_part(statements)
    ]


def _by_part(statements: list[Statement]) -> list[list[Statement]]:
    return [list(group) for _, group in groupby(statements, key=lambda statement: statement.part)]


def _by_role(statements: list[Statement]) -> Iterable[tuple[Role, Iterable[Statement]]]:
    return groupby(statements, key=lambda statement: statement.role)


def _block(role: Role, said: list[Statement], say: Say) -> Element:
    if role in LISTED:
        items = element("ul", *(element("li", *say(one, True), data_place="inside") for one in said))
        return element("div", *([element("h2", ADVICE)] if role is Role.ADVICE else []), items, cls=role.value)
    sentences = (say(one, _ends_run(one, after)) for one, after in zip_longest(said, said[1:]))
    joined = [node for sentence in sentences for node in (*sentence, " ")][:-1]
    paragraph = element("p", *joined, cls=role.value, data_place="after")
    if role is Role.LIMIT:
        return element("aside", element("h2", icon("limit"), LIMIT), paragraph, cls="limits", aria_label=LIMIT)
    return paragraph


def _ends_run(statement: Statement, after: Statement | None) -> bool:
    """Return whether a number stands behind this sentence: sentences in a row from one passage share one number."""
    return after is None or after.citations != statement.citations


def _sayer(answer: Answer) -> Say:
    """Return what turns a statement into its words and, if asked, the numbers behind it."""
    known = {citation.number: citation for citation in answer.citations}
    addresses = {note.address for citation in answer.citations for note in getattr(citation, "sources", ())}

    def cite(number: int) -> Node:
        return marker(known[number]) if number in known else ""

    def say(statement: Statement, with_numbers: bool) -> list[Node]:
        quoted = answer.writer == QUOTING
        words: list[Node] = (
            [visible(statement.text)] if quoted else rich_text(MARKER.sub("", statement.text), addresses)
        )
        numbers = dict.fromkeys(statement.citations) if with_numbers else ()
        return _glued(words, [node for number in numbers if (node := cite(number))])

    return say


def _glued(words: list[Node], markers: list[Node]) -> list[Node]:
    """Return the words and their markers, the last word tied to them so that no number begins a line alone."""
    if not (markers and words and isinstance(words[-1], str)):
        return [*words, *markers]
    before, space, last = words[-1].rpartition(" ")
    return [*words[:-1], before + space, element("span", last, *markers, cls="tied")]


def marker(citation: Citation) -> Element:
    """Return the numbered button that opens the evidence of the citation."""
    return element(
        "button",
        str(citation.number),
        cls="marker",
        type="button",
        aria_label=f"Evidence {citation.number}: {heading_of(citation)}",
        aria_expanded="false",
        aria_controls=f"evidence-{citation.number}",
        data_opens=f"evidence-{citation.number}",
    )


def _notes(answer: Answer) -> list[Element]:
    notes = list(answer.notices)
    if answer.dropped:
        one = answer.dropped == 1
        what, them = ("One sentence was", "it") if one else (f"{answer.dropped} sentences were", "them")
        notes.append(f"{what} left out, because nothing I may quote supports {them}.")
    return [element("ul", *(element("li", note) for note in notes), cls="notes")] if notes else []
