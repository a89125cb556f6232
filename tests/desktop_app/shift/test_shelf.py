"""The desk's own search follows the reference data it holds, and needs no line."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from desktop_app.shift.shelf import Shelf
from tests.desktop_app.shown.test_library import ANSWERS, REFERENCE


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    made = Shelf()
    yield made
    made.close()


async def found(shelf: Shelf, text: str, reference: object = REFERENCE) -> list[str]:
    return [hit.id for hit in await shelf.search(text, reference=reference, limit=5)]  # type: ignore[arg-type]


async def test_a_word_in_another_form_and_with_a_slip_is_found(shelf: Shelf) -> None:
    assert (await found(shelf, "график выплаты"))[0] == "pay"
    assert (await found(shelf, "докумнты"))[0] == "docs"


async def test_what_changed_is_found_and_what_is_gone_is_not(shelf: Shelf) -> None:
    await found(shelf, "график")
    changed = replace(ANSWERS[0], title="Опека над ребёнком")
    later = replace(REFERENCE, version=2, answers=(changed,))
    assert await found(shelf, "опека", later) == ["docs"]
    assert "pay" not in await found(shelf, "график выплат", later)


async def test_without_reference_data_nothing_is_found(shelf: Shelf) -> None:
    assert await found(shelf, "график", None) == []
