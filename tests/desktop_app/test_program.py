"""The whole program, drawn off-screen, against the real relay: by keys alone, as a specialist works."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from core.dialogue.words import Phase
from core.protocol.errors import Error, TransportCode
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeChoice, ThemeName
from desktop_app.model.habits import Habits
from desktop_app.net.http import open_http
from desktop_app.net.session import Session
from desktop_app.net.trouble import Trouble
from desktop_app.panes.views import SignInEntry, Step
from desktop_app.panes.workplace import Workplace
from desktop_app.program import Program
from desktop_app.shift.shift import Shift
from desktop_app.store import habits
from desktop_app.store.place import folder_of, prepare
from desktop_app.store.store import Store
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from desktop_app.wishes import Wishes
from tests.desktop_app.house import PASSWORD, Citizen, House, until
from tests.desktop_app.net.ring import ring
from tests.desktop_app.shift.people import CLOCKS


class Seat:
    """A specialist before the program."""

    def __init__(self, window: Window, program: Program, tasks: Tasks, failures: list[str]) -> None:
        self.window, self.program, self.tasks, self.failures = window, program, tasks, failures
        self.running = tasks.start("program", program.run())

    async def sign_in(self, house: House, *, login: str = "anna", password: str = PASSWORD) -> None:
        self.window.sign_in.entered.emit(SignInEntry(relay=house.url, login=login, password=password))

    async def work(self, house: House) -> Workplace:
        await self.sign_in(house)
        place = await until(lambda: self.window.workplace)
        assert place is not None
        await until(lambda: self.program.shift and self.program.shift.listening.counted_present)
        return place

    @property
    def shift(self) -> Shift:
        assert self.program.shift is not None
        return self.program.shift

    async def leave(self) -> None:
        self.window.close()
        await self.running
        await self.tasks.stop()
        assert self.failures == []


@asynccontextmanager
async def seated(folder: Path) -> AsyncIterator[Seat]:
    """Not a fixture: between a fixture and its test pytest-qt turns Qt's loop while asyncio's is at rest."""
    failures: list[str] = []
    tasks = Tasks(lambda name, failure: failures.append(f"{name}: {failure!r}"))
    window = Window(Look())
    window.show_sign_in()
    window.show()
    program = Program(window, root=folder, relay="", clocks=CLOCKS, tasks=tasks, wishes=Wishes(window))
    made = Seat(window, program, tasks, failures)
    yield made
    await made.leave()
    window.deleteLater()


@asynccontextmanager
async def served(folder: Path, house: House) -> AsyncIterator[tuple[Seat, Workplace, Citizen]]:
    """A specialist at work and a citizen whose question he has taken."""
    async with seated(folder) as seat:
        place = await seat.work(house)
        citizen = Citizen(house.url)
        await citizen.enter()
        await take(seat, place, citizen)
        yield seat, place, citizen
        await citizen.leave()


def press(widget: QWidget, text: str, *, enter: bool = False) -> None:
    """Type a text, also a Cyrillic one."""
    none = Qt.KeyboardModifier.NoModifier
    for sign in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, none, sign))
    if enter:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none))


async def take(seat: Seat, place: Workplace, citizen: Citizen) -> None:
    await citizen.ask("Когда придёт пособие?")
    await until(place.queue.model.most_urgent)
    place.queue.take_most_urgent()
    streams = seat.shift.held.desk.streams
    await until(lambda: citizen.dialogue in streams and streams[citizen.dialogue].state.phase is Phase.TAKEN)


async def test_a_wrong_password_is_told_beside_its_field_and_the_next_try_works(tmp_path: Path, house: House) -> None:
    async with seated(tmp_path) as seat:
        await seat.sign_in(house, password="wrong")
        fields = seat.window.sign_in.findChildren(QLineEdit)
        field = next(one for one in fields if one.accessibleName() == "Пароль")
        await until(lambda: field.property("wrong") == "true")
        assert seat.window.workplace is None
        await seat.work(house)
        assert field.text() == ""


async def test_what_is_typed_and_sent_by_keys_reaches_the_citizen(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (_, place, citizen):
        press(place.composer.field, "Добрый день", enter=True)
        await until(lambda: "Добрый день" in citizen.read)
        assert place.composer.field.toPlainText() == ""


async def test_the_algorithm_is_offered_step_by_step_until_the_card_closes_it(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (seat, place, citizen):
        steps, side = place.steps, place.side
        await until(lambda: steps._view.next is Step.ANSWER)
        steps.go_on()
        side.answer.text.setPlainText("Пятого числа")
        side.answer.submit()
        await until(lambda: steps._view.next is Step.ASK_SATISFACTION)
        steps.go_on()
        await until(lambda: bool(steps._view.waiting))
        steps.go(Step.SAY_FAREWELL)
        await until(lambda: steps._view.next is Step.CARD)
        steps.go_on()
        for chooser in (side.card.topic, side.card.outcome):
            chooser.list.setCurrentIndex(chooser.list.model().index(0, 0))
        side.card.submit()
        await until(lambda: seat.shift.held.tabs.names == [])
        assert "Пятого числа" in citizen.read


async def test_closing_the_window_keeps_what_was_not_sent(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (seat, place, citizen):
        house.kill()
        press(place.composer.field, "Отвечу чуть позже", enter=True)
        press(place.composer.field, "черновик")
        seat.window.close()
        await seat.running
        store = Store(prepare(folder_of(tmp_path, relay=house.url, login="anna")))
        kept = store.load()
        store.close()
        assert [post.words for post in kept.posts] == ["Отвечу чуть позже"]
        assert kept.drafts == {citizen.dialogue: "черновик"}


async def test_sound_and_theme_stay_as_the_person_wants_them(tmp_path: Path, house: House) -> None:
    async with seated(tmp_path) as seat:
        place = await seat.work(house)
        place.status._sound.click()
        place.status.look_changed.emit(ThemeName.DARK, 1.25)
    assert habits.load(tmp_path) == Habits(theme=ThemeChoice.DARK, scale=1.25, sound=False)


async def test_a_sign_in_that_no_keyring_keeps_ends_with_the_window(tmp_path: Path, house: House) -> None:
    async with seated(tmp_path) as seat:
        await seat.work(house)
        token = seat.shift._token
    http = open_http()
    with pytest.raises(Trouble) as refused:
        await Session(http, relay=house.url).reference(token)
    await http.close()
    assert refused.value.error == Error(code=TransportCode.UNAUTHORISED)


async def test_neither_password_nor_token_stands_in_any_file(tmp_path: Path, house: House) -> None:
    with ring() as kept:
        async with served(tmp_path / "desk", house) as (seat, place, citizen):
            token = seat.shift._token
            place.status.look_changed.emit(ThemeName.DARK, 1.25)
            press(place.composer.field, "черновик")
            await until(lambda: seat.shift.held.drafts.get(citizen.dialogue) == "черновик")
        held = " ".join(kept.secrets.values())
    files = [path for path in (tmp_path / "desk").rglob("*") if path.is_file()]
    assert {"habits.json", "recent.json"} <= {path.name for path in files}
    secrets = (PASSWORD.encode(), token.encode())
    assert [path for path in files if any(secret in path.read_bytes() for secret in secrets)] == []
    assert token in held
    assert PASSWORD not in held
