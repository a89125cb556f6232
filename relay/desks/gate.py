"""The gate of `/desk`: who signed in may ask for what his rights allow; knows nothing of sockets and passwords."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import msgspec

from core.dialogue.commands import AskAdvice, DeskOrder, Transfer, Unblock
from core.dialogue.context import Actor, Party
from core.dialogue.queueing import may_see
from core.dialogue.words import Phase
from core.guard.choices import Sender
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import (
    Act,
    Beat,
    Beaten,
    DeskRequest,
    Follow,
    Followed,
    Me,
    Recorded,
    Resume,
    Resumed,
    Seen,
    Typing,
    Unfollow,
)
from core.protocol.errors import Error, TransportCode, error
from core.protocol.release import DeskRelease, refuses
from core.protocol.shared import Acted, Connect, Done
from core.settings import Settings
from relay.citizens.hub import CitizenHub
from relay.desks.hub import Desk, DeskHub, follows
from relay.desks.mates import Mates
from relay.desks.news import DeskNews
from relay.dialogues.engine import Engine
from relay.dialogues.flight import Order
from relay.guard.screen import Screen
from relay.presence import Presence, Word
from relay.socket.ports import Answer, Link
from relay.tasks import Tasks

NOT_FOUND = error(TransportCode.NOT_FOUND)
SignIn = Callable[[str], Awaitable[Me | None]]


class DeskGate:
    """One for the process. `sign_in` turns a token into the member of staff behind it, or None."""

    def __init__(
        self,
        *,
        engine: Engine,
        screen: Screen,
        hub: DeskHub,
        citizens: CitizenHub,
        presence: Presence,
        tasks: Tasks,
        now: Callable[[], Moment],
        settings: Callable[[], Settings],
        reference: Callable[[str], int],
        news: DeskNews,
        release: Callable[[], DeskRelease],
        sign_in: SignIn,
    ) -> None:
        self._engine = engine
        self._screen = screen
        self._hub = hub
        self._citizens = citizens
        self._presence = presence
        self._tasks = tasks
        self._now = now
        self._settings = settings
        self._reference = reference
        self._news = news
        self._release = release
        self._sign_in = sign_in
        self._mates = Mates(hub)
        self._encode = msgspec.json.Encoder().encode
        self._steps: dict[type, Callable[[Desk, Any, Answer], None]] = {
            Resume: self._resume,
            Act: self._act,
            Beat: self._beat,
            Follow: self._follow,
            Unfollow: self._unfollow,
            Typing: self._typing,
            Seen: self._seen,
            **self._mates.steps,
        }

    async def connect(self, link: Link, auth: Connect) -> Error | None:
        """Only with a valid token: there is no ambient sign-in (A-32, A-33); and with a release that is served."""
        if refuses(self._release(), auth.client):
            return error(TransportCode.TOO_OLD)
        me = None if auth.token is None else await self._sign_in(auth.token)
        if me is None:
            return error(TransportCode.UNAUTHORISED)
        self._hub.join(Desk(link, me, asks=auth.asks))
        return None

    def disconnect(self, link: Link) -> None:
        gone = self._hub.part(link)
        if gone is not None:
            self._mates.stood(gone)

    def request(self, link: Link, raw: object, answer: Answer) -> None:
        """Answer one request, now or after its commit; a malformed one with an error."""
        try:
            request = msgspec.convert(raw, DeskRequest)
        except msgspec.ValidationError:
            answer(self._encode(error(TransportCode.MALFORMED)))
            return
        desk = self._hub.desk(link)
        if desk is None:
            answer(self._encode(error(TransportCode.UNAUTHORISED)))
            return
        self._steps[type(request)](desk, request, answer)

    def _resume(self, desk: Desk, request: Resume, answer: Answer) -> None:
        whole = request.epoch != self._hub.epoch
        held = {} if whole else {cursor.dialogue: cursor.seq for cursor in request.cursors}
        sees = desk.may(Right.SEE_QUEUE)
        mine = [live for live in self._engine.memory.lives() if follows(desk, live.id, live.state)]
        recorded: list[Recorded] = []
        for live in mine:
            after = held.get(live.id, 0)
            recorded += self._hub.recorded(desk, live, after if after <= live.seq else 0)
        recorded += self._left(desk, held)
        answer(
            self._encode(
                Resumed(
                    epoch=self._hub.epoch,
                    now=self._now(),
                    whole=whole,
                    me=desk.me,
                    settings=self._settings(),
                    version=self._hub.listing.version,
                    reference=self._reference(desk.me.id),
                    rows=self._hub.listing.rows() if sees else (),
                    colleagues=self._news.colleagues() if sees else (),
                    recorded=tuple(recorded),
                    desk=self._release(),
                    cursors=tuple(self._hub.cursors[live.id] for live in mine if live.id in self._hub.cursors),
                )
            )
        )
        self._mates.stood(desk)

    def _left(self, desk: Desk, held: dict[str, int]) -> list[Recorded]:
        """What happened, while the desk was away, to dialogues it held and no longer follows: up to their loss."""
        recorded: list[Recorded] = []
        for dialogue, seq in held.items():
            live = self._engine.memory.live(dialogue)
            if live is None or dialogue in desk.sent or desk.me.id not in live.state.former:
                continue
            recorded += live.recorded[seq:]
        return recorded

    def _act(self, desk: Desk, request: Act, answer: Answer) -> None:
        actor = Actor(party=Party.STAFF, id=desk.me.id, name=desk.me.name, rights=frozenset(desk.me.rights))
        live = self._engine.memory.live(request.dialogue)
        if live is None and isinstance(request.order, Unblock):
            self._tasks.start("unblock", self._unblock(actor, request, answer))
            return
        if live is None or live.state.phase is Phase.NEW:
            answer(self._encode(NOT_FOUND))
            return
        if desk.may(Right.CLAIM):
            self._presence.acts(desk.me.id, desk.me.name)
        order = Order(
            command=self._named(request.order),
            actor=actor,
            key=request.key,
            done=lambda result: answer(self._encode(result)),
        )
        if request.key in live.keys:
            self._engine.submit(live.id, order)
            return
        self._screen.screen(
            order,
            partial(self._engine.submit, request.dialogue),
            lambda outcome: answer(self._encode(outcome)),
            sender=Sender.STAFF,
            turn=desk.me.id,
            asks=desk.asks,
            choice=request.choice,
            confirmed=request.confirmed,
        )

    async def _unblock(self, actor: Actor, request: Act, answer: Answer) -> None:
        """A block may outlive its dialogue in memory."""
        try:
            live = await self._engine.archive.read(request.dialogue)
        except Exception:
            answer(self._encode(error(TransportCode.UNAVAILABLE, retry_after_ms=1000)))
            raise
        if live is None:
            answer(self._encode(NOT_FOUND))
            return
        done = partial(self._tell, answer)
        self._engine.submit(live.id, Order(command=request.order, actor=actor, key=request.key, done=done))

    def _tell(self, answer: Answer, outcome: Acted | Error) -> None:
        answer(self._encode(outcome))

    def _named(self, order: DeskOrder) -> DeskOrder:
        """A colleague under the name that the relay knows: no desk puts words into the citizen's window here."""
        if not isinstance(order, Transfer | AskAdvice) or order.specialist is None:
            return order
        return msgspec.structs.replace(order, name=self._presence.name(order.specialist))

    def _beat(self, desk: Desk, request: Beat, answer: Answer) -> None:
        told = Beaten(now=self._now(), present=False, reasons=True)
        if desk.may(Right.CLAIM):
            word = Word(request.present, reason=request.reason, back_at=request.back_at, idle_ms=request.idle_ms)
            now = self._presence.beat(desk.me.id, desk.me.name, word=word, fresh=desk.says(word, request.word))
            told = msgspec.structs.replace(told, present=now.ready, reason=now.reason, back_at=now.back_at)
        answer(self._encode(told))

    def _follow(self, desk: Desk, request: Follow, answer: Answer) -> None:
        live = self._engine.memory.live(request.dialogue)
        if live is None or not may_see(live.state, desk.me.id, desk.me.rights):
            answer(self._encode(NOT_FOUND))
            return
        desk.followed.add(live.id)
        after = request.after if request.after <= live.seq else 0
        answer(
            self._encode(
                Followed(
                    dialogue=live.id,
                    recorded=self._hub.recorded(desk, live, after),
                    cursor=self._hub.cursors.get(live.id),
                )
            )
        )

    def _unfollow(self, desk: Desk, request: Unfollow, answer: Answer) -> None:
        desk.followed.discard(request.dialogue)
        answer(self._encode(Done()))

    def _typing(self, desk: Desk, request: Typing, answer: Answer) -> None:
        live = self._engine.memory.live(request.dialogue)
        mine = live is not None and live.state.owner == desk.me.id
        if live is not None and mine:
            self._citizens.typing(live, desk.me.name)
        answer(self._encode(Done() if mine else NOT_FOUND))

    def _seen(self, desk: Desk, request: Seen, answer: Answer) -> None:
        live = self._engine.memory.live(request.dialogue)
        mine = live is not None and live.state.owner == desk.me.id
        if live is not None and mine:
            self._citizens.desk_seen(live, delivered=request.delivered, read=request.read)
            self._mates.read(desk, request)
        answer(self._encode(Done() if mine else NOT_FOUND))
