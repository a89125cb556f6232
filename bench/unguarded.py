"""The relay with no guard behind its gates, to tell what the guard costs; it exists for this measurement alone."""

import asyncio
import os
import sys
from typing import Any

import uvloop

from core.guard.allowed import Allowed
from relay import app
from relay.boot import read
from relay.commands import parser
from relay.guard.examiner import Told
from relay.guard.frames import Examined


class Nobody:
    """Finds nothing, at once, in this process."""

    ready = idle = True
    waiting = 0

    def __init__(self, **_: Any) -> None:
        self.process = self

    async def start(self) -> None:
        """There is nothing to start."""

    def allow(self, _: Allowed) -> None:
        """Everything is allowed."""

    def examine(self, texts: tuple[str, ...], told: Told, _sender: str, /) -> None:
        told(tuple(Examined(text=text) for text in texts))


class Unguarded(app.Relay):
    examiner_of = Nobody  # type: ignore[assignment]


def main() -> int:
    """`serve` with its own options."""
    asked = parser().parse_args()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(app.serve(read(asked, os.environ), sys.stderr, kind=Unguarded))


if __name__ == "__main__":
    sys.exit(main())
