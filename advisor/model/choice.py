"""Who writes the answers here, and does the model that was set up reply? For the page and the command line."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from advisor.model.meter import CapError, Meter
from advisor.model.quiet import keep_quiet
from advisor.model.writer import ModelWriter
from advisor.settings import Settings, WriterChoice
from advisor.spending import Purse

if TYPE_CHECKING:
    import httpx2

NO_MODEL = "No language model is set up. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own."
GREETING = "Reply with the one word: ready"


@dataclass(frozen=True, slots=True)
class Tried:
    """Whether the model replied, and one sentence for the person who set it up."""

    works: bool
    told: str


def writer_for(settings: Settings, purse: Purse, choice: WriterChoice | None = None) -> ModelWriter | None:
    """Return the writer that answers, None for quoting; `choice` is the owner's and goes before the setting."""
    wanted = choice or settings.writer
    return ModelWriter(settings, purse) if settings.has_model and wanted is not WriterChoice.QUOTING else None


def try_connection(
    settings: Settings, purse: Purse, today: date, transport: "httpx2.BaseTransport | None" = None
) -> Tried:
    """Ask the model for one word, and say whether it came or what to do; the few tokens count to the cap."""
    if not settings.has_model:
        return Tried(
            False, "No language model is set up. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of yours."
        )
    keep_quiet()
    from advisor.model import trouble
    from advisor.model.agent import Conversation
    from advisor.model.tokens import counter_for
    from advisor.model.transport import ModelClient

    counter = counter_for(settings.model)
    try:
        with ModelClient(settings, transport) as client:
            said = Conversation(settings, client, Meter(settings, purse, today, ""), counter.count).say(GREETING)
    except CapError:
        return Tried(False, trouble.without_answer(trouble.CAP_REACHED))
    except Exception as error:
        return Tried(False, trouble.without_answer(trouble.notice_for(error)))
    if not said.strip():
        return Tried(False, trouble.without_answer(trouble.EMPTY))
    return Tried(True, f"The language model “{settings.model}” replied.")
