"""The library's page with the real relay and the whole program: by keys alone, the dialogue waiting behind it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.library.content import State
from desktop_app.model.books import Books
from desktop_app.panes.book_views import Act
from desktop_app.panes.books import BooksPage
from tests.desktop_app.house import House, until
from tests.desktop_app.test_program import press, seated, served
from tests.desktop_app.test_program_helping import CTRL, key

SHIFT = Qt.KeyboardModifier.ShiftModifier


async def test_an_answer_is_made_of_the_dialogue_saved_and_found(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (seat, place, citizen):
        page, books = place.books, seat.shift.books.books
        await until(lambda: books.entries)
        place.show_dialogue()
        press(place.composer.field, "Каждый месяц пятого числа")
        key(Qt.Key.Key_L, CTRL | SHIFT)
        await until(page.editor.isVisible)
        question = seat.shift.held.desk.streams[citizen.dialogue].state.requests[0].message
        assert page.editor.lines["title"].text() == seat.shift.held.desk.streams[citizen.dialogue].text_of(question)
        page.editor.lines["title"].selectAll()
        press(page.editor.lines["title"], "Сроки газификации")
        key(Qt.Key.Key_Return, CTRL)
        await until(lambda: not books.sketches)
        assert place.composer.field.toPlainText() == "Каждый месяц пятого числа"
        press(page.field, "газификация")
        await until(lambda: len(page.model.rows) and page.model.rows[0].title == "Сроки газификации")
        key(Qt.Key.Key_Down)
        await until(lambda: "пятого числа" in page.reading.text.toPlainText())
        key(Qt.Key.Key_Escape)
        assert place.composer.field.hasFocus()


async def test_what_is_read_works_without_a_line_and_saving_says_that_it_waits(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (seat, place, _):
        page, books = place.books, seat.shift.books.books
        await until(lambda: books.entries)
        house.kill()
        await until(lambda: seat.shift.listening.line is None)
        place.show_dialogue()
        key(Qt.Key.Key_L, CTRL)
        press(page.field, "график выплат")
        await until(lambda: page.model.rows)
        page.new.click()
        press(page.editor.lines["title"], "Новое")
        press(page.editor.text, "Ответ без связи")
        key(Qt.Key.Key_Return, CTRL)
        await until(lambda: "уйдёт на сервер сам" in page.editor.note.text())
        house.start()
        await until(lambda: not books.sketches, seconds=30)


async def test_an_answer_begun_from_a_dialogue_is_never_written_over(tmp_path: Path, house: House) -> None:
    async with served(tmp_path, house) as (seat, place, _):
        page, books = place.books, seat.shift.books.books
        await until(lambda: books.entries)
        place.show_dialogue()
        key(Qt.Key.Key_L, CTRL | SHIFT)
        press(page.editor.text, "Начато")
        page.editor.lines["title"].setFocus()
        key(Qt.Key.Key_Escape)
        key(Qt.Key.Key_Escape)
        key(Qt.Key.Key_L, CTRL | SHIFT)
        assert "Начато" in page.editor.text.toPlainText()
        page.new.click()
        assert "Начато" in page.editor.text.toPlainText()
        assert len(books.sketches) == 1


def space(button: QPushButton) -> None:
    assert button.isVisible()
    button.setFocus()
    key(Qt.Key.Key_Space)


def state(books: Books) -> State | None:
    """Of the answer that the story is about."""
    entry = next(one for one in books.entries.values() if books.words[one.id][0] == "сроки газификации")
    version = entry.retired or entry.standing or entry.draft
    return version.state if version else None


async def written(page: BooksPage, books: Books) -> None:
    """A new answer, and its draft before the eye."""
    await until(page.new.isVisible)
    space(page.new)
    press(page.editor.lines["title"], "Сроки газификации")
    press(page.editor.text, "До конца года.")
    press(page.editor.lines["legal_basis"], "Постановление 1547")
    page.editor.text.setFocus()
    key(Qt.Key.Key_Return, CTRL)
    await until(lambda: page.reading.buttons[Act.APPROVE].isVisible() and not books.sketches)


async def test_an_answer_is_approved_published_withdrawn_and_retired_by_keys(tmp_path: Path, house: House) -> None:
    async with seated(tmp_path) as seat:
        await seat.sign_in(house, login="olga")
        place = await until(lambda: seat.window.workplace)
        assert place is not None
        page, books = place.books, seat.shift.books.books
        await until(lambda: books.entries)
        place.pages.open_books()
        await written(page, books)
        space(page.reading.buttons[Act.APPROVE])
        await until(lambda: state(books) is State.APPROVED and page.reading.buttons[Act.RETIRE].isVisible())
        space(page.reading.buttons[Act.PUBLISH])
        await until(page.reading.buttons[Act.WITHDRAW].isVisible)
        space(page.reading.buttons[Act.WITHDRAW])
        space(page.reading.confirm.yes)
        await until(page.reading.buttons[Act.PUBLISH].isVisible)
        space(page.reading.buttons[Act.RETIRE])
        space(page.reading.confirm.yes)
        await until(lambda: state(books) is State.RETIRED)
