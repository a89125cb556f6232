"""The gate of `/citizen`: reads requests, checks whose dialogue it is, passes orders on; knows nothing of sockets."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

import msgspec

from core.dialogue.commands import ConfirmDelivery, LeaveQuestion, Open
from core.dialogue.context import RELAY, Actor, Party
from core.dialogue.events import Answered
from core.dialogue.words import TALKING, Stage
from core.guard.choices import Choice, Sender
from core.moment import Moment
from core.protocol.citizen import Act, CitizenRequest, Resume, Resumed, Seen, Typing
from core.protocol.errors import Error, TransportCode, error
from core.protocol.shared import Connect, Done, Service
from relay.citizens.hub import CitizenHub
from relay.citizens.identity import Identity, identify, mint
from relay.citizens.view import lines
from relay.dialogues.engine import Engine
from relay.dialogues.flight import Order
from relay.dialogues.live import Live
from relay.guard.screen import Screen
from relay.socket.ports import Answer, Link
from relay.tasks import Tasks

NOT_FOUND = error(TransportCode.NOT_FOUND)


class DeskSide(Protocol):
    """What the citizens' side tells the desks."""

    def citizen_typing(self, live: Live) -> None: ...

    def citizen_seen(self, live: Live, delivered: int, read: int) -> None: ...

    def citizen_here(self, live: Live) -> None: ...


class Visitor(msgspec.Struct, frozen=True):
    """One window: its link, who it is, the token it was given if it brought none; whether it can show a `Held`."""

    link: Link
    identity: Identity
    minted: str | None
    asks: bool

    @property
    def citizen(self) -> str:
        return self.identity.citizen


