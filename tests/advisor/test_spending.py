"""Spending: a day's cap holds however many ask at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from advisor.spending import PurseInMemory

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("cap", [0, 1, 7, 50])
def test_fifty_at_once_set_aside_no_more_than_the_cap(cap: int) -> None:
    """Of fifty requests at once against a cap for N, exactly N get a receipt."""
    purse = PurseInMemory()
    with ThreadPoolExecutor(50) as workers:
        receipts = list(workers.map(lambda _: purse.reserve(100, 100 * cap, TODAY), range(50)))

    assert sum(receipt is not None for receipt in receipts) == cap
    assert purse.spent(TODAY) == 100 * cap


def test_what_was_not_spent_is_given_back() -> None:
    """A settled receipt counts with what was spent, and another day starts at nothing."""
    purse = PurseInMemory()
    receipt = purse.reserve(100, 100, TODAY)
    assert receipt is not None
    purse.settle(receipt, 40)

    assert purse.spent(TODAY) == 40
    assert purse.reserve(60, 100, TODAY)
    assert purse.reserve(1, 100, TODAY) is None
    assert purse.reserve(100, 100, date(2026, 11, 23))
