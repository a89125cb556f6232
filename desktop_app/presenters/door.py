"""The desk's door: locks the window, and opens it again by the password of the one who is signed in."""

from collections.abc import Callable

from msgspec.structs import replace

from desktop_app.net.session import Session
from desktop_app.net.tokens import Tokens
from desktop_app.net.trouble import Trouble, TroubleKind
from desktop_app.panes.lock import LockView
from desktop_app.shown.troubles import sign_in_error
from desktop_app.store.recent import Recent
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr
from desktop_app.window import Window

WRONG = "Неверный пароль. Проверьте раскладку и Caps Lock."
NO_LINE = "Нет связи с сервером, а без неё проверить пароль нельзя: окно откроется, когда связь вернётся."
TRIES = 5
"""So many wrong passwords without a line; after that only the relay, which slows down who guesses, is asked."""


class Door:
    """One for the program; stands open while nobody is signed in. `shut` is called when the lock falls."""

    def __init__(self, window: Window, *, tokens: Tokens, tasks: Tasks, shut: Callable[[], None]) -> None:
        self._window, self._tokens, self._tasks, self._shut = window, tokens, tasks, shut
        self._who: Recent | None = None
        self._session: Session | None = None
        self._view = LockView()
        self._wrong = 0
        self.locked = False
        self._sign_out: Callable[[], None] = lambda: None
        window.lock_pane.entered.connect(self._try)
        window.lock_pane.left.connect(self._leave)

    def begin(self, who: Recent, *, session: Session, sign_out: Callable[[], None]) -> None:
        """Somebody works from now on."""
        self._who, self._session, self._sign_out = who, session, sign_out
        self._wrong = 0

    def end(self) -> None:
        """Nobody works: there is nothing to hide."""
        self._who, self._session, self.locked = None, None, False

    def lock(self) -> None:
        """Hide the words; again changes nothing."""
        if self.locked or self._who is None:
            return
        self.locked = True
        self._shut()
        self._window.show_lock()
        self._window.lock_pane.begin()
        self._show(LockView(name=self._who.login))

    def waits(self, *, somebody: bool) -> None:
        """Whether a dialogue waits to be taken."""
        if self.locked and somebody != self._view.waits:
            self._show(replace(self._view, waits=somebody))

    def _leave(self) -> None:
        self._sign_out()

    def _try(self, password: str) -> None:
        if not self._view.busy:
            self._show(replace(self._view, busy=True, error=""))
            self._tasks.start("unlock", self._check(password))

    async def _check(self, password: str) -> None:
        who, session = self._who, self._session
        if who is None or session is None:
            return
        try:
            signed = await session.sign_in(who.login, password=password)
            await session.sign_out(signed.token)
            wrong = ""
        except Trouble as trouble:
            wrong = await self._without(who, password, trouble)
        if wrong:
            self._show(replace(self._view, busy=False, error=wrong))
            return
        self.locked, self._wrong = False, 0
        self._show(LockView())
        self._window.lock_pane.password.clear()
        self._window.show_work()

    async def _without(self, who: Recent, password: str, trouble: Trouble) -> str:
        """What is wrong; where the relay cannot be asked the proof in the keyring decides."""
        if trouble.kind is TroubleKind.REFUSED:
            return sign_in_error(trouble).text
        right = None
        if self._wrong < TRIES:
            right = await self._tokens.proves(who.relay, login=who.login, password=password)
        if right is None:
            return tr(NO_LINE)
        self._wrong += not right
        return "" if right else tr(WRONG)

    def _show(self, view: LockView) -> None:
        self._view = view
        self._window.lock_pane.show_view(view)
