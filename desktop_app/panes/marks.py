"""The marks that several watchers lay over one field: each has its own, none takes away another's."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class Marks(QObject):
    """One for a field; `of` gives it. What is laid on later lies above."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._laid: dict[QObject, list[QTextEdit.ExtraSelection]] = {}

    @classmethod
    def of(cls, field: QPlainTextEdit) -> "Marks":
        """Those of a field, whoever asked for them first."""
        return next((child for child in field.children() if isinstance(child, cls)), None) or cls(field)

    def lay(self, owner: QObject, marks: Iterable[QTextEdit.ExtraSelection]) -> None:
        """The marks of one watcher, in place of what he laid before."""
        self._laid[owner] = list(marks)
        self._field.setExtraSelections([one for laid in self._laid.values() for one in laid])
