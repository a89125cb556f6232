"""A process beside the relay for work that would hold up its loop: frames go in, frames come out, in their order."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable

from relay.framing import HEAD, size
from relay.logs import Log
from relay.metrics import Metrics
from relay.tasks import Tasks

READY_S = 60.0
PATIENCE_S = 10.0
AGAIN_S = 0.2

Told = Callable[[bytes | None], None]
"""Called once with the answer's body, or with None: the process died or fell silent over it."""


class Beside:
    """Keeps one process alive: its first frame says that it is ready; when it ends the next one takes over.

    `greeting` gives the frames that every new process is told first; `begun` is called when one can be asked.
    """

    def __init__(
        self,
        name: str,
        command: tuple[str, ...],
        *,
        tasks: Tasks,
        log: Log,
        metrics: Metrics,
        greeting: Callable[[], Iterable[bytes]],
        begun: Callable[[], None] = lambda: None,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._name = name
        self._command = command
        self._tasks = tasks
        self._log = log
        self._metrics = metrics
        self._greeting = greeting
        self._begun = begun
        self._patience_s = patience_s
        self._process: asyncio.subprocess.Process | None = None
        self._flying: deque[Told] = deque()
        self._watchdog: asyncio.TimerHandle | None = None
        self._ready = asyncio.Event()

    async def start(self) -> None:
        """Start the process and wait until it is ready."""
        self._tasks.start(self._name, self._keep())
        async with asyncio.timeout(READY_S):
            await self._ready.wait()

    @property
    def ready(self) -> bool:
        return self._ready.is_set()

    @property
    def flying(self) -> int:
        """How many frames wait for their answer."""
        return len(self._flying)

    def ask(self, frame: bytes, told: Told) -> None:
        """Send a frame that is answered; only while the process is ready."""
        self._flying.append(told)
        self.tell(frame)
        self._watch()

    def tell(self, frame: bytes) -> None:
        """Send a frame that has no answer."""
        process = self._process
        if process is not None and process.stdin is not None and not process.stdin.is_closing():
            process.stdin.write(frame)

    def kill(self) -> None:
        """End the process at once; the next one takes over."""
        if self._process is not None:
            self._process.kill()

    def _watch(self) -> None:
        """A process that is silent for too long over a frame is ended."""
        if self._watchdog is not None:
            self._watchdog.cancel()
        self._watchdog = None
        if self._flying:
            self._watchdog = asyncio.get_running_loop().call_later(self._patience_s, self._silent)

    def _silent(self) -> None:
        self._log.warning("process_silent", task=self._name)
        self.kill()

    async def _keep(self) -> None:
        while True:
            try:
                await self._serve()
            except (OSError, EOFError, ValueError):
                self._metrics.failures.labels(self._name).inc()
                self._log.warning("process_lost", task=self._name)
            except Exception as failure:  # noqa: BLE001 - whatever it is, the next process must take over
                self._metrics.failures.labels(self._name).inc()
                self._log.failure("process_failed", failure, task=self._name)
            finally:
                self._lost()
            await asyncio.sleep(AGAIN_S)

    async def _serve(self) -> None:
        """Run one process until it ends. Raises EOFError when it did."""
        process = await asyncio.create_subprocess_exec(
            *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        self._process = process
        assert process.stdout is not None
        try:
            async with asyncio.timeout(READY_S):
                await frame(process.stdout)
            for one in self._greeting():
                self.tell(one)
            self._ready.set()
            self._begun()
            while True:
                self._heard(await frame(process.stdout))
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    def _heard(self, body: bytes) -> None:
        if not self._flying:
            raise ValueError("an answer to nothing")
        told = self._flying.popleft()
        self._watch()
        told(body)

    def _lost(self) -> None:
        self._ready.clear()
        self._process = None
        flying = list(self._flying)
        self._flying.clear()
        self._watch()
        for told in flying:
            told(None)


async def frame(stream: asyncio.StreamReader) -> bytes:
    """The body of the next frame. Raises EOFError at the end of the stream."""
    return await stream.readexactly(size(await stream.readexactly(HEAD)))
