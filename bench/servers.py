"""The servers under measure, each in a process of its own, and what they cost: CPU seconds and resident memory."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil

from tools.ports import free_port

ROOT = Path(__file__).parent.parent
PASSWORD = "Пароль для измерений"  # noqa: S105 - a throw-away account of a throw-away database
LIMITS = (
    '{"citizen":{"requests":{"per_s":1e6,"burst":1000000},"queue_packets":100000,"queue_bytes":100000000},'
    '"desk":{"requests":{"per_s":1e6,"burst":1000000},"queue_packets":1000000,"queue_bytes":1000000000},'
    '"requests_per_address":{"per_s":1e7,"burst":10000000},"handshakes_per_address":{"per_s":1e6,"burst":1000000},'
    '"sessions_per_address":100000,"sessions":100000,"examined_per_sender":100000}'
)
DESKS = 20


class Server:
    """A running server: where it is, and what it has used so far."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int) -> None:
        self.process = process
        self.url = f"http://127.0.0.1:{port}"
        self._seen = psutil.Process(process.pid)

    def cpu_s(self) -> float:
        """Of the server and of the processes beside it."""
        times = [one.cpu_times() for one in (self._seen, *self._seen.children())]
        return float(sum(one.user + one.system for one in times))

    def memory(self) -> int:
        return int(self._seen.memory_info().rss)

    def wait(self, path: str) -> None:
        until = time.monotonic() + 20
        while time.monotonic() < until:
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                urllib.request.urlopen(self.url + path, timeout=2).close()  # noqa: S310 - our own server
                return
            time.sleep(0.1)
        raise TimeoutError(path)


def giving_way() -> tuple[str, ...]:
    """What starts a process that another one of this machine goes before, where the system can say so."""
    return ("nice", "-n", "15") if shutil.which("nice") else ()


@contextlib.contextmanager
def running(*words: str, port: int, ready: str, behind: bool = False) -> Iterator[Server]:
    """Start a Python module as a server, end it afterwards."""
    process = subprocess.Popen(
        [*(giving_way() if behind else ()), sys.executable, "-m", *words],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"CONSULTANT_LIMITS": LIMITS},
    )
    server = Server(process, port)
    try:
        server.wait(ready)
        yield server
    finally:
        process.terminate()
        process.wait(20)


@contextlib.contextmanager
def forward() -> Iterator[Server]:
    """The bare yardstick."""
    port = free_port()
    with running("bench.forward", str(port), port=port, ready="/socket.io/?EIO=4&transport=polling") as server:
        yield server


@contextlib.contextmanager
def relay(database: str, *, module: str = "relay.cli", behind: bool = False) -> Iterator[tuple[Server, str]]:
    """The relay on a fresh database, and the tokens of its specialists; `module` is what serves, `behind` gives way."""
    command(database, "sample", "--always-open")
    logins = [f"bench{number}" for number in range(DESKS)]
    for login in logins:
        command(database, "user", "add", login, "--role", "specialist", "--name", login, text=PASSWORD + "\n")
    port = free_port()
    words = (module, "serve", "--database", database, "--port", str(port))
    with running(*words, port=port, ready="/readyz", behind=behind) as server:
        yield server, ",".join(token(server.url, login) for login in logins)


def command(database: str, *words: str, text: str = "") -> None:
    subprocess.run(
        [sys.executable, "-m", "relay.cli", *words, "--database", database],
        cwd=ROOT,
        input=text,
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def token(url: str, login: str) -> str:
    body = f'{{"login":"{login}","password":"{PASSWORD}"}}'.encode()
    request = urllib.request.Request(url + "/v1/session", data=body, headers={"Content-Type": "application/json"})  # noqa: S310 - our own server
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - the same
        return str(json.load(answer)["token"])
