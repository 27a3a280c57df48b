"""What may a model still cost today? Money is set aside before each request, so that no two spend the same cent."""

from datetime import date
from typing import Protocol

MICRO = 1_000_000  # a US dollar in millionths; whole numbers add up exactly


class Purse(Protocol):
    """Anything that keeps a day's spending for everyone who shares it."""

    def reserve(self, micro_usd: int, cap_micro_usd: int, today: date) -> str | None:
        """Set money aside and return a receipt, or None where the day's cap would be passed; atomic."""

    def settle(self, reservation: str, micro_usd: int) -> None:
        """Replace what a receipt set aside by what was spent."""

    def spent(self, today: date) -> int:
        """Return what the day has cost, with what is set aside now."""


def micro_usd(tokens_in: int, tokens_out: int, prices: tuple[float, float]) -> int:
    """Return what tokens cost in millionths of a dollar, rounded up; `prices` are dollars per million in and out.

    >>> micro_usd(1000, 100, (0.25, 2.0))
    450
    """
    return -int(-(tokens_in * prices[0] + tokens_out * prices[1]) // 1)
