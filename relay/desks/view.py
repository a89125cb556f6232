"""A dialogue as one row of every desk's list, and whether it belongs there."""

from collections.abc import Collection

from core.dialogue.state import Dialogue, Request
from core.dialogue.words import FINAL, Phase
from core.protocol.desk import RequestRow, Row
from relay.dialogues.live import Live


def listed(state: Dialogue) -> bool:
    """Whether the dialogue stands in the list: everything that is not closed."""
    return state.phase not in {Phase.NEW, Phase.CLOSED}


def row(live: Live, *, at_desk: Collection[str], here: bool) -> Row:
    """The row. The words of a dialogue that somebody has are his alone: its preview is empty."""
    state = live.state
    return Row(
        dialogue=live.id,
        seq=live.seq,
        phase=state.phase,
        opened=state.opened,
        channel=state.channel,
        waiting_since=state.waiting_since,
        offered_to=state.offered_to,
        offered_name=state.offered_name,
        open_to_all=state.open_to_all,
        owner=state.owner,
        owner_name=state.owner_name,
        owner_absent=state.owner is not None and state.owner not in at_desk,
        adviser=state.adviser,
        adviser_name=state.adviser_name,
        blocked=state.blocked,
        requests=tuple(request_row(request) for request in state.requests if unfinished(request)),
        preview="" if state.phase is Phase.TAKEN else live.preview,
        page=state.page,
        citizen_here=here,
    )


def unfinished(request: Request) -> bool:
    return request.stage not in FINAL or request.needs_card


def request_row(request: Request) -> RequestRow:
    clock, deadline = request.running or (None, None)
    return RequestRow(
        number=request.number,
        stage=request.stage,
        clock=clock,
        deadline=deadline,
        channel=request.channel,
        card_due=request.needs_card and request.stage in FINAL,
    )
