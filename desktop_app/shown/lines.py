"""One entry of a dialogue's history as a line of the conversation; what says nothing to a person gives no line."""

from collections.abc import Callable
from typing import Any

from core.deadlines import Clock
from core.dialogue import events as e
from core.dialogue.asides import AdviceAsked, AdviceEnded, Blocked, Unblocked
from core.dialogue.words import AnswerKind, Author, Channel, DropCause, EndCause, NoteCause, ReturnCause
from core.guard.choices import Choice
from core.protocol.desk import CursorMoved, Recorded
from desktop_app.panes.views import Delivery, MessageKind, MessageView
from desktop_app.shown.finds import LIKE, named
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

CITIZEN = "Гражданин"
SERVICE = "Служба"
KINDS = {
    AnswerKind.LINK: "Ответ: ссылка на источник",
    AnswerKind.CONSULTATION: "Ответ: консультация",
    AnswerKind.REFUSAL: "Ответ: отказ",
}
NOTES = {
    NoteCause.COLLEAGUE: "Заметка",
    NoteCause.TRANSFER: "Заметка при передаче",
    NoteCause.LATE_WORDS: "Не отправлено гражданину: слова прежнего специалиста",
}
CLOCKS = {Clock.TAKE_UP: "взятия в работу", Clock.ANSWER: "ответа", Clock.COMPLEX: "ответа в течение 24 часов"}
RETURNS = {
    ReturnCause.SPECIALIST: "Возвращено в очередь",
    ReturnCause.OFFER_LAPSED: "Предложение не принято: снова в очереди",
    ReturnCause.ABSENT: "Специалист не на связи: снова в очереди",
}
DROPS = {
    DropCause.CITIZEN_LEFT: "Гражданин ушёл, не дождавшись ответа",
    DropCause.CITIZEN_SILENT: "Гражданин не отвечает: обращение снято",
    DropCause.UNDELIVERABLE: "Ответ не удалось доставить",
    DropCause.NO_QUESTION: "Вопроса не было",
}
ENDS = {
    EndCause.SPECIALIST: "Разговор окончен специалистом",
    EndCause.CITIZEN_LEFT: "Гражданин закончил разговор",
    EndCause.CITIZEN_SILENT: "Разговор окончен: гражданин не отвечает",
    EndCause.DAY_ENDED: "Разговор окончен: закончился рабочий день",
}
WHO = {Author.CITIZEN: "Гражданин сообщил", Author.SPECIALIST: "Специалист сообщил", Author.SERVICE: "Сообщено"}
OWN_PAYMENTS = "Похоже на вопрос о своих выплатах"
CHANNELS = {Channel.CHAT: "в чат", Channel.EMAIL: "на электронную почту"}


def checked(event: e.Checked) -> str:
    """What the guard saw in words that were taken, and what their sender chose (R14); never the words."""
    said = [tr(OWN_PAYMENTS)] if event.own_payments else []
    if event.choice is Choice.MASKED:
        said.insert(0, tr("Программа скрыла: {named}").format(named=named(event.finds)))
    elif event.finds:
        said.insert(0, tr("Отправлено как есть: похоже на {named}").format(named=named(event.finds, LIKE)))
    return ". ".join(said)


PLAIN: dict[type, str] = {
    e.Opened: "Гражданин открыл чат",
    e.ContactGiven: "Гражданин оставил адрес электронной почты",
    e.OpenedToAll: "Не взято за 20 секунд: может взять любой специалист",
    e.Delivered: "Ответ доставлен гражданину",
    e.Extended: "Гражданин попросил подождать",
    e.DayEnded: "Рабочий день закончился",
    e.Closed: "Диалог закрыт",
    AdviceEnded: "Совет закончен",
    Unblocked: "Чат снова открыт гражданину",
}
TOLD: dict[type, Callable[[Any], str]] = {
    e.Offered: lambda event: tr("Предложено: {name}").format(name=event.name),
    e.Taken: lambda event: tr("Взято в работу: {name}").format(name=event.name),
    e.Deferred: lambda event: tr("Срок ответа — 24 часа, ответ {where}").format(where=tr(CHANNELS[event.channel])),
    e.Joined: lambda event: tr("Обращение {request} присоединено к обращению {into}").format(
        request=event.request, into=event.into
    ),
    e.Dropped: lambda event: tr(DROPS[event.cause]),
    e.Breached: lambda event: tr("Срок {clock} нарушен").format(clock=tr(CLOCKS[event.clock])),
    e.Returned: lambda event: tr(RETURNS[event.cause]),
    e.Rated: lambda event: tr("Оценка гражданина: {score} из 5").format(score=event.score),
    e.Registered: lambda event: tr("Карточка обращения {request} заполнена").format(request=event.request),
    e.Ended: lambda event: tr(ENDS[event.cause]),
    AdviceAsked: lambda event: tr("Спросили совета: {name}").format(name=event.name),
    e.Checked: checked,
    e.FalseAlarm: lambda event: tr("{who}: это не персональные данные ({named})").format(
        who=tr(WHO[event.author]), named=named(event.finds)
    ),
}
"""What is said of an event that brings no words; the others (consents, warnings, marks of silence) are not shown."""


