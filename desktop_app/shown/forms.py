"""What the forms of a dialogue are filled with: the typed answer, the deferral, the card, handing over."""

from collections.abc import Iterable

from core.dialogue.answers import TypedAnswer
from core.dialogue.commands import Answer
from core.dialogue.state import Request
from core.dialogue.words import AnswerKind, Channel, Stage
from core.moment import Moment
from core.phrases import NEED_TIME
from core.protocol.http import Outcome, Place, Reference
from core.settings import ClockSettings
from desktop_app.model.desk import Desk
from desktop_app.model.stream import Stream
from desktop_app.panes.countdown import spoken_of
from desktop_app.panes.form_views import (
    AnswerView,
    CardView,
    Choice,
    DeferralView,
    LibraryHit,
    Peer,
    RequestChoice,
    TransferView,
)
from desktop_app.shown.lines import KINDS
from desktop_app.shown.presence import away_said
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

NO_ADDRESS = "Гражданин не оставил адрес: предложите ответ по почте"
QUESTION_LIMIT = 80
OPEN = frozenset({Stage.ASKED, Stage.IN_WORK, Stage.DEFERRED, Stage.SENT})
NOTHING = Reference(version=0, topics=(), outcomes=(), sections=(), hotlines=(), branches=(), answers=())


def answer_view(stream: Stream, reference: Reference | None, *, used: LibraryHit | None = None) -> AnswerView:
    """The requests that wait for an answer, what one may point at, and whether e-mail is possible."""
    known = reference or NOTHING
    state = stream.state
    return AnswerView(
        dialogue=stream.dialogue,
        requests=tuple(
            RequestChoice(number=one.number, question=question_of(stream, one))
            for one in state.requests
            if one.stage in OPEN
        ),
        sections=tuple(choices(known.sections)),
        hotlines=tuple(choices(known.hotlines)),
        branches=tuple(choices(known.branches)),
        email=any(one.channel is Channel.EMAIL and one.stage in OPEN for one in state.requests),
        no_email="" if state.has_contact else tr(NO_ADDRESS),
        used=used,
    )


def own_payments_answer(stream: Stream, reference: Reference | None) -> Answer:
    """The lawful refusal of a question about one's own payments (R14), to be looked at and sent."""
    waiting = [one.number for one in stream.state.requests if one.stage in OPEN]
    said = None if reference is None else reference.own_payments
    return Answer(
        request=waiting[-1] if waiting else 1,
        text="" if said is None else said.text,
        answer=TypedAnswer(kind=AnswerKind.REFUSAL),
        reason="" if said is None else said.reason,
    )


def deferral_view(stream: Stream, *, clocks: ClockSettings, setting: Setting) -> DeferralView:
    """The request in hand; when its 24 hours would end if they began now by calendar."""
    waiting = [one for one in stream.state.requests if one.stage in OPEN]
    request = next((one for one in waiting if one.stage is Stage.IN_WORK), waiting[0] if waiting else None)
    due = request.complex.due if request is not None and request.complex is not None else None
    if due is None and not clocks.complex_in_working_time:
        due = Moment(setting.now + clocks.complex_limit_ms)
    return DeferralView(
        dialogue=stream.dialogue,
        request=1 if request is None else request.number,
        phrase=NEED_TIME,
        no_email="" if stream.state.has_contact else tr(NO_ADDRESS),
        due_said=tr("по рабочему времени") if due is None else setting.said(due),
    )


def card_view(stream: Stream, reference: Reference | None, *, setting: Setting) -> CardView | None:
    """The first card that is due, filled in as far as known; None when none is."""
    known, state = reference or NOTHING, stream.state
    request = next((one for one in state.lacking_card if one.finished is not None), None)
    if request is None:
        return None
    return CardView(
        dialogue=stream.dialogue,
        request=request.number,
        question=question_of(stream, request),
        facts=facts(request, setting),
        topics=tuple(Choice(id=one.id, title=one.title) for one in known.topics),
        outcomes=tuple(Choice(id=one.id, title=one.title) for one in known.outcomes),
        topic=topic_of(request, known),
        outcome=outcome_of(request, known.outcomes),
        closes=state.settled and len(state.lacking_card) == 1,
    )


def facts(request: Request, setting: Setting) -> tuple[tuple[str, str], ...]:
    """What the program knows of a request by itself."""
    known = [(tr("Задан"), setting.said(request.asked))]
    if request.taken is not None:
        known.append((tr("Взят в работу через"), spoken_of(max(0, request.taken - request.asked))))
    if request.answered is not None:
        start = request.asked if request.taken is None else request.taken
        known.append((tr("Ответ через"), spoken_of(max(0, request.answered - start))))
    if request.answer is not None:
        known.append((tr("Вид ответа"), tr(KINDS[request.answer.kind]).removeprefix(tr("Ответ: "))))
    overrun = any(deadline.kept is False for _, deadline in request.clocks)
    return (*known, (tr("Сроки"), tr("нарушены") if overrun else tr("соблюдены")))


def topic_of(request: Request, reference: Reference) -> str | None:
    """The topic of the canned answer that was used."""
    used = None if request.answer is None else request.answer.library_answer
    return next((one.topic or None for one in reference.answers if one.id == used), None) if used else None


def outcome_of(request: Request, outcomes: Iterable[Outcome]) -> str | None:
    """The first outcome proposed for this kind of answer."""
    kind = None if request.answer is None else request.answer.kind
    return next((one.id for one in outcomes if kind is not None and kind in one.kinds), None)


def transfer_view(stream: Stream, desk: Desk, setting: Setting) -> TransferView:
    """Colleagues at their desks, the least loaded first."""
    present = (one for one in desk.colleagues.values() if one.present and one.id != desk.my_id)
    peers = sorted(present, key=lambda one: (one.load, one.name))
    return TransferView(
        dialogue=stream.dialogue,
        peers=tuple(Peer(id=one.id, name=one.name, load=one.load) for one in peers),
        away=away_said(desk, setting),
    )


def question_of(stream: Stream, request: Request) -> str:
    """A question's first words on one line."""
    words = " ".join(stream.text_of(request.message).split())
    return words if len(words) <= QUESTION_LIMIT else words[: QUESTION_LIMIT - 1].rstrip() + "…"


def choices(places: Iterable[Place]) -> Iterable[Choice]:
    for one in places:
        detail = "; ".join(part for part in (one.address, ", ".join(one.telephones), one.url) if part)
        yield Choice(id=one.id, title=one.title, detail=detail, more=" ".join((one.note, *one.hours)))
