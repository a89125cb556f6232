"""A specialist's second thoughts: his own words corrected or withdrawn; the journal keeps what they were."""

from core.dialogue import commands as c
from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.draft import Draft, cleaned
from core.dialogue.queueing import own
from core.dialogue.refusals import RefusalCode, Refused
from core.dialogue.state import Said
from core.dialogue.words import Channel


def correct(draft: Draft, command: c.Correct) -> None:
    """Other words in the place of his own; what went by e-mail is out of reach."""
    said = own_message(draft, command.message)
    if said.channel is Channel.EMAIL:
        raise Refused(RefusalCode.ANSWER_STAYS)
    actor = draft.context.actor
    draft.add(
        Corrected(message=command.message, author_id=actor.id, name=actor.name),
        text=cleaned(command.text),
    )


def take_back(draft: Draft, command: c.TakeBack) -> None:
    """His own words taken back; never a typed answer, for its request would count as answered by nothing."""
    if own_message(draft, command.message).answer:
        raise Refused(RefusalCode.ANSWER_STAYS)
    actor = draft.context.actor
    draft.add(Withdrawn(message=command.message, author_id=actor.id, name=actor.name))


def own_message(draft: Draft, message: str) -> Said:
    """The message, if it stands and is the owner's own, or a refusal."""
    own(draft)
    said = draft.state.message(message)
    if said is None or said.author != draft.context.actor.id:
        raise Refused(RefusalCode.NO_SUCH_MESSAGE)
    return said
