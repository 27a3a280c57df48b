"""The seam for writers: what a writer is asked, what stays the code's, and what happens when it has no answer."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from advisor.answer import Role, Statement
from advisor.ask import answer_to
from advisor.draft import Quote
from advisor.thread import Thread
from advisor.writer import Brief, NoWordsError, Usage, Written
from prompts import wording
from retrieval.library import Library

QUESTION = "what is a nofollow link"


@dataclass
class Parrot:
    """A writer that says the first quoted sentence of its brief, or raises."""

    raises: Exception | None = None
    briefs: list[Brief] = field(default_factory=list)
    name: str = "parrot"

    def write(self, brief: Brief) -> Iterator[Written]:
        """Yield one statement."""
        self.briefs.append(brief)
        if self.raises:
            raise self.raises
        quote = next(draft for draft in brief.drafts if isinstance(draft, Quote))
        number = brief.evidence.cite_passage(quote.passage, (quote.span,))
        yield Written((Statement(quote.said, Role.DIRECT, (number,)),), 2, Usage("answer.v1", 100, 20, 7))


def test_a_writer_puts_the_answer_into_words(library: Library) -> None:
    """The answer is the writer's, under its name, with what it took and how many sentences were refused."""
    answer = answer_to(QUESTION, Thread(), library, writer=Parrot()).answer

    assert (answer.writer, answer.prompt) == ("parrot", "answer.v1")
    assert (answer.tokens_in, answer.tokens_out, answer.cost_micro_usd, answer.dropped) == (100, 20, 7, 2)
    assert len(answer.statements) == len(answer.citations) == 1


@pytest.mark.parametrize("raised", [NoWordsError("No model today.", Usage("answer.v1", 50)), ValueError("a bug")])
def test_a_writer_that_fails_leaves_the_quoting_answer(library: Library, raised: Exception) -> None:
    """Whatever goes wrong, the owner gets the answer of the quoting writer and one line that says so."""
    quoted = answer_to(QUESTION, Thread(), library)
    answered = answer_to(QUESTION, Thread(), library, writer=Parrot(raised))

    assert answered.answer.text == quoted.answer.text
    assert answered.answer.writer == "quoting"
    assert len(answered.answer.notices) == 1
    assert "a bug" not in answered.answer.notices[0]
    assert answered.thread.numbers == quoted.thread.numbers


@pytest.mark.parametrize(
    "message",
    ["where can i buy backlinks", "hi", "", "What's the weather?", "Should I take ibuprofen?", "can we sue them?"],
)
def test_what_is_out_of_bounds_never_reaches_a_writer(library: Library, message: str) -> None:
    """Greetings, refusals and what is out of scope are the code's, so no writer is asked."""
    parrot = Parrot()
    answer = answer_to(message, Thread(), library, writer=parrot).answer

    assert parrot.briefs == []
    assert answer == answer_to(message, Thread(), library).answer


def test_only_the_parts_in_scope_are_asked(library: Library) -> None:
    """A part of a question that is refused does not reach the writer, and its refusal stands below the words."""
    parrot = Parrot()
    answer = answer_to("What is a nofollow link? Where can I buy a kidney?", Thread(), library, writer=parrot).answer

    assert "kidney" not in parrot.briefs[0].question
    assert answer.statements[-1].text == wording.NOT_ANSWERED


def test_a_pasted_list_is_judged_by_code_alone(library: Library) -> None:
    """The table is the same with a writer, and the rows of the list are not in the words that a writer is asked."""
    message = "Which are risky?\nhttps://www.mayoclinic.org/x\nbest botox – https://buy-guest-posts.example.com/y"
    parrot = Parrot()
    modelled, quoted = answer_to(message, Thread(), library, writer=parrot), answer_to(message, Thread(), library)

    assert modelled.answer.table == quoted.answer.table
    assert parrot.briefs[0].question == "Which are risky?"


def test_without_a_model_no_model_library_is_imported() -> None:
    """Answering without a key loads neither LangChain nor the OpenAI client, which take seconds."""
    script = (
        "import sys; from advisor.ask import answer_to; from advisor.thread import Thread\n"
        "from retrieval.library import open_library\n"
        "assert answer_to('what is a nofollow link', Thread(), open_library()).answer.statements\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('openai', 'tiktoken') or name[:4] == 'lang'])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
