"""Personal data go neither out nor in, and no text makes the guard slow or silent (A-71, A-72, A-73; R14)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.rig.process import RelayProcess
from tests.rig.seats import Desk, Room, Window

IDENTIFIERS = {
    "СНИЛС": "112-233-445 95",
    "ИНН": "500100732259",
    "паспорт": "67 05 825429",
    "карта": "4276 1609 0012 3457",
    "телефон": "8 912 345-67-89",
    "счёт": "40817810252893794961",
    "свидетельство о рождении": "III-БМ 608796",
    "почта": "lena.k.1984@mail.ru",
}
"""The word beside a number of its kind; all of them made up."""

PUBLIC = (
    "Позвоните на горячую линию 8-800-201-11-11.",
    "Это установлено Федеральным законом от 27.07.2006 № 152-ФЗ.",
    "Заявление рассматривают 10 рабочих дней, ответ придёт до 15 числа.",
    "Здравствуйте, Ирина! Справка действует 30 дней.",
)
HOSTILE = ("1", "+7 (", "@", "(", "a.", "Иванова ", "ул. ", "№", "http://a.")
LONG = 3_900


@pytest.fixture
async def room(relay: RelayProcess) -> AsyncIterator[Room]:
    async with Room(relay) as room:
        yield room


@pytest.fixture
async def citizen(room: Room) -> Window:
    """A window whose program cannot ask its user anything."""
    window = await room.window()
    await window.start("Какие нужны документы?")
    return window


@pytest.fixture
async def anna(room: Room, citizen: Window) -> Desk:
    """The specialist who has the citizen's dialogue."""
    desk = await room.desk("anna")
    await desk.beat()
    desk.dialogue = citizen.dialogue
    await desk.did("take")
    return desk


@pytest.mark.parametrize("word", IDENTIFIERS)
async def test_a71_a_specialist_sends_no_identifier_of_any_kind(anna: Desk, citizen: Window, word: str) -> None:
    answer = await anna.act("reply", text=f"Ваш {word} {IDENTIFIERS[word]} найден")
    assert answer["code"] == "personal_data"
    assert all(IDENTIFIERS[word] not in line.get("text", "") for line in await citizen.lines())


@pytest.mark.parametrize("text", PUBLIC)
async def test_a71_what_is_public_is_not_flagged(anna: Desk, text: str) -> None:
    await anna.did("reply", text=text)


async def test_a71_the_centres_own_telephones_pass_in_any_writing(anna: Desk) -> None:
    for number in ("8 (3467) 00-00-01", "83467000001", "+7 3467 00 00 01"):
        await anna.did("reply", text=f"Звоните: {number}")


async def test_a72_what_a_citizen_wrote_is_masked_wherever_it_stands(
    anna: Desk, citizen: Window, relay: RelayProcess
) -> None:
    for word, number in IDENTIFIERS.items():
        await citizen.did("say", text=f"Мой {word} {number}, что дальше?")
    told = str([await citizen.lines(), anna.heard("recorded"), anna.heard("row")])
    files = [file for file in relay.log.parent.iterdir() if file.is_file()]
    kept = b"".join(file.read_bytes() for file in files)
    assert Path(relay.log) in files
    for number in IDENTIFIERS.values():
        assert number not in told
        assert number.encode() not in kept


@pytest.mark.parametrize("piece", HOSTILE)
async def test_a73_no_text_makes_the_guard_slow_or_silent(room: Room, citizen: Window, piece: str) -> None:
    other = await room.window()
    await citizen.did("say", text=(piece * LONG)[:LONG])
    await other.start("Какие нужны документы?")
