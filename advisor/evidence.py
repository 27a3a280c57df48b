"""Which number does each piece of evidence have? The same span keeps its number for the whole thread."""

from datetime import date

from advisor.answer import Citation, FindingCitation, PassageCitation, SourceNote
from links.schema import Finding
from retrieval.library import Library
from retrieval.passages import Passage, Span


class Evidence:
    """The numbered evidence of one answer, continuing the numbers of its thread."""

    def __init__(self, library: Library, numbers: tuple[str, ...], today: date) -> None:
        self._library = library
        self._numbers = list(numbers)
        self._today = today
        self._cited: dict[int, Citation] = {}

    @property
    def numbers(self) -> tuple[str, ...]:
        """The evidence keys of the thread in order of their numbers."""
        return tuple(self._numbers)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """What this answer cites, in order of number."""
        return tuple(self._cited[number] for number in sorted(self._cited))

    def citation(self, number: int) -> Citation | None:
        """Return what a number of this answer stands for, or None if there is no such number."""
        return self._cited.get(number)

    def given(self, number: int) -> Citation:
        """Return what a number of this answer stands for; KeyError if nothing was cited under it."""
        return self._cited[number]

    def recall(self, citation: Citation) -> None:
        """Take up a citation of an earlier answer of the thread, under the number that it has there."""
        self._cited.setdefault(citation.number, citation)

    def cite_passage(self, passage: Passage, spans: tuple[Span, ...]) -> int:
        """Return the number of the words from the first to the last of `spans`, which must follow one another."""
        start, end = spans[0].start, spans[-1].end
        number = self._number(f"{passage.id}:{start}-{end}")
        page = self._library.pages[passage.page_id]
        due = page.review_due()
        ids = dict.fromkeys(source for span in spans for source in span.sources)
        self._cited[number] = PassageCitation(
            number,
            passage.page_id,
            passage.title,
            passage.section,
            passage.text,
            start,
            end,
            tuple(_note(self._library, source) for source in ids),
            due.isoformat() if due < self._today else "",
        )
        return number

    def cite_finding(self, row: int, source_url: str, finding: Finding) -> int:
        """Return the number of a finding about a link of the thread's list (row 0: about the whole list)."""
        number = self._number(f"{source_url}|{finding.signal}|{finding.says}")
        self._cited[number] = FindingCitation(
            number, row, source_url, finding.signal, _page_of(finding), finding.says, finding.read_from, finding.column
        )
        return number

    def _number(self, key: str) -> int:
        if key not in self._numbers:
            self._numbers.append(key)
        return self._numbers.index(key) + 1


def _page_of(finding: Finding) -> str:
    """Return the page that explains a finding; a verdict and a count of verdicts share one."""
    return "is-this-link-risky" if finding.signal in ("verdict", "list") else finding.page


def _note(library: Library, source_id: str) -> SourceNote:
    source = library.sources[source_id]
    return SourceNote(source.publisher, source.title, source.address, source.read_on.isoformat(), source.read_through)
