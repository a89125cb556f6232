"""The suggestions for the question in hand: which question that is, and what stands where when better ones come."""

from collections.abc import Iterable, Mapping

import msgspec

from core.dialogue.words import ACTIVE, OWED
from core.protocol.http import LibraryAnswer
from core.search.document import Hit
from desktop_app.model.stream import Stream
from desktop_app.panes.help_views import Suggestion
from desktop_app.shown.filling import NOTHING_KNOWN, Filling
from desktop_app.shown.library import hit, why_said

MOST = 3


class Question(msgspec.Struct, frozen=True):
    """A citizen's question that waits for its answer."""

    dialogue: str
    request: int
    text: str


def question_in_hand(stream: Stream | None) -> Question | None:
    """The last question of a dialogue that is still owed an answer."""
    if stream is None:
        return None
    asked = [one for one in stream.state.requests if one.stage in ACTIVE | OWED]
    text = stream.text_of(asked[-1].message).strip() if asked else ""
    return Question(dialogue=stream.dialogue, request=asked[-1].number, text=text) if text else None


def suggestions(
    hits: Iterable[Hit], known: Mapping[str, LibraryAnswer], *, filling: Filling = NOTHING_KNOWN
) -> tuple[Suggestion, ...]:
    """The three best of what was found, as far as the desk knows the answers."""
    shown = (Suggestion(hit=hit(known[one.id], filling=filling), why=why_said(one)) for one in hits if one.id in known)
    return tuple(shown)[:MOST]


def settled(before: tuple[Suggestion, ...], now: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    """Better suggestions in place of the first ones: whatever stays keeps its place and so its key."""
    places = {one.hit.id: place for place, one in enumerate(before)}
    kept = {places[one.hit.id]: one for one in now if places.get(one.hit.id, len(now)) < len(now)}
    new = iter([one for one in now if one not in kept.values()])
    return tuple(kept[place] if place in kept else next(new) for place in range(len(now)))
