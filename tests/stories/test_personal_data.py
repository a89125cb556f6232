"""R14 from the citizen's side: personal data that were written in the chat are kept nowhere, whatever was chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tools.play.browser import browser, chromium
from tools.play.citizen import Citizen
from tools.play.stage import Stage

SNILS = "112-233-445 95"
TRACES = tuple(text.encode() for text in (SNILS, "11223344595", "233-445"))
KEPT = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
HIDE = "Отправить, скрыв отмеченное"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    opened = Stage(tmp_path)
    opened.prepare()
    with opened.open():
        yield opened


@pytest.fixture
def citizen(stage: Stage) -> Iterator[Citizen]:
    path = chromium()
    assert path is not None
    with browser(path) as started:
        arrived = Citizen(started, stage.page)
        arrived.come()
        yield arrived


def traces(stage: Stage) -> list[str]:
    """The relay's files (database, journal, log) that hold the number in any writing."""
    files = [file for file in stage.folder.rglob("*") if file.is_file()]
    assert {"demo.db", "demo.db-wal", "relay.log"} <= {file.name for file in files}
    return [file.name for file in files if any(trace in file.read_bytes() for trace in TRACES)]


def kept(citizen: Citizen) -> str:
    """Everything that the page and the chat keep in the browser."""
    return "".join(str(frame.evaluate(KEPT)) for frame in citizen.page.frames)


def press(citizen: Citizen, name: str) -> None:
    citizen.frame.get_by_role("button", name=name, exact=True).click()


def ask(citizen: Citizen, text: str) -> None:
    citizen.frame.get_by_label("Ваш вопрос").fill(text)
    press(citizen, "Начать диалог")
    expect(citizen.frame.locator("mark")).to_contain_text(SNILS)


def test_a_number_in_the_first_question_is_shown_and_goes_hidden(stage: Stage, citizen: Citizen) -> None:
    ask(citizen, f"Мой СНИЛС {SNILS}, когда выплата?")
    assert SNILS not in kept(citizen)
    assert traces(stage) == []
    press(citizen, HIDE)
    citizen.sees("Мой СНИЛС скрыто, когда выплата?")
    assert SNILS not in kept(citizen)
    assert traces(stage) == []


def test_a_number_in_a_message_is_changed_and_was_never_kept(stage: Stage, citizen: Citizen) -> None:
    ask(citizen, f"Мой СНИЛС {SNILS}")
    press(citizen, HIDE)
    message = citizen.frame.get_by_label("Ваше сообщение")
    message.fill(f"Ещё раз: {SNILS}")
    message.press("Enter")
    press(citizen, "Это не личные данные")
    citizen.sees("Спасибо, мы проверим.")
    press(citizen, "Изменить")
    message.fill("Когда выплата?")
    message.press("Enter")
    citizen.sees("Когда выплата?")
    assert SNILS not in kept(citizen)
    assert traces(stage) == []


def test_with_leave_to_keep_things_the_device_keeps_nothing_of_what_was_hidden(stage: Stage, citizen: Citizen) -> None:
    citizen.frame.get_by_label("Сохранить переписку").check()
    ask(citizen, f"Мой СНИЛС {SNILS}")
    press(citizen, HIDE)
    expect(citizen.frame.get_by_role("article").filter(has_text="скрыто").locator(".mark")).to_have_text("отправлено")
    assert "consultant.token" in kept(citizen)
    assert SNILS not in kept(citizen)
    assert traces(stage) == []
