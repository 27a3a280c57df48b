"""What all tests share: the real corpus, opened once, and a small one to break."""

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.answer import Answer
from advisor.ask import answer_to
from advisor.thread import Thread
from retrieval.library import Library, open_library


@pytest.fixture(scope="session")
def library() -> Library:
    """The real corpus with its index."""
    return open_library()


@pytest.fixture
def converse(library: Library) -> Callable[..., list[Answer]]:
    """Ask several questions in one thread and return their answers."""

    def run(*questions: str) -> list[Answer]:
        thread = Thread()
        for question in questions:
            thread = answer_to(question, thread, library).thread
        return [turn.answer for turn in thread.turns]

    return run


PAGE = """---
id: {id}
kind: glossary
title: {title}
aliases: []
related:
  {related}: You go on there, because the two are decided together.
sources: [a-source]
last_reviewed_on: 2026-01-31
review_in: 1 month
---
**A {title}** is a thing that one site does.

## Why it matters for a practice

A {title} brings patients to a clinic.[^a-source] A clinic can count on the thing.

## How it works

- The thing sits on a page.

## A worked example

A dentist in Ohio had a thing, and nothing happened.

## Frequently asked questions

### Is a {title} bad?

No. A {title} is a normal thing.

### How do I get a {title}?

Ask a friend for a {title}. Most friends say yes.

### What does a {title} cost?

A {title} costs nothing at all. Friends do not send a bill.
"""
SOURCES = """- id: a-source
  publisher: Somebody
  title: Something
  address: https://example.org/something
  read_on: 2026-01-31
  grade: primary
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A sound corpus of two pages, to be broken by a test."""
    for folder in ("glossary", "guidance", "signals"):
        (tmp_path / folder).mkdir()
    for one, other in (("red-thing", "blue-thing"), ("blue-thing", "red-thing")):
        text = PAGE.format(id=one, title=one.replace("-", " "), related=other)
        (tmp_path / "glossary" / f"{one}.md").write_text(text, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    return tmp_path
