"""What the palette offers in a workplace: its actions, open dialogues and rows of the queue; and what choosing does."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.panes.actions import keys_said
from desktop_app.panes.palette_views import LineKind, PaletteLine
from desktop_app.panes.queue_model import GROUPS, shown
from desktop_app.tongue import tr

if TYPE_CHECKING:
    from desktop_app.panes.workplace import Workplace

NUMBERED = 9
"""So many dialogues have keys of their own."""


def open_palette(place: "Workplace") -> None:
    """Show everything that can be chosen now."""
    place.commands.open((*actions(place), *dialogues(place), *rows(place)))


def choose(place: "Workplace", line: PaletteLine) -> None:
    """Do what a line stands for; the focus is back where it was."""
    if line.kind is LineKind.ACTION:
        place.keyboard.run(line.id)
    elif line.kind is LineKind.DIALOGUE:
        place.tabs.chosen.emit(line.id)
        place.show_dialogue()
    else:
        place.show_queue()
        place.queue.go_to(line.id)


def actions(place: "Workplace") -> Iterator[PaletteLine]:
    for one in place.keyboard.actions:
        if one.listed:
            yield PaletteLine(
                kind=LineKind.ACTION,
                id=one.id,
                title=tr(one.title),
                icon="next",
                detail=tr(one.group),
                keys=keys_said(one),
                why_not=place.keyboard.why_not(one.id),
            )


def dialogues(place: "Workplace") -> Iterator[PaletteLine]:
    for number, tab in enumerate(place.tabs.views, start=1):
        yield PaletteLine(
            kind=LineKind.DIALOGUE,
            id=tab.dialogue,
            title=tab.title,
            icon="chat",
            detail=tr("Открытый диалог"),
            keys=f"Ctrl+{number}" if number <= NUMBERED else "",
        )


def rows(place: "Workplace") -> Iterator[PaletteLine]:
    model = place.queue.model
    for row in model.dialogues:
        clock = shown(row, model.now)
        yield PaletteLine(
            kind=LineKind.ROW,
            id=row.dialogue,
            title=" ".join(row.preview.split()) or tr("Вопроса ещё нет"),
            icon="queue",
            detail=", ".join(
                part for part in (tr("В очереди"), tr(GROUPS[row.group]), clock.spoken if clock else "") if part
            ),
        )
