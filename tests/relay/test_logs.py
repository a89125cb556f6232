"""The log holds types and ids, and no source can flood it (P-13, A-26, F-17)."""

import io
import json
import logging
from typing import Any

from core.moment import Moment
from relay.logs import Bridge, Log

NOON = Moment(1_767_265_200_000)


class Desk:
    """A log in memory, with a clock that the test moves."""

    def __init__(self, level: str = "info") -> None:
        self.stream = io.StringIO()
        self.clock = 100.0
        self.log = Log(self.stream, now=lambda: NOON, clock=lambda: self.clock, level=level)

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]


def test_a_line_is_json_with_its_moment_in_utc() -> None:
    desk = Desk()
    desk.log.info("serving", port=8080)
    assert desk.lines() == [{"event": "serving", "port": 8080, "level": "info", "at": "2026-01-01T11:00:00.000Z"}]


def test_a_field_of_an_unknown_name_is_left_out_and_a_long_one_cut() -> None:
    desk = Desk()
    desk.log.info("said", text="слова гражданина", token="секрет", name="x" * 1_000)
    (line,) = desk.lines()
    assert set(line) == {"event", "level", "at", "name"}
    assert len(line["name"]) == 100


def test_one_source_gets_one_line_a_second_and_the_others_are_counted() -> None:
    desk = Desk()
    for _ in range(50):
        desk.log.complain("socket_closed", source="a")
    desk.log.complain("socket_closed", source="b")
    desk.clock += 1
    desk.log.complain("socket_closed", source="a")
    assert [(line["source"], line["swallowed"]) for line in desk.lines()] == [("a", 0), ("b", 0), ("a", 49)]


def test_a_failure_tells_its_kind_and_place_and_not_its_text() -> None:
    desk = Desk()
    incident = ""
    try:
        int("слова гражданина")
    except ValueError as failure:
        incident = desk.log.failure("http_failed", failure, route="/v1/session")
    (line,) = desk.lines()
    assert (line["kind"], line["incident"], line["route"]) == ("ValueError", incident, "/v1/session")
    assert line["place"].startswith("test_logs.py:")
    assert "слова" not in desk.stream.getvalue()


def test_an_address_is_masked_alike_within_a_process_and_differently_in_another() -> None:
    one, other = Desk().log, Desk().log
    assert one.masked("203.0.113.5") == one.masked("203.0.113.5")
    assert one.masked("203.0.113.5") != other.masked("203.0.113.5")
    assert "203" not in one.masked("203.0.113.5")


def test_a_level_keeps_quieter_lines_out() -> None:
    desk = Desk("warning")
    desk.log.info("serving")
    desk.log.warning("disk_low")
    assert [line["event"] for line in desk.lines()] == ["disk_low"]


def test_a_full_disk_under_the_log_stops_nobody() -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

    Log(Full(), now=lambda: NOON, clock=lambda: 0.0, level="info").info("serving")


def test_a_library_says_who_and_what_kind_but_never_its_text() -> None:
    desk = Desk()
    record = logging.LogRecord("aiohttp.server", 40, "f.py", 1, "слова %s", ("гражданина",), None)
    Bridge(desk.log).emit(record)
    (line,) = desk.lines()
    assert (line["event"], line["library"]) == ("library", "aiohttp.server")
    assert "слова" not in desk.stream.getvalue()
