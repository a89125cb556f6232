"""The stage: a relay on a fresh database with the sample centre and its people, and the players in their processes."""

import contextlib
import json
import os
import secrets
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tools.ports import free_port

ROOT = Path(__file__).parent.parent.parent
WAIT_S = 30.0


class Stage:
    """A running relay, its people with one random password for this show, and a folder for what comes of it."""

    def __init__(self, folder: Path, *, database: str | None = None) -> None:
        self.folder = folder
        self.database = database or f"sqlite:///{folder / 'demo.db'}"
        self.password = secrets.token_urlsafe(12)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.people: list[dict[str, str]] = json.loads(
            (ROOT / "resources/samples/accounts.json").read_text(encoding="utf-8")
        )

    @property
    def page(self) -> str:
        return f"{self.url}/demo/"

    def name(self, login: str) -> str:
        return next(person["name"] for person in self.people if person["login"] == login)

    def prepare(self) -> None:
        """The sample centre, open round the clock, and everybody's account."""
        self.relay("sample", "--always-open")
        for person in self.people:
            words = ("user", "add", person["login"], "--role", person["role"], "--name", person["name"])
            self.relay(*words, text=self.password + "\n")

    def relay(self, *words: str, text: str = "") -> None:
        """Run a command of the relay on this stage's database."""
        command = [sys.executable, "-m", "relay.cli", *words, "--database", self.database]
        subprocess.run(
            command, cwd=ROOT, input=text, text=True, encoding="utf-8", check=True, stdout=subprocess.DEVNULL
        )

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """The relay, serving until the end."""
        words = ("serve", "--database", self.database, "--port", str(self.port), "--demo-page")
        with (self.folder / "relay.log").open("wb") as log:
            process = subprocess.Popen([sys.executable, "-m", "relay.cli", *words], cwd=ROOT, stdout=log, stderr=log)
        try:
            self._wait(process)
            yield
        finally:
            process.terminate()
            process.wait(WAIT_S)

    @contextlib.contextmanager
    def player(self, part: str, login: str, **variables: str) -> Iterator["subprocess.Popen[bytes]"]:
        """One member of the staff at the real desktop program, off-screen, working by himself."""
        command = [sys.executable, "-m", f"tools.play.{part}", login, "--relay", self.url]
        command += ["--data-dir", str(self.folder / login), "--pictures", str(self.folder)]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CONSULTANT_PLAY_PASSWORD": self.password}
        with (self.folder / f"{login}.log").open("wb") as log:
            process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=environment | variables)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()

    def finish(self, login: str, process: "subprocess.Popen[bytes]", *, within_s: float) -> None:
        """Wait until a player has played to his end. Raises RuntimeError with what he said."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            if process.wait(within_s) == 0:
                return
        said = (self.folder / f"{login}.log").read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"{login} did not come to the end:\n{said[-3000:]}")

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        until = time.monotonic() + WAIT_S
        while time.monotonic() < until and process.poll() is None:
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(self.url + "/readyz", timeout=2).close()  # noqa: S310 - our own relay
                return
            time.sleep(0.1)
        raise RuntimeError((self.folder / "relay.log").read_text(encoding="utf-8", errors="replace")[-3000:])
