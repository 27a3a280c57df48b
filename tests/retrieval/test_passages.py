"""Passages: what is found and cited is exactly what the page says."""

from retrieval.library import Library
from retrieval.passages import MAX_WORDS, Part


def test_every_span_is_a_sentence_of_its_passage(library: Library) -> None:
    """Offsets lie inside the text, in order, and none is empty."""
    for passage in library.passages.values():
        end = 0
        assert passage.sentences
        for span in passage.sentences:
            assert end <= span.start < span.end <= len(passage.text)
            assert span.sources
            end = span.end


def test_a_definition_is_never_split(library: Library) -> None:
    """Each page has exactly one opening, and each question one answer."""
    for page in library.pages.values():
        openings = [p for p in library.passages.values() if p.page_id == page.id and p.part is Part.OPENING]
        assert len(openings) == 1


def test_long_sections_are_split_between_blocks(library: Library) -> None:
    """A passage stays within what the embedding model reads, unless one block alone is longer."""
    for passage in library.passages.values():
        if passage.part not in (Part.OPENING, Part.QUESTION) and "\n" in passage.text:
            assert len(passage.text.split()) <= MAX_WORDS
