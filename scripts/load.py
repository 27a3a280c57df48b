"""How does the app hold up when many chat at once, and does it keep its memory? Over real WebSockets, on this machine.

Starts the app with a store of its own and speaks Streamlit's protocol to it. Two questions are different: users who
*chat* read an answer before they ask again, here for 5 to 15 seconds, and begin at different moments; users without a
pause ask again the moment an answer is drawn, all from the same moment on, which is harder than any real day and shows
how much the app can do. Prints the median and the slowest answer of both, what the process used of the processor, and
how much its memory grew over further questions. The times depend on the load of the machine, printed beside them.
"""

import argparse
import asyncio
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Coroutine
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).parent.parent
QUESTIONS = (
    "What is a nofollow link?",
    "Should I disavow spammy links?",
    "Is a link from our chamber of commerce spam?",
    "My SEO agency offers 50 dofollow links on DA 60+ health blogs for $499, worth it?",
    "What is a PBN?",
    "Is https://cheap-links.shop/buy-da60 risky?",
)
PATIENCE = 120  # seconds for one answer
READING = (5.0, 15.0)  # seconds between an answer and the same user's next question: a short answer takes that to read
TOO_SLOW = 2.0  # seconds: the aim for the median
TOO_MUCH = 50  # megabytes: the aim for what memory may grow by


class Visitor:
    """One page: its WebSocket, and the identity of the box to type in."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._socket: websockets.ClientConnection | None = None
        self._box = ""
        self._hash = ""
        self._query = ""

    async def open(self) -> None:
        """Open the page and wait until it is drawn."""
        self._socket = await websockets.connect(self._url, max_size=None, subprotocols=["streamlit"])  # type: ignore[list-item]
        message = BackMsg()
        message.rerun_script.query_string = ""
        await self._run(message)

    async def ask(self, question: str) -> float:
        """Type a question and return the seconds until the page with the answer was drawn."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self._hash
        message.rerun_script.query_string = self._query
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._box
        state.chat_input_value.data = question
        began = time.monotonic()
        if not await self._run(message):
            raise RuntimeError(f"no answer came to “{question}”")
        return time.monotonic() - began

    async def close(self) -> None:
        """Leave."""
        if self._socket:
            await self._socket.close()

    async def _run(self, message: BackMsg) -> bool:
        """Send a request to run the page and read it to its end; return whether it held a finished answer."""
        if self._socket is None:
            raise RuntimeError("the page is not open")
        await self._socket.send(message.SerializeToString())
        answered = False
        async with asyncio.timeout(PATIENCE):
            while True:
                heard = ForwardMsg()
                heard.ParseFromString(await self._socket.recv())
                kind = heard.WhichOneof("type")
                if kind == "new_session":
                    self._hash = heard.new_session.page_script_hash
                elif kind == "page_info_changed":
                    self._query = heard.page_info_changed.query_string
                elif kind == "delta":
                    new = heard.delta.new_element
                    if new.WhichOneof("type") == "chat_input":
                        self._box = new.chat_input.id
                    answered |= new.WhichOneof("type") == "bidi_component"
                elif kind == "script_finished" and heard.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    return answered


def megabytes(pid: int) -> float:
    """Return the resident memory of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def processor_seconds(pid: int) -> float:
    """Return what a process has used of the processor so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def at_once(url: str, users: int, rounds: int, reading: tuple[float, float] = (0.0, 0.0)) -> list[float]:
    """Let so many users ask so many questions each; return the seconds of every answer.

    `reading` is the least and the most seconds between an answer and the user's next question; before the first one,
    users wait for up to the most. No seconds: all ask at the same moment, and again without a pause.
    """
    visitors = [Visitor(url) for _ in range(users)]
    await asyncio.gather(*(visitor.open() for visitor in visitors))

    async def chat(visitor: Visitor, number: int) -> list[float]:
        chance = random.Random(number)  # noqa: S311 - the same pauses every time, not a secret
        asked = [QUESTIONS[(number + step) % len(QUESTIONS)] for step in range(rounds)]
        await asyncio.sleep(chance.uniform(0.0, reading[1]))
        took = [await visitor.ask(asked[0])]
        for question in asked[1:]:
            await asyncio.sleep(chance.uniform(*reading))
            took.append(await visitor.ask(question))
        return took

    try:
        took = await asyncio.gather(*(chat(visitor, number) for number, visitor in enumerate(visitors)))
    finally:
        await asyncio.gather(*(visitor.close() for visitor in visitors))
    return [seconds for one in took for seconds in one]


async def grow(url: str, pid: int, questions: int) -> tuple[float, float]:
    """Ask so many questions in conversations of ten; return the memory before and after in megabytes."""
    await at_once(url, 1, 10)  # what is made at first use is not growth
    before = megabytes(pid)
    for _ in range(questions // 10):
        await at_once(url, 1, 10)
    return before, megabytes(pid)


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def main() -> None:
    """Start the app, measure it and stop it; exit with 1 where an aim was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3, help="questions of each user")
    parser.add_argument("--questions", type=int, default=200, help="further questions, for the memory")
    given = parser.parse_args()
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "ui.server", "--headless", "--port", str(port)]
        environment = {**os.environ, "DATABASE_URL": f"sqlite:///{folder}/load.db"}
        app = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            if app.stdout is None or not app.stdout.readline():
                sys.exit("The app did not start.")
            good = measure(app.pid, f"ws://127.0.0.1:{port}/_stcore/stream", given.users, given.rounds, given.questions)
        finally:
            app.terminate()
            app.wait(timeout=30)
    sys.exit(0 if good else 1)


def measure(pid: int, url: str, users: int, rounds: int, questions: int) -> bool:
    """Print what was measured and return whether the aims were met."""
    asyncio.run(at_once(url, 1, 1))  # waits for the library, which opens in the background
    chatting = report(f"{users} users chatting", pid, at_once(url, users, rounds, READING))
    report(f"{users} users without a pause", pid, at_once(url, users, rounds))
    before, after = asyncio.run(grow(url, pid, questions))
    print(
        f"{questions} further questions: {before:.0f} MB before, {after:.0f} MB after (aim: growth below {TOO_MUCH} MB)"
    )
    return chatting < TOO_SLOW and after - before < TOO_MUCH


def report(who: str, pid: int, answers: Coroutine[None, None, list[float]]) -> float:
    """Wait for the answers, print how long they took, and return the median in seconds."""
    used = processor_seconds(pid)
    took = asyncio.run(answers)
    used = processor_seconds(pid) - used
    median = statistics.median(took)
    print(f"{who}, {len(took)} answers; machine load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"  median {median:.2f} s, slowest {max(took):.2f} s (aim for those who chat: median below {TOO_SLOW:.0f} s)")
    print(f"  {1000 * used / len(took):.0f} ms of processor time for each answer, pages included", flush=True)
    return median


if __name__ == "__main__":
    main()
