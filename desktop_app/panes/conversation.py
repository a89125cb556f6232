"""The conversation: one shared list, one accessible item a message, the model swapped by dialogue."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QMenu, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label
from desktop_app.panes.announce import Announcer
from desktop_app.panes.bubble_delegate import BubbleDelegate
from desktop_app.panes.conversation_model import ConversationModel, plain, spoken
from desktop_app.panes.countdown import MESSAGES
from desktop_app.panes.views import ConversationView, MessageKind, MessageView
from desktop_app.tongue import counted, tr

NEWS = frozenset({MessageKind.CITIZEN, MessageKind.COLLEAGUE, MessageKind.NOTE, MessageKind.EVENT})
"""What a screen reader announces; one's own words and phrases are not read back."""

OWN = frozenset({MessageKind.MINE, MessageKind.ANSWER})
"""What may be one's own to correct; the presenter knows for certain."""


class MessageList(QListView):
    """A list of bubbles: arrows go by message, Ctrl+C copies plain text, Enter asks what stood there before."""

    entered = Signal()

    def __init__(self, delegate: BubbleDelegate) -> None:
        super().__init__()
        self._bubbles = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setProperty("kind", "open")
        self.setAccessibleName(tr("Сообщения диалога"))
        self.setAccessibleDescription(tr("Стрелки переходят по сообщениям, Ctrl+C копирует"))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(low < high))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMinimumSize(QSize(220, 60))

    def doItemsLayout(self) -> None:
        """Sizes first: rows that came or a width that changed."""
        model = self.model()
        if isinstance(model, ConversationModel):
            model.fit(self._bubbles.size, ground=self._bubbles.ground)
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        stays = self.at_end
        self._bubbles.width = self.viewport().width()
        super().resizeEvent(event)
        if stays:
            self.to_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the chosen messages on the clipboard as plain text."""
        model = self.model()
        if isinstance(model, ConversationModel):
            rows = sorted(index.row() for index in self.selectedIndexes())
            if rows:
                QGuiApplication.clipboard().setText(plain([model.messages[row] for row in rows]))

    def mark_words(self, sought: str) -> None:
        """Mark every place of these words, or none."""
        self._bubbles.sought = sought
        self.viewport().update()

    def to_end(self) -> None:
        """Bring the newest message into sight; sizes are computed at once, not when it suits the view."""
        self.doItemsLayout()
        self.scrollToBottom()

    @property
    def at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4


class ConversationPane(QWidget):
    """Shows a `ConversationView`; `earlier_asked` carries the dialogue's id, the others the id of the chosen line:
    nothing where none is chosen.
    """

    earlier_asked = Signal(str)
    correct_asked = Signal(str)
    take_back_asked = Signal(str)
    unfold_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._models: dict[str, ConversationModel] = {}
        self._dialogue = ""
        self._missed, self._more = 0, 0
        self.list = MessageList(BubbleDelegate(look))
        self._announcer = Announcer(self.list)
        self._earlier = iconed(button(tr("Показать раньше"), kind="quiet"), look, "up")
        self._below = iconed(button(tr("Новые сообщения"), kind="primary"), look, "down", "on_accent")
        self._typing = label(kind="small")
        self._place()
        look.changed.connect(self.list.doItemsLayout)

    def show_view(self, view: ConversationView) -> None:
        swapped = view.dialogue != self._dialogue
        stays = self.list.at_end or swapped
        self._dialogue = view.dialogue
        model = self._models.get(view.dialogue) or ConversationModel(self)
        self._models[view.dialogue] = model
        before = model.messages.copy()
        added = model.put(view.messages)
        if swapped:
            self._missed = 0
            self.list.setModel(model)
        self._more = view.earlier
        self._earlier.setText(tr("Показать раньше (ещё {earlier})").format(earlier=view.earlier))
        self._typing.setText(tr("{typing} печатает…").format(typing=view.typing) if view.typing else "")
        if swapped or before != model.messages:
            self._follow(added, stays=stays)
        self._scrolled()

    def tick(self, now: Moment) -> None:
        self._announcer.tick(now)

    def forget(self, dialogue: str) -> None:
        """Let go of a closed dialogue's rows."""
        if dialogue != self._dialogue:
            gone = self._models.pop(dialogue, None)
            if gone is not None:
                gone.deleteLater()

    def focus_last(self) -> None:
        """Put the focus on the newest message."""
        model = self._models.get(self._dialogue)
        if model is not None and model.messages:
            last = model.index(len(model.messages) - 1, 0)
            self.list.selectionModel().setCurrentIndex(last, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.setFocus()

    def announce(self, text: str) -> None:
        """Say something about the messages to who listens, and show it to who looks."""
        self._announcer.say(text)
        self._typing.setText(text)

    @property
    def chosen(self) -> MessageView | None:
        """The one message that is chosen."""
        rows = self.list.selectedIndexes()
        model = self._models.get(self._dialogue)
        return model.messages[rows[0].row()] if model is not None and len(rows) == 1 else None

    def correct(self) -> None:
        """The chosen message, else one's last, is to be corrected."""
        self.correct_asked.emit("" if self.chosen is None else self.chosen.id)

    def take_back(self) -> None:
        """The chosen message is to be taken back."""
        if self.chosen is not None:
            self.take_back_asked.emit(self.chosen.id)

    def _unfold(self) -> None:
        if self.chosen is not None and self.chosen.amended:
            self.unfold_asked.emit(self.chosen.id)

    def _ask_what(self, at: QPoint) -> None:
        """The menu of the chosen message."""
        chosen = self.chosen
        if chosen is None or chosen.kind not in OWN | {MessageKind.COLLEAGUE}:
            return
        acts = [(tr("Показать, что было"), "Enter", self._unfold)] if chosen.amended else []
        if chosen.kind in OWN:
            acts.append((tr("Исправить"), "Shift+F7", self.correct))
            acts.append((tr("Отозвать"), "Shift+Delete", self.take_back))
        menu = QMenu(self)
        for title, keys, act in acts:
            menu.addAction(f"{title}\t{keys}").triggered.connect(act)
        if acts:
            menu.popup(self.list.viewport().mapToGlobal(at))

    def _follow(self, added: tuple[MessageView, ...], *, stays: bool) -> None:
        for message in added:
            if message.kind in NEWS:
                self._announcer.say(tr("Новое: {spoken}").format(spoken=spoken(message)))
        if stays:
            self._to_end()
            return
        self._missed += sum(message.kind in NEWS for message in added)
        if self._missed:
            self._below.setText(counted(self._missed, MESSAGES).capitalize())
            self._below.setAccessibleName(tr("{count}, перейти вниз").format(count=counted(self._missed, MESSAGES)))
        self._below.setVisible(self._missed > 0)

    def _to_end(self) -> None:
        self._missed = 0
        self._below.hide()
        self.list.to_end()

    def _place(self) -> None:
        px = self._look.px
        outer = column(self)
        outer.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), px(2))
        foot.addWidget(self._typing, 1)
        foot.addWidget(self._below)
        outer.addLayout(foot)
        QWidget.setTabOrder(self._earlier, self.list)
        QWidget.setTabOrder(self.list, self._below)
        self._earlier.hide()
        self._below.hide()
        self._earlier.clicked.connect(lambda: self.earlier_asked.emit(self._dialogue))
        self._below.clicked.connect(self._to_end)
        self.list.entered.connect(self._unfold)
        self.list.doubleClicked.connect(self._unfold)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_what)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _scrolled(self) -> None:
        """At the upper end more can be asked for; at the lower one the news are read."""
        bar = self.list.verticalScrollBar()
        self._earlier.setVisible(self._more > 0 and bar.value() <= bar.minimum())
        if self._missed and self.list.at_end:
            self._to_end()
