"""The list of dialogues as the relay tells it: whole once, then change by change, every change counted."""

from collections.abc import Iterable

from core.protocol.desk import Row, RowChanged, RowGone

Change = RowChanged | RowGone


class Rows:
    """All rows as of `version`. Changes that came too early wait until the gap before them is filled."""

    def __init__(self) -> None:
        self.version = 0
        self.by_dialogue: dict[str, Row] = {}
        self._early: dict[int, Change] = {}

    @property
    def gap(self) -> bool:
        return bool(self._early)

    def reset(self, version: int, rows: Iterable[Row]) -> None:
        """The whole list as of `version`; what came early and is newer stays valid."""
        self.version = version
        self.by_dialogue = {row.dialogue: row for row in rows}
        self._early = {number: change for number, change in self._early.items() if number > version}
        self._catch_up()

    def forget(self) -> None:
        """Another history begins: nothing that waited belongs to it."""
        self._early.clear()

    def change(self, change: Change) -> None:
        """One change; a repeated one changes nothing."""
        if change.version > self.version:
            self._early[change.version] = change
            self._catch_up()

    def _catch_up(self) -> None:
        while (change := self._early.pop(self.version + 1, None)) is not None:
            self.version += 1
            if isinstance(change, RowChanged):
                self.by_dialogue[change.row.dialogue] = change.row
            else:
                self.by_dialogue.pop(change.dialogue, None)
