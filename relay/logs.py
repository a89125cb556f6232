"""Log lines of types and ids in JSON, never of anybody's words; one source cannot flood them (P-13, A-26)."""

import contextlib
import hashlib
import logging
import traceback
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO
from uuid import uuid4

import structlog

from core.moment import Moment, isoformat

Field = int | float | str | bool | None

FIELDS = frozenset(
    {
        *("account", "address", "after_ms", "at", "code", "count", "database", "dialogue", "event", "from", "incident"),
        *("kind", "level", "library", "name", "namespace", "place", "port", "protocol", "reason", "role", "route"),
        *("rows", "sha256", "source", "status", "swallowed", "task", "to", "version", "waiting"),
    }
)
"""What a line may hold. A field of another name is left out: it might hold what a person wrote."""

LONGEST = 100
SOURCES = 10_000
QUIET_S = 1.0
LEVELS = {"info": 20, "warning": 30, "error": 40}


class Log:
    """`clock` gives seconds that never go back; `source` is whatever a flood would come from."""

    def __init__(self, stream: TextIO, *, now: Callable[[], Moment], clock: Callable[[], float], level: str) -> None:
        self._clock = clock
        self._salt = uuid4().bytes
        self._heard: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._log = structlog.wrap_logger(
            structlog.WriteLogger(Unfailing(stream)),  # type: ignore[arg-type]  # it needs write and flush alone
            processors=[
                structlog.processors.add_log_level,
                stamped(now),
                known_fields,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        )

    def info(self, event: str, **fields: Field) -> None:
        self._log.info(event, **fields)

    def warning(self, event: str, **fields: Field) -> None:
        self._log.warning(event, **fields)

    def complain(self, event: str, *, source: str, **fields: Field) -> None:
        """A warning about a client: at most one line a second from one source, the others are counted."""
        now = self._clock()
        last, swallowed = self._heard.get(source, (now - QUIET_S, 0))
        if now - last < QUIET_S:
            self._heard[source] = last, swallowed + 1
            return
        self._heard[source] = now, 0
        self._heard.move_to_end(source)
        if len(self._heard) > SOURCES:
            self._heard.popitem(last=False)
        self._log.warning(event, source=source, swallowed=swallowed, **fields)

    def failure(self, event: str, failure: BaseException, **fields: Field) -> str:
        """Something failed inside: its type and place, under a number that can be told to people."""
        incident = uuid4().hex[:12]
        self._log.error(event, incident=incident, kind=type(failure).__name__, place=place_of(failure), **fields)
        return incident

    def masked(self, address: str) -> str:
        """An address as it may stand in the log: the same for the life of the process, readable to nobody."""
        return hashlib.blake2b(address.encode(), key=self._salt, digest_size=6).hexdigest()


class Unfailing:
    """A stream that swallows a full disk or a closed pipe: no message is lost because its log line is (F-17)."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()


class Bridge(logging.Handler):
    """What libraries log, reduced to who said it and of which kind: their texts may hold what a client sent."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        failure = record.exc_info[1] if record.exc_info else None
        self._log.complain(
            "library",
            source=f"library {record.name}",
            library=record.name,
            kind=None if failure is None else type(failure).__name__,
            place=None if failure is None else place_of(failure),
        )


def bridge(log: Log) -> None:
    """Let every library speak through the log and nowhere else."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
    root.addHandler(Bridge(log))
    root.setLevel(logging.WARNING)


def stamped(now: Callable[[], Moment]) -> Callable[[Any, str, Any], Any]:
    def stamp(_: Any, __: str, line: Any) -> Any:
        line["at"] = isoformat(now())
        return line

    return stamp


def known_fields(_: Any, __: str, line: Any) -> Any:
    """Only fields of known names, cut to a bearable length."""
    return {
        name: value[:LONGEST] if isinstance(value, str) else value
        for name, value in line.items()
        if name in FIELDS and value is not None
    }


def place_of(failure: BaseException) -> str:
    """File and line where it happened, without the folders."""
    frames = traceback.extract_tb(failure.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
