"""Words that a specialist corrects or withdraws: the citizen reads what they are now, live and after a reload."""

import pytest
from playwright.async_api import expect

from tests.widget.conftest import Windows
from tests.widget.desk import Desk
from tests.widget.window import Window

pytestmark = pytest.mark.asyncio(loop_scope="session")

LISTEN = """window.told = []; for (const node of document.querySelectorAll('[role=status], [role=log]'))
  new MutationObserver((changes) => changes.forEach((change) => {
    const live = (change.target.closest ? change.target : change.target.parentElement).closest('[aria-live], [role]');
    if (node.getAttribute('role') === 'status' && node.textContent) told.push(node.textContent);
    if (node.getAttribute('role') === 'log' && live === node) told.push('log');
  })).observe(node, {childList: true, subtree: true, characterData: true})"""
"""Keeps what a screen reader would say: each status, and each change of the log outside what is not live."""


async def talking(window: Window, desk: Desk) -> str:
    """A dialogue in which Anna said something; the key of her words."""
    await window.ask(keep=True)
    await desk.take()
    await desk.reply("Приходите в среду")
    await window.sees("Приходите в среду")
    return str((await desk.recorded())[-1]["event"]["message"])


async def test_a_correction_is_read_in_the_place_of_the_old_words_and_said_once(windows: Windows, desk: Desk) -> None:
    window = await windows()
    message = await talking(window, desk)
    await window.inside(LISTEN)
    await desk.act("correct", message=message, text="Приходите в четверг")
    await expect(window.line("Приходите в четверг")).to_have_count(1)
    await expect(window.line("исправлено")).to_have_count(1)
    await expect(window.line("Приходите в среду")).to_have_count(0)
    assert await window.inside("told") == ["Сообщение исправлено: Приходите в четверг"]
    assert await window.axe() == []


async def test_after_a_reload_it_still_reads_so_and_nothing_is_said(windows: Windows, desk: Desk) -> None:
    window = await windows()
    message = await talking(window, desk)
    await desk.act("correct", message=message, text="Приходите в четверг")
    await window.sees("исправлено")
    await window.page.reload()
    await expect(window.line("Приходите в четверг")).to_have_count(1)
    await expect(window.line("исправлено")).to_have_count(1)
    assert await window.inside("document.querySelector('.live').childElementCount") == 0
    assert "исправлено" not in await window.inside("document.querySelector('[role=status]').textContent")
    assert window.complaints == []


async def test_withdrawn_words_are_gone_from_the_window_and_from_the_wire(windows: Windows, desk: Desk) -> None:
    window = await windows()
    message = await talking(window, desk)
    await desk.act("correct", message=message, text="Приходите в пятницу")
    await window.inside(LISTEN)
    await desk.act("take_back", message=message)
    await window.sees("Сообщение отозвано специалистом.")
    assert await window.inside("told") == ["Специалист отозвал сообщение."]
    frames: list[str] = []
    window.page.on("websocket", lambda one: one.on("framereceived", lambda data: frames.append(str(data))))
    await window.page.reload()
    await window.sees("Сообщение отозвано специалистом.")
    assert frames
    assert not any("среду" in frame or "пятницу" in frame for frame in frames)
