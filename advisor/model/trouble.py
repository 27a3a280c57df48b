"""What went wrong with a model? One sentence for the owner, which quotes nothing of what a server said."""

import re
from collections.abc import Iterator

import httpx2
import openai

from advisor.model.transport import TooLateError, WrongTypeError
from prompts import wording

INSTEAD = "so this answer is quoted from the guidance."
UNREACHABLE = f"The language model's server could not be reached, {INSTEAD}"
TOO_SLOW = f"The language model took too long, {INSTEAD}"
KEY = f"The language model's server did not accept the key, {INSTEAD} Check OPENAI_API_KEY."
BUSY = f"The language model is busy, {INSTEAD}"
NO_CREDIT = f"The account of the language model has no credit left, {INSTEAD}"
NO_SUCH_MODEL = f"The server does not know this language model, {INSTEAD} Check BACKLINK_ADVISOR_MODEL."
NO_TOOLS = f"This language model cannot use tools, {INSTEAD} Set BACKLINK_ADVISOR_MODEL_TOOLS=no."
TOO_LONG = (
    f"The question did not fit into the language model's window, {INSTEAD} Check BACKLINK_ADVISOR_CONTEXT_WINDOW."
)
NOT_TAKEN = f"The language model's server did not take the question, {INSTEAD}"
BROKEN = f"The language model's server has a fault, {INSTEAD}"
CUT = f"The language model's answer broke off, {INSTEAD}"
NOT_A_MODEL = f"What answered is not a language model, {INSTEAD} Check OPENAI_BASE_URL."
LOOPED = f"The language model came to no end, {INSTEAD}"
EMPTY = f"The language model gave no answer, {INSTEAD}"
DECLINED = f"The language model declined to answer, {INSTEAD}"
UNSUPPORTED = f"The language model said too little that the evidence bears out, {INSTEAD}"
CAP_REACHED = f"Today's budget for the language model is used up, {INSTEAD}"


def without_answer(notice: str) -> str:
    """Return a notice as it reads where nothing was asked: “The language model is busy.”"""
    return notice.replace(f", {INSTEAD}", ".")


class CutError(Exception):
    """A reply ended without a finish reason, so nobody knows what is missing."""


class LoopError(Exception):
    """A model asked for tools until its calls were used up."""


def notice_for(error: BaseException) -> str:
    """Return what to tell the owner about an error of asking a model; a general sentence for an unknown one."""
    for one in _chain(error):
        if notice := _notice(one):
            return notice
    return wording.MODEL_FAILED


def cost_nothing(error: BaseException) -> bool:
    """Return whether a request surely cost nothing: it never arrived, or the server refused it."""
    return any(isinstance(one, openai.APIStatusError | httpx2.ConnectError) for one in _chain(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield the innermost cause first: the outer errors of a client library say less and less."""
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    yield from reversed(found)


def _notice(error: BaseException) -> str:
    if isinstance(error, openai.APIStatusError):
        return _for_status(error)
    for kinds, notice in (
        ((TooLateError, httpx2.TimeoutException, openai.APITimeoutError), TOO_SLOW),
        ((WrongTypeError,), NOT_A_MODEL),
        ((LoopError,), LOOPED),
        ((CutError, httpx2.RemoteProtocolError, httpx2.ReadError, httpx2.DecodingError), CUT),
        ((httpx2.ConnectError, httpx2.UnsupportedProtocol), UNREACHABLE),
    ):
        if isinstance(error, kinds):
            return notice
    # The last two have subclasses of their own above, so they come after them.
    return UNREACHABLE if type(error) is openai.APIConnectionError else BROKEN if type(error) is openai.APIError else ""


def _for_status(error: openai.APIStatusError) -> str:
    said = str(error.body).lower()
    if error.status_code in (400, 413, 422):
        if re.search(r"context.{0,10}(?:length|window|size)|too (?:long|large|many tokens)|exceeds the", said):
            return TOO_LONG
        return NO_TOOLS if re.search(r"\btools?\b|function call", said) else NOT_TAKEN
    if error.status_code == 429:
        return (
            NO_CREDIT if "insufficient_quota" in said else BUSY + _when(error.response.headers.get("retry-after", ""))
        )
    known = {401: KEY, 403: KEY, 404: NO_SUCH_MODEL, 402: NO_CREDIT, 408: TOO_SLOW, 504: TOO_SLOW}
    return known.get(error.status_code, BROKEN if error.status_code >= 500 else NOT_TAKEN)


def _when(retry_after: str) -> str:
    """Return when to ask again, if the server said so in seconds and within an hour."""
    if not re.fullmatch(r"\d{1,4}(?:\.\d+)?", retry_after) or float(retry_after) > 3600:
        return ""
    seconds = max(1, round(float(retry_after)))
    return f" Ask again in {seconds} second{'' if seconds == 1 else 's'}."
