"""The messages of one dialogue as rows of a Qt model: what stays is kept, what is new is added."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

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


class ConversationModel(QStandardItemModel):
    """Rows are `MessageView`s, oldest first; AccessibleTextRole says «Анна, 10:32: текст».

    `messages` is one list for the model's life. Sizes lie in the items: they are asked for of every row whenever one is
    added, and answering that from here took a third of a frame.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages: list[MessageView] = []
        self._fits: list[object] = []

    def put(self, messages: Sequence[MessageView]) -> tuple[MessageView, ...]:
        """Take over the messages and give back those that are new at the end; none when everything is new."""
        old, new = [one.id for one in self.messages], [one.id for one in messages]
        start = _overlap(old, new)
        if start is None:
            self._drop_first(len(old))
            self._insert(0, messages)
            return ()
        dropped, added = start
        self._drop_first(dropped)
        kept = len(self.messages)
        self._insert(0, messages[:added])
        self._insert(added + kept, messages[added + kept :])
        self._replace(messages)
        return tuple(messages[added + kept :])

    def fit(self, size: Callable[[MessageView], QSize], *, ground: object) -> None:
        """Give each row its size where it has none that was computed on this ground: the width, the size of text.

        While rows come or go a view may ask too: then rows and messages do not belong together yet.
        """
        if len(self.messages) != self.rowCount():
            return
        with QSignalBlocker(self):
            for row, message in enumerate(self.messages):
                if self._fits[row] != ground:
                    self._fits[row] = ground
                    self.item(row).setData(size(message), Role.SizeHintRole)

    def _drop_first(self, count: int) -> None:
        if count:
            del self.messages[:count], self._fits[:count]
            self.removeRows(0, count)

    def _insert(self, at: int, messages: Sequence[MessageView]) -> None:
        if messages:
            self.messages[at:at] = messages
            self._fits[at:at] = [None] * len(messages)
            self.invisibleRootItem().insertRows(at, [item_of(one) for one in messages])

    def _replace(self, messages: Sequence[MessageView]) -> None:
        for row, message in enumerate(messages):
            known = self.messages[row]
            if message is not known and message != known:
                self.messages[row], self._fits[row] = message, None
                with QSignalBlocker(self):
                    dress(self.item(row), message)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))


def item_of(message: MessageView) -> QStandardItem:
    """A row that can be chosen and read, not written."""
    made = QStandardItem()
    made.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
    dress(made, message)
    return made


def dress(item: QStandardItem, message: MessageView) -> None:
    """Put a message into its row."""
    item.setData(message, MESSAGE_ROLE)
    item.setText(spoken(message))
    item.setData(item.text(), Role.AccessibleTextRole)


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
