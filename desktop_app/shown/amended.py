"""Words that were corrected or withdrawn: a line as it is now, and what stood there before, oldest first."""

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from core.dialogue import commands as c
from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.words import Phase
from core.protocol.desk import Recorded
from desktop_app.model.outbox import Post, PostState
from desktop_app.model.stream import Stream, message_of
from desktop_app.panes.views import MessageView
from desktop_app.shown.errors import error_said
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

CORRECTED, WITHDRAWN = "исправлено {time}", "отозвано {time}"
GONE = "Сообщение отозвано: гражданин его больше не видит."
BEFORE = "Было ({time}): {text}"
ERASED = "слова удалены"
GOING = {c.Correct: "исправление отправляется", c.TakeBack: "отзывается"}
LEAVING = "будет отозвано через {seconds} с; Shift+Delete ещё раз — оставить"
NOT_GONE = "не отозвано: {why}"
UNDER_WAY = frozenset({PostState.QUEUED, PostState.SENDING, PostState.ACCEPTED})
OVER = frozenset({Phase.CLOSED, Phase.NEW})


def changing(posts: Iterable[Post], setting: Setting, *, leaving: Mapping[str, int]) -> dict[str, str]:
    """Of each message that is about to change, how; of one that could not be taken back, why not."""
    said = {message: tr(LEAVING).format(seconds=seconds) for message, seconds in leaving.items()}
    for post in posts:
        order = post.order
        if isinstance(order, c.TakeBack) and post.error is not None:
            said[order.message] = tr(NOT_GONE).format(why=error_said(post.error, setting))
        elif isinstance(order, c.Correct | c.TakeBack) and post.state in UNDER_WAY:
            said[order.message] = tr(GOING[type(order)])
    return said


def amended(
    view: MessageView, entry: Recorded, changes: list[Recorded], *, setting: Setting, unfolded: Collection[str]
) -> MessageView:
    """The line as it is now; `unfolded`: those that are shown with everything that stood there."""
    if not changes:
        return view
    last = changes[-1]
    gone = isinstance(last.event, Withdrawn)
    text = tr(GONE) if gone else last.text or ""
    if view.id in unfolded:
        former = [entry, *(one for one in changes[:-1] if isinstance(one.event, Corrected))]
        text = "\n\n".join((text, *(before(one, setting) for one in former)))
    said = tr(WITHDRAWN if gone else CORRECTED)
    return replace(view, text=text, amended=said.format(time=setting.said(last.at)))


def before(entry: Recorded, setting: Setting) -> str:
    return tr(BEFORE).format(time=setting.said(entry.at), text=entry.text or tr(ERASED))


def changeable(stream: Stream, message: str, *, me: str) -> bool:
    """Whether these words are one's own to correct now; the relay decides."""
    said = stream.state.message(message)
    return said is not None and said.author == me and stream.state.owner == me and stream.state.phase not in OVER


def last_of(stream: Stream, *, me: str) -> str:
    """One's own last message that may still be corrected, or nothing."""
    mine = (one.message for one in reversed(stream.state.said) if changeable(stream, one.message, me=me))
    return next(mine, "")


def words_now(stream: Stream, message: str) -> str:
    """The words of a message as they are now."""
    changes = stream.changes.get(message)
    return (changes[-1].text or "") if changes else stream.text_of(message)


def is_foreign(line: str, stream: Stream) -> bool:
    """Whether a line of the conversation, by its id, is another dialogue's; one on its way has an id of no dialogue."""
    dialogue, parted, _ = line.rpartition(":")
    return bool(parted) and dialogue != stream.dialogue


def message_in(stream: Stream, line: str) -> str:
    """The message that a line of the conversation shows, by the line's id; nothing for what is no message, or another
    dialogue's.
    """
    _, _, seq = line.rpartition(":")
    place = int(seq) if seq.isdigit() and not is_foreign(line, stream) else 0
    return message_of(stream.entries[place - 1]) if 0 < place <= stream.seq else ""
