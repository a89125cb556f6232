"""The decider: a state, a command and its context give the events that follow, or a typed refusal."""

from collections.abc import Callable
from typing import Any

from core.dialogue import advising, answering, blocking, closing, correcting, opening, queueing, speaking, timing
from core.dialogue import commands as c
from core.dialogue.context import Actor, Context, Party
from core.dialogue.draft import Decision, Draft
from core.dialogue.lifecycle import legal
from core.dialogue.refusals import LateWords, RefusalCode, Refused
from core.dialogue.state import Dialogue
from core.dialogue.words import Phase
from core.permissions import Right

CITIZENS: frozenset[type[c.Order]] = frozenset(
    {c.Open, c.LeaveQuestion, c.Say, c.GiveContact, c.Leave, c.Extend, c.Rate, c.ReportFalseAlarm}
)
RELAYS: frozenset[type[c.Order]] = frozenset({c.Offer, c.ConfirmDelivery, c.Absence, c.Tick})
STAFF: dict[type[c.Order], frozenset[Right]] = {
    c.Reply: frozenset({Right.ANSWER}),
    c.Take: frozenset({Right.CLAIM}),
    c.Answer: frozenset({Right.ANSWER}),
    c.Defer: frozenset({Right.ANSWER}),
    c.OfferEmail: frozenset({Right.ANSWER}),
    c.Join: frozenset({Right.ANSWER}),
    c.MarkQuestion: frozenset({Right.ANSWER}),
    c.GiveUp: frozenset({Right.ANSWER}),
    c.Transfer: frozenset({Right.TRANSFER, Right.REASSIGN}),
    c.Note: frozenset({Right.ANSWER, Right.WATCH_DIALOGUE}),
    c.ReportFalseAlarm: frozenset({Right.ANSWER, Right.WATCH_DIALOGUE}),
    c.AskSatisfaction: frozenset({Right.ANSWER}),
    c.SayFarewell: frozenset({Right.ANSWER}),
    c.Register: frozenset({Right.ANSWER}),
    c.Close: frozenset({Right.ANSWER}),
    c.Correct: frozenset({Right.ANSWER}),
    c.TakeBack: frozenset({Right.ANSWER}),
    c.AskAdvice: frozenset({Right.ANSWER}),
    c.EndAdvice: frozenset({Right.ANSWER}),
    c.Block: frozenset({Right.ANSWER}),
    c.Unblock: frozenset({Right.ANSWER, Right.WATCH_DIALOGUE}),
}
"""Command of the staff → the rights any one of which suffices."""

Rule = Callable[[Draft, Any], None]
RULES: dict[type[c.Order], Rule] = {
    c.Open: opening.open_dialogue,
    c.LeaveQuestion: opening.leave_question,
    c.Say: opening.say,
    c.GiveContact: opening.give_contact,
    c.Reply: speaking.reply,
    c.Note: speaking.note,
    c.ReportFalseAlarm: speaking.report_false_alarm,
    c.OfferEmail: speaking.offer_email,
    c.Join: speaking.join,
    c.MarkQuestion: speaking.mark_question,
    c.Offer: queueing.offer,
    c.Take: queueing.take,
    c.Transfer: queueing.transfer,
    c.Absence: queueing.absence,
    c.Answer: answering.answer,
    c.Defer: answering.defer,
    c.ConfirmDelivery: answering.confirm_delivery,
    c.GiveUp: answering.give_up,
    c.AskSatisfaction: closing.ask_satisfaction,
    c.SayFarewell: closing.say_farewell,
    c.Register: closing.register,
    c.Close: closing.close,
    c.Correct: correcting.correct,
    c.TakeBack: correcting.take_back,
    c.AskAdvice: advising.ask_advice,
    c.EndAdvice: advising.end_advice,
    c.Block: blocking.block,
    c.Unblock: blocking.unblock,
    c.Leave: closing.leave,
    c.Extend: closing.extend,
    c.Rate: closing.rate,
    c.Tick: timing.tick,
}


def decide(state: Dialogue, command: c.Command, context: Context) -> Decision:
    """What follows from a command (R3–R11). Never raises on any state, command or text.

    Whatever fell due before the command is journaled first, so that a late taking can never hide its breach.
    """
    draft = Draft(state, context)
    try:
        check_party(state, command, context.actor)
        check_legal(state, command, context)
        timing.fire(draft)
        check_legal(draft.state, command, context)
        blocking.check(draft, command)
        RULES[type(command)](draft, command)
        speaking.checked(draft)
    except LateWords as late:
        speaking.checked(draft)
        return Decision(entries=tuple(draft.entries), refusal=late.refusal)
    except Refused as refused:
        return Decision(refusal=refused.refusal)
    return Decision(entries=tuple(draft.entries))


def check_party(state: Dialogue, command: c.Command, actor: Actor) -> None:
    """Who may ask for this at all; a citizen only of his own dialogue (P-08)."""
    kind = type(command)
    if actor.party is Party.CITIZEN:
        allowed = kind in CITIZENS and (state.phase is Phase.NEW or actor.id == state.citizen)
    elif actor.party is Party.RELAY:
        allowed = kind in RELAYS
    else:
        allowed = bool(STAFF.get(kind, frozenset()) & actor.rights)
    if not allowed:
        raise Refused(RefusalCode.FORBIDDEN)


def check_legal(state: Dialogue, command: c.Command, context: Context) -> None:
    """The lifecycle table decides; the refusal says what stands in the way."""
    if legal(state.phase, command):
        return
    if state.phase in {Phase.ENDED, Phase.CLOSED}:
        raise Refused(RefusalCode.DIALOGUE_ENDED)
    if context.actor.party is Party.STAFF and state.phase in {Phase.WAITING, Phase.OFFERED}:
        raise Refused(RefusalCode.NOT_OWNER, name=state.offered_name or None)
    raise Refused(RefusalCode.ILLEGAL)
