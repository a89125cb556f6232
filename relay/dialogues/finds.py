"""The rows of the guard's finds, made from the events that tell of them: what the report of false alarms reads."""

from core.dialogue.events import Checked, Event, FalseAlarm
from core.moment import Moment
from relay.store.rows import FindRow

FALSE_ALARM = "false_alarm"
"""What stands in the place of a choice where a sender said that it is no personal data."""


def find_rows(dialogue: str, seq: int, *, at: Moment, event: Event) -> tuple[FindRow, ...]:
    """One row a find; none for events of another kind."""
    if not isinstance(event, Checked | FalseAlarm):
        return ()
    choice = FALSE_ALARM if isinstance(event, FalseAlarm) else (event.choice or "")
    return tuple(
        FindRow(
            dialogue=dialogue,
            seq=seq,
            place=place,
            at=at,
            author=event.author,
            type=find.type,
            level=find.level,
            choice=choice,
        )
        for place, find in enumerate(event.finds)
    )
