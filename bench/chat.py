"""Messages a second and their delays, from a citizen's send to the specialist's client, beside a bare forward."""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import aiohttp

from bench.load import Socket
from bench.servers import ROOT, Server, forward, relay

SHAPES = ((1, 50, 1), (50, 4, 5), (200, 2, 20), (1000, 1, 20))
"""Dialogues, messages on their way of each citizen, desks."""

EVEN = 1000
IDLE = 1000

Figures = dict[str, Any]


def load(server: Server, *words: str, seconds: float) -> Figures:
    """Run the load against a server; its figures with the server's CPU a message."""
    command = [sys.executable, "-m", "bench.load", server.url, "--seconds", str(seconds), *words]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        ready = process.stdout.readline()
        before = server.cpu_s()
        result = process.stdout.readline()
    if not ready or not result:
        sys.exit("the load has failed")
    figures: Figures = json.loads(result)
    figures["server_cpu_ms"] = round((server.cpu_s() - before) * 1000 / max(1, figures["messages"]), 3)
    return figures


def measured(server: Server, *words: str, seconds: float) -> Figures:
    """Every shape as fast as it goes, then a thousand a second evenly over a thousand dialogues."""
    found: Figures = {}
    for dialogues, window, desks in SHAPES:
        shape = ("--dialogues", str(dialogues), "--window", str(window), "--desks", str(desks))
        found[str(dialogues)] = load(server, *shape, *words, seconds=seconds)
    even = ("--dialogues", "1000", "--desks", "20", "--rate", str(EVEN))
    found["even"] = load(server, *even, *words, seconds=seconds)
    return found


async def idle(server: Server) -> float:
    """Kilobytes of the relay's memory a citizen who has connected and resumed."""
    before = server.memory()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        for _ in range(IDLE):
            citizen = Socket("/citizen")
            await citizen.open(session, server.url, {"protocol": 1, "client": "bench"})
            await citizen.ask("request", {"type": "resume"})
        await asyncio.sleep(1)
        grown = server.memory() - before
    return round(grown / IDLE / 1024, 1)


def run(seconds: float, postgres: str | None) -> Figures:
    """All servers one after another on the same machine."""
    with forward() as server:
        found: Figures = {"forward": measured(server, "--bare", seconds=seconds)}
    databases = {"sqlite": f"sqlite:///{tempfile.mkdtemp()}/bench.db"}
    if postgres is not None:
        databases["postgresql"] = postgres
    for name, database in databases.items():
        with relay(database) as (server, tokens):
            kilobytes = asyncio.run(idle(server))
            found[name] = measured(server, "--tokens", tokens, seconds=seconds) | {"idle_kb": kilobytes}
    return found


def main() -> None:
    """Print the figures as JSON, or write them to a file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--postgres", default=None)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    text = json.dumps(run(options.seconds, options.postgres), indent=1)
    if options.out is None:
        print(text)
    else:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
