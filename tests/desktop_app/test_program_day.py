"""A day of work by the keyboard alone: the whole program off-screen, the real relay, not one press of a mouse."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from core.dialogue.words import Phase, Stage
from core.permissions import Right
from desktop_app.model.stream import Stream
from desktop_app.panes.views import Step
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.house import PASSWORD, Citizen, House, until
from tests.desktop_app.panes.eyes import focusable, write
from tests.desktop_app.shift.people import Person
from tests.desktop_app.test_program import Seat, seated

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Mouse(QObject):
    """Notes every press of a mouse in the program."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.presses += event.type() is QEvent.Type.MouseButtonPress
        return super().eventFilter(watched, event)


class Hands:
    """Two hands on a keyboard: keys and words go to whatever has the focus."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    @property
    def place(self) -> Workplace:
        assert self._seat.window.workplace is not None
        return self._seat.window.workplace

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def key(self, key: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused(), Qt.Key(key), modifiers)

    def words(self, text: str, *then: Qt.Key) -> None:
        write(self.focused(), text)
        for key in then:
            self.key(key)

    def command(self, text: str) -> None:
        """By the palette."""
        self.key(K.Key_K, CTRL)
        self.words(text, K.Key_Return)

    async def sign_in(self, house: House, login: str) -> None:
        self._seat.window.activateWindow()
        await until(self._seat.window.isActiveWindow)
        self._seat.window.sign_in.focus_first_empty()
        await until(QApplication.focusWidget)
        self.words(house.url, K.Key_Tab)
        self.words(login, K.Key_Tab)
        self.words(PASSWORD, K.Key_Return)
        await until(lambda: self._seat.window.workplace)
        await until(lambda: self._seat.program.shift and self._seat.shift.held.desk.me)
        if self._seat.shift.held.desk.may(Right.CLAIM):
            await until(lambda: self._seat.shift.listening.counted_present)

    async def step(self, step: Step, key: int) -> None:
        """By its key, once it is offered; the form has the focus then."""
        await until(lambda: not self.place.steps.why_not(step))
        self.key(key)
        await until(lambda: self.place.side.isAncestorOf(self.focused()))

    async def take(self, citizen: Citizen, text: str) -> Stream:
        """A citizen asks, F2 takes."""
        await citizen.enter()
        await citizen.ask(text)
        await until(self.place.queue.model.most_urgent)
        self.key(K.Key_F2)
        streams = self._seat.shift.held.desk.streams
        await until(lambda: citizen.dialogue in streams and streams[citizen.dialogue].state.phase is Phase.TAKEN)
        await until(lambda: self.place.tabs.count() > 0 and not self.place.composer.field.isReadOnly())
        return streams[citizen.dialogue]

    def to(self, wanted: QWidget) -> None:
        """By Tab, as often as it takes."""
        for _ in range(40):
            if self.focused() is wanted:
                return
            self.key(K.Key_Tab)
        raise AssertionError(wanted.accessibleName())


@asynccontextmanager
async def at_the_keyboard(folder: Path, house: House, *, login: str = "anna") -> AsyncIterator[tuple[Hands, Seat]]:
    mouse = Mouse()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(mouse)
    try:
        async with seated(folder) as seat:
            hands = Hands(seat)
            await hands.sign_in(house, login)
            yield hands, seat
    finally:
        app.removeEventFilter(mouse)
    assert mouse.presses == 0


async def test_one_citizen_from_greeting_to_card(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path, house) as (hands, seat):
        citizen, side = Citizen(house.url), hands.place.side
        stream = await hands.take(citizen, "Когда придёт пособие?")
        hands.words("Здравствуйте, уже смотрю", K.Key_Return)
        await until(lambda: "Здравствуйте, уже смотрю" in citizen.read)
        await hands.step(Step.NOTE, K.Key_F7)
        hands.words("Проверить дату выплаты")
        hands.key(K.Key_Return, CTRL)
        await until(lambda: any(entry.text == "Проверить дату выплаты" for entry in stream.entries))
        await hands.step(Step.ANSWER, K.Key_F4)
        hands.to(side.answer.library.field)
        hands.words("пособие")
        await until(lambda: side.answer.library.model.shown)
        hands.key(K.Key_Down)
        hands.key(K.Key_Return)
        await until(side.answer.text.toPlainText)
        chosen = side.answer.text.toPlainText()
        hands.key(K.Key_Return, CTRL)
        await until(lambda: stream.state.requests[0].stage is Stage.ANSWERED)
        await until(lambda: chosen in citizen.read)
        await until(hands.place.composer.field.hasFocus)
        hands.command("gjghjofnmcz")
        await hands.step(Step.CARD, K.Key_F8)
        hands.key(K.Key_Down)
        hands.to(side.card.outcome.field)
        hands.key(K.Key_Down)
        hands.key(K.Key_Return, CTRL)
        await until(lambda: seat.shift.held.tabs.names == [])
        await until(lambda: hands.place.queue.strip._done.text().startswith("С запуска: взято 1, отвечено 1, в срок 1"))
        await citizen.leave()


async def test_what_takes_long_is_deferred_and_stays_on_top_of_the_shift(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path, house) as (hands, _):
        citizen = Citizen(house.url)
        stream = await hands.take(citizen, "Сложный вопрос о перерасчёте")
        await hands.step(Step.DEFER, K.Key_F5)
        hands.words("Нужно запросить дело")
        hands.key(K.Key_Return, CTRL)
        await until(lambda: stream.state.requests[0].stage is Stage.DEFERRED)
        await until(lambda: "23 ч" in hands.place.queue.strip.next.text())
        hands.key(ord("О"), CTRL)
        hands.key(K.Key_Return)
        await until(hands.place.composer.field.hasFocus)
        await citizen.leave()


async def test_a_dialogue_is_handed_to_a_colleague(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path / "anna", house) as (hands, seat):
        boris = Person("boris", folder=tmp_path / "boris")
        await boris.begin(house)
        citizen = Citizen(house.url)
        stream = await hands.take(citizen, "Вопрос о субсидии")
        await until(lambda: len(seat.shift.held.desk.colleagues) > 1)
        await hands.step(Step.TRANSFER, K.Key_F6)
        hands.words("Борис", K.Key_Down)
        hands.to(hands.place.side.transfer.comment)
        hands.words("Он знает субсидии")
        hands.key(K.Key_Return, CTRL)
        await until(lambda: stream.state.phase is not Phase.TAKEN)
        await citizen.leave()
        await boris.end()


async def test_words_are_found_and_the_dialogue_copied_in_the_russian_layout(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path, house) as (hands, _):
        citizen = Citizen(house.url)
        await hands.take(citizen, "Когда придёт пособие?")
        hands.key(ord("А"), CTRL)
        hands.words("ПОСОБИЕ")
        assert hands.place.finder.count.text() == "1 из 1"
        hands.key(K.Key_Escape)
        assert hands.place.composer.field.hasFocus()
        QGuiApplication.clipboard().clear()
        hands.key(ord("С"), CTRL | SHIFT)
        assert ": Когда придёт пособие?" in QGuiApplication.clipboard().text()
        await citizen.leave()


async def test_a_misspelt_word_is_underlined_in_the_running_program(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path, house) as (hands, _):
        citizen = Citizen(house.url)
        await hands.take(citizen, "Когда придёт пособие?")
        hands.words("Ваше пособее придёт ")
        await until(hands.place.composer.field.extraSelections)
        await citizen.leave()


async def test_the_palette_says_why_a_specialist_has_no_report(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path / "anna", house) as (hands, _):
        hands.key(K.Key_K, CTRL)
        hands.words("отчёт")
        line = next(one for one in hands.place.commands.model.shown if one.id == "report")
        assert line.why_not == "нет права на отчёты"
        hands.key(K.Key_Escape)


async def test_a_manager_saves_the_report_by_keys(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path / "olga", house, login="olga") as (hands, _):
        report, book = hands.place.side.report, tmp_path / "Отчёт.xlsx"
        await until(lambda: hands.place.status.may_export)
        hands.command("отчёт")
        await until(report.begin.hasFocus)
        hands.to(report.path)
        hands.key(K.Key_A, CTRL)
        hands.words(str(book))
        hands.key(K.Key_Return, CTRL)
        await until(book.exists)
        await until(report.progress.isHidden)


async def test_every_place_that_tab_reaches_has_a_name_while_one_works(tmp_path: Path, house: House) -> None:
    async with at_the_keyboard(tmp_path, house) as (hands, _):
        citizen = Citizen(house.url)
        await hands.take(citizen, "Когда придёт пособие?")
        hands.key(K.Key_F, CTRL)
        unnamed = [widget for widget in focusable(hands.place) if not widget.accessibleName()]
        assert unnamed == []
        fields = [one for one in hands.place.findChildren(QLineEdit) if one.isVisible()]
        assert all(one.accessibleName() for one in fields)
        await citizen.leave()
