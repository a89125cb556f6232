"""A real relay in a process of its own, which a test may kill and start again on the same data."""

import asyncio
import contextlib
import io
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import aiohttp

from relay import cli
from tools.ports import free_port

ROOT = Path(__file__).parent.parent.parent
PASSWORD = "Тестовый пароль 2026"


class RelayProcess:
    """`consultant-relay serve` on a port of its own; the same port and data after every start."""

    def __init__(self, database: str, folder: Path, *, options: tuple[str, ...] = (), port: int | None = None) -> None:
        self.database = database
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"relay-{self.port}.log"
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        self.environment: dict[str, str] = {}
        self.under: tuple[str, ...] = ()
        """A command that runs the relay and leaves it its process id, such as a tracer."""

    def command(self, *arguments: str, text: str = "") -> str:
        """Run another command of the relay on the same database; its output."""
        return commanded(*arguments, "--database", self.database, said=text)

    def add_account(self, login: str, *, role: str = "specialist", name: str) -> None:
        self.command("user", "add", login, "--role", role, "--name", name, text=PASSWORD + "\n")

    def start(self) -> None:
        """Start without waiting."""
        log = self.log.open("ab")
        self._process = subprocess.Popen(
            [
                *self.under,
                *(sys.executable, "-m", "relay.cli", "serve", "--database", self.database),
                *("--host", "127.0.0.1", "--port", str(self.port), "--public-url", self.url, *self._options),
            ],
            stdout=log,
            stderr=log,
            cwd=ROOT,
            env=os.environ | self.environment,
        )
        log.close()

    async def ready(self, *, within_s: float = 15) -> float:
        """Wait until the relay is ready; how many seconds it took."""
        begun = time.monotonic()
        async with aiohttp.ClientSession() as session:
            while time.monotonic() - begun < within_s:
                try:
                    async with session.get(self.url + "/readyz") as answer:
                        if answer.status == 200:
                            return time.monotonic() - begun
                except aiohttp.ClientError:
                    pass
                assert self._process is None or self._process.poll() is None, self.log.read_text()[-4000:]
                await asyncio.sleep(0.05)
        raise AssertionError(f"not ready within {within_s} s:\n{self.log.read_text()[-4000:]}")

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """As a power cut for the process: no farewell."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait(10)

    def wait(self, timeout_s: float = 20) -> int:
        """Wait for the end; the exit code."""
        assert self._process is not None
        return self._process.wait(timeout_s)

    def terminate(self) -> None:
        """Ask to drain and stop (SIGTERM)."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)

    def stop(self) -> int:
        """Drain and stop; the exit code, 0 if it had ended before."""
        if self._process is None or self._process.poll() is not None:
            return 0
        self.terminate()
        try:
            return self.wait()
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    async def token(self, login: str) -> str:
        """Sign in over HTTP."""
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url + "/v1/session", json={"login": login, "password": PASSWORD}) as answer,
        ):
            assert answer.status == 200, await answer.text()
            return str((await answer.json())["token"])


def commanded(*words: str, said: str = "") -> str:
    """One command of `consultant-relay`, with `said` on its standard input; its output.

    It runs in this process: most of a process of its own would be the loading of what is loaded here.
    """
    heard, told, kept = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.StringIO(said)
    try:
        with contextlib.redirect_stdout(heard), contextlib.redirect_stderr(told):
            code = cli.main(words)
    finally:
        sys.stdin = kept
    assert code == 0, told.getvalue()
    return heard.getvalue()


def serving(relay: RelayProcess) -> RelayProcess:
    """The relay, once it answers; it may be waited for where a loop runs already."""
    relay.start()
    with ThreadPoolExecutor(1) as aside:
        aside.submit(asyncio.run, relay.ready()).result()
    return relay
