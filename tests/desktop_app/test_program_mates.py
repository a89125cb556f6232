"""Two whole programs of one specialist: what is typed in one window is seen in the other, and sent from there."""

from pathlib import Path

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, until

QUESTION = "Какие нужны документы на пособие?"


async def test_a_draft_is_begun_at_one_machine_and_sent_from_the_other(tmp_path: Path, house: House) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask(QUESTION)
    async with (
        Desk(tmp_path / "office", relay=house.url) as office,
        Desk(tmp_path / "counter", relay=house.url) as counter,
    ):
        await office.do("take", QUESTION)
        await counter.do("see", "У меня в работе: 1")
        await office.do("draft", "Нужен паспорт")
        await counter.do("drafted", "Нужен паспорт")
        await counter.do("retype", "Нужен паспорт и заявление")
        await counter.do("say")
        await until(lambda: "Нужен паспорт и заявление" in citizen.read)
        await office.do("drafted")
        assert [await office.close(), await counter.close()] == ["", ""]
    assert citizen.read.count("Нужен паспорт и заявление") == 1
    await citizen.leave()
