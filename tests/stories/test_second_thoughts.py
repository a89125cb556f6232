"""What a specialist does beside the algorithm, at the real desk, and what a citizen reads of it in a real browser."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, furnish
from tools.play.browser import ARGUMENTS, chromium

QUESTION = "Когда приём?"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    folder = tmp_path / "relay"
    folder.mkdir()
    furnish(folder)
    made = House(folder)
    made.start()
    yield made
    made.kill()


@pytest.fixture
async def page(house: House) -> AsyncIterator[Page]:
    """The chat by itself, in which the citizen has asked."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, "--no-sandbox"])
        made = await (await browser.new_context(locale="ru-RU")).new_page()
        await made.goto(f"{house.url}/widget/")
        await made.get_by_label("Ваш вопрос").fill(QUESTION)
        await made.get_by_label("Сохранить переписку").check()
        await made.get_by_role("button", name="Начать диалог").click()
        yield made
        await browser.close()


async def test_words_are_corrected_and_taken_back_before_the_citizens_eyes(
    house: House, page: Page, tmp_path: Path
) -> None:
    async with Desk(tmp_path / "desk", relay=house.url) as desk:
        await desk.do("take", QUESTION)
        await desk.do("say", "Приём в среду")
        await expect(page.get_by_text("Приём в среду")).to_be_visible()
        await desk.do("correct", "Приём в четверг")
        await expect(page.get_by_role("article").filter(has_text="Приём в четверг")).to_contain_text("исправлено")
        await expect(page.get_by_text("Приём в среду")).to_have_count(0)
        await desk.do("see", "исправлено")
        await desk.do("take_back", "Приём в четверг")
        await desk.do("see", "будет отозвано через")
        await expect(page.get_by_text("Сообщение отозвано специалистом.")).to_be_visible(timeout=15_000)
        await page.reload()
        await expect(page.get_by_text("Сообщение отозвано специалистом.")).to_be_visible()
        await expect(page.get_by_text("Приём в четверг")).to_have_count(0)
        assert await desk.close() == ""


async def test_a_chat_is_closed_to_a_citizen_and_he_reads_until_when(house: House, page: Page, tmp_path: Path) -> None:
    async with Desk(tmp_path / "desk", relay=house.url) as desk:
        await desk.do("take", QUESTION)
        await desk.do("shut", "Оскорбляет специалиста")
        await expect(page.get_by_text("Чат для Вас временно закрыт")).to_be_visible()
        await expect(page.get_by_label("Ваше сообщение")).to_be_hidden()
        await desk.do("see", "Оскорбляет специалиста")
        assert await desk.close() == ""
    house.kill()
    house.start()
    await page.reload()
    await expect(page.get_by_text("Чат для Вас временно закрыт")).to_be_visible(timeout=15_000)


async def test_a_colleague_reads_along_and_his_note_is_the_owners_alone(
    house: House, page: Page, tmp_path: Path
) -> None:
    async with Desk(tmp_path / "anna", relay=house.url) as anna:
        await anna.do("take", QUESTION)
        async with Desk(tmp_path / "boris", relay=house.url, login="boris") as boris:
            await anna.do("ask_advice", "Как тут быть?")
            await boris.do("open_advised", QUESTION)
            await boris.do("see", "Вас просят совета")
            await boris.do("note", "Статья 12")
            await anna.do("see", "Статья 12")
            await anna.do("see", "советует Борис")
    await expect(page.get_by_text("Статья 12")).to_have_count(0)


async def test_what_the_same_citizen_asked_before_is_read_beside_his_dialogue(house: House, tmp_path: Path) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Первый вопрос")
    async with Desk(tmp_path / "desk", relay=house.url) as desk:
        await desk.do("take", "Первый вопрос")
        await citizen.act({"order": "leave"})
        await citizen.ask("Второй вопрос")
        await desk.do("take", "Второй вопрос")
        await desk.do("look_back", "Первый вопрос")
        assert await desk.close() == ""
    await citizen.leave()
