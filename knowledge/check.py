"""What is wrong with the corpus? Every problem, with file, line, key and what was expected."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from knowledge.duplicates import Embed, same_meaning, same_words
from knowledge.pages import (
    FOLDER,
    HEADING,
    MARKER,
    QUESTIONS,
    SECTIONS,
    Page,
    Problem,
    Section,
    Source,
    read_pages,
    read_sources,
    where_is,
)
from knowledge.sentences import reading_grade

MAX_GRADE = 10.0  # Flesch–Kincaid; what a busy receptionist reads without slowing down
MIN_QUESTIONS = 3
# An opening such as “This means …” has no subject once the sentence is quoted alone.
LEANING = re.compile(
    r"^(?:(?:This|That|These|Those|It|They|Such)(?: (?:is|are|was|were|means?|can|may|will|does|do|helps?|makes?|also"
    r"|has|have|had|should|must|would|could|works?|includes?|happens?|applies|apply|tells?|shows?|gives?|keeps?))\b"
    r"|(?:However|Therefore|Also|But|And|So|Then|Instead|Otherwise|For example|Similarly)\b,? (?:this|that|it|they)\b)"
)
FORBIDDEN = (
    (re.compile(r"!\["), "images are not allowed in a page"),
    (re.compile(r"<[a-zA-Z/!]"), "HTML is not allowed in a page"),
    (re.compile(r"\]\("), "links are not allowed: name pages under “related”, sources with [^id]"),
    (re.compile(r"^\s*\|"), "tables are not allowed: each sentence must be quotable by itself"),
    (re.compile(r"^#{4,}|^# "), "only headings of level 2 and 3 are allowed"),
    (re.compile(r"\b(?:TODO|TBD|FIXME|lorem ipsum)\b", re.IGNORECASE), "unfinished text"),
)


def check(folder: Path = FOLDER, today: date | None = None, embed: Embed | None = None) -> list[Problem]:
    """Return every problem of the corpus below `folder`, in order of file and line; an empty list if it is sound.

    With `today`, pages past their review date count as problems too; with `embed`, questions that mean the same.
    """
    pages, problems = read_pages(folder)
    sources, source_problems = read_sources(folder)
    problems += source_problems
    by_id = _unique(pages, problems)
    for page in pages:
        problems += _check_page(page, by_id, sources)
        if today and page.review_due() < today:
            problems.append(Problem(where_is(page.path), page.lines["review_in"], "review_in", "review is overdue"))
    problems += _aliases(pages)
    problems += _asked(pages)
    problems += _orphans(pages)
    problems += same_words(pages)
    if embed:
        problems += same_meaning(pages, embed)
    used = {s for p in pages for s in p.head.sources} | {
        s for p in pages for sec in p.sections for b in sec.blocks for sen in b.sentences for s in sen.sources
    }
    problems += [
        Problem("knowledge/sources.yaml", 1, source, "no page uses this source")
        for source in sources
        if source not in used
    ]
    return sorted(problems, key=lambda problem: (problem.file, problem.line, problem.key))


def _unique(pages: list[Page], problems: list[Problem]) -> dict[str, Page]:
    by_id: dict[str, Page] = {}
    for page in pages:
        if page.id in by_id:
            other = where_is(by_id[page.id].path)
            problems.append(
                Problem(where_is(page.path), page.lines["id"], "id", f"“{page.id}” is also the id of {other}")
            )
        by_id[page.id] = page
    return by_id


def _check_page(page: Page, by_id: dict[str, Page], sources: dict[str, Source]) -> Iterator[Problem]:
    where = where_is(page.path)
    if page.path.stem != page.id:
        yield Problem(where, page.lines["id"], "id", f"expected “{page.path.stem}”, the file's name")
    for target in page.head.related:
        if target not in by_id:
            yield Problem(where, page.lines["related"], f"related.{target}", "there is no page with this id")
        if target == page.id:
            yield Problem(where, page.lines["related"], f"related.{target}", "a page is not related to itself")
    for source in page.head.sources:
        if source not in sources:
            yield Problem(where, page.lines["sources"], "sources", f"“{source}” is not in sources.yaml")
    yield from _check_outline(page, where)
    yield from _check_lines(page, where, sources)
    for section in page.sections:
        yield from _check_section(section, where)


def _check_outline(page: Page, where: str) -> Iterator[Problem]:
    expected = SECTIONS[page.head.kind]
    actual = tuple(section.heading for section in page.sections if section.heading and not section.is_question)
    allowed = (expected, (*expected, QUESTIONS)) if page.head.kind == "signal" else (expected,)
    if actual not in allowed:
        yield Problem(where, page.lines["kind"], "headings", f"expected {list(expected)}, found {list(actual)}")
    if not page.opening:
        yield Problem(
            where,
            page.lines["kind"],
            "opening",
            "expected a definition or short answer before the first heading",
        )
    questions = [section for section in page.sections if section.is_question]
    if page.head.kind != "signal" and len(questions) < MIN_QUESTIONS:
        yield Problem(
            where, page.lines["kind"], QUESTIONS, f"expected at least {MIN_QUESTIONS}, found {len(questions)}"
        )


def _check_lines(page: Page, where: str, sources: dict[str, Source]) -> Iterator[Problem]:
    text = page.path.read_text(encoding="utf-8")
    body_from = text.index("\n---\n", 4)
    first = text[: body_from + 5].count("\n") + 1
    for number, line in enumerate(text[body_from + 5 :].split("\n"), first):
        for pattern, message in FORBIDDEN:
            if pattern.search(line):
                yield Problem(where, number, "text", message)
        for source in MARKER.findall(line):
            if source not in sources:
                yield Problem(where, number, f"[^{source}]", "this source is not in sources.yaml")
        if (match := HEADING.match(line)) and match.group(1) == "###" and not match.group(2).endswith("?"):
            yield Problem(where, number, match.group(2), "a question ends with a question mark")


def _check_section(section: Section, where: str) -> Iterator[Problem]:
    opens = not section.heading
    if section.heading and not section.blocks and section.heading != QUESTIONS:
        yield Problem(where, section.line, section.heading, "this section is empty")
    text = " ".join(block.text for block in section.blocks)
    if section.is_question:
        count = sum(len(block.sentences) for block in section.blocks)
        if not 2 <= count <= 5:
            yield Problem(
                where,
                section.line,
                section.heading,
                f"expected an answer of two to five sentences, found {count}",
            )
    if (opens or section.is_question) and (grade := reading_grade(text)) > MAX_GRADE:
        yield Problem(
            where,
            section.line,
            section.heading or "opening",
            f"reading grade {grade:.1f}, at most {MAX_GRADE:.0f}",
        )
    for block in section.blocks:
        for sentence in block.sentences:
            words = block.text[sentence.start : sentence.end]
            if match := LEANING.match(words):
                yield Problem(where, block.line, match.group(), "the sentence does not stand alone: name its subject")
            if len(words) > 320:
                yield Problem(where, block.line, words[:30], f"a sentence of {len(words)} characters, at most 320")


def _aliases(pages: list[Page]) -> Iterator[Problem]:
    owner: dict[str, Page] = {}
    for page in pages:
        for name in dict.fromkeys(alias.casefold() for alias in (page.head.title, *page.head.aliases)):
            if name in owner:
                line = page.lines.get("aliases", page.lines["title"])
                yield Problem(where_is(page.path), line, name, f"already a name of {where_is(owner[name].path)}")
            owner.setdefault(name, page)


def _asked(pages: list[Page]) -> Iterator[Problem]:
    owner: dict[str, Page] = {}
    for page in pages:
        headings = [section.heading for section in page.sections if section.is_question]
        for words in (*headings, *page.head.asked):
            key = re.sub(r"\W+", " ", words.casefold()).strip()
            if key in owner and words in page.head.asked:
                where = where_is(owner[key].path)
                yield Problem(where_is(page.path), page.lines["asked"], words, f"already asked in {where}")
            owner.setdefault(key, page)


def _orphans(pages: Iterable[Page]) -> Iterator[Problem]:
    pages = list(pages)
    reached = {target for page in pages for target in page.head.related}
    for page in pages:
        if page.id not in reached:
            yield Problem(
                where_is(page.path),
                page.lines["id"],
                page.id,
                "no other page names this page under “related”",
            )
