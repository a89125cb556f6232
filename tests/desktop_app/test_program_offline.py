"""The whole program while its relay is away: it says so, the work goes on, and everything goes once afterwards."""

from pathlib import Path

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, until

QUESTION = "Какие нужны документы на пособие?"
WORDS = ("Сейчас посмотрю", "Нужны паспорт и заявление")


async def test_a_specialist_goes_on_without_a_line_and_all_arrives_once(tmp_path: Path, house: House) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask(QUESTION)
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("take", QUESTION)
        house.kill()
        await desk.do("see", "нет связи: всё сохраняется и уйдёт само")
        await desk.do("see", QUESTION)
        await desk.do("say", WORDS[0])
        await desk.do("note", "Проверить перечень")
        await desk.do("look_up", "единое пособие > Кому назначают единое пособие")
        await desk.do("answer", WORDS[1])
        await desk.do("draft", "Если останутся вопросы")
        await desk.do("see", "ещё не отправлено: 3 сообщения")
        house.start()
        await desk.do("see", "на связи")
        await desk.do("drafted", "Если останутся вопросы")
        await citizen.enter()
        await citizen.catch_up()
        await until(lambda: citizen.read.count(WORDS[1]) == 1, seconds=30)
        assert [citizen.read.count(words) for words in WORDS] == [1, 1]
        assert await desk.close() == ""
    await citizen.leave()
