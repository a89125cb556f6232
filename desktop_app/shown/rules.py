"""What the forms beside the algorithm show, made of the desk's state and of what the relay told."""

from core.moment import Moment
from core.protocol.history import BlockLine, EarlierRequest, EarlierWords
from core.protocol.http import Reference
from desktop_app.model.desk import Desk
from desktop_app.model.stream import Stream
from desktop_app.panes.form_views import Choice
from desktop_app.panes.rule_views import AdviceView, BlockView, EarlierView
from desktop_app.panes.views import MessageView
from desktop_app.report.words import titles
from desktop_app.shown.conversation import STAGES, conversation_view
from desktop_app.shown.forms import transfer_view
from desktop_app.shown.lines import KINDS
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

NONE_BEFORE = "Раньше этот гражданин сюда не обращался (или писал с другого устройства)."
LOOKING = "Ищем прежние обращения…"
BY = "до: {until}  ·  {name}"


def advice_view(stream: Stream, desk: Desk, setting: Setting) -> AdviceView:
    """Colleagues at their desks but him who is asked already."""
    state = stream.state
    there = transfer_view(stream, desk, setting)
    peers = tuple(one for one in there.peers if one.id != state.adviser)
    return AdviceView(dialogue=stream.dialogue, peers=peers, away=there.away, adviser=state.adviser_name)


def block_view(
    stream: Stream | None, setting: Setting, *, standing: tuple[BlockLine, ...] = (), trouble: str = ""
) -> BlockView:
    """One's own dialogue, if it is one, and everybody who is shut out."""
    mine = stream is not None and stream.state.owner == setting.me
    until = None if stream is None else stream.state.blocked
    return BlockView(
        dialogue=stream.dialogue if stream is not None and mine else "",
        until=setting.said(until) if until is not None and until > setting.now else "",
        standing=tuple(
            Choice(
                id=one.dialogue,
                title=one.reason or tr("причина удалена"),
                detail=tr(BY).format(name=one.name, until=setting.said(one.until)),
            )
            for one in standing
        ),
        trouble=trouble,
    )


def earlier_view(
    dialogue: str,
    told: tuple[EarlierRequest, ...] | None,
    reference: Reference | None,
    setting: Setting,
    *,
    words: EarlierWords | None = None,
    trouble: str = "",
) -> EarlierView:
    """The list, None while it is looked for; and the words of one of them, once they were told."""
    said = trouble or (tr(LOOKING) if told is None else "" if told else tr(NONE_BEFORE))
    return EarlierView(
        dialogue=dialogue,
        requests=tuple(choice(one, reference, setting) for one in told or ()),
        said=said,
        shown="" if words is None else words.dialogue,
        messages=() if words is None else messages(words, setting),
    )


def choice(one: EarlierRequest, reference: Reference | None, setting: Setting) -> Choice:
    known = titles(reference)
    topic = known.get(one.topic or "", tr("тема не указана"))
    kind = next((tr(said) for kind, said in KINDS.items() if kind == one.answer_kind), "")
    stage = next((tr(said) for stage, said in STAGES.items() if stage == one.stage), one.stage)
    about = (known.get(one.outcome or "", ""), kind or stage, one.specialist_name)
    return Choice(
        id=f"{one.dialogue}:{one.request}",
        title=f"{setting.said(Moment(one.asked))}  ·  {topic}",
        detail="  ·  ".join(part for part in about if part),
        more=one.number,
    )


def messages(words: EarlierWords, setting: Setting) -> tuple[MessageView, ...]:
    """An earlier dialogue as lines, as they are read in a dialogue of now."""
    stream = Stream(words.dialogue)
    for entry in words.recorded:
        stream.add(entry)
    return conversation_view(stream, (), setting, limit=len(words.recorded) or 1).messages
