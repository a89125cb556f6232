"""What a citizen is shown of his dialogue: lines and how it stands; the widget holds no rules of its own."""

from msgspec.structs import replace

from core.dialogue.answers import TypedAnswer
from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.events import Answered, Ended, Posted
from core.dialogue.state import Dialogue
from core.dialogue.words import TALKING, Author, Channel, Phase, Stage
from core.library.content import Attachment
from core.moment import Moment
from core.protocol.citizen import AnswerView, Form, Line, Promise, Stand
from core.protocol.desk import Recorded
from core.protocol.http import Place
from core.settings import SilenceSettings
from relay.dialogues.live import Live
from relay.directory import Directory

WITHDRAWN = "Специалист отозвал своё сообщение."
"""What a window of an older version, which cannot take a line back, shows below it."""


def line(live: Live, recorded: Recorded, public_seq: int, directory: Directory) -> Line:
    """A public event as one line of the citizen's history; words that were changed since as they are now."""
    event = recorded.event
    bare = Line(
        dialogue=recorded.dialogue, seq=public_seq, at=recorded.at, author=Author.SERVICE, text=recorded.text or ""
    )
    if isinstance(event, Posted):
        said = replace(bare, author=event.author, name=event.name, message=event.message or None, phrase=event.phrase)
        return amended(said, live.amended.get(event.message))
    if isinstance(event, Answered):
        view = answer_view(event.answer, recorded.reason, event.channel, directory)
        said = replace(bare, author=Author.SPECIALIST, name=event.name, message=event.message, answer=view)
        return amended(said, live.amended.get(event.message))
    if isinstance(event, Ended):
        return replace(bare, end=event.cause)
    if isinstance(event, Corrected):
        newest = live.amended.get(event.message) is recorded
        told = replace(bare, author=Author.SPECIALIST, name=event.name, amends=live.number_of(event.message))
        return told if newest else replace(told, text="")
    if isinstance(event, Withdrawn):
        return replace(bare, text=WITHDRAWN, amends=live.number_of(event.message), withdrawn=True)
    raise TypeError(f"{type(event).__name__} is no public event")


def amended(said: Line, amendment: Recorded | None) -> Line:
    """A message as its specialist last left it; what he took back or replaced is not told again."""
    if amendment is None:
        return said
    if isinstance(amendment.event, Withdrawn):
        return replace(said, text="", withdrawn=True)
    return replace(said, text=amendment.text or "", corrected=True)


def answer_view(answer: TypedAnswer, reason: str | None, channel: Channel, directory: Directory) -> AnswerView:
    place = None
    if answer.source is not None and answer.reference is not None:
        place = directory.place(answer.source, answer.reference)
    return AnswerView(
        kind=answer.kind,
        source=answer.source,
        title=None if place is None else titled(place),
        url=None if place is None else place.url or None,
        reason=reason,
        channel=channel,
        forms=tuple(form(known) for one in answer.attachments if (known := directory.stock.forms.get(one))),
    )


def form(known: Attachment) -> Form:
    return Form(id=known.id, said=f"{known.name}, {-(-known.size // 1024)} КБ")


def titled(place: Place) -> str:
    """What a citizen needs in one line: the title with the telephones or the address."""
    return ", ".join(one for one in (place.title, place.address, *place.telephones) if one)


def lines(live: Live, after: int, directory: Directory) -> tuple[Line, ...]:
    """The citizen's history after a public number."""
    numbered = enumerate(live.public[after:], start=after + 1)
    return tuple(line(live, live.recorded[place], number, directory) for number, place in numbered)


def stand(
    live: Live, *, cursor: tuple[int, int], place: int | None, silence: SilenceSettings, blocked: Moment | None
) -> Stand:
    """How the dialogue stands. `cursor`: what the specialist's side has, and has read, as public numbers."""
    state = live.state
    answered = [request for request in state.requests if request.stage is Stage.ANSWERED]
    return Stand(
        dialogue=live.id,
        seq=live.public_seq,
        over=state.phase not in TALKING,
        specialist=state.owner_name or state.offered_name or None,
        in_work=any(request.stage is Stage.IN_WORK for request in state.requests),
        place=place if state.phase is Phase.WAITING else None,
        promises=promises(state),
        closes=closes(state, silence),
        ask_address=state.address_asked and not state.has_contact,
        has_address=state.has_contact,
        may_rate=bool(answered),
        ask_rating=bool(answered) and (state.satisfaction_asked or state.phase not in TALKING),
        rated=answered[-1].rating if answered else None,
        delivered=cursor[0],
        read=cursor[1],
        blocked=blocked,
    )


def promises(state: Dialogue) -> tuple[Promise, ...]:
    return tuple(
        Promise(due=request.complex.due, channel=request.channel)
        for request in state.owed
        if request.complex is not None
    )


def closes(state: Dialogue, silence: SilenceSettings) -> Moment | None:
    """When the silent conversation ends, once the citizen was warned."""
    if state.silence is None or state.silence.warned is None or state.phase not in TALKING:
        return None
    return Moment(max(state.silence.since + silence.close_after_ms, state.silence.warned + silence.warn_before_ms))
