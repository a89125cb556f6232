"""The messages of one dialogue as rows of a Qt model: what stays is kept, what is new is added."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.panes.views import Delivery, MessageKind, MessageView
from desktop_app.tongue import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
MESSAGE_ROLE = Role.UserRole + 1

KINDS = {
    MessageKind.PHRASE: "автоматическая фраза",
    MessageKind.ANSWER: "ответ",
    MessageKind.NOTE: "заметка, гражданин её не видит",
}
"""What is said of a line besides its author, so that looks alone tell nothing."""

DELIVERIES = {
    Delivery.NONE: "",
    Delivery.SENDING: "отправляется",
    Delivery.SENT: "отправлено",
    Delivery.DELIVERED: "доставлено",
    Delivery.READ: "прочитано",
    Delivery.REFUSED: "не отправлено",
    Delivery.HELD: "не отправлено: персональные данные",
}


class ConversationModel(QAbstractListModel):
    """Rows are `MessageView`s, oldest first; AccessibleTextRole says «Анна, 10:32: текст».

    `messages` is one list for the model's life.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages: list[MessageView] = []

    def put(self, messages: Sequence[MessageView]) -> tuple[MessageView, ...]:
        """Take over the messages and give back those that are new at the end; none when everything is new."""
        old, new = [one.id for one in self.messages], [one.id for one in messages]
        start = _overlap(old, new)
        if start is None:
            self.beginResetModel()
            self.messages[:] = messages
            self.endResetModel()
            return ()
        dropped, added = start
        self._drop_first(dropped)
        kept = len(self.messages)
        self._insert(0, messages[:added])
        self._insert(added + kept, messages[added + kept :])
        self._replace(messages)
        return tuple(messages[added + kept :])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.messages)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        message = self.messages[index.row()]
        if role == MESSAGE_ROLE:
            return message
        if role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return spoken(message)
        return None

    def _drop_first(self, count: int) -> None:
        if count:
            self.beginRemoveRows(QModelIndex(), 0, count - 1)
            del self.messages[:count]
            self.endRemoveRows()

    def _insert(self, at: int, messages: Sequence[MessageView]) -> None:
        if messages:
            self.beginInsertRows(QModelIndex(), at, at + len(messages) - 1)
            self.messages[at:at] = messages
            self.endInsertRows()

    def _replace(self, messages: Sequence[MessageView]) -> None:
        for row, message in enumerate(messages):
            known = self.messages[row]
            if message is not known and message != known:
                self.messages[row] = message
                self.dataChanged.emit(self.index(row), self.index(row))


def spoken(message: MessageView) -> str:
    """One line as a screen reader says it: «Анна, 10:32: текст», with what tells its kind and how far it came."""
    about = message.label or tr(KINDS.get(message.kind, ""))
    head = ", ".join(part for part in (message.author, message.time, about) if part)
    tail = ", ".join(part for part in (message.amended, message.refusal or tr(DELIVERIES[message.delivery])) if part)
    return f"{head}: {message.text}" + (f" ({tail})" if tail else "")


def plain(messages: Sequence[MessageView]) -> str:
    """Messages for the clipboard: one alone is its text, several carry names and times."""
    if len(messages) == 1:
        return messages[0].text
    return "\n".join(f"{one.author}, {one.time}: {one.text}" for one in messages)


def _overlap(old: list[str], new: list[str]) -> tuple[int, int] | None:
    """How many old rows to drop from the front and how many new to put there; None when the two do not fit."""
    if not old or not new:
        return None
    dropped = old.index(new[0]) if new[0] in old else 0
    added = new.index(old[0]) if old[0] in new else 0
    kept = old[dropped:]
    return (dropped, added) if new[added : added + len(kept)] == kept else None
