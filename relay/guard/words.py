"""Which fields of each order hold somebody's words: what the guard reads, and nothing that is stored goes past it."""

from core.dialogue import commands as c
from core.text import MESSAGE_LIMIT

READABLE = MESSAGE_LIMIT * 4
"""Characters that `core.text.clean` looks at; a longer text is refused by its length alone."""

WORDS: dict[type[c.Order], tuple[str, ...]] = {
    c.Open: ("text",),
    c.LeaveQuestion: ("text",),
    c.Say: ("text",),
    c.Rate: ("comment",),
    c.Reply: ("text",),
    c.Answer: ("text", "reason"),
    c.Defer: ("reason",),
    c.GiveUp: ("reason",),
    c.Transfer: ("comment",),
    c.Note: ("text",),
    c.Correct: ("text",),
    c.AskAdvice: ("comment",),
    c.Block: ("reason",),
}
"""Orders that are not here bring no words: codes, numbers, and the e-mail address in its own field."""


def fields(order: c.Order) -> tuple[str, ...]:
    """The fields of this order that hold words now; not those that are so long that the rules refuse them unread."""
    names = WORDS.get(type(order), ())
    return tuple(name for name in names if 0 < len(getattr(order, name) or "") <= READABLE)
