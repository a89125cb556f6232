"""What the palette of commands shows: frozen values."""

from enum import StrEnum

from desktop_app.panes.views import View


class LineKind(StrEnum):
    """What choosing a line does: run an action, bring a dialogue, go to a row of the queue."""

    ACTION = "action"
    DIALOGUE = "dialogue"
    ROW = "row"


class PaletteLine(View, frozen=True):
    """One line. `id`: the action's or the dialogue's; `why_not`: why it cannot run now, empty: it can."""

    kind: LineKind
    id: str
    title: str
    icon: str
    detail: str = ""
    keys: str = ""
    why_not: str = ""
