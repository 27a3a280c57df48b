"""What does an answer cost, and may the next request still be sent? Money is set aside before each one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from advisor.settings import Settings
from advisor.spending import MICRO, Purse, micro_usd
from advisor.writer import Usage


class CapError(Exception):
    """The day's budget does not hold another request."""


@dataclass(slots=True)
class Counted:
    """What one request took; unknown until its reply has been read."""

    tokens_in: int = 0
    tokens_out: int = 0
    estimated: bool = False
    known: bool = False

    def tell(self, tokens_in: int, tokens_out: int, estimated: bool = False) -> None:
        """Say what the request took."""
        self.tokens_in, self.tokens_out, self.estimated, self.known = tokens_in, tokens_out, estimated, True


class Meter:
    """Adds up the requests of one answer, and asks the purse before each."""

    def __init__(self, settings: Settings, purse: Purse, today: date, prompt: str) -> None:
        self._prices = settings.prices or (0.0, 0.0)
        self._answer_tokens = settings.answer_tokens
        self._cap = round(settings.daily_cost_cap * MICRO)
        self._purse = purse
        self._today = today
        self.usage = Usage(prompt)

    @contextmanager
    def request(self, tokens_in: int) -> Iterator[Counted]:
        """Set aside the most that a request can cost, and settle what it did cost; CapError if the day's cap is near.

        A request that a server refused costs nothing. One that broke off keeps what was set aside, since the server
        may have counted all of it.
        """
        most = micro_usd(tokens_in, self._answer_tokens, self._prices)
        receipt = self._purse.reserve(most, self._cap, self._today)
        if receipt is None:
            raise CapError
        counted = Counted()
        try:
            yield counted
        finally:
            cost = micro_usd(counted.tokens_in, counted.tokens_out, self._prices) if counted.known else most
            self._purse.settle(receipt, cost)
            self._add(counted if counted.known else Counted(tokens_in, 0, estimated=True), cost)

    def _add(self, counted: Counted, cost: int) -> None:
        before = self.usage
        self.usage = Usage(
            before.prompt,
            before.tokens_in + counted.tokens_in,
            before.tokens_out + counted.tokens_out,
            before.micro_usd + cost,
            before.estimated or counted.estimated,
        )
