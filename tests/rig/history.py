"""What the clients did and saw, written down by them alone, never by the server (trust.md, "The checker")."""

import time
from enum import StrEnum

import msgspec


class Op(StrEnum):
    """What a client did."""

    SEND = "send"
    CLAIM = "claim"
    OPEN = "open"
    RECEIVE = "receive"


class How(StrEnum):
    """How it went: `INFO` means that nobody knows (a time-out, a broken line), never that it failed."""

    INVOKE = "invoke"
    OK = "ok"
    REFUSED = "refused"
    INFO = "info"


class Line(msgspec.Struct, frozen=True):
    """One line of the history. `seq` counts the citizen's own sequence for words, `at` is the monotonic clock."""

    op: Op
    how: How
    who: str
    dialogue: str
    key: str
    at: int
    seq: int | None = None
    code: str | None = None


class History:
    """Grows while a run lasts; the checks read it afterwards."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def add(
        self, op: Op, how: How, *, who: str, dialogue: str, key: str, seq: int | None = None, code: str | None = None
    ) -> None:
        at = time.monotonic_ns()
        self.lines.append(Line(op=op, how=how, who=who, dialogue=dialogue, key=key, at=at, seq=seq, code=code))

    def of(self, op: Op, how: How) -> list[Line]:
        return [line for line in self.lines if line.op is op and line.how is how]
