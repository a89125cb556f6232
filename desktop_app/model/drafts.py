"""What stands unsent in a composer, at several desks of one person: the last typed wins, nothing typed is lost."""

import msgspec

from core.moment import Moment
from core.protocol.mates import DraftElsewhere

START = Moment(1)
"""When a draft counts as typed that the program found on its disk."""


class Draft(msgspec.Struct, frozen=True):
    """`own`: when it was last typed in here; `heard`: the newest `own` of the other desks that it takes in."""

    text: str = ""
    own: Moment = Moment(0)
    heard: Moment = Moment(0)


def typed(draft: Draft, text: str, *, now: Moment) -> Draft:
    """The draft after somebody wrote in it here; later than anything it rests on, whatever the clock says."""
    own = Moment(max(now, draft.own + 1, draft.heard + 1))
    return Draft(text=text, own=own, heard=draft.heard)


def joined(mine: Draft, theirs: DraftElsewhere) -> Draft:
    """Both drafts as one. Who wrote last, and knew what the other had written, wins.

    Words that the two wrote without knowing of each other stand below each other, the later first.
    """
    if theirs.own <= mine.heard:
        return mine
    heard = theirs.own
    if theirs.heard >= mine.own:
        return Draft(text=theirs.text, own=mine.own, heard=heard)
    later, earlier = sorted(((mine.own, mine.text), (theirs.own, theirs.text)), reverse=True)
    return Draft(text=together(later[1], earlier[1]), own=mine.own, heard=heard)


def together(text: str, other: str) -> str:
    """Two texts, or one of them where it holds the other."""
    one, two = text.strip(), other.strip()
    if two in one:
        return text
    return other if one in two else f"{one}\n\n{two}"
