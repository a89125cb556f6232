"""Lost lines, reloads and two tabs: what the citizen wrote arrives once, and every window shows the same."""

import pytest
from playwright.async_api import expect

from tests.rig.process import RelayProcess
from tests.widget.conftest import Windows
from tests.widget.desk import Desk
from tests.widget.window import QUESTION

NO_WEBSOCKETS = """
window.WebSocket = class extends WebSocket {
  constructor(url, protocols) { super(url.replace(/:[0-9]+/, ":1"), protocols); }
};
"""
"""They lead to a port where nobody is, as behind a proxy that does not know them."""

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_words_written_while_the_relay_is_away_go_once_when_it_is_back(
    windows: Windows, relay: RelayProcess
) -> None:
    window = await windows()
    await window.ask()
    relay.kill()
    await window.sees("Соединение потеряно.")
    await window.say("Пока нет связи")
    await window.marked("Пока нет связи", "отправляется…")
    relay.start()
    await relay.ready()
    await window.marked("Пока нет связи", "отправлено")
    await window.sees(QUESTION)


async def test_with_consent_a_reload_brings_everything_back(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask(keep=True)
    await desk.take()
    await window.sees("Ваш вопрос взят в работу.")
    await window.composer.fill("черновик")
    await window.page.reload()
    await expect(window.composer).to_have_value("черновик")
    await window.sees(QUESTION)
    await window.sees("Ваш вопрос взят в работу.")


async def test_unsent_words_survive_a_reload(windows: Windows, relay: RelayProcess) -> None:
    window = await windows()
    await window.ask(keep=True)
    relay.kill()
    await window.say("Не ушло")
    await window.marked("Не ушло", "отправляется…")
    relay.start()
    await relay.ready()
    await window.page.reload()
    await window.marked("Не ушло", "отправлено")


async def test_two_tabs_show_the_same(windows: Windows) -> None:
    first = await windows()
    await first.ask(keep=True)
    second = await windows(beside=first)
    await second.open()
    await second.sees(QUESTION)
    await second.say("Из второй")
    await first.marked("Из второй", "отправлено")
    await first.say("Из первой")
    await second.marked("Из первой", "отправлено")
    orders = [await one.frame.get_by_role("article").all_inner_texts() for one in (first, second)]
    assert orders[0] == orders[1]


async def test_a_relay_that_drains_is_found_again(windows: Windows, relay: RelayProcess) -> None:
    window = await windows()
    await window.ask()
    relay.stop()
    relay.start()
    await relay.ready()
    await window.say("После остановки")
    await window.marked("После остановки", "отправлено")


async def test_where_websockets_are_blocked_the_chat_works_by_polling(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.page.add_init_script(NO_WEBSOCKETS)
    await window.ask()
    await desk.take()
    await window.sees("Ваш вопрос взят в работу.")
    assert any("transport=polling" in url for url in window.asked)
