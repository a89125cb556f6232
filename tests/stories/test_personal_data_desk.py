"""R14 on the specialist's side: a citizen's data never reach his disk, and he cannot send any by the chat."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, Json, furnish, until

SNILS = "112-233-445 95"
QUESTION = f"Мой СНИЛС {SNILS}, какие нужны документы?"
SHOWN = "какие нужны документы?"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    folder = tmp_path / "relay"
    folder.mkdir()
    furnish(folder)
    made = House(folder)
    made.start()
    yield made
    made.kill()


def found(folder: Path, *needles: str) -> list[str]:
    """The files in which any of the words stands, in any of the encodings that a program could use."""
    encoded = [needle.encode(encoding) for needle in needles for encoding in ("utf-8", "utf-16-le", "cp1251")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file.name for file in files if any(one in file.read_bytes() for one in encoded)]


async def ask(citizen: Citizen) -> Json:
    """A question with a СНИЛС in it, sent with the number hidden, as the citizen chose."""
    order = {"order": "open", "text": QUESTION, "page": "/dokumenty/"}
    return await citizen.request({"type": "act", "key": str(uuid4()), "order": order, "choice": "masked"})


async def test_a_citizens_number_never_reaches_the_desk(house: House, tmp_path: Path) -> None:
    citizen, folder = Citizen(house.url), tmp_path / "desk"
    await citizen.enter()
    assert (await ask(citizen))["type"] == "acted"
    async with Desk(folder, relay=house.url) as desk:
        await desk.do("take", SHOWN)
        await desk.do("see", "Программа скрыла: СНИЛС")
        await desk.do("say", "Паспорт и заявление")
        assert found(folder, SNILS, "11223344595") == []
        assert await desk.close() == ""
    assert found(folder, SNILS, "11223344595") == []
    assert "desk.sqlite3" in found(folder, SHOWN)
    await citizen.leave()


async def test_a_specialist_cannot_send_a_number_by_the_chat(house: House, tmp_path: Path) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Какие нужны документы?")
    async with Desk(tmp_path / "desk", relay=house.url) as desk:
        await desk.do("take", "Какие нужны документы?")
        await desk.do("say", f"Проверьте СНИЛС {SNILS}")
        await desk.do("marked", SNILS)
        await desk.do("as_is")
        await desk.do("say", "Добрый день")
        await until(lambda: "Добрый день" in citizen.read)
        await desk.do("marked", SNILS)
        assert await desk.close() == ""
    assert SNILS not in " ".join(citizen.read)
    house.kill()
    assert found(house.folder, SNILS, "11223344595") == []
    await citizen.leave()
