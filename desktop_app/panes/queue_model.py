"""The queue as rows of a Qt model: group headings and dialogues, each with a text for screen readers."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.moment import SECOND_MS, Moment
from desktop_app.panes.countdown import Countdown, countdown, spoken_of
from desktop_app.panes.shift_views import Sieve, wanted
from desktop_app.panes.views import QueueGroup, QueueRow, QueueView
from desktop_app.tongue import tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
GROUPS = {
    QueueGroup.WAITING: "Ожидают",
    QueueGroup.MINE: "У меня в работе",
    QueueGroup.DUTY: "Отложенные, до 24 часов",
    QueueGroup.CARD: "Ждут карточку",
    QueueGroup.ADVICE: "Просят моего совета",
    QueueGroup.OTHERS: "У коллег",
}
FOR_ME = "для Вас"
"""So short that it is never elided; the eye and the ear get the same words."""
ROW_ROLE = Role.UserRole + 1


class QueueModel(QAbstractListModel):
    """Rows are group headings (`str`) and `QueueRow`s; `now` is the relay's time of the last tick."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | QueueRow] = []
        self._every: tuple[QueueRow, ...] = ()
        self._sieve = Sieve.ALL
        self._faces: dict[str, object] = {}
        self.now = Moment(0)

    def put(self, view: QueueView) -> None:
        """Take over a view; rows that stay keep their place, so that the selection does too."""
        self._every = view.rows
        rows = list(_grouped(tuple(row for row in view.rows if wanted(row, self._sieve))))
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            before, self._rows = self._rows, rows
            self._tell(number for number, row in enumerate(rows) if row != before[number])
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def sift(self, sieve: Sieve) -> None:
        """Show these rows only; what is most urgent is asked of all."""
        self._sieve = sieve
        self.put(QueueView(rows=self._every))

    def tick(self, now: Moment) -> None:
        """Only rows whose clock reads otherwise now are drawn anew."""
        self.now = now
        faces = {row.dialogue: face(row, now) for row in self._rows if isinstance(row, QueueRow)}
        before, self._faces = self._faces, faces
        self._tell(
            number
            for number, row in enumerate(self._rows)
            if isinstance(row, QueueRow) and faces[row.dialogue] != before.get(row.dialogue)
        )

    @property
    def dialogues(self) -> tuple[QueueRow, ...]:
        """Every row, whichever are wanted, from top to bottom."""
        return self._every

    def at(self, number: int) -> str | QueueRow:
        """A heading or a dialogue by its place."""
        return self._rows[number]

    def row_at(self, index: Index) -> QueueRow | None:
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, QueueRow) else None

    def index_of(self, dialogue: str) -> QModelIndex:
        """Where a dialogue stands; an invalid index when it is not in the queue."""
        for number, row in enumerate(self._rows):
            if isinstance(row, QueueRow) and row.dialogue == dialogue:
                return self.index(number)
        return QModelIndex()

    def most_urgent(self) -> QueueRow | None:
        """The one to take first: offered to me, then the longest waiting that may be taken."""
        open_rows = [row for row in self._every if row.can_take]
        return min(open_rows, key=lambda row: (not row.offered_to_me, row.since), default=None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return row if isinstance(row, str) else spoken(row, self.now)
        return None

    def _tell(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self.dataChanged.emit(self.index(number), self.index(number))


def shown(row: QueueRow, now: Moment) -> Countdown | None:
    """The row's countdown at a moment, if a clock runs."""
    return None if row.running is None else countdown(row.running, now)


def face(row: QueueRow, now: Moment) -> object:
    """What of a row changes by itself: the figures of its clock, else how long it has waited, in seconds."""
    return now // SECOND_MS - row.since // SECOND_MS if row.running is None else shown(row, now)


def spoken(row: QueueRow, now: Moment) -> str:
    """One row as a sentence: «Ожидает 18 секунд, срок истекает, вопрос: …»."""
    return ", ".join(_spoken_parts(row, now))


def who(row: QueueRow) -> str:
    """Whose the dialogue is, for the eye and the ear; empty when nobody's."""
    if row.owner:
        return tr("ведёт {owner}").format(owner=row.owner) + (tr(" (нет связи)") if row.owner_absent else "")
    if row.offered_to_me:
        return tr(FOR_ME)
    return tr("предложено: {offered}").format(offered=row.offered) if row.offered else ""


def _spoken_parts(row: QueueRow, now: Moment) -> Iterator[str]:
    clock = shown(row, now)
    if row.group is QueueGroup.WAITING:
        yield tr("Ожидает {length}").format(length=spoken_of(now - row.since))
        if clock is not None:
            yield clock.state
    elif clock is not None:
        yield clock.spoken
    else:
        yield tr(GROUPS[row.group])
    yield tr("вопрос: {preview}").format(preview=row.preview) if row.preview else tr("вопроса ещё нет")
    extras = (
        who(row),
        tr("страница {page}").format(page=row.page) if row.page else "",
        tr("срок {due_said}").format(due_said=row.due_said) if row.due_said else "",
        tr("ответ по электронной почте") if row.by_email else "",
        "" if row.citizen_here else tr("гражданин вышел"),
    )
    yield from (extra for extra in extras if extra)


def _grouped(rows: tuple[QueueRow, ...]) -> Iterator[str | QueueRow]:
    for group, heading in GROUPS.items():
        members = [row for row in rows if row.group is group]
        if members:
            yield f"{tr(heading)}: {len(members)}"
            yield from members


def _key(row: str | QueueRow) -> str:
    return row.partition(":")[0] if isinstance(row, str) else row.dialogue
