"""What helps while one answers, with the real relay and the whole program: by keys alone."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.dialogue.words import Stage
from desktop_app.net.http import open_http
from desktop_app.net.session import Session, bearer
from tests.desktop_app.house import PASSWORD, House, until
from tests.desktop_app.test_program import press, served

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which, modifiers)


async def test_a_question_is_answered_by_two_keys(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (seat, place, citizen):
        await until(lambda: place.suggestions.isVisible() and place.suggestions._view.suggestions)
        best = place.suggestions._view.suggestions[0]
        place.show_dialogue()
        key(Qt.Key.Key_4, ALT)
        await until(place.side.answer.isVisible)
        key(Qt.Key.Key_Return, CTRL)
        await until(lambda: best.hit.text in citizen.read)
        stream = seat.shift.held.desk.streams[citizen.dialogue]
        await until(lambda: stream.state.requests[0].stage in {Stage.ANSWERED, Stage.SENT})
        request = stream.state.requests[0]
        assert request.answer is not None
        assert (request.answer.library_answer, request.answer.edited) == (best.hit.id, False)
        await until(lambda: not place.suggestions.isVisible())


async def test_an_answer_is_found_while_one_writes_and_sent_as_a_message(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (_, place, citizen):
        place.show_dialogue()
        field, slash = place.composer.field, place.composer.slash
        press(field, "Посмотрите: /uhfabr")
        await until(slash.box.isVisible)
        shown = slash.model.shown[0]
        assert "график" in f"{shown.title} {shown.detail}".lower()
        key(Qt.Key.Key_Return)
        said = field.toPlainText()
        assert said.startswith("Посмотрите: ")
        key(Qt.Key.Key_Return)
        await until(lambda: said in citizen.read)


async def test_without_a_line_everything_is_found_and_what_was_picked_is_told_later(
    tmp_path: Path, house: House
) -> None:
    async with served(tmp_path, house) as (seat, place, citizen):
        await until(lambda: place.suggestions._view.suggestions)
        house.kill()
        await until(lambda: seat.shift.listening.line is None)
        place.show_dialogue()
        press(place.composer.field, "/пособ")
        await until(place.composer.slash.box.isVisible)
        key(Qt.Key.Key_Escape)
        place.composer.field.clear()
        key(Qt.Key.Key_D, CTRL)
        press(place.side.directory.places.field, "сургут")
        key(Qt.Key.Key_Return)
        assert "Сургут" in place.composer.field.toPlainText()
        key(Qt.Key.Key_4, ALT)
        assert place.side.answer.isVisible()
        key(Qt.Key.Key_Return, CTRL)
        assert len(seat.shift.help.telling.waiting) == 1
        house.start()
        await until(lambda: not seat.shift.outbox.of(citizen.dialogue), seconds=20)
        await until(lambda: seat.shift.help.telling.waiting == (), seconds=20)


async def form_in_the_library(house: House) -> str:
    """The manager puts an answer with a form into the library; the form's id."""
    http = open_http()
    signed = await Session(http, relay=house.url).sign_in("olga", password=PASSWORD)
    headers = bearer(signed.token)
    url = f"{house.url}/v1/attachments?name=Анкета.pdf"
    async with http.post(url, data=b"%PDF-1.4\n" + bytes(100), headers=headers) as answer:
        form = await answer.json()
    content = {"title": "Когда придёт пособие?", "text": "Пятого числа.", "kind": "consultation", "attachments": [form]}
    known: dict[str, object] = {"answer": None, "base": 0}
    for order in ({"order": "save", "content": content}, {"order": "approve"}):
        body = {"key": str(uuid4()), "order": order, **known}
        async with http.post(f"{house.url}/v1/library", json=body, headers=headers) as answer:
            entry = (await answer.json())["entry"]
        known = {"answer": entry["id"], "base": 1}
    await http.close()
    return str(form["id"])


async def test_a_new_answer_is_there_at_once_and_its_form_goes_with_it(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (_, place, citizen):
        form = await form_in_the_library(house)
        shown = place.suggestions
        await until(lambda: any(one.hit.forms for one in shown._view.suggestions))
        number = next(number for number, one in enumerate(shown._view.suggestions) if one.hit.forms)
        place.show_dialogue()
        key((Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)[number], ALT)
        key(Qt.Key.Key_Return, CTRL)
        await until(lambda: "Пятого числа." in citizen.read)
        (line,) = [one for one in citizen.lines if one.get("text") == "Пятого числа."]
        assert form in str(line)
        http = open_http()
        async with http.get(f"{house.url}/v1/attachments/{form}") as given:
            assert given.status == 200
            assert (await given.read()).startswith(b"%PDF")
        await http.close()
