"""The editor with the real relay: a colleague was faster, what the guard sees is said at once, history."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from core.protocol.library import Changed
from desktop_app.look.look import Look
from desktop_app.model.books import NEW, Draft, Sketch
from desktop_app.panes.book_views import Act
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.bookroom import Bookroom
from desktop_app.presenters.scene import Scene
from desktop_app.shift.shift import Shift
from desktop_app.tasks import Tasks
from tests.desktop_app.house import House, until
from tests.desktop_app.panes.eyes import write
from tests.desktop_app.shift.people import CLOCKS, Person

DRAFT = Draft(title="Сроки газификации", text="До конца года.")


@asynccontextmanager
async def room(look: Look, house: House, folder: Path) -> AsyncIterator[tuple[Workplace, Shift]]:
    """Anna's page over her shift; nothing of it is left behind."""
    anna = Person("anna", folder=folder)
    shift = await anna.begin(house)
    tasks = Tasks(lambda name, failure: anna.failures.append(f"{name}: {failure!r}"))
    place = Workplace(look, zone=CLOCKS.zone)
    scene = Scene(shift, steady=CLOCKS.steady, zone=CLOCKS.zone)
    made = Bookroom(place, scene, tasks=tasks, today=CLOCKS.day())
    await until(lambda: shift.books.books.entries)
    made.render()
    try:
        yield place, shift
    finally:
        shift.books.close()
        await tasks.stop()
        place.deleteLater()
        await anna.end()


async def test_mine_and_theirs_stand_side_by_side_and_mine_is_saved_on_theirs(
    tmp_path: Path, house: House, look: Look
) -> None:
    boris = Person("boris", folder=tmp_path / "boris")
    his = (await boris.begin(house)).books
    async with room(look, house, tmp_path / "anna") as (place, shift):
        editor, books = place.books.editor, shift.books
        told = await books.sketching.save(Sketch(answer=NEW, base=0, draft=DRAFT))
        assert isinstance(told, Changed)
        answer = told.entry.id
        place.books.reading.acted.emit(answer, Act.EDIT)
        write(editor.text, "Моё. ")
        theirs = Sketch(answer=answer, base=1, draft=Draft(title=DRAFT.title, text="Его текст."))
        assert isinstance(await his.sketching.save(theirs), Changed)
        editor.save.click()
        await until(lambda: editor.theirs.toPlainText() == "Его текст.")
        assert editor.text.toPlainText() == "Моё. До конца года."
        assert "Ваш текст цел" in editor.note.text()
        editor.save.click()
        await until(lambda: answer not in books.books.sketches)
        assert [one.content.text for one in await books.versions(answer)][-1] == "Моё. До конца года."
    await boris.end()


async def test_what_the_guard_sees_is_said_while_one_types(tmp_path: Path, house: House, look: Look) -> None:
    async with room(look, house, tmp_path / "anna") as (place, shift):
        editor = place.books.editor
        place.books.began.emit()
        write(editor.text, "Пишите на petrova.anna@example.ru")
        assert editor.note.text().startswith("Похоже на персональные данные")
        assert shift.books.books.sketches[NEW].draft.text == "Пишите на petrova.anna@example.ru"


async def test_history_shows_what_changed_and_an_old_version_comes_back(
    tmp_path: Path, house: House, look: Look
) -> None:
    async with room(look, house, tmp_path / "anna") as (place, shift):
        books, page = shift.books, place.books
        told = await books.sketching.save(Sketch(answer=NEW, base=0, draft=DRAFT))
        assert isinstance(told, Changed)
        answer = told.entry.id
        await books.sketching.save(
            Sketch(answer=answer, base=1, draft=Draft(title=DRAFT.title, text="До конца месяца."))
        )
        page.chosen.emit(answer)
        page.reading.acted.emit(answer, Act.HISTORY)
        await until(lambda: page.history.list.count() == 2)
        assert page.history.text.accessibleDescription() == "убрано: года; добавлено: месяца"
        page.history.list.setCurrentRow(1)
        page.history.restore.click()
        await until(lambda: (one := books.books.entries[answer].draft) and one.version == 3)
        assert (await books.versions(answer))[-1].content.text == "До конца года."


async def test_a_history_that_comes_late_is_not_shown_for_another_answer(
    tmp_path: Path, house: House, look: Look
) -> None:
    async with room(look, house, tmp_path / "anna") as (place, shift):
        page, entries = place.books, shift.books.books.entries
        first, second = list(entries)[:2]
        page.chosen.emit(first)
        page.reading.acted.emit(first, Act.HISTORY)
        page.chosen.emit(second)
        page.reading.acted.emit(second, Act.HISTORY)
        await until(lambda: page.detail.currentWidget() is page.history)
        page.chosen.emit(second)
        page.reading.acted.emit(first, Act.HISTORY)
        await shift.books.versions(first)
        assert page.detail.currentWidget() is page.reading


async def test_what_is_restored_is_the_answer_whose_history_it_is(tmp_path: Path, house: House, look: Look) -> None:
    async with room(look, house, tmp_path / "anna") as (place, shift):
        books, page = shift.books, place.books
        told = await books.sketching.save(Sketch(answer=NEW, base=0, draft=DRAFT))
        assert isinstance(told, Changed)
        await books.sketching.save(Sketch(answer=told.entry.id, base=1, draft=Draft(title=DRAFT.title, text="Иначе.")))
        page.chosen.emit(next(one for one in books.books.entries if one != told.entry.id))
        page.history.restored.emit(told.entry.id, 1)
        await until(lambda: books.books.entries[told.entry.id].newest == 3)
