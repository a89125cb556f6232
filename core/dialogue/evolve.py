"""The fold: one event and its moment give the next state; no rule is checked here, no event is ever refused."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from core.dialogue import events as e
from core.dialogue import stages
from core.dialogue.asides import AdviceAsked, AdviceEnded, Blocked, Unblocked, Withdrawn
from core.dialogue.state import Dialogue, Request, Said, Silence
from core.dialogue.words import Author, Phase, ReturnCause, Stage
from core.moment import Moment
from core.phrases import Phrase


def evolve(state: Dialogue, event: e.Event, at: Moment) -> Dialogue:
    """The state after `event` happened at `at`. Events that change nothing leave it as it is."""
    step = STEPS.get(type(event))
    return state if step is None else step(state, event, at)


def opened(state: Dialogue, event: e.Opened, at: Moment) -> Dialogue:
    return replace(
        state,
        phase=Phase.WAITING,
        citizen=event.citizen,
        page=event.page,
        channel=event.channel,
        opened=at,
        waiting_since=at,
        silence=Silence(since=at),
    )


def contact_given(state: Dialogue, event: e.ContactGiven, at: Moment) -> Dialogue:
    return replace(state, has_contact=True, address_asked=False)


def offered(state: Dialogue, event: e.Offered, at: Moment) -> Dialogue:
    return replace(
        state, phase=Phase.OFFERED, offered_to=event.specialist, offered_name=event.name, lapses=event.lapses
    )


def opened_to_all(state: Dialogue, event: e.OpenedToAll, at: Moment) -> Dialogue:
    return replace(state, open_to_all=True, lapses=None)


def posted(state: Dialogue, event: e.Posted, at: Moment) -> Dialogue:
    if event.author is Author.CITIZEN:
        return replace(state, silence=None)
    if event.author is Author.SPECIALIST:
        said = (*state.said, Said(message=event.message, author=event.author_id))
        return stages.first_words(replace(state, silence=Silence(since=at), said=said), at)
    if event.phrase is Phrase.GREETING:
        silence = state.silence if state.requests else Silence(since=at)
        return replace(state, greeted=state.greeted | {event.author_id}, silence=silence)
    if event.phrase is Phrase.BY_EMAIL_OFFER:
        return replace(state, address_asked=True)
    return state


def asked(state: Dialogue, event: e.Asked, at: Moment) -> Dialogue:
    request = Request(number=event.request, asked=at, message=event.message, take_up=event.take_up)
    lapses = event.take_up.due if event.take_up and state.phase is Phase.OFFERED else state.lapses
    return replace(
        state,
        requests=(*state.requests, request),
        silence=None,
        satisfaction_asked=False,
        farewell_said=False,
        day_end=event.day_end,
        lapses=None if state.open_to_all else lapses,
    )


def taken(state: Dialogue, event: e.Taken, at: Moment) -> Dialogue:
    ended = state.phase is Phase.ENDED
    state = replace(
        state,
        phase=Phase.ENDED if ended else Phase.TAKEN,
        owner=event.specialist,
        owner_name=event.name,
        former=state.former | {event.specialist},
        declined=frozenset(),
        offered_to=None,
        offered_name="",
        lapses=None,
        open_to_all=False,
        waiting_since=None,
    )
    for number, deadline in event.requests:
        state = stages.take_request(state, number, deadline, at)
    for request in state.requests:
        if request.stage in {Stage.IN_WORK, Stage.DEFERRED}:
            state = stages.changed(state, request.number, specialist=event.specialist)
    return state


def returned(state: Dialogue, event: e.Returned, at: Moment) -> Dialogue:
    state = advice_over(state)
    declined = {event.specialist} if event.cause is ReturnCause.SPECIALIST else set()
    return replace(
        state,
        phase=Phase.WAITING,
        owner=None,
        owner_name="",
        offered_to=None,
        offered_name="",
        lapses=None,
        declined=state.declined | declined,
        waiting_since=waiting_since(state, at),
    )


def transferred(state: Dialogue, event: e.Transferred, at: Moment) -> Dialogue:
    state = advice_over(state)
    return replace(state, phase=Phase.WAITING, owner=None, owner_name="", waiting_since=waiting_since(state, at))


def waiting_since(state: Dialogue, at: Moment) -> Moment:
    """A dialogue that comes back keeps its place in the queue: that of its oldest open question (F-58)."""
    if state.waiting_since is not None:
        return state.waiting_since
    return min((request.asked for request in state.active), default=at)


def satisfaction_asked(state: Dialogue, event: e.SatisfactionAsked, at: Moment) -> Dialogue:
    requests = tuple(replace(one, satisfaction=True) if one.stage is Stage.ANSWERED else one for one in state.requests)
    return replace(state, requests=requests, satisfaction_asked=True, silence=Silence(since=at))


def farewell_said(state: Dialogue, event: e.FarewellSaid, at: Moment) -> Dialogue:
    return replace(state, farewell_said=True, silence=Silence(since=at))


def silence_asked(state: Dialogue, event: e.SilenceAsked, at: Moment) -> Dialogue:
    return state if state.silence is None else replace(state, silence=replace(state.silence, asked=at))


def silence_warned(state: Dialogue, event: e.SilenceWarned, at: Moment) -> Dialogue:
    return state if state.silence is None else replace(state, silence=replace(state.silence, warned=at))


def extended(state: Dialogue, event: e.Extended, at: Moment) -> Dialogue:
    return state if state.silence is None else replace(state, silence=Silence(since=at))


def day_ended(state: Dialogue, event: e.DayEnded, at: Moment) -> Dialogue:
    return replace(state, phase=Phase.WAITING, offered_to=None, offered_name="", lapses=None, day_end=None)


def ended(state: Dialogue, event: e.Ended, at: Moment) -> Dialogue:
    return replace(
        advice_over(state),
        phase=Phase.ENDED,
        ended=at,
        end_cause=event.cause,
        silence=None,
        offered_to=None,
        offered_name="",
        lapses=None,
        waiting_since=None,
        day_end=None,
    )


def advice_asked(state: Dialogue, event: AdviceAsked, at: Moment) -> Dialogue:
    return replace(state, adviser=event.adviser, adviser_name=event.name)


def advice_ended(state: Dialogue, event: AdviceEnded, at: Moment) -> Dialogue:
    return advice_over(state)


def advice_over(state: Dialogue) -> Dialogue:
    """Nobody advises on a dialogue that changed hands or is over."""
    return replace(state, adviser=None, adviser_name="")


def blocked(state: Dialogue, event: Blocked, at: Moment) -> Dialogue:
    return replace(state, blocked=event.until)


def unblocked(state: Dialogue, event: Unblocked, at: Moment) -> Dialogue:
    return replace(state, blocked=None)


def withdrawn(state: Dialogue, event: Withdrawn, at: Moment) -> Dialogue:
    return replace(state, said=tuple(one for one in state.said if one.message != event.message))


def closed(state: Dialogue, event: e.Closed, at: Moment) -> Dialogue:
    return replace(state, phase=Phase.CLOSED, closed=at)


Step = Callable[[Dialogue, Any, Moment], Dialogue]
STEPS: dict[type, Step] = {
    e.Opened: opened,
    e.ContactGiven: contact_given,
    e.Offered: offered,
    e.OpenedToAll: opened_to_all,
    e.Posted: posted,
    e.Asked: asked,
    e.Taken: taken,
    e.Answered: stages.answered,
    e.Delivered: stages.delivered,
    e.Deferred: stages.deferred,
    e.Joined: stages.joined,
    e.Dropped: stages.dropped,
    e.Warned: stages.warned,
    e.Breached: stages.breached,
    e.Transferred: transferred,
    e.Returned: returned,
    e.SatisfactionAsked: satisfaction_asked,
    e.FarewellSaid: farewell_said,
    e.SilenceAsked: silence_asked,
    e.SilenceWarned: silence_warned,
    e.Extended: extended,
    e.DayEnded: day_ended,
    e.Rated: stages.rated,
    e.Registered: stages.registered,
    e.Ended: ended,
    e.Closed: closed,
    Withdrawn: withdrawn,
    AdviceAsked: advice_asked,
    AdviceEnded: advice_ended,
    Blocked: blocked,
    Unblocked: unblocked,
}
