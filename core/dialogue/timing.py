"""What time alone brings about: amber marks and breaches, lapsed offers, a silent citizen, the end of a day."""

from collections.abc import Iterator

from core.deadlines import Clock, Deadline
from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.closing import end
from core.dialogue.context import Party
from core.dialogue.draft import Draft
from core.dialogue.opening import defer_to_opening
from core.dialogue.state import Dialogue, Request
from core.dialogue.words import FINAL, TALKING, Channel, DeferCause, EndCause, Phase
from core.moment import Moment
from core.phrases import Phrase
from core.settings import Settings, SilenceSettings


def next_due(state: Dialogue, settings: Settings) -> Moment | None:
    """The earliest moment at which `fire` has something to journal; None when only people can move the dialogue."""
    return min(moments(state, settings), default=None)


def moments(state: Dialogue, settings: Settings) -> Iterator[Moment]:
    for _, _, deadline in clocks(state):
        mark = deadline.next_mark
        if mark is not None:
            yield mark
    for moment in (lapse(state), silence_mark(state, settings.silence), day_over(state)):
        if moment is not None:
            yield moment


def clocks(state: Dialogue) -> Iterator[tuple[Request, Clock, Deadline]]:
    """Every clock that runs in a dialogue."""
    for request in state.requests:
        if request.stage in FINAL:
            continue
        for clock, deadline in request.clocks:
            if deadline.running:
                yield request, clock, deadline


def lapse(state: Dialogue) -> Moment | None:
    return state.lapses if state.phase is Phase.OFFERED and not state.open_to_all else None


def silence_mark(state: Dialogue, silence: SilenceSettings) -> Moment | None:
    """When a silent citizen is asked, warned, and let go; never while he is owed an answer himself."""
    if state.phase not in TALKING or state.silence is None or state.active or state.owed:
        return None
    since, asked, warned = state.silence.since, state.silence.asked, state.silence.warned
    if warned is not None:
        return Moment(max(since + silence.close_after_ms, warned + silence.warn_before_ms))
    if asked is not None:
        return Moment(max(since + silence.close_after_ms - silence.warn_before_ms, asked + silence.warn_before_ms))
    return Moment(since + silence.ask_after_ms)


def day_over(state: Dialogue) -> Moment | None:
    """When the day ends for a dialogue nobody has taken: not before its 20 seconds, or those of its offer, are over."""
    if state.phase not in {Phase.WAITING, Phase.OFFERED} or state.day_end is None or not state.active:
        return None
    dues = [r.take_up.due for r in state.untaken if r.take_up is not None]
    offer = lapse(state)
    return max([state.day_end, *dues, *([] if offer is None else [offer])])


def fire(draft: Draft) -> None:
    """Journal everything that fell due up to the moment of the context, each mark once.

    A citizen who speaks in the very moment is not silent: his words win over the closing (F-57).
    """
    fire_clocks(draft)
    fire_lapse(draft)
    fire_day_end(draft)
    if draft.context.actor.party is not Party.CITIZEN:
        fire_silence(draft)


def tick(draft: Draft, command: c.Tick) -> None:
    """Nothing beyond what `fire` has journaled already."""


def fire_clocks(draft: Draft) -> None:
    for request, clock, deadline in list(clocks(draft.state)):
        if not deadline.warned and deadline.warn <= draft.moment:
            draft.add(e.Warned(request=request.number, clock=clock))
        if not deadline.breached and deadline.due <= draft.moment:
            draft.add(e.Breached(request=request.number, clock=clock))
            if clock is Clock.TAKE_UP:
                open_to_all(draft)


def fire_lapse(draft: Draft) -> None:
    moment = lapse(draft.state)
    if moment is not None and moment <= draft.moment:
        open_to_all(draft)


def open_to_all(draft: Draft) -> None:
    """R5: not taken in time, offered to everyone; the breach itself is its own record."""
    if draft.state.phase in {Phase.WAITING, Phase.OFFERED} and not draft.state.open_to_all:
        draft.add(e.OpenedToAll())


def fire_day_end(draft: Draft) -> None:
    moment = day_over(draft.state)
    if moment is None or moment > draft.moment:
        return
    draft.add(e.DayEnded())
    channel = Channel.EMAIL if draft.state.has_contact else Channel.CHAT
    for request in draft.state.active:
        defer_to_opening(draft, request.number, channel=channel, cause=DeferCause.DAY_ENDED)
    draft.phrase(Phrase.DAY_ENDED)


def fire_silence(draft: Draft) -> None:
    """One mark at a time: after a long outage, too, the citizen is asked and warned before the dialogue closes."""
    silence = draft.context.rules.settings.silence
    moment = silence_mark(draft.state, silence)
    if moment is None or moment > draft.moment or draft.state.silence is None:
        return
    if draft.state.silence.warned is not None:
        draft.phrase(Phrase.SILENCE_CLOSE)
        end(draft, EndCause.CITIZEN_SILENT)
    elif draft.state.silence.asked is not None:
        draft.add(e.SilenceWarned())
        draft.phrase(Phrase.SILENCE_WARN)
    else:
        draft.add(e.SilenceAsked())
        draft.phrase(Phrase.SILENCE_ASK)
