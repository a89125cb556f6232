"""Attention at a desk with a dialogue: what is heard, seen and said, and that it is once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

from core.dialogue import commands as c
from core.moment import MINUTE_MS
from core.presence import Away
from desktop_app.look.look import Look
from desktop_app.model.habits import Signal
from desktop_app.model.occasions import Occasion, Sign
from desktop_app.presenters.alert import AlertPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.shown.queue import queue_view
from desktop_app.tasks import Tasks
from tests.core.dialogue.centre import CITIZEN
from tests.desktop_app.feed import FIRST, SECOND, steady
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest
from tests.desktop_app.presenters.surroundings import Heard, set_clock, surroundings
from tests.desktop_app.shift.people import CLOCKS

Politeness = QAccessible.AnnouncementPoliteness


class Alerted:
    """The desk with its attention; `pass_` lets the relay's time go on."""

    def __init__(self, desk: DeskAtRest, look: Look, folder: Path, tasks: Tasks) -> None:
        self.desk, self.ears, self.late = desk, Heard(), 0
        around = surroundings(look, folder, ears=self.ears, tasks=tasks)
        self.habit, self.door = around.habit, around.door
        set_clock(desk)
        self.scene = Scene(desk.shift, steady=lambda: steady(desk.feed.now + self.late), zone=CLOCKS.zone)
        self.presenter = AlertPresenter(
            desk.place,
            self.scene,
            around=around,
            queue=lambda: queue_view(desk.shift.held.desk, self.scene.setting),
            take=lambda _: None,
        )
        self.pass_(0)

    def pass_(self, milliseconds: int) -> None:
        self.late += milliseconds
        self.presenter.render()
        self.presenter.tick()
        self.desk.place.tick(self.scene.now)

    def offer(self) -> None:
        for batch in self.desk.feed.begin(SECOND):
            self.desk.shift.held.desk.batch(batch, received=steady(batch.now))
        self.pass_(0)


@asynccontextmanager
async def alerted(look: Look, qtbot: QtBot, folder: Path) -> AsyncIterator[Alerted]:
    async with at_rest(look, qtbot, folder) as desk:
        yield Alerted(desk, look, folder, desk.tasks)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Politeness]]:
    """What goes out to screen readers, in order."""
    told: list[tuple[str, Politeness]] = []

    def record(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", record)
    return told


async def test_a_breach_is_said_once_and_at_once_the_amber_mark_once_and_politely(
    tmp_path: Path, look: Look, qtbot: QtBot, said: list[tuple[str, Politeness]]
) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        for _ in range(30):
            made.pass_(MINUTE_MS)
        told = [(text.partition(":")[0], politeness) for text, politeness in said]
        assert told == [("Срок скоро истечёт", Politeness.Polite), ("Срок нарушен", Politeness.Assertive)]
        assert made.ears.sounds == ["tick", "call"]


async def test_an_offer_is_said_once_and_heard_every_ten_seconds_until_it_is_taken(
    tmp_path: Path, look: Look, qtbot: QtBot, said: list[tuple[str, Politeness]]
) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.offer()
        for _ in range(18):
            made.pass_(1000)
        assert made.ears.sounds == ["alert"] * 2
        assert [text for text, _ in said if "предложен" in text] == ["Вам предложен новый вопрос. Когда выплата?"]
        batch = made.desk.feed.do(SECOND, c.Take(), made.desk.anna)
        made.desk.shift.held.desk.batch(batch, received=steady(batch.now))
        for _ in range(30):
            made.pass_(1000)
        assert made.ears.sounds == ["alert"] * 2


async def test_the_sound_is_as_it_was_set_for_this_event_or_none(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.habit.take_over(made.habit.now.with_sign(Occasion.OFFERED, Sign(which="knock")))
        made.offer()
        assert made.ears.sounds == ["knock"]
        made.habit.take_over(made.habit.now.with_sign(Occasion.OFFERED, Sign(sound=False)))
        made.pass_(11_000)
        assert made.ears.sounds == ["knock"]


async def test_a_frame_takes_the_place_of_the_sound_for_one_who_does_not_hear(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.habit.take_over(replace(made.habit.now, signal=Signal.LIGHT))
        made.offer()
        assert made.ears.sounds == []
        assert made.desk.place.signal.isVisible()
        assert made.desk.place.signal.accessibleName() == "Вам предложен новый диалог"


async def test_who_is_away_is_not_disturbed_and_who_is_here_never_silently(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.desk.shift.attending.leave(Away.LUNCH)
        made.offer()
        assert made.ears.sounds == []
        assert made.desk.place.alert.isVisible()
        made.desk.shift.attending.come()
        made.pass_(11_000)
        assert made.ears.sounds == ["alert"]


async def test_a_message_is_heard_from_a_dialogue_that_is_not_in_front(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.desk.shift.read(FIRST)
        made.desk.shift.held.tabs.current = None
        made.desk.hear(c.Say(text="Ещё вопрос"), CITIZEN)
        made.pass_(0)
        made.pass_(250)
        assert made.ears.sounds == ["message"]


async def test_behind_the_lock_the_call_is_heard_but_no_word_of_the_citizen_is_said(
    tmp_path: Path, look: Look, qtbot: QtBot, said: list[tuple[str, Politeness]]
) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.door.locked = True
        made.offer()
        made.pass_(3000)
        assert made.ears.sounds == ["alert"]
        assert [text for text, _ in said if "Когда выплата" in text] == []


async def test_the_focus_stays_where_one_types(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with alerted(look, qtbot, tmp_path) as made:
        made.habit.take_over(replace(made.habit.now, signal=Signal.BOTH))
        made.desk.place.composer.field.setFocus()
        made.offer()
        made.pass_(MINUTE_MS)
        assert made.desk.place.focusWidget() is made.desk.place.composer.field
