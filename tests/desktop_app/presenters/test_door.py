"""The lock: no word is seen behind it, the relay opens it, without a line the proof in the keyring does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.net.http import open_http
from desktop_app.net.session import Session
from desktop_app.net.tokens import Tokens
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.door import NO_LINE, TRIES, WRONG, Door
from desktop_app.store.recent import Recent
from desktop_app.tasks import Tasks
from desktop_app.window import Window
from tests.desktop_app.house import PASSWORD, House
from tests.desktop_app.net.ring import ring
from tests.desktop_app.panes.eyes import settle
from tests.desktop_app.shift.people import CLOCKS

NOWHERE = "http://127.0.0.1:9"


class Shut:
    """A window with work in it, locked."""

    def __init__(self, look: Look, qtbot: QtBot, *, session: Session, relay: str, tasks: Tasks) -> None:
        self.tasks, self.tokens, self.left = tasks, Tokens(), list[str]()
        self.window = Window(look)
        qtbot.addWidget(self.window)
        self.place = self.window.begin_work(Workplace(look, zone=CLOCKS.zone))
        self.place.conversation.show_view(made_up.conversation())
        self.place.composer.show_view(made_up.composer())
        settle(self.window)
        self.door = Door(self.window, tokens=self.tokens, tasks=tasks, shut=lambda: self.left.append("settings"))
        who = Recent(relay=relay, login="anna")
        self.door.begin(who, session=session, sign_out=lambda: self.left.append("signed out"))
        self.door.lock()

    async def give(self, password: str) -> bool:
        """Whether the password opens."""
        self.window.lock_pane.entered.emit(password)
        await self.tasks.finish("unlock")
        return not self.door.locked

    @property
    def note(self) -> str:
        return self.window.lock_pane.password.accessibleDescription()


@asynccontextmanager
async def shut(look: Look, qtbot: QtBot, relay: str) -> AsyncIterator[Shut]:
    failures: list[str] = []
    tasks = Tasks(lambda name, failure: failures.append(f"{name}: {failure!r}"))
    async with open_http() as http:
        yield Shut(look, qtbot, session=Session(http, relay=relay), relay=relay, tasks=tasks)
    await tasks.stop()
    assert failures == []


async def test_behind_the_lock_no_word_is_seen_and_the_draft_stays(look: Look, qtbot: QtBot) -> None:
    async with shut(look, qtbot, NOWHERE) as made:
        draft = made.place.composer.field.toPlainText()
        seen = [one.text() for one in made.window.findChildren(QLabel) if one.isVisible()]
        assert not made.place.isVisible()
        assert not any(made_up.composer().draft in text for text in seen)
        assert (draft, made.left) == (made_up.composer().draft, ["settings"])


async def test_the_relay_opens_to_the_right_password_and_to_no_other(look: Look, qtbot: QtBot, house: House) -> None:
    async with shut(look, qtbot, house.url) as made:
        assert not await made.give("wrong")
        assert "Неверн" in made.note
        assert await made.give(PASSWORD)
        assert made.place.isVisible()
        assert made.window.lock_pane.password.text() == ""


async def test_without_a_line_the_proof_in_the_keyring_opens(look: Look, qtbot: QtBot) -> None:
    with ring():
        async with shut(look, qtbot, NOWHERE) as made:
            await made.tokens.keep_proof(NOWHERE, login="anna", password=PASSWORD)
            assert not await made.give("wrong")
            assert made.note == WRONG
            assert await made.give(PASSWORD)


async def test_without_a_line_one_may_not_guess_for_ever(look: Look, qtbot: QtBot) -> None:
    with ring():
        async with shut(look, qtbot, NOWHERE) as made:
            await made.tokens.keep_proof(NOWHERE, login="anna", password=PASSWORD)
            for _ in range(TRIES):
                assert not await made.give("wrong")
            assert not await made.give(PASSWORD)
            assert made.note == NO_LINE


async def test_with_neither_line_nor_keyring_one_waits_for_the_line_or_signs_out(look: Look, qtbot: QtBot) -> None:
    async with shut(look, qtbot, NOWHERE) as made:
        assert not await made.give(PASSWORD)
        assert made.note == NO_LINE
        made.window.lock_pane.left.emit()
        assert "signed out" in made.left


async def test_that_somebody_waits_is_told_without_a_word_of_his(look: Look, qtbot: QtBot) -> None:
    async with shut(look, qtbot, NOWHERE) as made:
        made.door.waits(somebody=True)
        assert made.window.lock_pane._waits.isVisible()
        assert made_up.alert().preview not in made.window.lock_pane._waits.text()
