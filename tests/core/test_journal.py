"""The stored form: every kind has a golden file of each version it ever had, and is read from it for ever."""

from pathlib import Path
from typing import get_args

import pytest

from core import journal
from core.dialogue import events as e
from core.journal import Stored, UnknownEvent
from core.library.events import LibraryEvent
from tests.core.stored_events import STORED, STORED_LIBRARY

GOLDEN = Path(__file__).parent / "golden"
KINDS = {journal.kind_of(type(event)): event for event in STORED}
LIBRARY = {journal.kind_of(type(event)): event for event in STORED_LIBRARY}
ALL = {**KINDS, **LIBRARY}


def golden(kind: str, version: int = 1) -> bytes:
    return (GOLDEN / f"{kind}.{version}.json").read_bytes().rstrip(b"\n")


def test_every_kind_of_event_has_a_golden_file_of_every_version() -> None:
    classes = (*get_args(e.Event), *get_args(LibraryEvent))
    assert {type(event) for event in (*STORED, *STORED_LIBRARY)} == set(classes)
    kinds = [journal.kind_of(event) for event in classes]
    wanted = {f"{kind}.{version}.json" for kind in kinds for version in range(1, journal.VERSIONS.get(kind, 1) + 1)}
    assert {file.name for file in GOLDEN.iterdir()} == wanted


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_stored_in_version_1_is_read_as_the_same_event(kind: str) -> None:
    assert journal.load(Stored(kind=kind, version=1, payload=golden(kind))) == KINDS[kind]


@pytest.mark.parametrize("kind", LIBRARY)
def test_what_the_library_stored_in_version_1_is_read_as_the_same_event(kind: str) -> None:
    assert journal.load_library(Stored(kind=kind, version=1, payload=golden(kind))) == LIBRARY[kind]


def test_an_event_of_the_library_that_is_unknown_asks_for_the_newer_program() -> None:
    with pytest.raises(UnknownEvent, match="burnt 1"):
        journal.load_library(Stored("burnt", 1, b'{"type":"burnt"}'))


@pytest.mark.parametrize("kind", ALL)
def test_what_is_stored_today_is_what_the_newest_golden_file_says(kind: str) -> None:
    stored = journal.store(ALL[kind])
    assert (stored.kind, stored.payload) == (kind, golden(kind, stored.version))


def test_fields_that_a_newer_program_added_are_passed_over() -> None:
    payload = b'{"type":"delivered","request":1,"added":true}'
    assert journal.load(Stored("delivered", 1, payload)) == e.Delivered(request=1)


@pytest.mark.parametrize(
    "stored",
    [
        Stored("teleported", 1, b'{"type":"teleported"}'),
        Stored("teleported", 2, b'{"type":"teleported"}'),
        Stored("closed", 2, b'{"type":"closed"}'),
        Stored("closed", 0, b'{"type":"closed"}'),
        Stored("delivered", 1, b'{"type":"delivered"}'),
    ],
)
def test_an_event_this_program_cannot_know_stops_the_reading(stored: Stored) -> None:
    with pytest.raises(UnknownEvent, match=f"{stored.kind} {stored.version}"):
        journal.load(stored)


@pytest.fixture
def third_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A world in which `delivered` called its field `number` in version 1 and counted from 0 in version 2."""
    monkeypatch.setitem(journal.VERSIONS, "delivered", 3)
    monkeypatch.setitem(
        journal.UPCASTERS, ("delivered", 1), lambda old: {"type": old["type"], "request": old["number"]}
    )
    monkeypatch.setitem(journal.UPCASTERS, ("delivered", 2), lambda old: {**old, "request": old["request"] + 1})


@pytest.mark.usefixtures("third_version")
@pytest.mark.parametrize(
    ("version", "payload"),
    [
        (1, b'{"type":"delivered","number":0}'),
        (2, b'{"type":"delivered","request":0}'),
        (3, b'{"type":"delivered","request":1}'),
    ],
)
def test_an_old_version_is_lifted_step_by_step(version: int, payload: bytes) -> None:
    assert journal.load(Stored("delivered", version, payload)) == e.Delivered(request=1)


@pytest.mark.usefixtures("third_version")
def test_an_old_payload_that_cannot_be_lifted_stops_the_reading() -> None:
    with pytest.raises(UnknownEvent, match="delivered 2"):
        journal.load(Stored("delivered", 2, b'{"type":"teleported","request":0}'))
    assert journal.store(e.Delivered(request=1)).version == 3
