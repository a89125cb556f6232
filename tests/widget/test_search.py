"""Outside hours a citizen finds published answers in his own words: the relay's search, as he types (R2, R12)."""

import pytest
from playwright.async_api import expect

from tests.widget.conftest import Windows
from tests.widget.window import Window

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.usefixtures("closed")]
EVERY, OK = 5, 200


async def looked_for(window: Window, text: str) -> None:
    """Type a text until the relay's search, which is there a moment after the relay, has answered."""
    field, status = window.frame.get_by_label("Найти ответ"), 0
    while status != OK:
        async with window.page.expect_response("**/v1/search") as answered:
            await field.fill(text)
        status, text = (await answered.value).status, f"{text} "


async def test_an_answer_is_found_in_ones_own_words_with_a_slip(windows: Windows) -> None:
    window = await windows()
    await window.open()
    await expect(window.frame.locator(".answers summary")).to_have_count(EVERY)
    await looked_for(window, "пасобие на погребенье")
    await expect(window.frame.locator(".answers summary").first).to_contain_text("погребение")
    await window.frame.get_by_label("Найти ответ").fill("")
    await expect(window.frame.locator(".answers summary")).to_have_count(EVERY)


async def test_where_the_relay_cannot_say_the_answers_that_contain_the_words_are_shown(windows: Windows) -> None:
    window = await windows()
    await window.open()
    await window.page.route("**/v1/search", lambda route: route.abort())
    await window.frame.get_by_label("Найти ответ").fill("погребение")
    await expect(window.frame.locator(".answers summary").first).to_contain_text("погребение")
