"""The purse lets exactly those requests through that the day's cap pays for."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from advisor.store.spending import StoredPurse

TODAY = date(2026, 11, 22)
AT_ONCE = 50
PAID = 17
PRICE = 1000
PROCESS = f"""
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from advisor.store.database import open_store
from advisor.store.spending import StoredPurse
purse = StoredPurse(open_store(sys.argv[1]))
sys.stdin.readline()
with ThreadPoolExecutor(10) as pool:
    tried = pool.map(lambda _: purse.reserve({PRICE}, {PAID * PRICE}, date(2026, 11, 22)), range(10))
print(sum(one is not None for one in tried))
"""


def test_fifty_threads_at_once(store):
    """Of 50 requests at once against a cap of 17, exactly 17 get a reservation."""
    purse = StoredPurse(store)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        got = list(pool.map(lambda _: purse.reserve(PRICE, PAID * PRICE, TODAY), range(AT_ONCE)))

    assert len({one for one in got if one}) == PAID
    assert purse.spent(TODAY) == PAID * PRICE


def test_five_processes_at_once(store, url):
    """The same holds over five processes of ten requests each."""
    command = [sys.executable, "-c", PROCESS, url]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(command, **pipes) for _ in range(5)]
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    got = [int(process.communicate(timeout=120)[0]) for process in processes]

    assert sum(got) == PAID


def test_settling_replaces_the_estimate(store):
    """What was really spent counts, less or more than was set aside, and only once."""
    purse = StoredPurse(store)
    cheap, dear = (purse.reserve(PRICE, 10 * PRICE, TODAY) for _ in range(2))
    purse.settle(cheap, 1)
    purse.settle(cheap, 1)
    purse.settle(dear, 5 * PRICE)
    purse.settle("unknown", 7)

    assert purse.spent(TODAY) == 1 + 5 * PRICE


def test_days_are_counted_apart(store):
    """Yesterday's spending does not use up today's cap."""
    purse = StoredPurse(store)
    purse.reserve(PRICE, PRICE, date(2026, 11, 21))

    assert purse.reserve(PRICE, PRICE, TODAY)
    assert purse.reserve(PRICE, PRICE, TODAY) is None
