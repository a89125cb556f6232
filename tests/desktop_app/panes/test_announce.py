"""News for screen readers."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.moment import Moment
from desktop_app.panes.announce import EVERY_MS, Announcer

Politeness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Politeness]]:
    """What goes out to the system, in order."""
    told: list[tuple[str, Politeness]] = []

    def record(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", record)
    return told


def test_news_are_said_once_and_politely(qtbot: QtBot, said: list[tuple[str, Politeness]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announcer = Announcer(widget)
    announcer.say("новость")
    announcer.tick(Moment(0))
    announcer.tick(Moment(EVERY_MS))
    assert said == [("новость", Politeness.Polite)]


def test_a_flood_is_summed_up(qtbot: QtBot, said: list[tuple[str, Politeness]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announcer = Announcer(widget)
    announcer.say("первая")
    announcer.tick(Moment(0))
    for number in range(10):
        announcer.say(f"новость {number}")
        announcer.tick(Moment(number * 100))
    announcer.tick(Moment(EVERY_MS))
    assert [text for text, _ in said] == ["первая", "Новых событий: 10. Последнее: новость 9"]


def test_a_breach_does_not_wait(qtbot: QtBot, said: list[tuple[str, Politeness]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    Announcer(widget).alarm("просрочено")
    assert said == [("просрочено", Politeness.Assertive)]


def test_the_answer_to_a_key_comes_at_once(qtbot: QtBot, said: list[tuple[str, Politeness]]) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    Announcer(widget).answer("найдено: 3")
    assert said == [("найдено: 3", Politeness.Polite)]
