"""A killed process loses nothing that it confirmed and leaves nothing half written (F-01, F-02)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from relay.store.outcome import Committed, Conflict
from tests.relay.store.bed import Bed
from tests.relay.store.crasher import STREAMS, unit

ROOT = Path(__file__).resolve().parents[3]


def crasher(url: str, *, turns: int, at: str = "") -> subprocess.Popen[str]:
    faults = {"CONSULTANT_FAULTS": "1", "CONSULTANT_CRASH_AT": at}
    command = [sys.executable, "-m", "tests.relay.store.crasher", url, str(turns)]
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **faults}, stdout=subprocess.PIPE, text=True)


def confirmed(output: str) -> set[tuple[str, int]]:
    whole = output[: output.rfind("\n") + 1]
    return {(name, int(seq)) for name, seq in (line.split() for line in whole.splitlines())}


def standing(bed: Bed) -> set[tuple[str, int]]:
    """The first event of every unit that stands; each must stand whole, without a gap before it."""
    found: set[tuple[str, int]] = set()
    for stream in range(STREAMS):
        stored = bed.stored(f"s{stream}")
        assert [one.event.seq for one in stored] == list(range(1, len(stored) + 1))
        assert [one.text for one in stored] == [None, "end"] * (len(stored) // 2)
        found |= {(one.event.stream, one.event.seq) for one in stored[::2]}
    return found


@pytest.mark.parametrize("point", ["before_commit", "after_commit"])
def test_a_crash_at_the_commit_leaves_whole_units_and_all_confirmed_ones(url: str, point: str) -> None:
    process = crasher(url, turns=200, at=f"{point}:7")
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 9
    bed = Bed(url)
    extra = standing(bed) - confirmed(output)
    assert confirmed(output) <= standing(bed)
    assert bool(extra) == (point == "after_commit")
    bed.close()


def test_what_a_crash_left_in_doubt_is_found_when_it_is_sent_again(url: str) -> None:
    output, _ = crasher(url, turns=200, at="after_commit:3").communicate(timeout=60)
    bed = Bed(url)
    name, seq = min(standing(bed) - confirmed(output))
    again = unit(int(name[1:]), (seq + 1) // 2)
    assert bed.write(again) == [Conflict()]
    bed.close()


def test_a_killed_process_loses_nothing_that_it_confirmed(url: str) -> None:
    process = crasher(url, turns=100_000)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(500)]
    process.send_signal(signal.SIGKILL)
    output = "".join(lines) + process.stdout.read()
    process.stdout.close()
    process.wait(timeout=60)
    bed = Bed(url)
    assert confirmed(output) <= standing(bed)
    last = len(bed.stored("s0")) // 2
    assert bed.write(unit(0, last + 1)) == [Committed()]
    bed.close()


def test_crash_points_are_deaf_unless_faults_are_allowed(url: str) -> None:
    process = subprocess.run(
        [sys.executable, "-m", "tests.relay.store.crasher", url, "5"],
        cwd=ROOT,
        env={**os.environ, "CONSULTANT_CRASH_AT": "before_commit"},
        stdout=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert process.returncode == 0