class CitizenGate:
    """One for the process. A citizen reads and writes his own dialogue only (P-08); another's is simply not found."""

    def __init__(
        self,
        *,
        engine: Engine,
        screen: Screen,
        hub: CitizenHub,
        desks: DeskSide,
        tasks: Tasks,
        now: Callable[[], Moment],
        new_id: Callable[[], str],
        service: Callable[[], Service],
    ) -> None:
        self._engine = engine
        self._screen = screen
        self._hub = hub
        self._desks = desks
        self._tasks = tasks
        self._now = now
        self._new_id = new_id
        self._service = service
        self._who: dict[str, Visitor] = {}
        self._encode = msgspec.json.Encoder().encode
        self._steps: dict[type, Callable[[Visitor, Any, Answer], None]] = {
            Resume: self._resume,
            Act: self._act,
            Typing: self._typing,
            Seen: self._seen,
        }

    async def connect(self, link: Link, auth: Connect) -> Error | None:
        """Any well-formed token is somebody; who has none is given one with the first resume."""
        minted = mint() if auth.token is None else None
        identity = identify(auth.token or minted or "")
        self._who[link.id] = Visitor(link=link, identity=identity, minted=minted, asks=auth.asks)
        self._hub.join(identity.citizen, link)
        self._presence(identity)
        return None

    def disconnect(self, link: Link) -> None:
        visitor = self._who.pop(link.id, None)
        if visitor is not None and self._hub.part(visitor.citizen, link):
            self._presence(visitor.identity)

    def request(self, link: Link, raw: object, answer: Answer) -> None:
        """Answer one request, now or after its commit; a malformed one with an error."""
        try:
            request = msgspec.convert(raw, CitizenRequest)
        except msgspec.ValidationError:
            answer(self._encode(error(TransportCode.MALFORMED)))
            return
        visitor = self._who.get(link.id)
        if visitor is None:
            answer(self._encode(error(TransportCode.UNAUTHORISED)))
            return
        self._steps[type(request)](visitor, request, answer)

    def _resume(self, visitor: Visitor, request: Resume, answer: Answer) -> None:
        dialogue = self._engine.memory.talking(visitor.citizen) or request.dialogue
        live = None if dialogue is None else self._engine.memory.live(dialogue)
        if dialogue is None or live is not None:
            answer(self._encode(self._resumed(visitor, request, live)))
            return
        self._tasks.start("resume", self._resume_read(visitor, request, dialogue, answer))

    async def _resume_read(self, visitor: Visitor, request: Resume, dialogue: str, answer: Answer) -> None:
        try:
            live = await self._engine.archive.read(dialogue)
        except Exception:
            answer(self._encode(error(TransportCode.UNAVAILABLE, retry_after_ms=1000)))
            raise
        answer(self._encode(self._resumed(visitor, request, live)))

    def _resumed(self, visitor: Visitor, request: Resume, live: Live | None) -> Resumed:
        bare = Resumed(
            epoch=self._hub.epoch,
            now=self._now(),
            service=self._service(),
            whole=True,
            token=visitor.minted,
            blocked=self._hub.blocked(visitor.citizen),
        )
        if live is None or live.seq == 0 or live.state.citizen != visitor.citizen:
            return bare
        whole = request.epoch != self._hub.epoch or request.dialogue != live.id or request.after > live.public_seq
        return msgspec.structs.replace(
            bare,
            whole=whole,
            dialogue=live.id,
            stand=self._hub.stand(live),
            lines=lines(live, 0 if whole else request.after, self._hub.directory),
        )

    def _act(self, visitor: Visitor, request: Act, answer: Answer) -> None:
        actor = Actor(party=Party.CITIZEN, id=visitor.citizen)
        order = Order(
            command=request.order, actor=actor, key=request.key, done=lambda result: answer(self._encode(result))
        )
        if isinstance(request.order, Open | LeaveQuestion):
            order.rows = (visitor.identity.row(self._now()),)
            self._tasks.start("begin", self._begin(visitor, order, choice=request.choice, answer=answer))
            return
        live = None if request.dialogue is None else self._engine.memory.live(request.dialogue)
        if request.dialogue is None or (live is not None and live.state.citizen != visitor.citizen):
            answer(self._encode(NOT_FOUND))
        elif live is not None and request.key in live.keys:
            self._engine.submit(live.id, order)
        else:
            go = partial(self._acted, visitor, request.dialogue)
            self._screened(visitor, order, choice=request.choice, answer=answer, go=go)

    def _screened(
        self,
        visitor: Visitor,
        order: Order,
        *,
        choice: Choice | None,
        answer: Answer,
        go: Callable[[Order], None],
    ) -> None:
        self._screen.screen(
            order,
            go,
            lambda outcome: answer(self._encode(outcome)),
            sender=Sender.CITIZEN,
            turn=visitor.link.address,
            choice=choice,
            asks=visitor.asks,
        )

    def _acted(self, visitor: Visitor, dialogue: str, order: Order) -> None:
        live = self._engine.memory.live(dialogue)
        if live is None:
            self._tasks.start("act", self._act_read(visitor, dialogue, order))
        else:
            self._engine.submit(dialogue, order)

    async def _begin(self, visitor: Visitor, order: Order, *, choice: Choice | None, answer: Answer) -> None:
        """Open a dialogue, unless this key has opened one before, be it over long since (P-02)."""
        try:
            known = await self._engine.archive.opened_by(visitor.citizen, order.key)
        except Exception:
            order.done(error(TransportCode.UNAVAILABLE, retry_after_ms=1000))
            raise
        if known is not None:
            self._engine.submit(known, order)
            return
        begin = partial(self._engine.begin, self._new_id(), visitor.citizen)
        self._screened(visitor, order, choice=choice, answer=answer, go=begin)

    async def _act_read(self, visitor: Visitor, dialogue: str, order: Order) -> None:
        """A dialogue that is no longer in memory, or none at all."""
        try:
            live = await self._engine.archive.read(dialogue)
        except Exception:
            order.done(error(TransportCode.UNAVAILABLE, retry_after_ms=1000))
            raise
        if live is None or live.state.citizen != visitor.citizen:
            order.done(NOT_FOUND)
        else:
            self._engine.submit(dialogue, order)

    def _typing(self, visitor: Visitor, request: Typing, answer: Answer) -> None:
        live = own(self._engine, visitor, request.dialogue)
        if live is not None and live.state.phase in TALKING:
            self._desks.citizen_typing(live)
        answer(self._encode(NOT_FOUND if live is None else Done()))

    def _seen(self, visitor: Visitor, request: Seen, answer: Answer) -> None:
        live = own(self._engine, visitor, request.dialogue)
        answer(self._encode(NOT_FOUND if live is None else Done()))
        if live is None:
            return
        self._desks.citizen_seen(live, request.delivered, request.read)
        for sent in [one for one in live.state.owed if one.stage is Stage.SENT]:
            if delivered_answer(live, sent.number, request.delivered):
                self._engine.command(live.id, ConfirmDelivery(request=sent.number), RELAY)

    def _presence(self, identity: Identity) -> None:
        dialogue = self._engine.memory.talking(identity.citizen)
        live = None if dialogue is None else self._engine.memory.live(dialogue)
        if live is not None:
            self._desks.citizen_here(live)


def own(engine: Engine, visitor: Visitor, dialogue: str) -> Live | None:
    """The visitor's own dialogue, if it is in memory."""
    live = engine.memory.live(dialogue)
    return live if live is not None and live.state.citizen == visitor.citizen else None


def delivered_answer(live: Live, request: int, delivered: int) -> bool:
    """Whether the window has the answer of a request: its public number is among those delivered."""
    places = live.public[: min(delivered, live.public_seq)]
    events = (live.recorded[place].event for place in places)
    return any(isinstance(event, Answered) and event.request == request for event in events)
