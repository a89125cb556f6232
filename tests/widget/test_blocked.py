"""A chat closed to one citizen: he reads plainly until when and where to turn; nothing can be sent till then."""

import pytest
from playwright.async_api import expect

from tests.rig.process import RelayProcess
from tests.widget.conftest import Windows
from tests.widget.desk import Desk
from tests.widget.window import Window

pytestmark = pytest.mark.asyncio(loop_scope="session")
TITLE = "Чат для Вас временно закрыт"


async def shut(window: Window, desk: Desk) -> None:
    await window.ask(keep=True)
    await desk.take()
    await desk.act("block", term="day", reason="Оскорбляет")


async def test_who_is_shut_out_reads_until_when_and_whom_to_call(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await shut(window, desk)
    await window.sees(TITLE)
    await window.sees("Написать сюда снова можно будет: завтра в")
    notice = window.frame.get_by_role("alert").filter(has_text=TITLE)
    await expect(notice.locator("a[href^='tel:']").first).to_be_visible()
    await expect(window.composer).to_be_hidden()
    await expect(window.frame.get_by_role("button", name="Завершить разговор")).to_be_visible()
    await desk.consult("Пособие назначено не будет.")
    await window.sees("Пособие назначено не будет.")
    assert await window.axe() == []
    assert window.complaints == []


async def test_neither_a_reload_nor_a_restart_of_the_relay_opens_it(
    windows: Windows, desk: Desk, relay: RelayProcess
) -> None:
    window = await windows()
    await shut(window, desk)
    await window.sees(TITLE)
    relay.stop()
    relay.start()
    await relay.ready()
    await window.page.reload()
    await window.sees(TITLE)
    await expect(window.composer).to_be_hidden()


async def test_after_the_end_no_new_question_can_be_asked_until_it_is_lifted(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await shut(window, desk)
    await desk.consult("Нет.")
    await desk.finish()
    await window.sees("Специалист завершил разговор.")
    await expect(window.frame.get_by_role("button", name="Новый вопрос")).to_be_hidden()
    await desk.act("unblock")
    await window.page.reload()
    await expect(window.frame.get_by_role("button", name="Новый вопрос")).to_be_visible()
    await expect(window.frame.get_by_text(TITLE)).to_have_count(0)
