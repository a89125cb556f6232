"""Advice within a dialogue: a second specialist reads along and leaves notes while the owner asks him to."""

from core.dialogue import commands as c
from core.dialogue.asides import AdviceAsked, AdviceEnded
from core.dialogue.draft import Draft, comment_of
from core.dialogue.queueing import holder_name, own
from core.dialogue.refusals import RefusalCode, Refused
from core.text import NOTE_LIMIT


def ask_advice(draft: Draft, command: c.AskAdvice) -> None:
    """A colleague who is present; another one takes the place of him who was asked before."""
    own(draft)
    state = draft.state
    if command.specialist in {state.owner, state.adviser}:
        raise Refused(RefusalCode.ILLEGAL)
    if command.specialist not in draft.context.present:
        raise Refused(RefusalCode.NOT_PRESENT, name=command.name)
    comment = comment_of(command.comment, limit=NOTE_LIMIT)
    if state.adviser is not None:
        draft.add(AdviceEnded(adviser=state.adviser))
    draft.add(AdviceAsked(adviser=command.specialist, name=command.name), text=comment)


def end_advice(draft: Draft, command: c.EndAdvice) -> None:
    """By either of the two."""
    state, actor = draft.state, draft.context.actor
    if actor.id not in {state.owner, state.adviser}:
        raise Refused(RefusalCode.NOT_OWNER, name=holder_name(state))
    if state.adviser is None:
        raise Refused(RefusalCode.ILLEGAL)
    draft.add(AdviceEnded(adviser=state.adviser))
