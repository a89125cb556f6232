"""R13: a manager signs in, saves the Excel book of today, and finds in it the dialogue that was closed today."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl

from core.dialogue import commands as c
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.words import AnswerKind
from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person

ZONE = ZoneInfo("Asia/Yekaterinburg")
"""Of the sample centre."""


async def closed_dialogue(folder: Path, house: House) -> tuple[str, str]:
    """Anna serves a citizen whole; gives the titles of topic and outcome she chose."""
    anna, citizen = Person("anna", folder=folder), Citizen(house.url)
    shift = await anna.begin(house)
    await citizen.enter()
    await citizen.ask("Когда придёт пособие?")
    reference = await until(lambda: shift.held.reference)
    assert reference is not None
    topic, outcome = reference.topics[0], reference.outcomes[0]
    await until(lambda: citizen.dialogue in shift.held.desk.rows.by_dialogue)
    for order in (
        c.Take(),
        c.Answer(request=1, text="Пятого числа", answer=TypedAnswer(kind=AnswerKind.CONSULTATION)),
        c.SayFarewell(),
        c.Register(request=1, card=Card(topic=topic.id, outcome=outcome.id)),
        c.Close(),
    ):
        shift.order(citizen.dialogue, order)
    await until(lambda: citizen.dialogue not in shift.held.desk.rows.by_dialogue)
    await citizen.leave()
    await anna.end()
    return topic.title, outcome.title


async def test_the_book_of_today_holds_the_dialogue_closed_today(tmp_path: Path, house: House) -> None:
    before = datetime.now(ZONE)
    topic, outcome = await closed_dialogue(tmp_path / "anna", house)
    book = tmp_path / "Отчёт.xlsx"
    async with Desk(tmp_path / "olga", relay=house.url, login="olga") as desk:
        await desk.do("report", f"{before:%d.%m.%Y} {datetime.now(ZONE):%d.%m.%Y} {book}")
        assert await desk.close() == ""
    head, *rows = openpyxl.load_workbook(book)["Обращения"].iter_rows(values_only=True)
    assert len(rows) == 1
    row = dict(zip(head, rows[0], strict=True))
    assert str(row["Номер"]).endswith("-000001")
    said = [row[column] for column in ("Тема", "Итог", "Вид ответа", "Специалист", "Состояние")]
    assert said == [topic, outcome, "консультация", "Анна Петровна", "дан ответ"]
    assert row["Поступило"] <= row["Взято в работу"] <= row["Ответ дан"] <= row["Закрыто"]
