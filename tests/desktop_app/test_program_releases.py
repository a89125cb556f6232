"""A newer version is offered while one works; a version that is served no more is told why and loses nothing."""

import json
from pathlib import Path

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House

NEWER = {"version": "9.1.0", "notes": "Ответы находятся быстрее <b>вдвое</b>", "url": "https://evil.example/setup.exe"}


def told(house: House, folder: Path, **release: str) -> None:
    """Start the relay anew, with this to tell of the desk's releases."""
    file = folder / "desk.json"
    file.write_text(json.dumps(release), encoding="utf-8")
    house.kill()
    house.options = ("--desk-release", str(file))
    house.start()


async def test_a_newer_version_is_offered_in_a_quiet_bar(tmp_path: Path, house: House) -> None:
    told(house, tmp_path, **NEWER)
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("see", "Есть версия 9.1.0 программы. Новую версию даёт администратор.")
        assert await desk.close() == ""


async def test_a_version_that_is_served_no_more_is_told_why_and_keeps_the_drafts(tmp_path: Path, house: House) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Когда придёт пособие?")
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("take", "Когда придёт пособие?")
        await desk.do("draft", "Пятого числа")
        told(house, tmp_path, version="9.1.0", smallest="9.0.0")
        await desk.do("see", "Сервер работает с версиями не старее 9.0.0")
        assert await desk.close() == ""
    await citizen.leave()
    told(house, tmp_path, version="9.1.0")
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("drafted", "Пятого числа")
