"""Every command with any content, for the property tests."""

from collections.abc import Iterator

from hypothesis import strategies as st

from core.dialogue import commands as c
from core.dialogue.context import RELAY, Actor
from core.dialogue.words import BlockTerm, Channel
from core.guard.choices import Find
from core.guard.report import DataType, Level
from core.moment import DAY_MS, MINUTE_MS, SECOND_MS
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN, MANAGER
from tests.core.dialogue.talk import CARD, CONSENT, CONSULTATION, LINK, REFUSAL

texts = st.sampled_from(["Вопрос", "Спасибо", " ", "\u200b", "\ud800", "да\u202e нет", "я" * 5000])
numbers = st.sampled_from([1, 1, 1, 2, 2, 3, 4, 0, -1])
channels = st.sampled_from(Channel)
typed = st.sampled_from([CONSULTATION, REFUSAL, LINK])
people = st.sampled_from([ANNA.id, BORIS.id])
addresses = st.sampled_from(["a@b.ru", "nowhere"])
FINDS = (Find(type=DataType.SNILS, level=Level.CERTAIN),)
reasons = st.sampled_from(["Причина", ""])

citizens: st.SearchStrategy[c.CitizenOrder] = st.one_of(
    st.builds(c.Say, text=texts),
    st.builds(c.Say, text=st.just("Вопрос")),
    st.builds(c.GiveContact, address=addresses, consent=st.just(CONSENT)),
    st.builds(c.Leave),
    st.builds(c.Extend),
    st.builds(c.Rate, score=st.integers(0, 6), comment=texts),
    st.builds(c.ReportFalseAlarm, finds=st.just(FINDS)),
)
openings: st.SearchStrategy[c.CitizenOrder] = st.one_of(
    st.builds(c.Open, text=st.one_of(st.none(), texts)),
    st.builds(c.LeaveQuestion, text=texts, address=addresses, consents=st.sampled_from([(CONSENT,), ()])),
)
hand_overs: st.SearchStrategy[c.DeskOrder] = st.one_of(
    st.builds(c.Transfer, comment=texts, specialist=st.one_of(st.none(), people), name=st.just("Имя")),
    st.builds(c.Note, text=texts),
    st.builds(c.ReportFalseAlarm, finds=st.just(FINDS)),
)
answering: st.SearchStrategy[c.DeskOrder] = st.one_of(
    st.builds(c.Take),
    st.builds(c.Reply, text=texts),
    st.builds(c.Answer, request=numbers, text=texts, answer=typed, reason=reasons, channel=channels),
    st.builds(c.Answer, request=numbers, text=st.just("Ответ"), answer=st.just(CONSULTATION)),
    st.builds(c.Defer, request=numbers, channel=channels, reason=reasons),
    st.builds(c.Join, request=numbers),
    st.builds(c.GiveUp, request=numbers, reason=reasons),
)
messages = st.one_of(st.just("message"), st.integers(1, 20).map(lambda number: f"key {number}"))
correcting: st.SearchStrategy[c.DeskOrder] = st.one_of(
    st.builds(c.Correct, message=messages, text=texts),
    st.builds(c.TakeBack, message=messages),
)
beside: st.SearchStrategy[c.DeskOrder] = st.one_of(
    st.builds(c.AskAdvice, specialist=people, name=st.just("Имя"), comment=texts),
    st.builds(c.EndAdvice),
    st.builds(c.Block, term=st.sampled_from(BlockTerm), reason=reasons),
    st.builds(c.Unblock),
)
closing: st.SearchStrategy[c.DeskOrder] = st.one_of(
    st.builds(c.OfferEmail),
    st.builds(c.MarkQuestion, message=st.just("message")),
    st.builds(c.AskSatisfaction),
    st.builds(c.SayFarewell),
    st.builds(c.Register, request=numbers, card=st.just(CARD)),
    st.builds(c.Close),
)
specialists = st.one_of(answering, answering, closing, hand_overs, correcting, beside)
relays: st.SearchStrategy[c.RelayOrder] = st.one_of(
    st.builds(c.Offer, specialist=people, name=st.just("Имя")),
    st.builds(c.ConfirmDelivery, request=numbers),
    st.builds(c.Absence, specialist=people),
    st.builds(c.Tick),
)
everything = st.one_of(citizens, openings, specialists, relays)
pauses_ms = st.one_of(
    st.just(0),
    st.integers(0, 25 * SECOND_MS),
    st.integers(0, 40 * MINUTE_MS),
    st.integers(0, 2 * DAY_MS),
)
pauses = st.one_of(st.sampled_from([0, 0, -1, -2, -3]), pauses_ms)
"""How long nothing happens, in milliseconds; -1, -2 and -3: until just before, at, and after the next due moment."""


def plausible(numbers: range) -> Iterator[tuple[c.Command, Actor]]:
    """What people really do in some state of a dialogue with these requests; much of it fits only a few states."""
    yield from ((order, CITIZEN) for order in (c.Open(), c.Open(text="Вопрос"), c.Leave(), c.Extend(), c.Rate(score=5)))
    yield from ((c.Say(text="Ещё"), CITIZEN), (c.GiveContact(address="a@b.ru", consent=CONSENT), CITIZEN))
    yield c.LeaveQuestion(text="Вопрос", address="a@b.ru", consents=(CONSENT,)), CITIZEN
    for actor in (ANNA, BORIS):
        yield c.Offer(specialist=actor.id, name=actor.name), RELAY
        yield c.Absence(specialist=actor.id), RELAY
        yield from ((order, actor) for order in wherever(actor))
        yield from ((order, actor) for number in numbers for order in about(number))
    yield from ((c.ConfirmDelivery(request=number), RELAY) for number in numbers)
    yield c.Transfer(comment="", specialist=BORIS.id, name=BORIS.name), MANAGER
    yield c.Tick(), RELAY


def wherever(actor: Actor) -> tuple[c.DeskOrder, ...]:
    other = BORIS if actor is ANNA else ANNA
    return (
        c.Take(),
        c.Reply(text="Слова"),
        *(order for number in range(1, 20) for order in second_thoughts(f"key {number}")),
        c.OfferEmail(),
        c.MarkQuestion(message="message"),
        c.ReportFalseAlarm(finds=FINDS),
        c.AskSatisfaction(),
        c.SayFarewell(),
        c.Transfer(comment="Заметка", specialist=other.id, name=other.name),
        c.Transfer(comment=""),
        c.AskAdvice(specialist=other.id, name=other.name, comment=""),
        c.EndAdvice(),
        c.Block(term=BlockTerm.HOUR, reason="Брань"),
        c.Unblock(),
        c.Close(),
    )


def second_thoughts(message: str) -> tuple[c.DeskOrder, ...]:
    return c.Correct(message=message, text="Другие слова"), c.TakeBack(message=message)


def about(number: int) -> tuple[c.DeskOrder, ...]:
    return (
        c.Answer(request=number, text="Ответ", answer=CONSULTATION),
        c.Answer(request=number, text="Ответ", answer=REFUSAL, reason="Закон", channel=Channel.EMAIL),
        c.Defer(request=number, channel=Channel.CHAT, reason="Архив"),
        c.Defer(request=number, channel=Channel.EMAIL, reason="Архив"),
        c.Join(request=number),
        c.GiveUp(request=number, reason="Нет связи"),
        c.Register(request=number, card=CARD),
    )
