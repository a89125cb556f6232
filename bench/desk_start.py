"""The desk's start, in a process of its own: until its window is painted, until the program behind it is there."""

import json
import sys
import tempfile
import time
from pathlib import Path

from desktop_app import app as desk
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from desktop_app.wishes import Wishes


class Start:
    """Takes the place of the program's run; `begun` is by the clock that all processes share."""

    def __init__(self, begun: float) -> None:
        self._begun = begun

    def ms(self) -> int:
        return round((time.monotonic() - self._begun) * 1000)

    async def run(self, window: Window, chosen: desk.Options) -> int:
        """The window is painted; load the program, tell when both were there, and end."""
        painted = self.ms()
        tasks = Tasks(lambda name, failure: sys.exit(f"{name}: {failure!r}"))
        await desk.load_program(window, chosen=chosen, tasks=tasks, wishes=Wishes(window))
        print(json.dumps({"painted_ms": painted, "ready_ms": self.ms()}))
        await tasks.stop()
        return 0


def main() -> None:
    """The program's own way to its window; only what comes after it is another."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = desk.options(["--data-dir", folder])
        chosen.data_dir = Path(folder)
        desk.begin = Start(float(sys.argv[1])).run
        desk.work(chosen, desk.settle_language([]))


if __name__ == "__main__":
    main()
