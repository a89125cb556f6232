"""A dialogue under test: commands go in one after another, entries are kept as a journal would keep them."""

from msgspec.structs import replace

from core.dialogue import commands as c
from core.dialogue.answers import Card, TypedAnswer
from core.dialogue.context import RELAY, Actor, Context, Party, Rules
from core.dialogue.decide import decide
from core.dialogue.draft import Decision, Entry
from core.dialogue.events import Event, Posted
from core.dialogue.evolve import evolve
from core.dialogue.refusals import RefusalCode
from core.dialogue.state import Dialogue, Request
from core.dialogue.words import AnswerKind, Source
from core.guard.choices import Found
from core.moment import Moment
from core.phrases import Phrase
from tests.core.dialogue.centre import ANNA, BOTH, CITIZEN, MORNING, after, rules

CONSULTATION = TypedAnswer(kind=AnswerKind.CONSULTATION)
REFUSAL = TypedAnswer(kind=AnswerKind.REFUSAL)
LINK = TypedAnswer(kind=AnswerKind.LINK, source=Source.SECTION, reference="documents")
CARD = Card(topic="child_benefit", outcome="answered")
CONSENT = c.Consent(purpose="email", version="1", text_sha256="0" * 64)


class Talk:
    """One dialogue. `now` moves only when told; each command has a key of its own unless one is given."""

    def __init__(self, *, now: Moment = MORNING, rules_: Rules | None = None) -> None:
        self.state = Dialogue()
        self.now = now
        self.rules = rules_ or rules()
        self.present = BOTH
        self.journal: list[tuple[Entry, Moment]] = []
        self._keys = 0

    def wait(self, seconds: float) -> None:
        self.now = after(seconds, since=self.now)

    def do(self, command: c.Command, actor: Actor, *, key: str | None = None, found: Found | None = None) -> Decision:
        """Decide one command and fold what it brought; whatever it refuses is in the decision."""
        self._keys += 1
        decision = self.would(command, actor, key=key or f"key {self._keys}", found=found)
        for entry in decision.entries:
            self.state = evolve(self.state, entry.event, self.now)
            self.journal.append((entry, self.now))
        return decision

    def would(self, command: c.Command, actor: Actor, *, key: str = "", found: Found | None = None) -> Decision:
        """What a command would bring; nothing changes."""
        context = Context(actor=actor, moment=self.now, rules=self.rules, key=key, present=self.present, found=found)
        return decide(self.state, command, context)

    def citizen(self, command: c.CitizenOrder) -> tuple[Event, ...]:
        return events(self.do(command, CITIZEN))

    def anna(self, command: c.DeskOrder) -> tuple[Event, ...]:
        return events(self.do(command, ANNA))

    def by(self, actor: Actor, command: c.DeskOrder) -> tuple[Event, ...]:
        return events(self.do(command, actor))

    def relay(self, command: c.RelayOrder) -> tuple[Event, ...]:
        return events(self.do(command, RELAY))

    def tick(self, seconds: float = 0) -> tuple[Event, ...]:
        """The deadline loop comes by, so many seconds later."""
        self.wait(seconds)
        return self.relay(c.Tick())

    def refused(self, command: c.Command, actor: Actor = ANNA) -> RefusalCode:
        """The code of a refusal that changes nothing."""
        decision = self.do(command, actor)
        assert decision.entries == ()
        assert decision.refusal is not None
        return decision.refusal.code

    def request(self, number: int = 1) -> Request:
        request = self.state.request(number)
        assert request is not None
        return request

    def phrases(self) -> list[Phrase]:
        """The automatic phrases so far."""
        events_ = (entry.event for entry, _ in self.journal)
        return [event.phrase for event in events_ if isinstance(event, Posted) and event.phrase is not None]


def events(decision: Decision) -> tuple[Event, ...]:
    """The events of a decision that was no refusal."""
    assert decision.refusal is None, decision.refusal
    return tuple(entry.event for entry in decision.entries)


def kinds(happened: tuple[Event, ...]) -> list[str]:
    return [type(event).__name__ for event in happened]


def opened(text: str | None = "Какие нужны документы?", *, now: Moment = MORNING, rules_: Rules | None = None) -> Talk:
    """A dialogue that a citizen opened, with a question unless told otherwise."""
    talk = Talk(now=now, rules_=rules_)
    talk.citizen(c.Open(page="/documents", text=text))
    return talk


def offered(text: str | None = "Какие нужны документы?", *, to: Actor = ANNA) -> Talk:
    talk = opened(text)
    talk.relay(c.Offer(specialist=to.id, name=to.name))
    return talk


def taken(text: str | None = "Какие нужны документы?") -> Talk:
    """A dialogue that Anna took five seconds after the question."""
    talk = offered(text)
    talk.wait(5)
    talk.anna(c.Take())
    return talk


def answer(request: int = 1, *, typed: TypedAnswer = CONSULTATION, text: str = "Паспорт и заявление.") -> c.Answer:
    return c.Answer(request=request, text=text, answer=typed)


def answered() -> Talk:
    """A dialogue in which Anna answered after a minute."""
    talk = taken()
    talk.wait(60)
    talk.anna(answer())
    return talk


def deferred() -> Talk:
    """A dialogue whose only request runs on the 24-hour clock, by chat."""
    talk = taken()
    talk.anna(c.Defer(request=1, channel=talk.state.channel, reason="Нужен ответ архива"))
    return talk


def ended() -> Talk:
    """A dialogue whose citizen left after the answer; its card is due."""
    talk = answered()
    talk.citizen(c.Leave())
    return talk


def closed() -> Talk:
    talk = answered()
    talk.anna(c.Register(request=1, card=CARD))
    talk.anna(c.Close())
    return talk


def staffless(actor: Actor) -> Actor:
    """The same person with no rights left."""
    return replace(actor, party=Party.STAFF, rights=frozenset())
