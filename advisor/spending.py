"""What may a model still cost today? Money is set aside before each request, so that no two spend the same cent."""

from datetime import date
from threading import Lock
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


class PurseInMemory:
    """The spending of one process, for a command that runs once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._taken: dict[str, tuple[date, int]] = {}

    def reserve(self, micro_usd: int, cap_micro_usd: int, today: date) -> str | None:
        """Set money aside and return a receipt, or None where the day's cap would be passed."""
        with self._lock:
            if self._sum(today) + micro_usd > cap_micro_usd:
                return None
            receipt = str(len(self._taken))
            self._taken[receipt] = (today, micro_usd)
            return receipt

    def settle(self, reservation: str, micro_usd: int) -> None:
        """Replace what a receipt set aside by what was spent."""
        with self._lock:
            self._taken[reservation] = (self._taken[reservation][0], micro_usd)

    def spent(self, today: date) -> int:
        """Return what the day has cost, with what is set aside now."""
        with self._lock:
            return self._sum(today)

    def _sum(self, today: date) -> int:
        return sum(amount for day, amount in self._taken.values() if day == today)


def micro_usd(tokens_in: int, tokens_out: int, prices: tuple[float, float]) -> int:
    """Return what tokens cost in millionths of a dollar, rounded up; `prices` are dollars per million in and out.

    >>> micro_usd(1000, 100, (0.25, 2.0))
    450
    """
    return -int(-(tokens_in * prices[0] + tokens_out * prices[1]) // 1)
