"""The library's window with the real relay: drafts, approval, conflict, import, forms, and no line."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from core.library.content import Attachment, State
from core.library.orders import Approve
from core.library.planning import What
from core.protocol.library import Changed, Conflict, Plan
from desktop_app.exchange.book import read, write
from desktop_app.model.books import NEW, Draft, Sketch, draft_of, exportable, shown_version
from desktop_app.net.trouble import Trouble
from desktop_app.shift.sketching import Unwritten
from tests.desktop_app.house import House, command, until
from tests.desktop_app.shift.people import Person

DRAFT = Draft(title="Когда приходит пособие", text="Пятого числа каждого месяца.", legal_basis="81-ФЗ")
SKETCH = Sketch(answer=NEW, base=0, draft=DRAFT)


async def test_what_one_saves_another_approves_and_both_see(tmp_path: Path, house: House) -> None:
    anna, olga = Person("anna", folder=tmp_path / "anna"), Person("olga", folder=tmp_path / "olga")
    mine, hers = (await anna.begin(house)).books, (await olga.begin(house)).books
    told = await mine.sketching.save(SKETCH)
    assert isinstance(told, Changed)
    answer = told.entry.id
    await until(lambda: answer in hers.books.entries)
    assert isinstance(await hers.order(answer, Approve(), base=1), Changed)
    await until(lambda: mine.books.entries[answer].standing)
    assert mine.books.entries[answer].draft is None
    assert [one.state for one in await mine.versions(answer)] == [State.APPROVED]
    await anna.end()
    await olga.end()


async def test_whoever_is_slower_keeps_his_words_and_is_told(tmp_path: Path, house: House) -> None:
    anna, boris = Person("anna", folder=tmp_path / "anna"), Person("boris", folder=tmp_path / "boris")
    mine, his = (await anna.begin(house)).books, (await boris.begin(house)).books
    first = await mine.sketching.save(SKETCH)
    assert isinstance(first, Changed)
    sketch = Sketch(answer=first.entry.id, base=1, draft=replace(DRAFT, text="Шестого числа."))
    assert isinstance(await his.sketching.save(sketch), Changed)
    late = Sketch(answer=first.entry.id, base=1, draft=replace(DRAFT, text="Седьмого числа."))
    assert isinstance(await mine.sketching.save(late), Conflict)
    assert mine.books.sketches[first.entry.id].draft.text == "Седьмого числа."
    await anna.end()
    await boris.end()


async def test_without_a_line_the_words_wait_on_the_disk_and_go_once(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    await until(lambda: books.books.entries)
    house.kill()
    with pytest.raises(Trouble):
        await books.sketching.save(SKETCH)
    assert books.books.sketches[NEW].waiting
    house.start()
    await until(lambda: NEW not in books.books.sketches, seconds=30)
    titles = [shown_version(one).content.title for one in books.books.entries.values()]  # type: ignore[union-attr]
    assert titles.count(DRAFT.title) == 1
    await anna.end()


async def test_what_is_written_survives_a_kill(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    (await anna.begin(house)).books.sketching.put(SKETCH)
    await anna.end()
    again = Person("anna", folder=tmp_path / "anna")
    assert (await again.begin(house)).books.books.sketches[NEW] == SKETCH
    await again.end()


async def test_an_export_imported_again_changes_nothing(tmp_path: Path, house: House) -> None:
    olga = Person("olga", folder=tmp_path / "olga")
    books = (await olga.begin(house)).books
    await until(lambda: books.books.entries)
    write(tmp_path / "book.xlsx", exportable(books.books), progress=lambda _rows: None)
    plan = await books.plan(read(tmp_path / "book.xlsx").rows)
    assert isinstance(plan, Plan)
    assert [item for item in plan.items if item.what is not What.SAME] == []
    await olga.end()


async def test_a_form_goes_up_and_comes_back_as_it_was(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    content = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
    form = await books.upload("Заявление.pdf", content)
    assert isinstance(form, Attachment)
    told = await books.sketching.save(replace(SKETCH, draft=replace(DRAFT, attachments=(form,))))
    assert isinstance(told, Changed)
    await books.save_form(form.id, str(tmp_path / "back.pdf"))
    assert (tmp_path / "back.pdf").read_bytes() == content
    await anna.end()


async def test_an_answer_without_words_names_the_field(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    with pytest.raises(Unwritten) as lacks:
        await books.sketching.save(replace(SKETCH, draft=replace(DRAFT, text=" ")))
    assert lacks.value.field == "text"
    with pytest.raises(Unwritten) as wrong:
        await books.sketching.save(replace(SKETCH, draft=replace(DRAFT, review="завтра")))
    assert wrong.value.field == "review"
    await anna.end()


async def test_what_is_looked_for_is_found_among_drafts_too(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    told = await books.sketching.save(replace(SKETCH, draft=replace(DRAFT, title="Бесплатная газификация")))
    assert isinstance(told, Changed)
    assert (await books.search("газификацию"))[0] == told.entry.id
    version = shown_version(told.entry)
    assert version is not None
    assert draft_of(version.content).title == "Бесплатная газификация"
    books.close()
    await anna.end()


async def test_after_a_backup_was_put_back_the_library_is_read_whole(tmp_path: Path, house: House) -> None:
    anna, boris = Person("anna", folder=tmp_path / "anna"), Person("boris", folder=tmp_path / "boris")
    books = (await anna.begin(house)).books
    await until(lambda: books.books.entries)
    command(house.folder, "backup", str(tmp_path / "copy.db"))
    gone = await books.sketching.save(SKETCH)
    await books._follow()
    await anna.end()
    house.kill()
    command(house.folder, "restore", str(tmp_path / "copy.db"), "--replace")
    house.start()
    new = await (await boris.begin(house)).books.sketching.save(replace(SKETCH, draft=replace(DRAFT, title="Другое")))
    assert isinstance(gone, Changed)
    assert isinstance(new, Changed)
    again = Person("anna", folder=tmp_path / "anna")
    books = (await again.begin(house)).books
    assert gone.entry.id in books.books.entries
    await until(lambda: new.entry.id in books.books.entries)
    assert gone.entry.id not in books.books.entries
    await again.end()
    await boris.end()