WORDS = (e.Posted, e.Answered, e.Noted)
"""The events that bring words."""


def line(entry: Recorded, *, citizen: CursorMoved | None, setting: Setting) -> MessageView | None:
    """One line, or None."""
    match entry.event:
        case e.Posted():
            return words(entry, entry.event, citizen=citizen, setting=setting)
        case e.Answered():
            return answer(entry, entry.event, citizen=citizen, setting=setting)
        case e.Noted():
            label = tr(NOTES[entry.event.cause])
            return shown(entry, MessageKind.NOTE, entry.event.name, entry.text, label=label, setting=setting)
        case Blocked():
            text = tr("Чат закрыт гражданину до: {until}. {reason}").format(
                until=setting.said(entry.event.until), reason=entry.reason or ""
            )
            return shown(entry, MessageKind.EVENT, "", text.rstrip(), setting=setting)
        case event:
            text = event_said(event)
            if text and (entry.text or entry.reason):
                text = f"{text}: {entry.text or entry.reason}"
            return shown(entry, MessageKind.EVENT, "", text, setting=setting) if text else None


def event_said(event: e.Event | None) -> str:
    """An event without words, in a sentence; nothing for one that people need not see."""
    tell = TOLD.get(type(event))
    return tr(PLAIN.get(type(event), "")) if tell is None else tell(event)


def is_shown(entry: Recorded) -> bool:
    """Whether an entry gives a line at all."""
    return isinstance(entry.event, (*WORDS, Blocked)) or type(entry.event) in PLAIN or type(entry.event) in TOLD


def words(entry: Recorded, event: e.Posted, *, citizen: CursorMoved | None, setting: Setting) -> MessageView:
    if event.author is Author.CITIZEN:
        return shown(entry, MessageKind.CITIZEN, tr(CITIZEN), entry.text, setting=setting)
    delivery = delivery_of(entry.seq, citizen)
    if event.author is Author.SERVICE:
        return shown(
            entry, MessageKind.PHRASE, event.name or tr(SERVICE), entry.text, delivery=delivery, setting=setting
        )
    kind = MessageKind.MINE if event.author_id == setting.me else MessageKind.COLLEAGUE
    return shown(entry, kind, event.name, entry.text, delivery=delivery, setting=setting)


def answer(entry: Recorded, event: e.Answered, *, citizen: CursorMoved | None, setting: Setting) -> MessageView:
    label = tr(KINDS[event.answer.kind])
    if entry.reason:
        label = tr("{label}. Причина: {reason}").format(label=label, reason=entry.reason)
    if event.channel is Channel.EMAIL:
        label = tr("{label}, по электронной почте").format(label=label)
    delivery = delivery_of(entry.seq, citizen)
    return shown(entry, MessageKind.ANSWER, event.name, entry.text, label=label, delivery=delivery, setting=setting)


def delivery_of(seq: int, citizen: CursorMoved | None) -> Delivery:
    """How far the citizen has a line."""
    if citizen is None or citizen.delivered < seq:
        return Delivery.SENT
    return Delivery.READ if citizen.read >= seq else Delivery.DELIVERED


def shown(
    entry: Recorded,
    kind: MessageKind,
    author: str,
    text: str | None,
    *,
    setting: Setting,
    label: str = "",
    delivery: Delivery = Delivery.NONE,
) -> MessageView:
    return MessageView(
        id=f"{entry.dialogue}:{entry.seq}",
        kind=kind,
        author=author,
        time=setting.said(entry.at),
        text=text or "",
        label=label,
        delivery=delivery,
    )
