"""Who one was when the line was last open, and what one had then: a desk started without a line goes on with it."""

import msgspec

from core.protocol.desk import Me, Row
from core.settings import Settings
from desktop_app.model.desk import Desk


class Standing(msgspec.Struct, frozen=True):
    """`rows`: the dialogues that were one's own; of the others nothing is kept."""

    me: Me
    settings: Settings
    rows: tuple[Row, ...] = ()


def standing(desk: Desk) -> Standing | None:
    """As the relay told it last; None before it was heard."""
    if desk.me is None:
        return None
    mine = tuple(row for row in desk.rows.by_dialogue.values() if row.owner == desk.me.id)
    return Standing(me=desk.me, settings=desk.settings, rows=mine)


def resume_from(desk: Desk, kept: Standing | None) -> None:
    """Take over what was kept, before the relay is heard; its first answer replaces all of it."""
    if kept is not None:
        desk.me, desk.settings = kept.me, kept.settings
        desk.rows.reset(0, kept.rows)
