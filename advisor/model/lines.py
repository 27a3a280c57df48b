"""What does a model see of the evidence? Numbered lines `S7| …`, one per passage or finding."""

from collections.abc import Iterator

from advisor.answer import Citation, FindingCitation
from advisor.draft import Judged, Quote
from advisor.intake import words_beside_links
from advisor.model.quoted import defanged, quoted
from advisor.thread import Turn
from advisor.writer import Brief
from retrieval.library import Library
from retrieval.passages import Passage
from retrieval.search import search

MOST_ASKED = 6000  # characters of a question; an agency's longest e-mail has about as many
MOST_LINES = 20
DEPTH = 12  # passages that the search adds to those of the quoting answer


def line(citation: Citation) -> str:
    """Return the line of a citation; words read off a list are strangers' words and stand as JSON text."""
    if isinstance(citation, FindingCitation):
        where = f"link {citation.row}" if citation.row else "the whole list"
        return f"S{citation.number}| Read off {where}: {quoted(citation.words)}"
    title = f"{citation.page_title}, {citation.section}" if citation.section else citation.page_title
    return f"S{citation.number}| {title}: {' '.join(citation.words.split())}"


def ranked_evidence(brief: Brief) -> Iterator[Citation]:
    """Yield what an answer may rest on, best first: findings, the quoting answer's passages, then what search adds."""
    evidence = brief.evidence
    passages: dict[str, Passage] = {}
    for draft in brief.drafts:
        if isinstance(draft, Judged):
            for finding in (draft.finding, *draft.also):
                yield evidence.given(evidence.cite_finding(draft.row, draft.source_url, finding))
        elif isinstance(draft, Quote):
            passages.setdefault(draft.passage.id, draft.passage)
    for hit in search(brief.question, brief.library.index, DEPTH):
        passages.setdefault(hit.passage.id, hit.passage)
    for passage in passages.values():
        yield evidence.given(evidence.cite_passage(passage, passage.sentences))


def question(brief: Brief) -> str:
    """Return what is asked; beside links every line is JSON text, since it may be a row of a list."""
    if any(isinstance(draft, Judged) for draft in brief.drafts):
        return "\n".join(["The owner asks (JSON text):", *map(quoted, brief.question.splitlines()[:MOST_LINES])])
    return defanged(brief.question[:MOST_ASKED])


def found(query: str, library: Library, most: int) -> list[Passage]:
    """Return at most `most` passages on a query, best first; an empty list for a blank query."""
    return [hit.passage for hit in search(query, library.index, most)]


def history(turn: Turn) -> str:
    """Return a turn as two lines of JSON text: what was asked, and the answer with its evidence numbers."""
    said = (f"{one.text} {''.join(f'[S{number}]' for number in one.citations)}" for one in turn.answer.statements)
    return "\n".join(
        [
            f"Owner: {quoted(words_beside_links(turn.question) or 'These links.')}",
            f"Advisor: [{', '.join(quoted(text.strip()) for text in said)}]",
        ]
    )
