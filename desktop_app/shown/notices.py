"""What calls for attention now, each thing under a key that stays the same: what is new in it is told, once."""

from collections.abc import Iterable

from core.deadlines import Urgency
from core.dialogue import events as e
from core.moment import Moment
from desktop_app.model.desk import Desk
from desktop_app.model.occasions import Occasion
from desktop_app.model.stream import Stream
from desktop_app.panes.countdown import countdown
from desktop_app.panes.notice_views import Notice
from desktop_app.panes.views import QueueGroup, QueueRow, QueueView
from desktop_app.tongue import tr

TEXTS = {
    Occasion.MESSAGE: "Новое сообщение гражданина в другом диалоге",
    Occasion.DUTY: "Срок ответа по почте близится к концу",
    Occasion.AMBER: "Срок скоро истечёт",
    Occasion.OPEN: "Вопрос ждёт ответа: его может взять каждый",
    Occasion.TRANSFERRED: "Вам передали диалог",
    Occasion.OFFERED: "Вам предложен новый диалог",
    Occasion.BREACH: "Срок нарушен",
}
"""No word of a citizen: a notification may be seen by others."""


def notices(queue: QueueView, desk: Desk, *, front: str | None, tabs: Iterable[str], now: Moment) -> tuple[Notice, ...]:
    """Everything that calls now; `front` is the dialogue before the person's eyes, whose messages call no more."""
    return (
        *(one for row in queue.rows for one in of_row(row, desk, now=now)),
        *(of_message(desk.streams[name]) for name in tabs if name != front and calls(desk.streams.get(name))),
    )


def of_row(row: QueueRow, desk: Desk, *, now: Moment) -> Iterable[Notice]:
    """One that waits for this person, or the clock of one that is his."""
    if row.group is QueueGroup.WAITING and row.can_take:
        yield notice(waiting_as(row, desk), row.dialogue)
    if row.running is None or row.group not in {QueueGroup.MINE, QueueGroup.DUTY} or row.owner:
        return
    clock = countdown(row.running, now)
    if clock.urgency is Urgency.CALM:
        return
    amber = Occasion.DUTY if row.by_email and row.group is QueueGroup.DUTY else Occasion.AMBER
    occasion = Occasion.BREACH if clock.urgency is Urgency.BREACH else amber
    yield notice(occasion, row.dialogue, about=str(row.running.deadline.due), said=clock.spoken)


def waiting_as(row: QueueRow, desk: Desk) -> Occasion:
    """How a dialogue that waits came to this person."""
    if not row.offered_to_me:
        return Occasion.OPEN
    stream = desk.streams.get(row.dialogue)
    return Occasion.TRANSFERRED if stream is not None and was_handed(stream, desk.my_id) else Occasion.OFFERED


def was_handed(stream: Stream, me: str) -> bool:
    """Whether the last offer was a colleague's transfer to this person."""
    past = (entry.event for entry in reversed(stream.entries) if isinstance(entry.event, e.Transferred | e.Returned))
    last = next(past, None)
    return isinstance(last, e.Transferred) and last.specialist == me


def calls(stream: Stream | None) -> bool:
    return stream is not None and stream.unread > 0


def of_message(stream: Stream) -> Notice:
    return notice(Occasion.MESSAGE, stream.dialogue, about=str(stream.last_citizens))


def notice(occasion: Occasion, dialogue: str, *, about: str = "", said: str = "") -> Notice:
    text = tr(TEXTS[occasion])
    spoken = f"{text}: {said}" if said else text
    return Notice(key=f"{occasion} {dialogue} {about}", occasion=occasion, dialogue=dialogue, text=text, spoken=spoken)
