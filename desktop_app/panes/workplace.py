"""The workplace: places every pane of the work; it decides nothing."""

from datetime import tzinfo
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.moment import Moment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed
from desktop_app.look.system import moves
from desktop_app.panes.actions import ACTIONS
from desktop_app.panes.alert import AlertCard
from desktop_app.panes.announce import Announcer
from desktop_app.panes.banner import Banner
from desktop_app.panes.bindings import bind
from desktop_app.panes.books import BooksPage
from desktop_app.panes.columns import Column, Columns
from desktop_app.panes.composer import Composer
from desktop_app.panes.conversation import ConversationPane
from desktop_app.panes.find import FindBar
from desktop_app.panes.form import Form
from desktop_app.panes.header import HeaderPane
from desktop_app.panes.held import HeldPane
from desktop_app.panes.keyboard import Keyboard
from desktop_app.panes.pages import Pages
from desktop_app.panes.palette import Palette
from desktop_app.panes.palette_lines import choose
from desktop_app.panes.queue import QueuePane
from desktop_app.panes.side import SidePane
from desktop_app.panes.signal_frame import SignalFrame
from desktop_app.panes.status import StatusPane
from desktop_app.panes.steps import StepsPane
from desktop_app.panes.suggestions import SuggestionsPane
from desktop_app.panes.tabs import DialogueTabs
from desktop_app.panes.update import UpdateBar
from desktop_app.tongue import tr

ROOMY, LOW, LOWEST = 700, 560, 340
"""Below so many pixels of height at 100 % the suggestions, then the panes are compact; lower than the last a window
cannot be.
"""


class Workplace(QWidget):
    """All panes in their places. `report_asked`: the form of the report was opened; `copy_asked`: the dialogue is
    wanted as plain text, with notes or without.
    """

    report_asked = Signal()
    copy_asked = Signal(bool)

    def __init__(self, look: Look, *, zone: tzinfo) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.alert = AlertCard(look)
        self.banner = Banner(look)
        self.announcer = Announcer(self, always=True)
        self.signal = SignalFrame(look, self, moves=moves())
        self.queue = QueuePane(look)
        self.tabs = DialogueTabs(look)
        self.header = HeaderPane(look)
        self.conversation = ConversationPane(look)
        self.finder = FindBar(look, self.conversation)
        self.suggestions = SuggestionsPane(look)
        self.steps = StepsPane(look)
        self.held = HeldPane(look)
        self.composer = Composer(look)
        self.side = SidePane(look)
        self.update_bar = UpdateBar(look)
        self.status = StatusPane(look, zone=zone)
        self._to_queue = iconed(button(tr("Очередь  (F3)"), kind="quiet", name=tr("К очереди")), look, "queue")
        self.columns = Columns(look, queue=self.queue, dialogue=self._dialogue(), form=self.side)
        self.books = BooksPage(look)
        self.pages = Pages(self.columns, self.books)
        self._place()
        self.commands = Palette(look, self)
        self.commands.chosen.connect(partial(choose, self))
        self.keyboard = Keyboard(self, ACTIONS)
        bind(self)

    def minimumSizeHint(self) -> QSize:
        """What the compact panes need: the window may become that small at any text size."""
        return QSize(super().minimumSizeHint().width(), self._look.px(LOWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where height is scarce, as at 200 % on a small screen, the words of the dialogue keep most of it."""
        super().resizeEvent(event)
        self.header.setHidden(self._low)
        for pane in (self.alert, self.steps, self.held, self.composer, self.update_bar):
            pane.set_compact(self._low)
        self._make_room()

    @property
    def _low(self) -> bool:
        return self._lower_than(LOW)

    def _lower_than(self, units: int) -> bool:
        return self.height() / self._look.scale < units

    def _make_room(self) -> None:
        """What was not sent comes first: in a low window the steps, which have keys, give way to it."""
        held = not self.held.isHidden()
        self.steps.setHidden(self._low and held)
        self.suggestions.set_compact(held or self._lower_than(ROOMY))
        self.suggestions.give_way(self._low and held)

    def tick(self, now: Moment) -> None:
        """The one pulse: the relay's time, a few times a second."""
        for pane in (
            self.queue,
            self.tabs,
            self.header,
            self.conversation,
            self.finder,
            self.alert,
            self.banner,
            self.announcer,
            self.signal,
            self.held,
            self.suggestions,
            self.status,
        ):
            pane.tick(now)

    def open_form(self, form: Form) -> None:
        """Show a form of the side; only what a person asked for may call this."""
        self.pages.bring(Column.FORM)
        self.side.bring(form)

    def leave_form(self) -> None:
        """Put the form away; the words go on in the composer."""
        self.columns.put_form_away()
        self.pages.front()
        self.composer.field.setFocus()

    def show_dialogue(self) -> None:
        """Bring the dialogue to the eye where only one column fits, and the focus to the composer."""
        self.pages.bring(Column.DIALOGUE)
        self.composer.field.setFocus()

    def show_queue(self) -> None:
        self.pages.bring(Column.QUEUE)
        self.queue.list.setFocus()

    def _dialogue(self) -> QWidget:
        made = QWidget()
        outer = column(made)
        top = QHBoxLayout()
        top.setSpacing(self._look.px(4))
        top.addWidget(self._to_queue)
        top.addWidget(self.tabs, 1)
        outer.addLayout(top)
        outer.addWidget(self.header)
        outer.addWidget(self.finder)
        outer.addWidget(self.conversation, 1)
        outer.addWidget(self.suggestions)
        outer.addWidget(self.steps)
        outer.addWidget(self.held)
        outer.addWidget(self.composer)
        return made

    def _place(self) -> None:
        outer = column(self)
        outer.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        outer.addWidget(self.banner)
        outer.addWidget(self.alert)
        outer.addSpacing(self._look.px(2))
        outer.addWidget(self.pages, 1)
        outer.addWidget(self.update_bar)
        outer.addWidget(self.status)
        QWidget.setTabOrder(self.queue.list, self._to_queue)
        self._to_queue.hide()
        self.columns.arranged.connect(lambda shown: self._to_queue.setHidden(Column.QUEUE in shown))
        self._to_queue.clicked.connect(self.show_queue)
        self.side.left.connect(self.leave_form)
        self.held.left.connect(self.composer.field.setFocus)
        self.held.appeared.connect(self._make_room)
        self.queue.opened.connect(lambda _: self.show_dialogue())
        self.queue.taken.connect(lambda _: self.show_dialogue())
        self.status.help_asked.connect(lambda: self.open_form(self.side.keys))
        self.status.library_asked.connect(self.pages.open_books)
        self.books.left.connect(self.show_dialogue)
        self.status.report_asked.connect(lambda: self.open_form(self.side.report))
