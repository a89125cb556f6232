"""What the widget does to the site's page: one button, one flag, nothing before it is opened, no third party."""

import pytest
from playwright.async_api import expect

from tests.widget.conftest import Windows
from tests.widget.desk import Desk

pytestmark = pytest.mark.asyncio(loop_scope="session")
PAGE_KEEPS = "localStorage.length + sessionStorage.length + document.cookie.length"


async def test_before_the_chat_is_opened_there_is_nothing_but_the_loader(windows: Windows) -> None:
    window = await windows()
    await window.come()
    assert [url for url in window.asked if "/widget/" not in url] == [f"{window.url}/"]
    assert [url for url in window.asked if "loader.js" not in url] == [f"{window.url}/"]
    assert await window.page.evaluate(PAGE_KEEPS) == 0
    assert await window.page.evaluate("document.activeElement.tagName") == "BODY"


async def test_the_page_keeps_one_flag_and_the_chat_nothing_without_consent(windows: Windows) -> None:
    window = await windows()
    await window.ask()
    assert await window.page.evaluate("Object.keys(sessionStorage)") == ["consultant-was-open"]
    assert await window.page.evaluate("localStorage.length + document.cookie.length") == 0
    assert await window.kept() == 0


async def test_requests_go_to_the_site_and_the_relay_alone(windows: Windows) -> None:
    window = await windows()
    await window.ask()
    hosts = {url.split("/")[2] for url in window.asked}
    assert len(hosts) == 2
    assert window.complaints == []


async def test_the_footer_gives_the_centres_main_hotline(windows: Windows) -> None:
    window = await windows()
    await window.open()
    await expect(window.frame.locator("footer > p")).to_have_text("Телефон: 8 (3467) 00-00-01")


async def test_escape_brings_the_focus_back_to_the_button(windows: Windows) -> None:
    window = await windows()
    await window.ask()
    await expect(window.launcher).to_have_attribute("aria-expanded", "true")
    await window.page.keyboard.press("Escape")
    await expect(window.launcher).to_have_attribute("aria-expanded", "false")
    await expect(window.launcher).to_be_focused()


async def test_the_minimised_chat_says_how_much_is_unread(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await window.sees("Ваш вопрос взят в работу.")
    await window.page.keyboard.press("Escape")
    await expect(window.launcher).to_have_attribute("aria-expanded", "false")
    await desk.reply("Проверяю.")
    await expect(window.page.get_by_role("button", name="непрочитанных сообщений: 1")).to_be_visible()
    await expect(window.page.get_by_role("status")).to_have_text("Новое сообщение от специалиста")
    await window.launcher.click()
    await expect(window.page.get_by_role("button", name="свернуть чат")).to_be_visible()
    await window.sees("Проверяю.")


async def test_on_the_next_page_the_chat_stands_as_it_was_and_takes_no_focus(windows: Windows) -> None:
    window = await windows()
    await window.ask(keep=True)
    await window.come("/payments/")
    await window.sees("Ваше сообщение")
    assert await window.page.evaluate("document.activeElement.tagName") == "BODY"


async def test_forgetting_leaves_nothing_on_the_device(windows: Windows) -> None:
    window = await windows()
    await window.ask(keep=True)
    await window.frame.get_by_text("Ещё", exact=True).click()
    await window.frame.get_by_role("button", name="Завершить и забыть").click()
    await window.frame.get_by_role("button", name="Да, забыть").click()
    await expect(window.launcher).to_be_focused()
    assert await window.page.evaluate(PAGE_KEEPS) == 0
    await window.launcher.click()
    await window.sees("Ваш вопрос")
    assert await window.kept() == 0


async def test_a_site_that_is_not_allowed_cannot_frame_the_chat(windows: Windows) -> None:
    window = await windows()
    window.url = window.url.replace("127.0.0.1", "localhost")
    async with window.page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        await window.open()
    await expect(window.page.locator("iframe")).to_be_visible()
