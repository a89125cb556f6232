"""Frames behind their length, between the relay and a process beside it; all that such a process needs of the relay."""

import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType

HEAD = 4
LONGEST = 1 << 28


def framed(body: bytes) -> bytes:
    """A body behind its length."""
    return len(body).to_bytes(HEAD, "big") + body


def size(head: bytes) -> int:
    """The length of the body that follows. Raises ValueError for what is no frame of ours."""
    length = int.from_bytes(head, "big")
    if length > LONGEST:
        raise ValueError(f"a frame of {length} bytes")
    return length


def outlive_signals() -> None:
    """Ctrl-C and a stopped service reach the whole group: the relay still needs this process until it has drained."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def quiet(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """What a failure may tell: its type and place, never a value, which may be somebody's words (P-13)."""
    frame = traceback.extract_tb(trace)[-1:]
    place = "".join(f" {Path(one.filename).name}:{one.lineno}" for one in frame)
    sys.stderr.write(f"{kind.__name__}{place}\n")
