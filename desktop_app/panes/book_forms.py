"""The forms of an answer in its editor: name, size and kind of each, one more from the disk, one taken away."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.library.content import Attachment
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed
from desktop_app.tongue import tr

KINDS = "(*.docx *.xlsx *.pdf *.odt *.rtf *.png *.jpg)"


class FormsBox(QWidget):
    """`changed`: a form came or went; `chosen` carries the path of a file that is to become one."""

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.forms: tuple[Attachment, ...] = ()
        self._rows = QVBoxLayout()
        self.add = iconed(button(tr("Приложить бланк…")), look, "up")
        outer = column(self, spacing=look.px(4))
        outer.addLayout(self._rows)
        outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._ask)

    def show_forms(self, forms: tuple[Attachment, ...]) -> None:
        self.forms = forms
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for form in forms:
            text = tr("Убрать бланк: {name}").format(name=form_said(form))
            made = iconed(button(text), self._look, "close")
            made.clicked.connect(partial(self._drop, form.id))
            self._rows.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def attach(self, form: Attachment) -> None:
        self.show_forms((*self.forms, form))
        self.changed.emit()

    def _drop(self, form: str) -> None:
        self.show_forms(tuple(one for one in self.forms if one.id != form))
        self.add.setFocus()
        self.changed.emit()

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Бланк до 5 МБ"), "", f"{tr('Бланки')} {KINDS}")
        dialog.fileSelected.connect(self.chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def form_said(form: Attachment) -> str:
    """«Заявление.docx, 47 КБ»: the name tells the kind."""
    return tr("{name}, {size} КБ").format(name=form.name, size=max(1, round(form.size / 1024)))
