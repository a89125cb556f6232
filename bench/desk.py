"""The desk: how soon it is there beside a bare window, its memory, its longest gaps under load, search as one types."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.servers import ROOT, giving_way, relay

STARTS = 7
DIALOGUES, HISTORY, RATE = 30, 500, 100
LEAD_S = 1.0
"""The load goes on so long before and after what is measured."""

Figures = dict[str, Any]
UNSEEN = {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}


def environment() -> dict[str, str]:
    return os.environ | UNSEEN | {"PYTHONPATH": str(ROOT)}


def start_of(*words: str) -> Figures:
    """One start of a process; it is told when it was begun, by the clock that all processes share."""
    begun = time.monotonic()
    command = [sys.executable, "-m", *(word.format(begun=begun) for word in words)]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=True)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def starts() -> Figures:
    """Medians of several starts in turn; the first of each warms the disk's cache and is not counted."""
    bare: list[int] = []
    own: list[Figures] = []
    for _ in range(STARTS + 1):
        bare.append(start_of("bench.bare_window", "{begun}")["painted_ms"])
        own.append(start_of("bench.desk_start", "{begun}"))
    return {
        "bare_ms": statistics.median(bare[1:]),
        "painted_ms": statistics.median(one["painted_ms"] for one in own[1:]),
        "ready_ms": statistics.median(one["ready_ms"] for one in own[1:]),
    }


def work(seconds: float) -> Figures:
    """A real relay, thirty dialogues of five hundred messages, a hundred more a second.

    Relay and citizens are other machines' work in life: here they give way to the desk.
    """
    found: Figures = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        relay(f"sqlite:///{folder}/bench.db", behind=True) as (server, tokens),
        load(server.url, tokens.split(",")[0], seconds=seconds + 2 * LEAD_S) as writers,
        seat(server.url, Path(folder), seconds=seconds) as process,
    ):
        assert writers.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            told: Figures = json.loads(line)
            if "dialogue" in told:
                writers.stdin.write(f"{told['dialogue']}\n")
                writers.stdin.flush()
            else:
                found |= told
    return found


def load(url: str, token: str, *, seconds: float) -> "subprocess.Popen[str]":
    """Citizens with a history behind them, who write on once they are told which dialogue half of it goes into."""
    words = ("--dialogues", DIALOGUES, "--history", HISTORY, "--rate", RATE, "--seconds", seconds, "--tokens", token)
    process = begun("bench.load", url, *words, "--waits", before=giving_way())
    assert process.stdout is not None
    process.stdout.readline()
    return process


def seat(url: str, folder: Path, *, seconds: float) -> "subprocess.Popen[str]":
    words = ("--relay", url, "--data-dir", folder / "desk", "--dialogues", DIALOGUES, "--seconds", seconds)
    return begun("bench.desk_process", *words)


def begun(*words: object, before: tuple[str, ...] = ()) -> "subprocess.Popen[str]":
    command = [*before, sys.executable, "-m", *map(str, words)]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def run(seconds: float) -> Figures:
    return {"start": starts(), **work(seconds)}


def main() -> None:
    """Print the figures as JSON."""
    print(json.dumps(run(float(sys.argv[1]) if len(sys.argv) > 1 else 10), indent=1))


if __name__ == "__main__":
    main()
