"""Words on their way with the real relay: sent once, however often they are asked for, and never lost meanwhile."""

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.protocol.library import Changed
from core.protocol.shared import Held
from desktop_app.model.books import NEW, Books, Draft, Sketch
from desktop_app.net.trouble import Trouble
from desktop_app.shift.sketching import Told
from tests.desktop_app.house import House, until
from tests.desktop_app.proxy import Proxy
from tests.desktop_app.shift.people import Person

DRAFT = Draft(title="Сроки газификации", text="До конца года.")
SKETCH = Sketch(answer=NEW, base=0, draft=DRAFT)
HELD = replace(SKETCH, draft=replace(DRAFT, text="Пишите на petrova@example.ru"))
LATER = replace(SKETCH, draft=replace(DRAFT, text="До конца месяца."))


def ids(books: Books) -> list[str]:
    return [name for name, (title, _) in books.words.items() if title == DRAFT.title.lower()]


async def lose_the_reply(anna: Person, house: House, folder: Path) -> None:
    """The answer is at the relay, the desk heard nothing of it."""
    boris, proxy = Person("boris", folder=folder / "boris"), Proxy(house.port)
    colleague = (await boris.begin(house)).books
    await anna.begin_at(house, relay=await proxy.start())
    await until(lambda: anna.shift.books.books.entries)
    proxy.deaf = True
    saving = asyncio.ensure_future(anna.shift.books.sketching.save(SKETCH))
    while not ids(colleague.books):
        await colleague._follow()
    proxy.cut()
    with pytest.raises(Trouble):
        await saving
    assert anna.shift.books.books.sketches[NEW].sent
    await proxy.stop()
    await boris.end()
    await anna.end()


async def test_a_reply_that_was_lost_makes_no_second_answer(tmp_path: Path, house: House) -> None:
    await lose_the_reply(Person("anna", folder=tmp_path / "anna"), house, tmp_path)
    again = Person("anna", folder=tmp_path / "anna")
    books = (await again.begin(house)).books
    await until(lambda: not books.books.sketches)
    assert len(await books.versions(*ids(books.books))) == 1
    await again.end()


async def test_words_changed_after_a_lost_reply_become_the_same_answers_next_version(
    tmp_path: Path, house: House
) -> None:
    await lose_the_reply(Person("anna", folder=tmp_path / "anna"), house, tmp_path)
    again = Person("anna", folder=tmp_path / "anna")
    books = (await again.begin(house)).books
    told = await books.sketching.save(LATER)
    assert isinstance(told, Changed)
    assert [one.content.text for one in await books.versions(told.entry.id)] == [DRAFT.text, LATER.draft.text]
    assert (ids(books.books), books.books.sketches) == ([told.entry.id], {})
    await again.end()


async def test_what_is_asked_for_twice_is_saved_once(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    told = await asyncio.gather(books.sketching.save(SKETCH), books.sketching.save(SKETCH))
    assert told[1] is None
    await until(lambda: ids(books.books))
    assert len(ids(books.books)) == 1
    await anna.end()


async def test_words_typed_while_a_save_is_under_way_go_on_upon_what_was_saved(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    saving = asyncio.ensure_future(books.sketching.save(SKETCH))
    await asyncio.sleep(0)
    assert books.sketching.saving(NEW)
    books.sketching.put(LATER)
    told = await saving
    assert isinstance(told, Changed)
    assert books.books.sketches == {told.entry.id: replace(LATER, answer=told.entry.id, base=1)}
    await anna.end()


async def test_a_sketch_dropped_while_it_is_saved_stays_away(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    saving = asyncio.ensure_future(
        books.sketching.save(replace(SKETCH, draft=replace(DRAFT, text="Пишите на petrova@example.ru")))
    )
    await asyncio.sleep(0)
    assert books.sketching.saving(NEW)
    books.sketching.forget(NEW)
    assert isinstance(await saving, Held)
    assert books.books.sketches == {}
    await anna.end()


async def test_what_went_by_itself_and_was_refused_is_told(tmp_path: Path, house: House) -> None:
    anna = Person("anna", folder=tmp_path / "anna")
    books = (await anna.begin(house)).books
    told: list[Told] = []
    books.sketching.settled = lambda _sketch, what: told.append(what)
    house.kill()
    with pytest.raises(Trouble):
        await books.sketching.save(HELD)
    house.start()
    await until(lambda: told, seconds=30)
    assert isinstance(told[0], Held)
    assert not books.books.sketches[NEW].waiting
    await anna.end()
