"""A dialogue's conversation, header and tab as the panes show them: what is recorded, then what is still on its way."""

from collections.abc import Collection, Iterable, Mapping
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
from desktop_app.shown.amended import amended, amendments, changing
from desktop_app.shown.errors import error_said
from desktop_app.shown.lines import KINDS, NOTES, is_shown, line
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
) -> ConversationView:
    """The newest `limit` lines and what is on its way; the oldest held words stand in the pane that asks about them.

    `unfolded`: the lines that show what stood there before, too; `leaving`: messages that are taken back in so many
    seconds.
    """
    on_the_way = tuple(posts)
    asked = next((post.key for post in on_the_way if post.state is PostState.HELD), "")
    shown = [entry for entry in stream.entries if is_shown(entry)]
    changes, going = amendments(stream.entries), changing(on_the_way, setting, leaving=leaving)
    lines = ((entry, line(entry, citizen=stream.citizen, setting=setting)) for entry in shown[-limit:])
    recorded = [
        under_way(
            amended(one, entry, changes.get(message_of(entry), []), setting=setting, unfolded=one.id in unfolded),
            going.get(message_of(entry), ""),
        )
        for entry, one in lines
        if one is not None
    ]
    waiting = [
        on_its_way(post, setting)
        for post in on_the_way
        if shows_itself(post) and post.key not in stream.keys and post.key != asked
    ]
    return ConversationView(
        dialogue=stream.dialogue,
        messages=(*recorded, *waiting),
        earlier=max(0, len(shown) - limit),
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
    words = " ".join(stream.text_of(last.message).split()) if last is not None else ""
    if not words:
        return tr("Новый диалог")
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
