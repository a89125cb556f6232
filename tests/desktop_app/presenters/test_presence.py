"""Presence at the desk: F12, the absence that begins by itself with a warning, the lock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.moment import MINUTE_MS, SECOND_MS
from core.presence import Away
from core.protocol.mates import Mates
from desktop_app.look.look import Look
from desktop_app.net.http import open_http
from desktop_app.net.session import Session
from desktop_app.presenters.presence import PresencePresenter
from desktop_app.presenters.scene import Scene
from desktop_app.store.recent import Recent
from desktop_app.tasks import Tasks
from tests.desktop_app.feed import steady
from tests.desktop_app.presenters.desk import DeskAtRest, at_rest
from tests.desktop_app.presenters.surroundings import Heard, set_clock, surroundings
from tests.desktop_app.shift.people import CLOCKS


class Sitting:
    """The desk of somebody who touches nothing for `idle` milliseconds."""

    def __init__(self, desk: DeskAtRest, look: Look, folder: Path, tasks: Tasks) -> None:
        self.place, self.attending, self.mates, self.idle = desk.place, desk.shift.attending, desk.shift.mates, 0
        around = surroundings(look, folder, ears=Heard(), tasks=tasks)
        self.habit, self.door = around.habit, around.door
        set_clock(desk)
        scene = Scene(desk.shift, steady=lambda: steady(desk.feed.now), zone=CLOCKS.zone)
        self.presenter = PresencePresenter(desk.place, scene, around=around, idle_ms=lambda: self.idle)
        self.presenter.render()

    def sit(self, milliseconds: int) -> None:
        self.idle = milliseconds
        self.presenter.tick()

    @property
    def told(self) -> str:
        return self.place.banner._text.text() if self.place.banner.isVisible() else ""


@asynccontextmanager
async def sitting(look: Look, qtbot: QtBot, folder: Path) -> AsyncIterator[Sitting]:
    async with at_rest(look, qtbot, folder) as desk:
        yield Sitting(desk, look, folder, desk.tasks)


async def test_one_who_touches_nothing_is_warned_and_a_touch_begins_anew(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    async with sitting(look, qtbot, tmp_path) as made:
        made.sit(10 * MINUTE_MS - 29 * SECOND_MS)
        assert made.told.startswith("Через 29 секунд отметим Вас отсутствующим")
        made.sit(0)
        assert (made.told, made.attending.word.present) == ("", True)


async def test_one_who_has_gone_is_away_and_asked_whether_he_is_back(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with sitting(look, qtbot, tmp_path) as made:
        made.sit(10 * MINUTE_MS)
        assert made.attending.word.reason is Away.IDLE
        made.sit(0)
        assert "Вы вернулись?" in made.told
        made.place.keyboard.run("presence")
        made.sit(0)
        assert (made.attending.word.present, made.told) == (True, "")


async def test_a_desk_that_is_not_the_only_one_sends_nobody_away(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with sitting(look, qtbot, tmp_path) as made:
        made.mates.heard([Mates(number=2)])
        made.sit(60 * MINUTE_MS)
        assert made.attending.word.present


async def test_never_means_never(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with sitting(look, qtbot, tmp_path) as made:
        made.habit.take_over(replace(made.habit.now, away_minutes=0, lock_minutes=0))
        made.sit(500 * MINUTE_MS)
        assert made.attending.word.present
        assert not made.door.locked


async def test_the_lock_falls_after_its_warning(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with sitting(look, qtbot, tmp_path) as made, open_http() as http:
        session = Session(http, relay="https://relay")
        made.door.begin(Recent(relay="https://relay", login="anna"), session=session, sign_out=lambda: None)
        made.sit(15 * MINUTE_MS - SECOND_MS)
        assert made.told.startswith("Через 1 секунду окно закроется паролем")
        assert not made.door.locked
        made.sit(15 * MINUTE_MS)
        assert made.door.locked


async def test_f12_asks_one_who_is_here_for_the_reason_and_the_time(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    async with sitting(look, qtbot, tmp_path) as made:
        made.place.keyboard.run("presence")
        assert made.place.side.currentWidget() is made.place.side.presence
        made.place.side.presence.said.emit(Away.LUNCH, time(13, 40))
        assert made.attending.word.reason is Away.LUNCH
        assert made.attending.word.back_at is not None
