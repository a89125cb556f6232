"""The main job, R3–R11 and R13: a real browser, the real relay, the real desktop program; on both databases."""

import asyncio
from pathlib import Path

import openpyxl
import pytest

from core.moment import Moment
from core.phrases import GREETING
from relay.dialogues.live import Live, loaded
from relay.store.database import open_database
from relay.store.reader import Reader
from tests.fixtures.postgres import Postgres
from tools.play.browser import browser, chromium
from tools.play.citizen import Citizen, play
from tools.play.stage import Stage
from tools.play.words import ANSWER, DETAILS, QUESTION, QUESTION_TO_CITIZEN

SPECIALIST, MANAGER = "sokolova", "belova"
PATIENCE_S = 120.0


@pytest.fixture(params=["sqlite", "postgresql"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Stage:
    database = None
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        database = server.new_database()
    return Stage(tmp_path, database=database)


def test_a_question_is_asked_answered_rated_registered_and_reported(stage: Stage) -> None:
    path = chromium()
    assert path is not None
    book = stage.folder / "register.xlsx"
    stage.prepare()
    with stage.open():
        with stage.player("specialist", SPECIALIST) as specialist, browser(path) as started:
            citizen = Citizen(started, stage.page, pictures=stage.folder)
            play(citizen, specialist=stage.name(SPECIALIST), say=print)
            stage.finish(SPECIALIST, specialist, within_s=PATIENCE_S)
        with stage.player("report", MANAGER, CONSULTANT_PLAY_BOOK=str(book)) as manager:
            stage.finish(MANAGER, manager, within_s=PATIENCE_S)
    assert citizen.foreign == []
    live = asyncio.run(only_dialogue(stage.database))
    words = [recorded.text for recorded in live.recorded if recorded.text]
    assert words[:2] == [QUESTION, GREETING.replace("{ИМЯ}", stage.name(SPECIALIST))]
    assert [text for text in words if text in {QUESTION_TO_CITIZEN, DETAILS, ANSWER}] == [
        QUESTION_TO_CITIZEN,
        DETAILS,
        ANSWER,
    ]
    assert live.state.phase == "closed"
    assert live.state.requests[0].rating == 5
    assert [number.partition("-")[2] for number in registered(book)] == ["000001"]


async def only_dialogue(database: str) -> Live:
    """The one dialogue that stands in the journal."""
    opened = open_database(database)
    reader = Reader(opened)
    try:
        rows = [entry.row.dialogue async for entry in reader.register(Moment(0), Moment(2**52))]
        assert len(rows) == 1
        return loaded(rows[0], await reader.events(rows[0]))
    finally:
        reader.close()
        opened.close()


def registered(book: Path) -> list[str]:
    """The numbers of the requests in the saved book."""
    sheet = openpyxl.load_workbook(book)["Обращения"]
    return [str(row[0]) for row in sheet.iter_rows(min_row=2, values_only=True)]
