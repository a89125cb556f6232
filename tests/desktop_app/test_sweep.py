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
    keep: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: ended == [threading.get_ident()])
    assert keep


def test_little_rubbish_is_let_lie(swept: None) -> None:
    gc.disable()
    gc.collect()
    ring, _ = rubbish()
    sweep()
    assert ring() is not None
