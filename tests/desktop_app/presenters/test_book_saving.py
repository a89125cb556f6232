"""The editor and the real relay: what comes late is about the answer it was asked for, and nothing typed is lost."""

from pathlib import Path

from core.protocol.library import Changed
from desktop_app.look.look import Look
from desktop_app.model.books import NEW, Draft, Sketch
from desktop_app.panes.book_editor import EditorPane
from desktop_app.panes.book_views import Act
from desktop_app.shift.shift import Shift
from tests.desktop_app.house import House, until
from tests.desktop_app.panes.eyes import write
from tests.desktop_app.presenters.test_book_editor import room


def compose(editor: EditorPane, *, text: str) -> None:
    write(editor.lines["title"], "Сроки газификации")
    write(editor.text, text)


def written(shift: Shift) -> list[str]:
    return [name for name, (title, _) in shift.books.books.words.items() if title == "сроки газификации"]


async def test_a_double_click_makes_one_answer(tmp_path: Path, house: House, look: Look) -> None:
    async with room(look, house, tmp_path) as (place, shift):
        place.books.began.emit()
        compose(place.books.editor, text="До конца года.")
        place.books.editor.save.click()
        place.books.editor.save.click()
        await until(lambda: not shift.books.books.sketches)
        assert len(await shift.books.versions(*written(shift))) == 1


async def test_words_typed_while_a_save_is_under_way_stay_before_the_eye(
    tmp_path: Path, house: House, look: Look
) -> None:
    async with room(look, house, tmp_path) as (place, shift):
        editor, sketches = place.books.editor, shift.books.books.sketches
        place.books.began.emit()
        compose(editor, text="До конца года.")
        editor.save.click()
        await until(lambda: shift.books.sketching.saving(NEW))
        write(editor.text, " Итак.")
        await until(lambda: editor.answer != NEW)
        assert editor.note.text().startswith("Сохранено: версия 1. Написанное после этого")
        assert place.books.detail.currentWidget() is editor
        assert sketches[editor.answer].draft.text == "До конца года. Итак."
        editor.save.click()
        await until(lambda: not sketches)
        assert len(await shift.books.versions(*written(shift))) == 2


async def test_an_editor_left_open_goes_on_with_what_went_by_itself(tmp_path: Path, house: House, look: Look) -> None:
    async with room(look, house, tmp_path) as (place, shift):
        editor = place.books.editor
        place.books.began.emit()
        compose(editor, text="До конца года.")
        house.kill()
        editor.save.click()
        await until(lambda: "уйдёт на сервер сам" in editor.note.text())
        house.start()
        await until(lambda: editor.note.text() == "Сохранено: версия 1.", seconds=30)
        write(editor.text, " Итак.")
        editor.save.click()
        await until(lambda: written(shift) and not shift.books.books.sketches)
        assert len(await shift.books.versions(*written(shift))) == 2


async def test_what_went_by_itself_and_was_refused_is_said_in_the_status_bar(
    tmp_path: Path, house: House, look: Look
) -> None:
    async with room(look, house, tmp_path) as (place, shift):
        place.books.began.emit()
        compose(place.books.editor, text="Пишите на petrova@example.ru")
        house.kill()
        place.books.editor.save.click()
        await until(lambda: "уйдёт на сервер сам" in place.books.editor.note.text())
        place.books.bring(place.books.reading)
        house.start()
        await until(lambda: shift.held.notice, seconds=30)
        assert shift.held.notice.startswith("Не сохранено на сервере: «Сроки газификации». Не сохранено: в тексте")


async def test_a_form_that_comes_late_goes_to_the_answer_it_was_chosen_for(
    tmp_path: Path, house: House, look: Look
) -> None:
    form = tmp_path / "Заявление.pdf"
    form.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    async with room(look, house, tmp_path / "anna") as (place, shift):
        editor, sketches = place.books.editor, shift.books.books.sketches
        place.books.began.emit()
        compose(editor, text="До конца года.")
        editor.form_chosen.emit(str(form))
        place.books.reading.acted.emit(next(iter(shift.books.books.entries)), Act.EDIT)
        await until(lambda: sketches[NEW].draft.attachments)
        assert (editor.forms.forms, list(sketches)) == ((), [NEW])


async def test_a_save_that_ends_late_leaves_the_answer_opened_meanwhile_alone(
    tmp_path: Path, house: House, look: Look
) -> None:
    async with room(look, house, tmp_path) as (place, shift):
        editor = place.books.editor
        told = await shift.books.sketching.save(Sketch(answer=NEW, base=0, draft=Draft(title="Другое", text="Текст")))
        assert isinstance(told, Changed)
        place.books.began.emit()
        compose(editor, text="До конца года.")
        editor.save.click()
        await until(lambda: shift.books.sketching.saving(NEW))
        place.books.reading.acted.emit(told.entry.id, Act.EDIT)
        await until(lambda: written(shift) and not shift.books.books.sketches)
        assert (editor.answer, place.books.detail.currentWidget()) == (told.entry.id, editor)
