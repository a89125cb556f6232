"""The library for the popup while one writes."""

from collections.abc import AsyncIterator

import pytest_asyncio
from msgspec.structs import replace

from core.dialogue.words import AnswerKind
from core.protocol.http import LibraryAnswer
from desktop_app.shift.quick import QuickShelf
from desktop_app.shown.forms import NOTHING

THANKS = LibraryAnswer(
    id="t", version=1, title="Спасибо", text="Всего доброго", kind=AnswerKind.CONSULTATION, tags=("прощание",)
)


@pytest_asyncio.fixture
async def shelf() -> AsyncIterator[QuickShelf]:
    made = QuickShelf()
    yield made
    made.close()


async def test_titles_tags_and_texts_are_found_and_what_changed_is_found_as_it_is(shelf: QuickShelf) -> None:
    first = replace(NOTHING, answers=(THANKS,))
    for typed in ("спас", "прощ", "добр"):
        assert await shelf.search(typed, reference=first, limit=5, favourites={}) == ("t",)
    second = replace(NOTHING, answers=(replace(THANKS, title="До свидания"),))
    assert await shelf.search("спас", reference=second, limit=5, favourites={}) == ()
    assert await shelf.search("свид", reference=second, limit=5, favourites={}) == ("t",)
    assert await shelf.search("свид", reference=None, limit=5, favourites={}) == ()
