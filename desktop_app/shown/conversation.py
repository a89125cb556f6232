"""A dialogue's conversation, header and tab as the panes show them: what is recorded, then what is still on its way."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from msgspec.structs import replace

from core.dialogue.commands import Answer, Correct, Note
from core.dialogue.words import Phase, Stage
from desktop_app.model.outbox import Post, PostState
from desktop_app.model.stream import Stream, message_of
from desktop_app.panes.views import (
    ConversationView,
    Delivery,
    HeaderView,
    MessageKind,
    MessageView,
    Running,
    TabView,
)
from desktop_app.shown.amended import amended, changing
from desktop_app.shown.errors import error_said
from desktop_app.shown.kept_lines import KeptLines
from desktop_app.shown.lines import KINDS, NOTES
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

SHOWN = 200
"""Messages shown at once; earlier ones on demand."""

NOTHING_LEAVES: Mapping[str, int] = MappingProxyType({})
TITLE_LIMIT, HEADER_LIMIT = 48, 90
DELIVERY = {
    PostState.ACCEPTED: Delivery.SENT,
    PostState.REFUSED: Delivery.REFUSED,
    PostState.HELD: Delivery.HELD,
}
STAGES = {
    Stage.ASKED: "ждёт взятия в работу",
    Stage.IN_WORK: "в работе",
    Stage.DEFERRED: "отложено до 24 часов",
    Stage.SENT: "ответ отправлен, ждём доставки",
    Stage.ANSWERED: "дан ответ",
    Stage.DROPPED: "снято",
    Stage.JOINED: "присоединено",
}


def conversation_view(
    stream: Stream,
    posts: Iterable[Post],
    setting: Setting,
    *,
    typing: str = "",
    limit: int = SHOWN,
    unfolded: Collection[str] = (),
    leaving: Mapping[str, int] = NOTHING_LEAVES,
    lines: KeptLines | None = None,
) -> ConversationView:
    """The newest `limit` lines and what is on its way; the oldest held words stand in the pane that asks about them.

    `unfolded`: the lines that show what stood there before, too; `leaving`: messages that are taken back in so many
    seconds; `lines`: what was said of this stream before.
    """
    known = lines or KeptLines(stream)
    on_the_way = tuple(posts)
    asked = next((post.key for post in on_the_way if post.state is PostState.HELD), "")
    going = changing(on_the_way, setting, leaving=leaving)
    recorded = [
        under_way(
            amended(one, entry, stream.changes.get(message_of(entry), []), setting=setting, unfolded=unfolded),
            going.get(message_of(entry), ""),
        )
        if stream.changes or going
        else one
        for entry, one in known.newest(limit, setting)
    ]
    waiting = [
        on_its_way(post, setting)
        for post in on_the_way
        if shows_itself(post) and post.key not in stream.keys and post.key != asked
    ]
    return ConversationView(
        dialogue=stream.dialogue,
        messages=(*recorded, *waiting),
        earlier=max(0, known.count - limit),
        typing=typing,
    )


def shows_itself(post: Post) -> bool:
    """Whether an order stands in the conversation as a line of its own: words do, a change of words where refused."""
    return bool(post.words) and (not isinstance(post.order, Correct) or post.state is PostState.REFUSED)


def under_way(view: MessageView, said: str) -> MessageView:
    """A line whose change the relay has not told yet."""
    return replace(view, amended=said) if said else view


def on_its_way(post: Post, setting: Setting) -> MessageView:
    """Own words before the relay has told them back."""
    return MessageView(
        id=post.key,
        kind=kind_of(post.order),
        author=tr("Вы"),
        time="",
        text=post.words,
        label=label_of(post.order),
        delivery=DELIVERY.get(post.state, Delivery.SENDING),
        refusal=error_said(post.error, setting) if post.error is not None else "",
    )


def kind_of(order: object) -> MessageKind:
    if isinstance(order, Answer):
        return MessageKind.ANSWER
    return MessageKind.NOTE if isinstance(order, Note) else MessageKind.MINE


def label_of(order: object) -> str:
    if isinstance(order, Answer):
        return tr(KINDS[order.answer.kind])
    return tr(next(iter(NOTES.values()))) if isinstance(order, Note) else ""


def running_of(stream: Stream) -> Running | None:
    """Of the clocks that run in a dialogue the one that is due first."""
    running = [request.running for request in stream.state.requests if request.running is not None]
    clock = min(running, key=lambda one: one[1].due, default=None)
    return None if clock is None else Running(clock=clock[0], deadline=clock[1])


def title_of(stream: Stream, *, limit: int = TITLE_LIMIT) -> str:
    """The first words of the last question, at most `limit` characters."""
    last = stream.state.last
    words = shortened(stream.text_of(last.message), limit) if last is not None else ""
    return words or tr("Новый диалог")


@lru_cache(maxsize=512)
def shortened(text: str, limit: int) -> str:
    """On one line, at most so many characters; remembered, for every tab is titled whenever anything changes."""
    words = " ".join(text.split())
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"


def tab_view(stream: Stream, *, typing: bool = False, held: bool = False) -> TabView:
    state = stream.state
    over = state.phase in {Phase.ENDED, Phase.CLOSED}
    return TabView(
        dialogue=stream.dialogue,
        title=title_of(stream),
        running=running_of(stream),
        unread=stream.unread,
        typing=typing,
        ended=over,
        card_due=over and bool(state.lacking_card),
        held=held,
    )


def header_view(stream: Stream, *, here: bool, me: str) -> HeaderView:
    """`me`: one's own name is not told to oneself."""
    state, last = stream.state, stream.state.last
    return HeaderView(
        dialogue=stream.dialogue,
        title=title_of(stream, limit=HEADER_LIMIT),
        page=state.page,
        citizen_here=here,
        owner="" if state.owner == me else state.owner_name,
        adviser=state.adviser_name,
        request=""
        if last is None
        else tr("Обращение {number}: {stage}").format(number=last.number, stage=tr(STAGES[last.stage])),
        running=running_of(stream),
    )
