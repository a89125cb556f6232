"""What a citizen does about words that are held: sees what was found in them, and decides."""

import re

from playwright.async_api import Locator, expect

from tests.widget.window import Window

HIDE = "Отправить, скрыв отмеченное"


def held(window: Window) -> Locator:
    """What is asked about words with personal data."""
    return window.frame.get_by_role("group", name="Личные данные в сообщении")


async def press(window: Window, name: str) -> None:
    await window.frame.get_by_role("button", name=name, exact=True).click()


async def begin(window: Window, text: str) -> None:
    """Ask in the open chat, and do not wait for what comes of it."""
    await window.frame.get_by_label("Ваш вопрос").fill(text)
    await press(window, "Начать диалог")


async def asked(window: Window, *marked: str) -> list[str]:
    """These stretches of the held words are marked; what may be done about them."""
    await expect(held(window).locator("mark")).to_have_text([re.compile(f"^{re.escape(one)} ") for one in marked])
    return await held(window).get_by_role("button").all_inner_texts()
