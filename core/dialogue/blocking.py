"""A chat closed to one citizen for a while: by the specialist who has his dialogue, with a reason, and how it ends."""

from core.dialogue import commands as c
from core.dialogue.asides import Blocked, Unblocked
from core.dialogue.context import Context, Party
from core.dialogue.draft import Draft, cleaned
from core.dialogue.queueing import own
from core.dialogue.refusals import RefusalCode, Refused
from core.dialogue.state import Dialogue
from core.dialogue.words import BlockTerm
from core.moment import DAY_MS, HOUR_MS, Moment
from core.text import REASON_LIMIT

TERMS_MS = {BlockTerm.HOUR: HOUR_MS, BlockTerm.DAY: DAY_MS, BlockTerm.WEEK: 7 * DAY_MS}
SHUT_OUT = (c.Open, c.LeaveQuestion, c.Say, c.Rate)
"""What a citizen to whom the chat is closed may not do; he still reads, leaves, and gives the address of a promise."""


def block(draft: Draft, command: c.Block) -> None:
    """Of the owner; what is open in the dialogue is still his to answer and to close. A longer or shorter one wins."""
    own(draft)
    reason = cleaned(command.reason, limit=REASON_LIMIT, missing=RefusalCode.REASON_MISSING)
    draft.add(Blocked(until=Moment(draft.moment + TERMS_MS[command.term])), reason=reason)


def unblock(draft: Draft, command: c.Unblock) -> None:
    """By any specialist or manager: a block must never outlive its reason."""
    if blocked_until(draft.state, draft.context) is None:
        raise Refused(RefusalCode.ILLEGAL)
    draft.add(Unblocked())


def check(draft: Draft, command: c.Command) -> None:
    """Refuse a citizen what the block closes to him; the refusal says until when."""
    if draft.context.actor.party is not Party.CITIZEN or not isinstance(command, SHUT_OUT):
        return
    until = blocked_until(draft.state, draft.context)
    if until is not None:
        raise Refused(RefusalCode.BLOCKED, opens=until)


def blocked_until(state: Dialogue, context: Context) -> Moment | None:
    """Until when the chat is closed to the citizen, by this dialogue or another one; None: it is open."""
    until = max(state.blocked or 0, context.blocked or 0)
    return Moment(until) if until > context.moment else None
