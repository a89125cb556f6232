"""The side: one form at a time, or the list of keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import label
from desktop_app.panes.actions import Group, key_map
from desktop_app.panes.advice import AdviceForm
from desktop_app.panes.answer_form import AnswerForm
from desktop_app.panes.block import BlockForm
from desktop_app.panes.card import CardForm
from desktop_app.panes.deferral import DeferralForm
from desktop_app.panes.directory import DirectoryForm
from desktop_app.panes.earlier import EarlierForm
from desktop_app.panes.form import Form
from desktop_app.panes.presence import PresenceForm
from desktop_app.panes.report import ReportForm
from desktop_app.panes.transfer import NoteForm, TransferForm
from desktop_app.tongue import tr


class KeysForm(Form):
    """The list of keys."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Клавиши"), act=tr("Понятно"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnStretch(1, 1)
        for group, told in key_map():
            self._tell(group, told)
        self.add(self._grid)
        self.lack("")

    def submit(self) -> None:
        self.left.emit()

    def _tell(self, group: Group, told: tuple[tuple[str, str], ...]) -> None:
        """A heading, and the group's keys below it."""
        row = self._grid.rowCount()
        heading = label(tr(group), kind="subheading", wrap=True)
        heading.setContentsMargins(0, self.look.px(8) if row > 1 else 0, 0, 0)
        self._grid.addWidget(heading, row, 0, 1, 2)
        for key, meaning in told:
            row += 1
            self._grid.addWidget(label(key, kind="field"), row, 0)
            self._grid.addWidget(label(meaning, wrap=True), row, 1)


class SidePane(QStackedWidget):
    """Holds the forms. `left`: the one in front was put away."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.answer = AnswerForm(look)
        self.deferral = DeferralForm(look)
        self.card = CardForm(look)
        self.transfer = TransferForm(look)
        self.note = NoteForm(look)
        self.advice = AdviceForm(look)
        self.block = BlockForm(look)
        self.earlier = EarlierForm(look)
        self.report = ReportForm(look)
        self.directory = DirectoryForm(look)
        self.presence = PresenceForm(look)
        self.keys = KeysForm(look)
        for form in self.forms:
            self.addWidget(form)
            form.left.connect(self.left)

    @property
    def forms(self) -> tuple[Form, ...]:
        work = (self.answer, self.deferral, self.card, self.transfer, self.note, self.advice, self.block, self.earlier)
        return (*work, self.report, self.presence, self.directory, self.keys)

    def bring(self, form: Form) -> None:
        """Show a form and put the focus into its first field; a person asked for it."""
        self.setCurrentWidget(form)
        (form.first or form.act).setFocus()
