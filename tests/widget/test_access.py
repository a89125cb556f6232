"""Accessibility of every screen: axe finds nothing, the keyboard alone does everything, nothing is cut off."""

from typing import Any

import pytest
from playwright.async_api import expect

from tests.rig.process import RelayProcess
from tests.widget.choosing import HIDE, asked, begin, held, press
from tests.widget.conftest import Windows
from tests.widget.desk import Desk
from tests.widget.window import AXE, OVERFLOW, QUESTION, RULES, SNILS, Window

pytestmark = pytest.mark.asyncio(loop_scope="session")

LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "320 pixels wide": {"viewport": {"width": 320, "height": 568}},
    "zoomed to 200 %": {"viewport": {"width": 640, "height": 400}},
    "zoomed to 400 %": {"viewport": {"width": 320, "height": 256}},
}


async def clean(window: Window) -> None:
    assert await window.axe() == []
    assert await window.inside(OVERFLOW) <= 0


@pytest.mark.parametrize("look", LOOKS)
async def test_every_screen_of_a_dialogue_is_clean(windows: Windows, desk: Desk, look: str) -> None:
    window = await windows(**LOOKS[look])
    await window.open()
    await window.sees("Ваш вопрос")
    await clean(window)
    await window.put()
    await clean(window)
    await desk.take()
    await desk.act("offer_email")
    await window.sees("Ответ по электронной почте")
    await clean(window)
    await window.frame.get_by_role("button", name="Отправить адрес").click()
    await window.sees("Проверьте адрес")
    await clean(window)
    await desk.consult("Нужен паспорт: https://csvhnao.ru/dokumenty/")
    await desk.act("ask_satisfaction")
    await window.sees("Помог ли Вам ответ?")
    await clean(window)
    await desk.finish()
    await window.sees("Специалист завершил разговор.")
    await clean(window)
    await window.frame.get_by_text("Ещё", exact=True).click()
    await clean(window)


@pytest.mark.parametrize("look", LOOKS)
async def test_every_screen_with_held_words_is_clean(windows: Windows, look: str) -> None:
    window = await windows(**LOOKS[look])
    await window.open()
    await begin(window, f"😀 Мой СНИЛС {SNILS}, живу на улице Ленина, 5")
    await asked(window, SNILS, "улице Ленина, 5")
    await clean(window)
    await press(window, HIDE)
    await window.sees("скрыто")
    await window.say("Ответьте на maria@mail.ru")
    await asked(window, "maria@mail.ru")
    await clean(window)
    underline = "getComputedStyle(document.querySelector('mark')).textDecorationLine"
    assert await window.inside(underline) == "underline"
    await press(window, "Указать почту для ответа")
    await press(window, HIDE)
    await window.sees("нужно Ваше согласие")
    await clean(window)


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize("look", LOOKS)
async def test_the_screen_outside_hours_is_clean(windows: Windows, look: str) -> None:
    window = await windows(**LOOKS[look])
    await window.open()
    await window.sees("Сейчас закрыто. Откроемся")
    await clean(window)


@pytest.mark.parametrize("size", [(1100, 760), (360, 640)])
async def test_the_way_to_begin_is_on_the_first_screen(windows: Windows, size: tuple[int, int]) -> None:
    window = await windows(viewport={"width": size[0], "height": size[1]})
    await window.open()
    await expect(window.frame.get_by_role("button", name="Начать диалог")).to_be_in_viewport(ratio=1)
    await expect(window.frame.get_by_role("link", name="Политика").first).to_be_in_viewport(ratio=1)


@pytest.mark.usefixtures("closed")
async def test_outside_hours_a_link_leads_to_the_question(windows: Windows) -> None:
    window = await windows()
    await window.open()
    await window.frame.get_by_role("link", name="Оставить вопрос").click()
    await expect(window.frame.get_by_label("Ваш вопрос")).to_be_focused()


async def test_wide_spacing_and_letters_of_twice_the_size_cut_nothing_off(windows: Windows) -> None:
    window = await windows(viewport={"width": 640, "height": 800})
    await window.ask()
    await window.inside(
        "document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync("
        "'html { font-size: 200% } * { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em }')"
    )
    assert await window.inside(OVERFLOW) <= 0
    cut = "(e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1"
    everything = "[...document.querySelectorAll('button, label, p, a')]"
    assert await window.inside(f"{everything}.filter({cut}).map((e) => e.outerHTML)") == []


async def test_the_launcher_adds_no_fault_to_the_page(windows: Windows) -> None:
    window = await windows()
    await window.come()
    await window.page.evaluate(AXE.read_text(encoding="utf-8"))
    for _ in range(2):
        found = await window.page.evaluate(f"axe.run(document, {{iframes: false, runOnly: {RULES}}})")
        assert [one["id"] for one in found["violations"]] == []
        await window.launcher.click()


