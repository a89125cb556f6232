"""Runs other programs, with one line of progress for whatever takes longer than a second."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CANNOT = 3
"""Exit code: something is missing that only the person at the machine can bring."""


class Impossible(Exception):
    """Set-up cannot go on; the text says what the person can do."""


def say(text: str) -> None:
    """Print a line at once, also into a pipe."""
    print(text, flush=True)


def run(
    command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None, title: str = ""
) -> int:
    """Run a command in the open and return its exit code; with a title, say how it went."""
    started = time.monotonic()
    code = subprocess.call(
        [str(part) for part in command], cwd=cwd, env=dict(env or os.environ), stdin=subprocess.DEVNULL
    )
    if title:
        say(f"{'ok  ' if code == 0 else 'FAIL'} {title} ({time.monotonic() - started:.1f} s)")
    return code


def quiet(command: Sequence[str | Path], *, doing: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run a command in silence; after a second say what is being done; show its output only if it fails."""
    started = time.monotonic()
    notice = threading.Timer(1.0, say, [f"...  {doing}"])
    notice.start()
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=dict(env or os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    notice.cancel()
    if done.returncode != 0:
        sys.stdout.write(done.stdout)
        message = f"failed: {doing}\n  {' '.join(str(part) for part in command)}"
        raise Impossible(message)
    took = time.monotonic() - started
    if took > 1.0:
        say(f"ok   {doing} ({took:.0f} s)")
