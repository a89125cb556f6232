"""R14 at the specialist's desk: words with personal data are held in place, changed or confirmed, by keys alone."""

from pathlib import Path

import pytest

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.model.finds import SNILS, WITH_SNILS, doubtful
from tests.desktop_app.proxy import Proxy

QUESTION = "Какие нужны документы?"


@pytest.fixture
async def citizen(house: House) -> Citizen:
    made = Citizen(house.url)
    await made.enter()
    await made.ask(QUESTION)
    return made


async def test_a_certain_find_is_refused_in_place_and_goes_once_it_is_changed(
    tmp_path: Path, house: House, citizen: Citizen
) -> None:
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("take", QUESTION)
        await desk.do("say", f"🙂 {WITH_SNILS}")
        await desk.do("marked", SNILS)
        await desk.do("see", "Найдено: СНИЛС")
        await desk.do("as_is")
        await desk.do("change")
        await desk.do("drafted", f"🙂 {WITH_SNILS}")
        await desk.do("retype", "Номер указан верно")
        await desk.do("say")
        await until(lambda: "Номер указан верно" in citizen.read)
        await desk.do("settled")
        assert await desk.close() == ""
    assert SNILS not in " ".join(citizen.read)
    await citizen.leave()


async def test_a_likely_find_is_confirmed_after_a_restart_and_goes_once_over_a_cut_line(
    tmp_path: Path, house: House, citizen: Citizen
) -> None:
    line, words = Proxy(house.port), doubtful()
    relay = await line.start()
    async with Desk(tmp_path, relay=relay) as desk:
        await desk.do("take", QUESTION)
        await desk.do("say", words)
        await desk.do("see", "Не отправлено: похоже на персональные данные")
        await desk.kill()
    async with Desk(tmp_path, relay=relay) as desk:
        await desk.do("see", "Не отправлено: похоже на персональные данные")
        line.down = True
        line.cut()
        await desk.do("see", "нет связи")
        await desk.do("as_is")
        await desk.do("see", "ещё не отправлено: 1 сообщение")
        line.down = False
        await until(lambda: words in citizen.read, seconds=30)
        await desk.do("settled")
        assert await desk.close() == ""
    assert citizen.read.count(words) == 1
    await citizen.leave()
    await line.stop()


async def test_an_answer_that_is_held_comes_back_into_its_form(tmp_path: Path, house: House, citizen: Citizen) -> None:
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("take", QUESTION)
        await desk.do("answer", WITH_SNILS)
        await desk.do("marked", SNILS)
        await desk.do("change")
        await desk.do("filled", WITH_SNILS)
        await desk.do("rewrite", "Паспорт и заявление")
        await until(lambda: "Паспорт и заявление" in citizen.read)
        await desk.do("settled")
        assert await desk.close() == ""
    assert SNILS not in " ".join(citizen.read)
    await citizen.leave()


async def test_a_question_about_own_payments_is_refused_with_the_hotline_by_two_keys(
    tmp_path: Path, house: House
) -> None:
    asking, question = Citizen(house.url), "Почему мне не пришло пособие?"
    await asking.enter()
    await asking.ask(question)
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("take", question)
        await desk.do("refuse", "8 (3467) 00-00-01")
        refusal = await until(lambda: next((one for one in asking.lines if one.get("answer")), None))
        await desk.do("settled")
        assert await desk.close() == ""
    assert refusal is not None
    assert "8 (3467) 00-00-01" in refusal["text"]
    assert "152-ФЗ" in str(refusal)
    await asking.leave()
