"""Words that the relay held for personal data, as the pane above the composer shows them (R14)."""

from core.dialogue import commands as c
from core.dialogue.lifecycle import LIFECYCLE
from core.dialogue.words import TALKING
from core.guard.choices import Choice
from core.guard.report import Level
from core.protocol.shared import Held
from desktop_app.model.outbox import Post
from desktop_app.model.stream import Stream
from desktop_app.panes.views import HeldMark, HeldView
from desktop_app.shown.finds import NAMES
from desktop_app.tongue import tr

TITLES = {
    Level.CERTAIN: "Не отправлено: персональные данные",
    Level.LIKELY: "Не отправлено: похоже на персональные данные",
}
WHY = {
    Level.CERTAIN: "152-ФЗ: персональные данные не отправляются. Уберите отмеченное и отправьте снова.",
    Level.LIKELY: "152-ФЗ: персональные данные не отправляются. Если отмеченное — не они, отправьте как есть.",
}
SUBJECTS: dict[tuple[type[c.Order], str], str] = {
    (c.Reply, "text"): "Ваше сообщение",
    (c.Answer, "text"): "Текст ответа",
    (c.Answer, "reason"): "Обоснование отказа",
    (c.Defer, "reason"): "Причина переноса срока",
    (c.Transfer, "comment"): "Комментарий коллеге",
    (c.Note, "text"): "Заметка",
    (c.GiveUp, "reason"): "Причина снятия обращения",
}


def held_view(posts: tuple[Post, ...], stream: Stream | None) -> HeldView | None:
    """The oldest of the held posts of a dialogue; None where none is."""
    post = next((one for one in posts if one.held is not None), None)
    if post is None or post.held is None:
        return None
    held = post.held
    may_send = Choice.AS_IS in held.choices
    return HeldView(
        key=post.key,
        title=tr(TITLES[held.level]),
        why=tr(WHY[Level.LIKELY if may_send else Level.CERTAIN]),
        subject=tr(SUBJECTS.get((type(post.order), held.field), "Ваши слова")),
        text=held.text,
        marks=marks(held),
        certain=held.level is Level.CERTAIN,
        may_send=may_send,
        may_report=stream is not None and c.ReportFalseAlarm in LIFECYCLE[stream.state.phase],
        may_discard=not isinstance(post.order, c.Reply) or (stream is not None and stream.state.phase not in TALKING),
        reported=post.reported,
        more=len(posts) - 1,
    )


def marks(held: Held) -> tuple[HeldMark, ...]:
    return tuple(HeldMark(start=one.start, end=one.end, name=tr(NAMES[one.type])) for one in held.spans)
