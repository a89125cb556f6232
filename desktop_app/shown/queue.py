"""The list of dialogues as the queue pane shows it: longest waiting first, what breaches next on top of one's own."""

from collections.abc import Mapping

from core.dialogue.words import ACTIVE, OWED, Channel, Phase, Stage
from core.moment import Moment
from core.permissions import Right
from core.protocol.desk import Colleague, Row
from desktop_app.model.desk import Desk
from desktop_app.model.stream import Stream
from desktop_app.panes.views import QueueGroup, QueueRow, QueueView, Running
from desktop_app.shown.setting import Setting

ORDER = tuple(QueueGroup)
FREE = frozenset({Phase.WAITING, Phase.OFFERED})
NEVER = Moment(2**53)
PREVIEW_LIMIT = 120


def queue_view(desk: Desk, setting: Setting) -> QueueView:
    """All rows: by group, in a group by what is due next, then the longest waiting first."""
    rows = [queue_row(row, desk, setting) for row in desk.rows.by_dialogue.values()]
    return QueueView(rows=tuple(sorted(rows, key=place)))


def place(row: QueueRow) -> tuple[int, Moment, Moment, str]:
    """Waiting ones go by their waiting alone, one's own by what breaches next."""
    due = row.running.deadline.due if row.running is not None else NEVER
    return ORDER.index(row.group), NEVER if row.group is QueueGroup.WAITING else due, row.since, row.dialogue


def queue_row(row: Row, desk: Desk, setting: Setting) -> QueueRow:
    running = running_of(row)
    return QueueRow(
        dialogue=row.dialogue,
        group=group_of(row, me=setting.me),
        since=row.waiting_since or row.opened,
        running=running,
        preview=row.preview or last_words(desk.streams.get(row.dialogue)),
        page=row.page,
        offered="" if row.offered_to == setting.me else row.offered_name,
        offered_to_me=row.offered_to is not None and row.offered_to == setting.me,
        owner="" if row.owner == setting.me else row.owner_name,
        owner_absent=row.owner_absent,
        can_take=can_take(row, desk),
        by_email=any(request.channel is Channel.EMAIL for request in row.requests),
        citizen_here=row.citizen_here,
        due_said="" if running is None else setting.said(running.deadline.due),
    )


def last_words(stream: Stream | None) -> str:
    """The citizen's last words in a dialogue that is held; the relay's list does not show those of taken ones."""
    words = "" if stream is None or not stream.last_citizens else stream.entries[stream.last_citizens - 1].text
    return " ".join((words or "").split())[:PREVIEW_LIMIT]


def running_of(row: Row) -> Running | None:
    """Of the clocks that run in a dialogue the one that is due first."""
    clocks = [
        Running(clock=request.clock, deadline=request.deadline)
        for request in row.requests
        if request.clock is not None and request.deadline is not None and request.deadline.running
    ]
    return min(clocks, key=lambda one: one.deadline.due, default=None)


def group_of(row: Row, *, me: str) -> QueueGroup:
    """Whose turn it is: nobody has it, it is mine, a 24-hour duty, a card that is due, or a colleague's."""
    stages = {request.stage for request in row.requests}
    duty = bool(stages & OWED) and not stages & ACTIVE
    if row.owner is not None and row.owner != me:
        return QueueGroup.ADVICE if row.adviser == me else QueueGroup.OTHERS
    if row.phase in {Phase.ENDED, Phase.CLOSED}:
        return QueueGroup.CARD
    if row.phase in FREE:
        return QueueGroup.DUTY if duty and Stage.ASKED not in stages else QueueGroup.WAITING
    return QueueGroup.DUTY if duty else QueueGroup.MINE


def can_take(row: Row, desk: Desk) -> bool:
    """Whether the relay would very likely let this specialist take it; the relay decides."""
    if not desk.may(Right.CLAIM) or row.owner == desk.my_id:
        return False
    if row.phase in FREE:
        return row.open_to_all or row.offered_to in {None, desk.my_id} or not present(desk.colleagues, row.offered_to)
    return row.phase is not Phase.CLOSED and row.owner_absent and desk.may(Right.TAKE_OVER)


def present(colleagues: Mapping[str, Colleague], specialist: str | None) -> bool:
    """Whether a colleague is at his desk."""
    colleague = colleagues.get(specialist or "")
    return colleague is not None and colleague.present
