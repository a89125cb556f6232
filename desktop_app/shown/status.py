"""The status bar and the alert: how the line stands, and the one most urgent thing that nobody has taken."""

from core.permissions import Right
from desktop_app.model.desk import Desk
from desktop_app.model.occasions import Occasion
from desktop_app.panes.views import AlertView, Line, QueueGroup, QueueView, StatusView
from desktop_app.shift.listening import LineState
from desktop_app.shift.shift import Shift
from desktop_app.shown.notices import waiting_as
from desktop_app.shown.presence import own_said
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

LINES = {
    LineState.CONNECTING: Line.CONNECTING,
    LineState.ONLINE: Line.ONLINE,
    LineState.OFFLINE: Line.OFFLINE,
    LineState.ENDED: Line.OFFLINE,
}
TITLES = {
    Occasion.OFFERED: "Вам предложен новый вопрос",
    Occasion.TRANSFERRED: "Вам передали диалог",
    Occasion.OPEN: "Вопрос ждёт ответа",
}


def status_view(shift: Shift, *, sound: bool, setting: Setting, stale: int = 0) -> StatusView:
    desk, listening = shift.held.desk, shift.listening
    return StatusView(
        line=LINES[listening.state],
        name="" if desk.me is None else desk.me.name,
        present=shift.attending.word.present,
        away=own_said(shift.attending.word, setting),
        counted=listening.counted_present,
        may_answer=desk.may(Right.ANSWER),
        may_export=desk.may(Right.EXPORT_REGISTER),
        unsent=shift.outbox.unsent,
        sound=sound,
        notice=shift.held.notice,
        stale=stale,
    )


def alert_view(queue: QueueView, desk: Desk) -> AlertView | None:
    """What was offered to me first, then what waits longest; nothing for one who takes no dialogues."""
    waiting = [row for row in queue.rows if row.group is QueueGroup.WAITING and row.can_take and row.running]
    if not desk.may(Right.CLAIM) or not waiting:
        return None
    first = min(waiting, key=lambda row: (not row.offered_to_me, row.since))
    return AlertView(
        dialogue=first.dialogue,
        title=tr(TITLES[waiting_as(first, desk)]),
        preview=first.preview,
        running=first.running,
        more=len(waiting) - 1,
    )
