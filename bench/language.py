"""What the two parts of the language cost: the guard in the way of every message, the search as one types."""

import argparse
import asyncio
import io
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from typing import Any

import psutil
import uvloop

from bench.chat import load
from bench.servers import ROOT, relay
from core.guard.guard import Guard
from core.moment import Moment
from core.search.document import Document
from core.search.index import AnswerIndex
from core.search.passages import passages
from relay.guard.examiner import Examiner
from relay.logs import Log
from relay.metrics import Metrics
from relay.tasks import Tasks
from resources.embedding import Embedder, available
from resources.lexicon import RussianLexicon

MESSAGES = ROOT / "tests" / "language" / "guard.jsonl"
LIBRARY = ROOT / "tests" / "language" / "search.json"
ANSWERS = 10_000
EXAMINED = 20_000
IN_TURN = 40
"""Messages of one turn of the loop under load."""

HOSTILE = {"digits": "1", "telephones": "+7 (", "at signs": "@", "brackets": "(", "hosts": "a.", "words": "Иванова "}
"""Pieces that a text may be made of to make a pattern slow (A-73)."""

SHAPE = ("--dialogues", "200", "--window", "2", "--desks", "20")
Figures = dict[str, Any]


def texts() -> list[str]:
    return [json.loads(line)["text"] for line in MESSAGES.read_text(encoding="utf-8").splitlines() if line.strip()]


def timed(work: Callable[[str], object], asked: Iterable[str]) -> list[float]:
    """Milliseconds of CPU of each."""
    found = []
    for one in asked:
        begun = time.process_time_ns()
        work(one)
        found.append((time.process_time_ns() - begun) / 1e6)
    return sorted(found)


def spread(found: list[float]) -> dict[str, float]:
    """p50 and p99 of sorted values."""
    return {name: round(found[int(len(found) * share)], 3) for name, share in (("p50", 0.5), ("p99", 0.99))}


def megabytes() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def guard() -> Figures:
    """The guard alone: how long it takes to be there, a message, a hostile text of 4,000 and how that grows."""
    begun = time.perf_counter()
    made = Guard(RussianLexicon())
    made.check("Здравствуйте")
    start = time.perf_counter() - begun
    messages = texts()
    cold = timed(made.check, messages)
    warm = timed(made.check, messages * 3)
    hostile = {name: timed(made.check, [(piece * 4000)[:4000]] * 3)[0] for name, piece in HOSTILE.items()}
    growth = [
        timed(made.check, [(piece * 40_000)[:40_000]] * 3)[0]
        / max(0.5, timed(made.check, [(piece * 20_000)[:20_000]] * 3)[0])
        for piece in HOSTILE.values()
    ]
    return {
        "start_s": round(start, 2),
        "cold_ms": spread(cold),
        "warm_ms": spread(warm),
        "hostile_4000_ms": round(max(hostile.values()), 2),
        "growth_when_doubled": round(max(growth), 2),
        "megabytes": megabytes(),
    }


async def examining() -> Figures:
    """What the relay's loop pays a message, as many in a turn as under load, and how long one alone waits."""
    tasks = Tasks(lambda name, failure: sys.exit(f"{name}: {failure}"))
    log = Log(io.StringIO(), now=lambda: Moment(0), clock=time.monotonic, level="error")
    examiner = Examiner(tasks=tasks, log=log, metrics=Metrics())
    await examiner.process.start()
    asked, senders = itertools.cycle(texts()), itertools.cycle(range(200))
    done: list[float] = []

    async def turn(count: int) -> None:
        waiting = asyncio.get_running_loop().create_future()
        left = itertools.count(1)

        def told(_: object) -> None:
            if next(left) == count:
                waiting.set_result(None)

        for _ in range(count):
            examiner.examine((next(asked),), told, str(next(senders)))
        await waiting

    cpu = time.process_time()
    for _ in range(EXAMINED // IN_TURN):
        await turn(IN_TURN)
    cpu = time.process_time() - cpu
    for _ in range(500):
        begun = time.perf_counter()
        await turn(1)
        done.append((time.perf_counter() - begun) * 1000)
    child = psutil.Process().children()[0]
    figures = {
        "loop_cpu_ms": round(cpu * 1000 / EXAMINED, 4),
        "alone_ms": spread(sorted(done)),
        "process_megabytes": round(child.memory_info().rss / 1e6, 1),
    }
    await tasks.stop()
    return figures


def rates(seconds: float, postgres: Callable[[], str] | None) -> Figures:
    """Durable messages a second with the guard and without it, on the same machine in the same run."""
    databases: dict[str, Callable[[], str]] = {"sqlite": lambda: f"sqlite:///{tempfile.mkdtemp()}/bench.db"}
    if postgres is not None:
        databases["postgresql"] = postgres
    found: Figures = {}
    for name, database in databases.items():
        for module in ("bench.unguarded", "relay.cli"):
            with relay(database(), module=module) as (server, tokens):
                figures = load(server, *SHAPE, "--tokens", tokens, seconds=seconds)
            found.setdefault(name, {})["guarded" if module == "relay.cli" else "unguarded"] = figures["rate"]
    return found


def search() -> Figures:
    """Ten thousand answers: how long the index takes to be there, and a question as one types it."""
    library = json.loads(LIBRARY.read_text(encoding="utf-8"))
    kept = library["answers"]
    index = AnswerIndex()
    begun = time.perf_counter()
    for number in range(ANSWERS):
        one, other = kept[number % len(kept)], kept[(number * 7 + 3) % len(kept)]
        text = f"{one['text']} {other['title']} {number}"
        index.put(Document(id=f"{one['id']} {number}", title=f"{one['title']} {number}", text=text))
    built = time.perf_counter() - begun
    asked = [question["q"] for question in library["queries"]]
    typed = [text[: len(text) * part // 4] for text in asked for part in (1, 2, 3, 4)]
    figures: Figures = {
        "build_s": round(built, 1),
        "query_ms": spread(timed(lambda text: index.search(text, limit=10), typed)),
        "megabytes": megabytes(),
    }
    if available():
        figures["with_model_ms"] = spread(modelled(kept, asked))
    return figures


def modelled(kept: list[dict[str, str]], asked: list[str]) -> list[float]:
    """Questions to the library as it is, read by the model too."""
    embedder, index = Embedder(), AnswerIndex()
    for one in kept:
        document = Document(id=one["id"], title=one["title"], text=one["text"])
        index.put(document, embedder.passages(passages(document)))
    return timed(lambda text: index.search(text, vector=embedder.query(index.worded(text))), asked)


PARTS: dict[str, Callable[[], Figures]] = {
    "guard": guard,
    "examining": lambda: uvloop.run(examining()),
    "search": search,
}


def apart(part: str) -> Figures:
    """One part in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "bench.language", part]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def run(seconds: float, postgres: Callable[[], str] | None) -> Figures:
    """Every part, one after another."""
    return {part: apart(part) for part in PARTS} | {"rates": rates(seconds, postgres)}


def main() -> None:
    """Print the figures of one part as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=[*PARTS, "rates"])
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    found = rates(options.seconds, None) if options.part == "rates" else PARTS[options.part]()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
