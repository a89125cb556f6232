"""The program behind the window: signs in, runs a shift, signs out, stores everything before it ends."""

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import aiohttp
from msgspec.structs import replace

from core.protocol.errors import Error, TransportCode
from desktop_app.clocks import Clocks
from desktop_app.habit import Habit
from desktop_app.net.address import relay_address
from desktop_app.net.http import open_http
from desktop_app.net.session import Session
from desktop_app.net.tokens import Tokens
from desktop_app.net.trouble import Trouble
from desktop_app.panes.tray import Tray
from desktop_app.panes.views import SignInError, SignInField, SignInView
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.around import Around
from desktop_app.presenters.door import Door
from desktop_app.presenters.settings import SettingsPresenter
from desktop_app.presenters.work import Work
from desktop_app.shift.changes import Changes
from desktop_app.shift.listening import LineState
from desktop_app.shift.shift import Shift
from desktop_app.shown.errors import error_said
from desktop_app.shown.release import too_old_said
from desktop_app.shown.troubles import sign_in_error
from desktop_app.sound import system_sound
from desktop_app.store import recent
from desktop_app.store.clerk import Clerk
from desktop_app.store.place import folder_of
from desktop_app.store.recent import Recent
from desktop_app.store.schema import StoreBroken
from desktop_app.store.store import Store
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr
from desktop_app.vocabulary import Vocabulary
from desktop_app.window import Window
from desktop_app.wishes import Wishes

STORE_BROKEN = "Не удаётся открыть хранилище программы ({folder}): проверьте место на диске или обновите программу."
SETTINGS_BROKEN = "Файл настроек не удалось прочитать: действуют настройки по умолчанию."

FAREWELL_SECONDS = 2

KEPT = ("store ", "keep ")
"""The tasks that write what must survive a shift: they are finished, all others end with what they show."""


