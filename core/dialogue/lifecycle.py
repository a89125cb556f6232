"""The one table of a dialogue's life: which command is legal in which phase, and the phases it may lead to."""

from core.dialogue import commands as c
from core.dialogue.words import Phase

_OVER = frozenset({Phase.ENDED, Phase.CLOSED})
_SAME_WAITING = frozenset({Phase.WAITING})
_SAME_OFFERED = frozenset({Phase.OFFERED})
_SAME_TAKEN = frozenset({Phase.TAKEN})

LIFECYCLE: dict[Phase, dict[type[c.Order], frozenset[Phase]]] = {
    Phase.NEW: {
        c.Open: _SAME_WAITING,
        c.LeaveQuestion: _SAME_WAITING,
    },
    Phase.WAITING: {
        c.Say: _SAME_WAITING,
        c.Reply: _SAME_TAKEN,
        c.Offer: _SAME_OFFERED,
        c.Take: _SAME_TAKEN,
        c.Answer: _SAME_WAITING,
        c.Transfer: _SAME_WAITING | _SAME_OFFERED,
        c.GiveContact: _SAME_WAITING,
        c.ConfirmDelivery: _SAME_WAITING,
        c.Note: _SAME_WAITING,
        c.Unblock: _SAME_WAITING,
        c.ReportFalseAlarm: _SAME_WAITING,
        c.Leave: _SAME_WAITING | _OVER,
        c.Extend: _SAME_WAITING,
        c.Rate: _SAME_WAITING,
        c.Tick: _SAME_WAITING | _OVER,
    },
    Phase.OFFERED: {
        c.Say: _SAME_OFFERED,
        c.Reply: _SAME_TAKEN,
        c.Take: _SAME_TAKEN,
        c.Answer: _SAME_OFFERED,
        c.Transfer: _SAME_WAITING | _SAME_OFFERED,
        c.GiveContact: _SAME_OFFERED,
        c.ConfirmDelivery: _SAME_OFFERED,
        c.Note: _SAME_OFFERED,
        c.Unblock: _SAME_OFFERED,
        c.ReportFalseAlarm: _SAME_OFFERED,
        c.Leave: _SAME_OFFERED | _OVER,
        c.Extend: _SAME_OFFERED,
        c.Rate: _SAME_OFFERED,
        c.Absence: _SAME_OFFERED | _SAME_WAITING,
        c.Tick: _SAME_OFFERED | _SAME_WAITING | _OVER,
    },
    Phase.TAKEN: {
        c.Say: _SAME_TAKEN,
        c.Reply: _SAME_TAKEN,
        c.Take: _SAME_TAKEN,
        c.Answer: _SAME_TAKEN,
        c.Defer: _SAME_TAKEN,
        c.OfferEmail: _SAME_TAKEN,
        c.Join: _SAME_TAKEN,
        c.MarkQuestion: _SAME_TAKEN,
        c.GiveUp: _SAME_TAKEN,
        c.Correct: _SAME_TAKEN,
        c.TakeBack: _SAME_TAKEN,
        c.AskAdvice: _SAME_TAKEN,
        c.EndAdvice: _SAME_TAKEN,
        c.Block: _SAME_TAKEN,
        c.Unblock: _SAME_TAKEN,
        c.Transfer: _SAME_WAITING | _SAME_OFFERED,
        c.GiveContact: _SAME_TAKEN,
        c.ConfirmDelivery: _SAME_TAKEN,
        c.Note: _SAME_TAKEN,
        c.ReportFalseAlarm: _SAME_TAKEN,
        c.AskSatisfaction: _SAME_TAKEN,
        c.SayFarewell: _SAME_TAKEN,
        c.Register: _SAME_TAKEN,
        c.Close: frozenset({Phase.CLOSED}),
        c.Leave: _SAME_TAKEN | _OVER,
        c.Extend: _SAME_TAKEN,
        c.Rate: _SAME_TAKEN,
        c.Absence: _SAME_TAKEN | _SAME_WAITING,
        c.Tick: _SAME_TAKEN | _OVER,
    },
    Phase.ENDED: {
        c.Take: frozenset({Phase.ENDED}),
        c.Note: frozenset({Phase.ENDED}),
        c.Correct: frozenset({Phase.ENDED}),
        c.TakeBack: frozenset({Phase.ENDED}),
        c.Block: frozenset({Phase.ENDED}),
        c.Unblock: frozenset({Phase.ENDED}),
        c.Register: frozenset({Phase.ENDED}),
        c.Close: frozenset({Phase.CLOSED}),
        c.Rate: frozenset({Phase.ENDED}),
        c.Tick: frozenset({Phase.ENDED}),
    },
    Phase.CLOSED: {
        c.Rate: frozenset({Phase.CLOSED}),
        c.Unblock: frozenset({Phase.CLOSED}),
        c.Tick: frozenset({Phase.CLOSED}),
    },
}
"""Phase → command → the phases it may lead to (a refusal stays where it is). Whatever is not here is refused."""


def legal(phase: Phase, command: c.Command) -> bool:
    """Whether the table knows this command in this phase."""
    return type(command) in LIFECYCLE[phase]
