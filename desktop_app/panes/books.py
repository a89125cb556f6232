"""The library's page: what is looked for and found on the left, one answer on the right; dialogues go on behind it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QListView, QStackedWidget, QWidget

from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label, line_field
from desktop_app.panes.book_editor import EditorPane
from desktop_app.panes.book_import import ImportPane
from desktop_app.panes.book_reading import HistoryPane, ReadingPane
from desktop_app.panes.book_views import BooksView, Only, Sift
from desktop_app.panes.books_list import BooksDelegate, BooksModel
from desktop_app.panes.picker import Picker
from desktop_app.tongue import tr

ONLY = {
    Only.ALL: "Все ответы",
    Only.DRAFTS: "Мои черновики",
    Only.TO_APPROVE: "Ждут утверждения",
    Only.STALE: "Пора проверить",
    Only.MINE: "Написанные мной",
    Only.PERSONAL: "Личные",
    Only.BRANCH: "Ответы отделений",
}
WIDE, LOW = 720, 460
"""In pixels at 100 %: from the first on list and answer stand side by side, below the second height is scarce."""


class BooksPage(QWidget):
    """Shows a `BooksView`. `sifted` carries a `Sift`, `chosen` an answer's id; files come as paths."""

    sifted = Signal(object)
    chosen = Signal(str)
    began = Signal()
    left = Signal()
    export_asked = Signal(str)
    import_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Библиотека ответов"))
        self.field = line_field(tr("Поиск по библиотеке"), placeholder=tr("Слова из названия, текста, меток"))
        self.only = Picker(look, tr("Какие"), tuple((value.value, tr(text)) for value, text in ONLY.items()))
        self.category, self.tag = Picker(look, tr("Рубрика")), Picker(look, tr("Метка"))
        self.heading = label(tr("Библиотека ответов"), kind="heading")
        self.model, self.list = BooksModel(self), QListView()
        self._delegate = BooksDelegate(look, self)
        self._count, self._stale = label(kind="muted", wrap=True), label(wrap=True)
        self.notice = label(kind="muted", wrap=True)
        self.new = iconed(button(tr("Новый ответ")), look, "note")
        self.out = iconed(button(tr("Выгрузить в Excel…")), look, "down")
        self.into = iconed(button(tr("Загрузить из Excel…")), look, "up")
        self.back = iconed(button(tr("К диалогам  (Esc)"), kind="quiet", name=tr("К диалогам")), look, "chat")
        self.reading, self.editor = ReadingPane(look), EditorPane(look)
        self.history, self.plan = HistoryPane(look), ImportPane(look)
        self.detail = QStackedWidget()
        self._side = QWidget()
        self._place()
        self._connect()

    def show_view(self, view: BooksView) -> None:
        kept = self.current
        self.list.blockSignals(True)
        self.model.put(view.rows)
        index = self.model.index_of(kept)
        if index.isValid():
            self.list.setCurrentIndex(index)
        self.list.blockSignals(False)
        self.category.offer((("", tr("Все рубрики")), *((one, indented(one)) for one in view.categories)))
        self.tag.offer((("", tr("Все метки")), *((one, one) for one in view.tags)))
        self._count.setText(tr("Показано: {shown} из {total}").format(shown=len(view.rows), total=view.total))
        self._stale.setText(tr("Пора проверить ответов: {count}").format(count=view.stale) if view.stale else "")
        self.notice.setText(view.notice)
        self.notice.setVisible(bool(view.notice))
        self.new.setVisible(view.may_edit)
        self.into.setVisible(view.may_import)
        self._give_way()

    @property
    def current(self) -> str:
        row = self.list.currentIndex().row()
        return self.model.rows[row].id if 0 <= row < len(self.model.rows) else ""

    @property
    def sift(self) -> Sift:
        return Sift(
            query=self.field.text(),
            only=Only(self.only.value),
            category=self.category.value,
            tag=self.tag.value,
        )

    def bring(self, pane: QWidget) -> None:
        """Put one pane of the right side in front, and before the eye where only one side fits."""
        self.detail.setCurrentWidget(pane)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As little as the smallest window gives; what does not fit is scrolled or gives way."""
        return QSize(self._look.px(360), self._look.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()
        self._arrange()

    def _give_way(self) -> None:
        """Where height is scarce, what is only said and what has other places makes room for the answers."""
        low = self.height() / self._look.scale < LOW
        for part in (self.heading, self._count):
            part.setHidden(low)
        self._stale.setHidden(low or not self._stale.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go from the field into the list, Enter into the answer."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.model.rows:
            if watched is self.field and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                row = min(max(self.list.currentIndex().row() + by, 0), len(self.model.rows) - 1)
                self.list.setCurrentIndex(self.model.index(row))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
                self._open()
                return True
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        if not self.current:
            self.list.setCurrentIndex(self.model.index(0))
        self.chosen.emit(self.current)
        self._side.setHidden(self._narrow)
        self.detail.show()
        self.reading.text.setFocus()

    @property
    def _narrow(self) -> bool:
        return self.width() / self._look.scale < WIDE

    def _arrange(self) -> None:
        """Where both do not fit side by side, the answer comes in front once it is worked on."""
        working = self.detail.currentWidget() is not self.reading
        self._side.setHidden(self._narrow and working)
        self.detail.setHidden(self._narrow and not working)

    def leave(self) -> None:
        """Out of a question, back to the list where it is hidden, from the editor to the answer, else to dialogues."""
        if self.reading.confirm.isVisible():
            self.reading.confirm.no.click()
            return
        if self.detail.currentWidget() is not self.reading or self._side.isHidden():
            self.bring(self.reading)
            self.field.setFocus()
            return
        self.left.emit()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self.sifted.emit(self.sift))
        for box in (self.only, self.category, self.tag):
            box.activated.connect(lambda _row: self.sifted.emit(self.sift))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit(self.current))
        self.list.doubleClicked.connect(self._open)
        self.new.clicked.connect(self.began)
        self.back.clicked.connect(self.left)
        self.out.clicked.connect(lambda: ask_file(self, self.export_asked.emit, save=True))
        self.into.clicked.connect(lambda: ask_file(self, self.import_asked.emit, save=False))
        self.history.left.connect(self.leave)
        self.plan.left.connect(self.leave)
        for watched in (self.field, self.list):
            watched.installEventFilter(self)
        shortcut = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.leave)
        self._look.changed.connect(self.list.reset)

    def _place(self) -> None:
        place(self, self._side, (self._count, self._stale), look=self._look)
        self.list.setProperty("kind", "open")
        self.list.setAccessibleName(tr("Ответы библиотеки"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        for pane in (self.reading, self.editor, self.history, self.plan):
            self.detail.addWidget(pane)


def place(page: BooksPage, side: QWidget, said: tuple[QWidget, QWidget], *, look: Look) -> None:
    """Lay out the page: the head over both sides."""
    px = look.px
    outer = column(page, spacing=px(4))
    outer.setContentsMargins(px(14), px(8), px(8), px(8))
    outer.setSizeConstraint(outer.SizeConstraint.SetNoConstraint)
    outer.addWidget(page.heading)
    outer.addWidget(FlowBox(page.new, page.out, page.into, page.back, gap=px(4)))
    outer.addWidget(said[1])
    said[1].setProperty("urgency", "warning")
    outer.addWidget(page.notice)
    sides = QWidget()
    row = column(sides, spacing=px(8))
    row.setDirection(row.Direction.LeftToRight)
    inner = column(side, spacing=px(4))
    filters = QWidget()
    across = column(filters, spacing=px(4))
    across.setDirection(across.Direction.LeftToRight)
    for box in (page.only, page.category, page.tag):
        across.addWidget(box, 1)
    for part in (page.field, filters, said[0]):
        inner.addWidget(part)
    inner.addWidget(page.list, 1)
    row.addWidget(side, 2)
    row.addWidget(page.detail, 3)
    outer.addWidget(sides, 1)


def ask_file(page: QWidget, told: Callable[[str], object], *, save: bool) -> None:
    """Ask for the path of a book; what is chosen is told."""
    title = tr("Куда выгрузить библиотеку") if save else tr("Какую книгу загрузить")
    dialog = QFileDialog(page, title, "", tr("Книга Excel (*.xlsx)"))
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
    dialog.fileSelected.connect(told)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def indented(category: str) -> str:
    """The last part of a path, by its depth."""
    return "   " * category.count("/") + category.rpartition("/")[2]
