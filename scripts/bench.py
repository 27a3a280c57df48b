"""How fast does the advisor answer and judge on this machine? With no model.

Answer times are medians over many questions, after start; for lists see scripts/bench_links.py.
"""

import statistics
import time
from collections.abc import Callable
from functools import partial

import bench_links

from advisor.ask import answer_to
from advisor.thread import Thread
from evals.cases import read_cases
from links import assess
from links.read import read
from retrieval.library import open_library

QUESTIONS = 100
SIX_LINKS = """Which of these are risky?
https://www.mayoclinic.org/departments-centers/dermatology
https://www.healthgrades.com/dentist/dr-jane-doe
https://www.austinchamber.com/members/smile-dental
best dental implants austin – https://buy-guest-posts.example.com/health/implants (dofollow)
https://www.statshow.com/www/smiledental.com
https://random-lifestyle-blog.com/2021/05/teeth-whitening"""


def main() -> None:
    """Print the time to open the library, the medians for questions and links, and the table of lists."""
    started = time.perf_counter()
    library = open_library()
    print(f"open the library        {time.perf_counter() - started:6.2f} s, {len(library.passages)} passages")
    questions = [case.question for case in read_cases("retrieval")[:QUESTIONS] if hasattr(case, "question")]
    report("a question", [timed(partial(answer_to, question, Thread(), library)) for question in questions])
    report("six pasted links", [timed(lambda: answer_to(SIX_LINKS, Thread(), library)) for _ in range(20)])
    one = SIX_LINKS.splitlines()[1]
    report("one pasted link", [timed(lambda: answer_to(one, Thread(), library)) for _ in range(20)])
    report("… judging it alone", [timed(lambda: assess(read(one).links)) for _ in range(20)])
    print()
    bench_links.report_all()


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that some work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def report(what: str, times: list[float]) -> None:
    """Print the median and the slowest of ten."""
    slow = statistics.quantiles(times, n=10)[-1]
    print(
        f"{what:<23} {statistics.median(times):6.0f} ms median, {slow:.0f} ms for the slowest tenth ({len(times)} runs)"
    )


if __name__ == "__main__":
    main()