class Program:
    """`run` ends when the window was closed and all that must survive is on the disk."""

    def __init__(self, window: Window, *, root: Path, relay: str, clocks: Clocks, tasks: Tasks, wishes: Wishes) -> None:
        self._window, self._root, self._clocks, self._tasks = window, root, clocks, tasks
        self._relay = relay
        self._tokens = Tokens()
        self._sound = system_sound()
        self._wishes = wishes
        self._habit = Habit(root, look=window.look, tasks=tasks)
        self._vocabulary = Vocabulary(root, tasks=tasks)
        self._habit.listen(self._spell)
        self._spell()
        self._tray = Tray(window.look)
        self._tray.opened.connect(window.come_forward)
        self._tray.left.connect(window.close)
        self.shift: Shift | None = None
        self._settings = SettingsPresenter(window, habit=self._habit, sound=self._sound, tasks=tasks, notice=self._tell)
        self._door = Door(window, tokens=self._tokens, tasks=tasks, shut=self._settings.close)
        self._note = tr(SETTINGS_BROKEN) if self._habit.broken else ""

    async def run(self) -> None:
        http = open_http(self._habit.now)
        main = self._tasks.start("shifts", self._shifts(http))
        closed = self._tasks.start("window", self._until_closed())
        try:
            await asyncio.wait({main, closed}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            main.cancel()
            await asyncio.gather(main, return_exceptions=True)
            self._tray.put_away()
            await self._tasks.finish("keep ")
            await asyncio.to_thread(self._vocabulary.speller.stop)
            await http.close()

    def _spell(self) -> None:
        self._vocabulary.speller.turn(on=self._habit.now.spelling)

    def _around(self, sign_out: Callable[[], None]) -> Around:
        return Around(
            tray=self._tray,
            sound=self._sound,
            habit=self._habit,
            sign_out=sign_out,
            door=self._door,
        )

    def _tell(self, note: str) -> None:
        """Say something in the status bar, now or once there is one."""
        if self.shift is None:
            self._note = note
        else:
            self.shift.notice(note)

    async def _until_closed(self) -> None:
        await self._wishes.closed.wait()

    async def _shifts(self, http: aiohttp.ClientSession) -> None:
        """One shift after another; the first may begin without signing in anew."""
        known = recent.load(self._root)
        token = await self._kept_token(known)
        said = SignInError(field=SignInField.FORM, text="")
        while True:
            if token is None:
                known, token = await self._sign_in(http, known=known, said=said)
            try:
                said = await self._shift(http, known=known, token=token)
            except asyncio.CancelledError:
                if not self._tokens.kept:
                    await sign_out(http, known=known, token=token)
                raise
            await self._tokens.forget(known.relay, login=known.login)
            await sign_out(http, known=known, token=token)
            token = None

    async def _kept_token(self, known: Recent) -> str | None:
        if not known.login or self._relay not in {"", known.relay}:
            return None
        return await self._tokens.load(known.relay, login=known.login)

    async def _sign_in(self, http: aiohttp.ClientSession, *, known: Recent, said: SignInError) -> tuple[Recent, str]:
        """Until somebody has signed in."""
        pane = self._window.sign_in
        relay = self._relay or known.relay
        error: SignInError | None = said if said.text else None
        self._window.show_sign_in()
        while True:
            pane.show_view(SignInView(relay=relay, login=known.login, error=error))
            entry = await self._wishes.entries.get()
            pane.show_view(SignInView(busy=True))
            try:
                address = relay_address(entry.relay)
                session = Session(http, relay=address)
                signed = await session.sign_in(entry.login, password=entry.password)
                centre = await session.centre()
            except Trouble as trouble:
                error = await explained(sign_in_error(trouble), trouble.error, http=http, relay=entry.relay)
                continue
            pane.forget_password()
            pane.show_view(SignInView())
            now = Recent(relay=address, login=entry.login, zone=centre.zone)
            with contextlib.suppress(OSError):
                await asyncio.to_thread(recent.save, self._root, now)
            await self._tokens.save(address, login=entry.login, token=signed.token)
            await self._tokens.keep_proof(address, login=entry.login, password=entry.password)
            return now, signed.token

    async def _shift(self, http: aiohttp.ClientSession, *, known: Recent, token: str) -> SignInError:
        """One shift; gives why it ended."""
        folder = folder_of(self._root, relay=known.relay, login=known.login)
        clerk = Clerk(folder)
        tasks = Tasks(self._tasks.report)
        clocks = replace(self._clocks, zone=zone_of(known.zone) or self._clocks.zone)
        changes = Changes(asyncio.get_running_loop().call_soon)
        over = asyncio.Event()
        try:
            kept = await clerk.do(Store.load)
        except StoreBroken:
            await self._end(tasks, clerk)
            return SignInError(field=SignInField.FORM, text=tr(STORE_BROKEN).format(folder=folder))
        try:
            shift = Shift(kept, http=http, relay=known.relay, clerk=clerk, tasks=tasks, changes=changes, clocks=clocks)
            self.shift = shift
            shift.held.notice, self._note = self._note, ""
            changes.listen(lambda: over.set() if shift.listening.state is LineState.ENDED else None)
            work = Work(
                self._window.begin_work(Workplace(self._window.look, zone=clocks.zone)),
                shift=shift,
                changes=changes,
                clocks=clocks,
                tasks=tasks,
                speller=self._vocabulary.speller,
                around=self._around(over.set),
            )
            self._door.begin(known, session=Session(http, relay=known.relay), sign_out=over.set)
            shift.start(token)
            await ended(over, work)
        finally:
            self.shift = None
            self._door.end()
            changes.silence()
            tasks.drop(spared=KEPT)
            self._window.end_work()
            self._tray.show_view(None)
            await asyncio.shield(self._tasks.start("keep what the shift has", self._end(tasks, clerk)))
            await asyncio.gather(*(asyncio.to_thread(one.close) for one in (shift.help, shift.books)))
        refusal = shift.listening.refusal
        said = SignInError(field=SignInField.FORM, text="" if refusal is None else error_said(refusal))
        return await explained(said, refusal, http=http, relay=known.relay)

    async def _end(self, tasks: Tasks, clerk: Clerk) -> None:
        """What was given to the store is written before the thread ends; nothing new begins."""
        await tasks.finish(*KEPT)
        await tasks.stop()
        await clerk.close()


async def ended(over: asyncio.Event, work: Work) -> None:
    """Until the shift is over; then what stood half-done in the window is put where it is kept."""
    try:
        await over.wait()
    finally:
        work.end()


async def explained(said: SignInError, error: Error | None, *, http: aiohttp.ClientSession, relay: str) -> SignInError:
    """What is said; to a program that is too old also what the relay serves instead, if it tells that."""
    if error is None or error.code != TransportCode.TOO_OLD:
        return said
    with contextlib.suppress(Trouble, TimeoutError):
        async with asyncio.timeout(FAREWELL_SECONDS):
            release = await Session(http, relay=relay_address(relay)).release()
            return replace(said, text=too_old_said(release) or said.text)
    return said


async def sign_out(http: aiohttp.ClientSession, *, known: Recent, token: str) -> None:
    """Make a token that nobody needs worthless, if the relay can be reached soon; else it runs out by itself."""
    with contextlib.suppress(Trouble, TimeoutError):
        async with asyncio.timeout(FAREWELL_SECONDS):
            await Session(http, relay=known.relay).sign_out(token)


def zone_of(name: str) -> ZoneInfo | None:
    """A time zone by its IANA name; None for one that this machine does not know."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