async def test_a_lost_line_is_told_on_a_clean_screen(windows: Windows, relay: RelayProcess) -> None:
    window = await windows()
    await window.ask()
    relay.kill()
    await window.sees("Соединение потеряно.")
    await clean(window)


async def test_the_keyboard_alone_opens_asks_writes_and_ends(windows: Windows) -> None:
    window = await windows()
    await window.come()
    keys = window.page.keyboard
    await window.launcher.focus()
    await keys.press("Enter")
    await expect(window.frame.get_by_role("heading", level=1)).to_be_focused()
    await tab_to(window, "TEXTAREA")
    await keys.type(QUESTION)
    await tab_to(window, "BUTTON Начать диалог")
    await keys.press("Enter")
    await expect(window.composer).to_be_focused()
    await keys.type("Ещё вопрос")
    await keys.press("Shift+Enter")
    await keys.type("и строка")
    await keys.press("Enter")
    await window.marked("Ещё вопрос", "отправлено")
    await expect(window.composer).to_be_focused()
    await tab_to(window, "BUTTON Завершить разговор")
    await keys.press("Enter")
    await keys.press("Shift+Tab")
    await keys.press("Enter")
    await window.sees("Вы завершили разговор.")
    await expect(window.frame.get_by_role("button", name="Новый вопрос")).to_be_focused()


async def test_the_keyboard_alone_decides_about_held_words(windows: Windows) -> None:
    window = await windows()
    await window.open()
    keys = window.page.keyboard
    await tab_to(window, "TEXTAREA")
    await keys.type(f"Мой СНИЛС {SNILS}")
    await tab_to(window, "BUTTON Начать диалог")
    await keys.press("Enter")
    await expect(held(window)).to_be_focused()
    await keys.press("Tab")
    await keys.press("Enter")
    await expect(window.composer).to_be_focused()
    await keys.type(f"Повторяю: {SNILS}")
    await keys.press("Enter")
    await asked(window, SNILS)
    await expect(window.composer).to_be_focused()
    for _ in range(3):
        await keys.press("Shift+Tab")
    await expect(held(window).get_by_role("button", name="Изменить")).to_be_focused()
    await keys.press("Space")
    await expect(window.composer).to_be_focused()
    await expect(window.composer).to_have_value(f"Повторяю: {SNILS}")


async def test_held_words_are_announced_once(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await window.say(f"Мой СНИЛС {SNILS}")
    await asked(window, SNILS)
    alert = held(window).get_by_role("alert")
    await expect(alert).to_contain_text("Сообщение пока не отправлено: в нём личные данные — СНИЛС.")
    told = await alert.element_handle()
    await desk.reply("Проверяю")
    await window.sees("Проверяю")
    assert told is not None
    assert await told.evaluate("(e) => e.isConnected")
    await expect(window.frame.get_by_role("log").get_by_role("alert")).to_have_count(0)
    await expect(window.line("СНИЛС")).to_have_count(0)


async def test_tab_leaves_the_chat_for_the_page(windows: Windows) -> None:
    window = await windows()
    await window.ask()
    for _ in range(12):
        await window.page.keyboard.press("Tab")
        if await window.page.evaluate("document.activeElement.tagName") == "BODY":
            return
    raise AssertionError("the focus is trapped in the chat")


async def test_each_message_is_one_added_node_of_the_log(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await window.sees("Ваш вопрос взят в работу.")
    await window.inside(
        "window.added = []; new MutationObserver((all) => { for (const one of all) for (const node of one.addedNodes)"
        " added.push(node.textContent) }).observe(document.querySelector('[role=log]'), {childList: true})"
    )
    await desk.reply("Проверяю")
    await window.sees("Проверяю")
    await window.say("Жду")
    await window.marked("Жду", "отправлено")
    added = await window.inside("added")
    assert len(added) == 2
    assert added[0].startswith("Анна, специалист, ")
    assert added[0].endswith(": Проверяю")


async def test_old_messages_stand_outside_the_log(windows: Windows) -> None:
    window = await windows()
    await window.ask(keep=True)
    await window.page.reload()
    await window.sees(QUESTION)
    await expect(window.frame.get_by_role("log").get_by_role("article")).to_have_count(0)


async def test_the_focus_stays_where_it_is_when_a_message_comes(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await window.composer.press("End")
    await desk.reply("Проверяю")
    await window.sees("Проверяю")
    await expect(window.composer).to_be_focused()


async def tab_to(window: Window, wanted: str) -> None:
    """Press Tab until the element with this tag and text has the focus."""
    now = "((e) => `${e.tagName} ${e.tagName === 'BUTTON' ? e.textContent : ''}`)(document.activeElement)"
    for _ in range(20):
        await window.page.keyboard.press("Tab")
        if str(await window.inside(now)).strip().startswith(wanted):
            return
    raise AssertionError(f"{wanted} cannot be reached by Tab")
