"""Who has the dialogue: offers, taking, transfer, return to the queue, absence (R5, R6, design "The dialogue")."""

from collections.abc import Collection
from typing import NoReturn

from core import deadlines
from core.deadlines import Deadline
from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.draft import Draft, comment_of
from core.dialogue.refusals import LateWords, RefusalCode, Refused
from core.dialogue.state import Dialogue
from core.dialogue.words import NoteCause, Phase, ReturnCause, Stage
from core.moment import Moment
from core.permissions import Right
from core.phrases import Phrase
from core.text import NOTE_LIMIT


def offer(draft: Draft, command: c.Offer) -> None:
    """Routing offers the dialogue; the greeting with the specialist's name goes out at once (R3)."""
    if command.specialist not in draft.context.present:
        raise Refused(RefusalCode.NOT_PRESENT, name=command.name)
    draft.add(e.Offered(specialist=command.specialist, name=command.name, lapses=lapses(draft)))
    greet(draft, command.specialist, command.name)


def lapses(draft: Draft) -> Moment | None:
    """When an offer opens to everyone: with the take-up clock, or as long after it where a request is in work."""
    if draft.state.open_to_all or not draft.state.active:
        return None
    limit = Moment(draft.moment + draft.context.rules.settings.clocks.take_up_limit_ms)
    running = [r.take_up.due for r in draft.state.untaken if r.take_up is not None and not r.take_up.breached]
    return min(running, default=limit)


def greet(draft: Draft, specialist: str, name: str) -> None:
    if specialist not in draft.state.greeted:
        draft.phrase(Phrase.GREETING, name=name, author_id=specialist)


def take(draft: Draft, command: c.Take) -> None:
    """R5, R6: one owner at a time; the loser is told who has it; taking up again what is one's own is harmless."""
    actor, state = draft.context.actor, draft.state
    if state.phase is Phase.ENDED:
        take_over_card(draft)
        return
    if state.phase is Phase.TAKEN and state.owner != actor.id:
        take_over(draft)
    if state.phase is Phase.OFFERED and not may_take_offer(draft):
        raise Refused(RefusalCode.OFFERED_TO_OTHER, name=state.offered_name)
    if state.owner == actor.id and not state.untaken:
        return
    greet(draft, actor.id, actor.name)
    clocks = draft.context.rules.settings.clocks
    started: list[tuple[int, Deadline]] = [
        (request.number, deadlines.answer(draft.moment, clocks=clocks)) for request in draft.state.untaken
    ]
    draft.add(e.Taken(specialist=actor.id, name=actor.name, requests=tuple(started)))
    if started:
        draft.phrase(Phrase.IN_WORK)


def may_take_offer(draft: Draft) -> bool:
    state = draft.state
    if state.open_to_all or state.offered_to == draft.context.actor.id:
        return True
    return state.offered_to not in draft.context.present


def take_over(draft: Draft) -> None:
    """A dialogue whose owner is away may be taken over by those who have the right; any other stays whose it is."""
    state, actor = draft.state, draft.context.actor
    owner = state.owner or ""
    if owner in draft.context.present or Right.TAKE_OVER not in actor.rights:
        raise Refused(RefusalCode.TAKEN_BY_OTHER, name=state.owner_name)
    draft.add(e.Returned(cause=ReturnCause.ABSENT, specialist=owner))


def take_over_card(draft: Draft) -> None:
    """An ended dialogue whose card is due may pass to another when its owner is away."""
    state, actor = draft.state, draft.context.actor
    if state.owner == actor.id:
        return
    if state.owner is not None and state.owner in draft.context.present:
        raise Refused(RefusalCode.TAKEN_BY_OTHER, name=state.owner_name)
    draft.add(e.Taken(specialist=actor.id, name=actor.name))


def transfer(draft: Draft, command: c.Transfer) -> None:
    """To a colleague who is present, or back to the queue; the comment becomes a private note."""
    state, actor = draft.state, draft.context.actor
    if state.owner != actor.id and Right.REASSIGN not in actor.rights:
        raise Refused(RefusalCode.NOT_OWNER, name=holder_name(state))
    if command.specialist == (state.owner or state.offered_to):
        raise Refused(RefusalCode.ILLEGAL)
    if command.specialist is not None and command.specialist not in draft.context.present:
        raise Refused(RefusalCode.NOT_PRESENT, name=command.name)
    comment = comment_of(command.comment, limit=NOTE_LIMIT)
    if comment is not None:
        draft.add(
            e.Noted(message=draft.context.key, author_id=actor.id, name=actor.name, cause=NoteCause.TRANSFER),
            text=comment,
        )
    if command.specialist is None:
        draft.add(e.Returned(cause=ReturnCause.SPECIALIST, specialist=state.owner or state.offered_to or ""))
        draft.phrase(Phrase.BACK_TO_QUEUE)
        return
    draft.add(e.Transferred(specialist=command.specialist))
    draft.phrase(Phrase.TRANSFERRED, name=command.name)
    draft.add(e.Offered(specialist=command.specialist, name=command.name, lapses=lapses(draft)))
    greet(draft, command.specialist, command.name)


def absence(draft: Draft, command: c.Absence) -> None:
    """An untaken offer lapses; a taken dialogue with something to do within minutes returns; a mere duty stays.

    Where the citizen spoke last, he waits for words, whatever became of his requests.
    """
    state = draft.state
    if not returns(state):
        return
    if state.offered_to == command.specialist:
        draft.add(e.Returned(cause=ReturnCause.OFFER_LAPSED, specialist=command.specialist))
    elif state.owner == command.specialist:
        draft.add(e.Returned(cause=ReturnCause.ABSENT, specialist=command.specialist))
        draft.phrase(Phrase.SPECIALIST_GONE)


def returns(state: Dialogue) -> bool:
    """Whether the dialogue goes back to the queue when the one who has it, or is offered it, is gone."""
    if state.phase is Phase.OFFERED:
        return True
    unheard = state.silence is None and not state.owed
    return state.phase is Phase.TAKEN and (bool(state.active) or not state.requests or unheard)


def own(draft: Draft) -> None:
    """Make sure that the one who acts owns the dialogue."""
    state, actor = draft.state, draft.context.actor
    if state.owner != actor.id:
        raise Refused(RefusalCode.NOT_OWNER, name=holder_name(state))


def may_see(state: Dialogue, account: str, rights: Collection[Right]) -> bool:
    """Managers by their right; a specialist what is his, what he advises on, what waits for anyone, or a card he may
    fill in (L-23).
    """
    if Right.WATCH_DIALOGUE in rights or account in {state.owner, state.offered_to, state.adviser}:
        return True
    if state.owner is None and account in state.former:
        return True
    return Right.CLAIM in rights and state.phase in {Phase.WAITING, Phase.OFFERED}


def holder_name(state: Dialogue) -> str | None:
    """Who has the dialogue or is offered it, as a colleague reads it in a refusal."""
    return state.owner_name or state.offered_name or None


def keep_late(draft: Draft, text: str, *, reason: str | None = None) -> NoReturn:
    """What a former owner still sends is refused, but kept as a private note for the new one."""
    actor = draft.context.actor
    draft.add(
        e.Noted(message=draft.context.key, author_id=actor.id, name=actor.name, cause=NoteCause.LATE_WORDS),
        text=text,
        reason=reason,
    )
    raise LateWords(RefusalCode.NOT_OWNER, name=holder_name(draft.state))


def own_in_work(draft: Draft, number: int) -> None:
    """Make sure of the owner, and take up the request if he has not yet."""
    own(draft)
    if draft.request(number).stage is Stage.ASKED:
        take(draft, c.Take())
