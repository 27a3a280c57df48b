"""How does a model write an answer? From numbered evidence, and only what the check accepts reaches the owner."""

import logging
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from advisor.answer import Statement, StepEnded, StepStarted, TextPiece
from advisor.layout import marked
from advisor.model.budget import MESSAGE, fit
from advisor.model.checked import Draft
from advisor.model.lines import history, line, ranked_evidence
from advisor.model.lines import question as question_of
from advisor.model.meter import CapError, Meter
from advisor.model.quiet import keep_quiet
from advisor.model.tokens import counter_for
from advisor.model.tools import Desk
from advisor.settings import Settings
from advisor.spending import Purse
from advisor.writer import Brief, NoWordsError, Written
from prompts.files import load
from prompts.wording import CANT_TELL

if TYPE_CHECKING:
    import httpx2

    from advisor.model.agent import Conversation, Prompted
    from advisor.model.embeddings import ApiSearch

log = logging.getLogger(__name__)
ANSWER, EVIDENCE, REPAIR = "answer.v1", "evidence.v1", "repair.v1"
MIN_SUPPORTED = 0.5  # share of its sentences; below it what is left is fragments. Our judgement, not calibrated


class ModelWriter:
    """Asks a model of the OpenAI API; `transport` replaces the network, for replay."""

    def __init__(self, settings: Settings, purse: Purse, transport: "httpx2.BaseTransport | None" = None) -> None:
        self._settings = settings
        self._purse = purse
        self._transport = transport
        self._search: ApiSearch | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self._settings.model

    def write(self, brief: Brief) -> Iterator[StepStarted | StepEnded | TextPiece | Written]:
        """Yield checked sentences as the model writes them, then all of them; NoWordsError for whatever went wrong."""
        yield StepStarted("Asking the language model")
        keep_quiet()
        from advisor.model import trouble

        meter = Meter(self._settings, self._purse, brief.today, ANSWER)
        try:
            draft = yield from self._draft(brief, meter)
        except CapError:
            raise NoWordsError(trouble.CAP_REACHED, meter.usage) from None
        except NoWordsError as error:
            raise NoWordsError(error.notice, meter.usage) from None
        except Exception as error:
            raise NoWordsError(trouble.notice_for(error), meter.usage) from None
        dropped = len(draft.refused)
        notices = (_dropped_notice(dropped),) if dropped else ()
        yield Written(draft.statements, dropped, meter.usage, notices)

    def _draft(self, brief: Brief, meter: Meter) -> Generator[StepEnded | TextPiece, None, Draft]:
        """Yield the checked sentences of the answer and, where some were refused, of one repair; return all of them."""
        from advisor.model import trouble
        from advisor.model.agent import Conversation
        from advisor.model.transport import ModelClient

        counter = counter_for(self._settings.model)
        prompted, desk = self._prepare(self._with_search(brief), counter.count)
        with ModelClient(self._settings, self._transport) as client:
            talk = Conversation(self._settings, client, meter, counter.count)
            draft, said = yield from self._answer(talk, prompted, desk)
            if talk.declined:
                raise NoWordsError(trouble.DECLINED)
            if not said.strip():
                raise NoWordsError(trouble.EMPTY)
            if draft.refused and draft.names_evidence:
                yield from self._repaired(talk, prompted, draft, said)
        if draft.supported_share < MIN_SUPPORTED:
            raise NoWordsError(trouble.UNSUPPORTED)
        return draft

    def _with_search(self, brief: Brief) -> Brief:
        """Return the brief with a library that is searched by the embeddings of the setting, if there is one."""
        if not self._settings.embeddings:
            return brief
        from advisor.model.embeddings import ApiSearch

        self._search = self._search or ApiSearch(self._settings, self._purse, self._transport)
        return replace(brief, library=self._search.over(brief.library, brief.question, brief.today))

    def _prepare(self, brief: Brief, count: Callable[[str], int]) -> "tuple[Prompted, Desk]":
        """Return what the model is sent and the desk for its tools; NoWordsError where the window is too small."""
        from advisor.model import trouble
        from advisor.model.agent import Prompted, tokens_of_tools, tools_at

        settings = self._settings
        system = load(ANSWER).filled(cant_tell=CANT_TELL)
        frame = load(EVIDENCE).filled(evidence="", history="")
        question = question_of(brief)
        tools = tokens_of_tools(tools_at(Desk(brief, 0, count, ())), count) if settings.model_tools else 0
        fixed = sum(count(text) + MESSAGE for text in (system, frame, question)) + MESSAGE + tools
        room = settings.context_window - settings.answer_tokens - fixed
        fitted = fit(ranked_evidence(brief), brief.thread.turns, room, count, settings.model_tools)
        if not fitted.evidence:
            raise NoWordsError(trouble.TOO_LONG)
        for citation in fitted.evidence:
            brief.evidence.recall(citation)
        shown = load(EVIDENCE).filled(
            evidence="\n".join(map(line, fitted.evidence)),
            history="\n".join(map(history, fitted.turns)) or "(nothing)",
        )
        numbers = [citation.number for citation in fitted.evidence]
        return Prompted(system, (shown, question)), Desk(brief, fitted.left, count, numbers)

    def _answer(
        self, talk: "Conversation", prompted: "Prompted", desk: Desk
    ) -> Generator[StepEnded | TextPiece, None, tuple[Draft, str]]:
        from advisor.model.agent import tools_at

        draft, said, message = Draft(desk.brief.evidence), "", ""
        for piece in talk.answer(prompted, tools_at(desk) if self._settings.model_tools else []):
            if not said:
                yield StepEnded("Asked the language model")
            if piece.message != message:  # what came before a call of tools was not the answer
                draft, said, message = Draft(desk.brief.evidence), "", piece.message
            said += piece.text
            yield from _shown(draft.take(piece.text))
        yield from _shown(draft.close(finished=not talk.cut_short))
        return draft, said

    def _repaired(
        self, talk: "Conversation", prompted: "Prompted", draft: Draft, said: str
    ) -> Generator[TextPiece, None, None]:
        """Yield the refused sentences that the model could put right; none where the one more request fails."""
        try:
            text = talk.again(prompted, said, load(REPAIR).filled(refused=draft.refusals_as_text()))
        except Exception as error:
            # The answer is whole without it: what stays refused is dropped and counted.
            log.warning("the repair of refused sentences failed with %s", type(error).__name__)
            return
        yield from _shown(draft.repair(text))


def _shown(statements: Iterator[Statement]) -> Iterator[TextPiece]:
    return (TextPiece(marked(statement) + " ") for statement in statements)


def _dropped_notice(count: int) -> str:
    if count == 1:
        return "One sentence of the language model was left out, because the evidence does not bear it out."
    return f"{count} sentences of the language model were left out, because the evidence does not bear them out."
