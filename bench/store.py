"""Durable units a second through the store's writer: one event, text and dialogue row each, the loop idle or busy."""

import argparse
import asyncio
import json
import statistics
import sys
import time

from core.moment import Moment
from relay.store.database import open_database
from relay.store.outcome import Committed, Outcome
from relay.store.plan import Unit
from relay.store.rows import DialogueRow, EventRow, TextRow
from relay.store.writer import Writer

PAYLOAD = b'{"type":"posted","message":"0190b5a2-7c1e-7000-8000-000000000000","author":"citizen","name":""}'
BODY = "Здравствуйте! Подскажите, пожалуйста, какие документы нужны для субсидии на оплату жилья?"


def unit(stream: str, seq: int, moment: Moment) -> Unit:
    event = EventRow(stream, seq, seq, moment, "posted", 1, "citizen", f"{stream}-{seq}", PAYLOAD)
    row = DialogueRow(stream, stream, "taken", "s", True, seq, seq, moment, None, moment)
    return Unit((event,), (TextRow(stream, seq, BODY), row))


class Bench:
    """`clients` tasks, each waiting for its last unit before it sends the next."""

    def __init__(self, url: str) -> None:
        self.loop = asyncio.get_running_loop()
        self.futures: dict[int, asyncio.Future[Outcome]] = {}
        self.waits: list[float] = []
        self.database = open_database(url)
        self.writer = Writer(self.database, deliver=self.deliver, on_fatal=sys.exit, year_of=lambda _row: 2026)

    def deliver(self, done: list[tuple[Unit, Outcome]]) -> None:
        self.loop.call_soon_threadsafe(self.resolve, done)

    def resolve(self, done: list[tuple[Unit, Outcome]]) -> None:
        for written, outcome in done:
            self.futures.pop(id(written)).set_result(outcome)

    async def client(self, stream: str, until: float) -> None:
        seq = 0
        while time.perf_counter() < until:
            seq += 1
            sent = unit(stream, seq, Moment(time.time_ns() // 1_000_000))
            started = time.perf_counter()
            future = self.futures[id(sent)] = self.loop.create_future()
            self.writer.submit(sent)
            if not isinstance(await future, Committed):
                sys.exit("a unit was not committed")
            self.waits.append(time.perf_counter() - started)

    async def busy(self, until: float, share: float) -> None:
        """Keep the loop at work for this share of the time, as sockets would."""
        while time.perf_counter() < until:
            end = time.perf_counter() + 0.001 * share
            while time.perf_counter() < end:
                sum(range(100))
            await asyncio.sleep(0.001 * (1 - share))


async def run(url: str, *, clients: int, seconds: float, share: float) -> dict[str, float]:
    bench = Bench(url)
    cpu, start = time.process_time(), time.perf_counter()
    until = start + seconds
    async with asyncio.TaskGroup() as group:
        for number in range(clients):
            group.create_task(bench.client(f"{time.time_ns()}-{number}", until))
        if share:
            group.create_task(bench.busy(until, share))
    spent, took = time.process_time() - cpu, time.perf_counter() - start
    bench.writer.stop(5)
    bench.database.close()
    waits = sorted(bench.waits)
    return {
        "clients": clients,
        "loop_share": share,
        "units_per_s": round(len(waits) / took),
        "p50_ms": round(statistics.median(waits) * 1000, 2),
        "p99_ms": round(waits[int(len(waits) * 0.99)] * 1000, 2),
        "cpu_ms_per_unit": round(spent / len(waits) * 1000, 4),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--share", type=float, default=0, help="how busy the event loop is besides, 0 to 1")
    parser.add_argument("--switch", type=float, default=0.005, help="the interpreter's switch interval in seconds")
    options = parser.parse_args()
    sys.setswitchinterval(options.switch)
    found = asyncio.run(run(options.database, clients=options.clients, seconds=options.seconds, share=options.share))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
