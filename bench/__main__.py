"""`make bench`: every measurement beside its limit, into bench/results.json; exit code 1 where a limit is overrun."""

import argparse
import contextlib
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from bench import chat, desk, helping, language, runs
from bench.chat import Figures
from tests.fixtures.postgres import Postgres

RESULTS = Path(__file__).parent / "results.json"
DATABASES = ("sqlite", "postgresql")


class Limit(msgspec.Struct, frozen=True):
    """One figure and its bound: at least or at most."""

    name: str
    value: float
    bound: float
    least: bool = False

    @property
    def kept(self) -> bool:
        return self.value >= self.bound if self.least else self.value <= self.bound


def language_limits(found: Figures) -> Iterator[Limit]:
    """The aims of the language: the guard costs the loop next to nothing, the search is there as one types."""
    guard, examining, search = found["guard"], found["examining"], found["search"]
    yield Limit("guard: p50 ms a message", guard["warm_ms"]["p50"], 1)
    yield Limit("guard: p99 ms a message", guard["warm_ms"]["p99"], 5)
    yield Limit("guard: ms for the worst 4,000 characters", guard["hostile_4000_ms"], 20)
    yield Limit("guard: times as long for a text twice as long", guard["growth_when_doubled"], 3)
    yield Limit("guard: MB of its process", examining["process_megabytes"], 80)
    yield Limit("guard: ms of the relay's loop a message", examining["loop_cpu_ms"], 0.05)
    for database, rate in found["rates"].items():
        share = round(rate["guarded"] / rate["unguarded"], 2)
        yield Limit(f"{database}: rate with the guard beside the rate without", share, 0.8, least=True)
    yield Limit("search: p99 ms a question to 10,000 answers", search["query_ms"]["p99"], 10)
    if "with_model_ms" in search:
        yield Limit("search: p50 ms a question with the model", search["with_model_ms"]["p50"], 60)


def helping_limits(found: Figures) -> Iterator[Limit]:
    """The aims of the help while answering: there before one looks for it."""
    yield Limit("desk: p99 ms from a question to its suggestions, 10,000 answers", found["suggestions_ms"]["p99"], 100)
    yield Limit("desk: p50 ms from a key to the slash's answers, 10,000 answers", found["slash_ms"]["p50"], 33)
    yield Limit("desk: p99 ms from a key to the slash's answers, 10,000 answers", found["slash_ms"]["p99"], 100)


def desk_limits(found: Figures) -> Iterator[Limit]:
    """The aims of the specialist's program: there at once, and never in the way of who works with it."""
    start, busy = found["start"], found["busy"]
    yield Limit("desk: painted window, times a bare one's start", round(start["painted_ms"] / start["bare_ms"], 2), 2)
    yield Limit("desk: MB with 30 dialogues of 500 messages", found["memory_megabytes"], 300)
    yield Limit("desk: p99 ms between turns of the loop at 100 messages/s", busy["gap_ms"]["p99"], 16.7)
    yield Limit("desk: p99 ms from keystroke to painted answers of 10,000", found["search_ms"]["p99"], 100)


def limits(found: Figures) -> Iterator[Limit]:
    """The aims of the main job: half the bare forward, 20 ms, 0.3 ms of CPU, 40 kB, nothing lost."""
    yield from language_limits(found["language"])
    yield from desk_limits(found["desk"])
    yield from helping_limits(found["helping"])
    for database in DATABASES:
        figures, bare = found[database], found["forward"]
        for shape in (str(dialogues) for dialogues, _, _ in chat.SHAPES):
            share = figures[shape]["rate"] / bare[shape]["rate"]
            yield Limit(
                f"{database}: share of the bare forward's rate, {shape} dialogues", round(share, 2), 0.5, least=True
            )
            yield Limit(f"{database}: CPU ms a message, {shape} dialogues", figures[shape]["server_cpu_ms"], 0.3)
        yield Limit(f"{database}: delivery p99 ms at an even 1,000/s", figures["even"]["delivery_ms"]["p99"], 20)
        yield Limit(f"{database}: kB an idle citizen", figures["idle_kb"], 40)
        yield Limit(f"{database}: faults found by the checker", found["checker"][database]["faults"], 0)


@contextlib.contextmanager
def postgres() -> Iterator[Callable[[], str]]:
    """A PostgreSQL of one's own; gives the address of a new database at each call."""
    server = Postgres(Path(tempfile.mkdtemp(prefix="bench-")))
    try:
        yield server.new_database
    finally:
        server.close()


def main() -> int:
    """Measure, print beside the limits, write down."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--seconds", type=float, default=5, help="of each load")
    parser.add_argument("--runs", type=int, default=3, help="seeded checker runs a database")
    parser.add_argument("--run-seconds", type=float, default=30, help="of each checker run")
    options = parser.parse_args()
    with postgres() as new_database:
        found = chat.run(options.seconds, new_database())
        found["language"] = language.run(options.seconds, new_database)
        found["helping"] = helping.run()
        found["desk"] = desk.run(max(options.seconds, 8))
        found["checker"] = runs.run(new_database, count=options.runs, seconds=options.run_seconds)
    held = list(limits(found))
    for limit in held:
        sign = "ok  " if limit.kept else "OVER"
        print(f"{sign} {limit.name}: {limit.value} ({'at least' if limit.least else 'at most'} {limit.bound})")
    RESULTS.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if all(limit.kept for limit in held) else 1


if __name__ == "__main__":
    sys.exit(main())
