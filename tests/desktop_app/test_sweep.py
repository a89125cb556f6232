"""Rubbish goes in the windows' thread, and only once there is enough of it."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.sweep import Sweep, sweep


class Ring:
    """Refers to itself, so that only a collection ends it."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def swept() -> Iterator[None]:
    """In place of the sweeping between tests: this one is about it."""
    gc.collect()
    yield
    gc.disable()


def rubbish() -> tuple[weakref.ref[Ring], list[int]]:
    """A ring that nobody holds, and the thread in which it will have ended."""
    ended: list[int] = []
    ring = Ring()
    weakref.finalize(ring, lambda: ended.append(threading.get_ident()))
    return weakref.ref(ring), ended


def test_another_threads_work_buries_nothing_and_the_pulse_does(swept: None, qtbot: QtBot) -> None:
    parent = QObject()
    gc.enable()
    Sweep(parent)
    _, ended = rubbish()
    worker = threading.Thread(target=lambda: [[number] for number in range(5 * gc.get_threshold()[0])])
    worker.start()
    worker.join()
    assert ended == []
    keep: list[list[int]] = []

    def work_goes_on() -> bool:
        """What goes meanwhile of earlier tests counts against what is made: so it is made until it is enough."""
        keep.extend([] for _ in range(2 * gc.get_threshold()[0]))
        return bool(ended)

    qtbot.waitUntil(work_goes_on)
    assert ended == [threading.get_ident()]


def test_little_rubbish_is_let_lie(swept: None) -> None:
    gc.disable()
    gc.collect()
    ring, _ = rubbish()
    sweep()
    assert ring() is not None


def test_what_has_long_been_there_is_gone_through_only_now_and_then(swept: None) -> None:
    gc.disable()
    old = Ring()
    ring = weakref.ref(old)
    gc.collect()
    del old
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    keep: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    sweep()
    assert keep
    assert ring() is not None
    sweep(whole=True)
    assert ring() is None
