"""What may no answer ever break, however good its score? Checks that need neither a gold answer nor our own `verify`.

They compare an answer with the corpus as it stands on disk and with what was asked, so that they also see a program
whose check was switched off.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from advisor.answer import Answer, FindingCitation, PassageCitation, Role, Statement
from knowledge.pages import read_pages, read_sources
from links.schema import Action
from prompts import wording
from retrieval.passages import Passage, passages

MARKER = re.compile(r"(?<!\\)\[(\d+)\]")
IMAGE_OR_HTML = re.compile(r"(?<!\\)!\[|(?<!\\)<[a-z/!]|(?<!\\)\]\(", re.I)
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\U000e0000-\U000e007f]")
QUOTING = "quoting"


def broken_in(answer: Answer) -> list[str]:
    """Return what an answer breaks, one short sentence each; an empty list for a sound one."""
    return [problem for check in CHECKS for problem in check(answer)]


def _schema(answer: Answer) -> Iterator[str]:
    if not answer.text.strip() or not answer.statements:
        yield "says nothing"
    numbers = [citation.number for citation in answer.citations]
    if len(numbers) != len(set(numbers)):
        yield "gives two citations one number"
    said = [statement.text for statement in answer.statements]
    if len(said) != len(set(said)):
        yield "says a sentence twice"
    if HIDDEN.search(answer.text):
        yield "holds invisible characters"


def _text_and_statements(answer: Answer) -> Iterator[str]:
    shown = answer.text.replace("\\", "")
    for statement in answer.statements:
        if statement.text.replace("\\", "") not in shown:
            yield f"does not show the statement “{statement.text[:60]}”"
    if IMAGE_OR_HTML.search(answer.text):
        yield "shows an image, a link or HTML"


def _invented(answer: Answer) -> Iterator[str]:
    known = {citation.number for citation in answer.citations}
    named = {number for statement in answer.statements for number in statement.citations}
    for number in sorted((named | set(map(int, MARKER.findall(answer.text)))) - known):
        yield f"cites [{number}], which is not there"
    for number in sorted(known - named):
        yield f"lists [{number}], which no statement cites"


def _uncited(answer: Answer) -> Iterator[str]:
    for statement in answer.statements:
        if statement.role is not Role.FIXED and not statement.citations and not _is_count(statement):
            yield f"no citation: “{statement.text[:60]}”"
        if statement.role is Role.FIXED and statement.citations:
            yield f"a fixed sentence cites something: “{statement.text[:60]}”"


def _is_count(statement: Statement) -> bool:
    """The line that sends the owner to the table claims nothing about a link."""
    return statement.role is Role.POINT and statement.text.startswith("The table below shows")


def _unknown_fixed(answer: Answer) -> Iterator[str]:
    if answer.writer != QUOTING:
        return
    for statement in answer.statements:
        if statement.role is Role.FIXED and not any(one.fullmatch(statement.text) for one in fixed_sentences()):
            yield f"says as fixed what is no fixed sentence: “{statement.text[:60]}”"


@cache
def fixed_sentences() -> tuple[re.Pattern[str], ...]:
    """Return a pattern for each fixed sentence of the program, with its gaps open."""
    from links.assess import OWNER_QUESTIONS, PLACED_QUESTION

    said = [value for name, value in vars(wording).items() if name.isupper() and isinstance(value, str)]
    for table in (wording.OUT_OF_SCOPE, wording.REFUSAL, OWNER_QUESTIONS):
        said += table.values()
    return tuple(map(_open_gaps, (*said, PLACED_QUESTION)))


def _open_gaps(sentence: str) -> re.Pattern[str]:
    """A sentence with names to fill in matches whatever fills them; one without an end is only an opening."""
    pattern = re.sub(r"\\\{\w+\\\}", ".*", re.escape(sentence))
    return re.compile(pattern + ("" if sentence.endswith((".", "?")) else ".*"), re.S)


@cache
def corpus() -> tuple[dict[str, list[Passage]], dict[str, str]]:
    """Return the passages of each page as they stand on disk, and each source's address by its title."""
    pages, _ = read_pages()
    sources, _ = read_sources()
    found: dict[str, list[Passage]] = {}
    for passage in passages(pages):
        found.setdefault(passage.page_id, []).append(passage)
    return found, {source.address: source.title for source in sources.values()}


def _not_in_corpus(answer: Answer) -> Iterator[str]:
    pages, sources = corpus()
    for citation in answer.citations:
        if not isinstance(citation, PassageCitation):
            continue
        passage = next((one for one in pages.get(citation.page_id, ()) if one.text == citation.passage_text), None)
        if passage is None:
            yield f"[{citation.number}] shows a passage that “{citation.page_id}” does not have"
            continue
        if not _whole_sentences(citation, passage):
            yield f"[{citation.number}] cuts a sentence: “{citation.words[:60]}”"
        if citation.page_title != passage.title or citation.section != passage.section:
            yield f"[{citation.number}] names the wrong place: “{citation.page_title}”, “{citation.section}”"
        for source in citation.sources:
            if sources.get(source.address) != source.title:
                yield f"[{citation.number}] names a source that is not in the list: {source.address}"


def _whole_sentences(citation: PassageCitation, passage: Passage) -> bool:
    starts = {span.start for span in passage.sentences}
    return citation.start in starts and citation.end in {span.end for span in passage.sentences}


def _not_quoted(answer: Answer) -> Iterator[str]:
    """A writer that only quotes says nothing that is not, word for word, in what it cites."""
    if answer.writer != QUOTING:
        return
    cited = {citation.number: squeezed(citation.words) for citation in answer.citations}
    for statement in answer.statements:
        words = [squeezed(statement.text), squeezed(statement.text.split(": ", 1)[-1])]
        held = [cited.get(number, "") for number in statement.citations]
        if statement.citations and not any(said in words_of for said in words for words_of in held):
            yield f"“{statement.text[:60]}” is not what {list(statement.citations)} say"


def squeezed(text: str) -> str:
    """Return a text as it is compared: words only, small letters."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _table(answer: Answer) -> Iterator[str]:
    rows = {row.row: row for row in answer.table}
    for citation in answer.citations:
        row = rows.get(citation.row) if isinstance(citation, FindingCitation) else None
        if row and row.source_url != getattr(citation, "source_url", ""):
            yield f"[{citation.number}] is about another link than row {row.row}"
    for row in answer.table:
        if row.anchor is None and not row.unknown:
            yield f"row {row.row} has no link text, and nothing about it is called unknown"


CHECKS = (_schema, _text_and_statements, _invented, _uncited, _unknown_fixed, _not_in_corpus, _not_quoted, _table)


def unlocked_wrongly(answers: Sequence[Answer], owner: dict[str, bool | None]) -> list[str]:
    """Return a problem where a disavow is offered to an owner who has told neither of the two facts that unlock it."""
    offered = any(row.action is Action.DISAVOW for answer in answers for row in answer.table)
    return ["offers a disavow that nothing unlocked"] if offered and not any(owner.values()) else []
