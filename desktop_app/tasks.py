"""The one place that starts tasks: each has a name, and a failed one is reported at once instead of staying silent."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

AGAIN_SECONDS = 0.5
OnFailure = Callable[[str, BaseException], None]


class Tasks:
    """Named, guarded background tasks of the desktop; `stop` cancels what still runs and waits for it."""

    def __init__(self, on_failure: OnFailure) -> None:
        self.report = on_failure
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run `work` under `name`; a failure is given to `on_failure` as soon as it happens."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    async def finish(self, *names: str) -> None:
        """Wait for every task whose name begins like one of these, those begun meanwhile too."""
        while waiting := [task for task in self._running if task.get_name().startswith(names)]:
            await asyncio.gather(*waiting, return_exceptions=True)

    def drop(self, *, spared: tuple[str, ...]) -> None:
        """Cancel at once every task whose name begins like none of these: what it was to show is going away."""
        for task in self._running:
            if not task.get_name().startswith(spared):
                task.cancel()

    async def stop(self) -> None:
        """Cancel every task and wait until each has ended; once more where Python's `wait_for` swallowed it (3.11)."""
        running = set(self._running)
        while running:
            for task in running:
                task.cancel()
            _, running = await asyncio.wait(running, timeout=AGAIN_SECONDS)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            self.report(task.get_name(), failure)
