"""The rows of the settings: one setting each with its visible name, a hint below, and words the search finds."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label
from desktop_app.model.occasions import SOUNDS, Occasion, Sign
from desktop_app.panes.form import Segments
from desktop_app.tongue import tr

SOUND_NAMES = {
    "alert": "Звонок",
    "message": "Капля",
    "call": "Перезвон",
    "knock": "Стук",
    "tick": "Тихий сигнал",
}
OCCASIONS = {
    Occasion.OFFERED: "Вам предложен новый диалог",
    Occasion.OPEN: "Диалог никто не взял: он доступен всем",
    Occasion.TRANSFERRED: "Вам передали диалог",
    Occasion.MESSAGE: "Сообщение гражданина в другой вкладке",
    Occasion.AMBER: "Срок скоро истечёт",
    Occasion.BREACH: "Срок нарушен",
    Occasion.DUTY: "Ответ по почте: срок близится к концу",
}


class Row(QWidget):
    """A setting: its name, its control, a hint. `matches` tells whether a search finds it."""

    def __init__(self, look: Look, name: str, control: QWidget, *, hint: str = "", words: str = "") -> None:
        super().__init__()
        self._words = f"{name} {hint} {words}".casefold()
        inner = column(self, spacing=look.px(2))
        inner.setContentsMargins(0, look.px(4), 0, look.px(8))
        if name and not isinstance(control, QCheckBox):
            title = label(name, kind="field", wrap=True)
            title.setBuddy(control)
            inner.addWidget(title)
        inner.addWidget(control)
        if hint:
            inner.addWidget(label(hint, kind="small", wrap=True))
            control.setAccessibleDescription(hint)
        self.note = label(kind="error", wrap=True)
        self.note.hide()
        inner.addWidget(self.note)

    def matches(self, text: str) -> bool:
        return all(word in self._words for word in text.casefold().split())


class Section(QWidget):
    """Rows under a heading; hidden when the search finds none of them."""

    def __init__(self, look: Look, title: str, *rows: Row) -> None:
        super().__init__()
        self._title, self.rows = title, rows
        self.setAccessibleName(title)
        inner = column(self)
        inner.setContentsMargins(0, look.px(12), 0, look.px(4))
        inner.addWidget(label(title, kind="heading", wrap=True))
        for row in rows:
            inner.addWidget(row)

    def seek(self, text: str) -> bool:
        """Show what is found; whether anything is."""
        whole = text.casefold().strip() in self._title.casefold()
        found = [row for row in self.rows if whole or row.matches(text)]
        for row in self.rows:
            row.setVisible(row in found)
        self.setVisible(bool(found))
        return bool(found)


class DropDown(QComboBox):
    """A list that drops down, with a sign of it in the theme's own colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ink = "text" if self.isEnabled() else "muted"
        side, painter = self._look.px(14), QPainter(self)
        left, top = self.width() - side - self._look.px(8), (self.height() - side) // 2
        painter.drawPixmap(left, top, self._look.pixmap("down", ink, size=14))
        painter.end()


class SignRow(Row):
    """One occasion: sound or not, which, a notification or not. `heard` asks to play the sound chosen."""

    heard = Signal(str)

    def __init__(self, look: Look, occasion: Occasion) -> None:
        name = tr(OCCASIONS[occasion])
        self.sound = QCheckBox(tr("Звук"))
        self.sound.setAccessibleName(tr("{name}: звук").format(name=name))
        self.which = DropDown(look)
        self.which.setAccessibleName(tr("{name}: какой звук").format(name=name))
        for sound in SOUNDS:
            self.which.addItem(tr(SOUND_NAMES[sound]), sound)
        self.try_it = iconed(
            button("", kind="quiet", name=tr("{name}: послушать").format(name=name), hint=tr("Послушать")),
            look,
            "sound_on",
        )
        self.notify = QCheckBox(tr("Уведомление"))
        self.notify.setAccessibleName(tr("{name}: уведомление").format(name=name))
        line = FlowBox(self.sound, self.which, self.try_it, self.notify, gap=look.px(8))
        super().__init__(look, name, line, words=tr("звук уведомление сигнал"))
        self.sound.toggled.connect(self.which.setEnabled)
        self.try_it.clicked.connect(lambda: self.heard.emit(self.which.currentData()))

    def show_sign(self, sign: Sign) -> None:
        self.sound.setChecked(sign.sound)
        self.which.setEnabled(sign.sound)
        self.which.setCurrentIndex(SOUNDS.index(sign.which) if sign.which in SOUNDS else 0)
        self.notify.setChecked(sign.notify)

    @property
    def sign(self) -> Sign:
        return Sign(sound=self.sound.isChecked(), which=self.which.currentData(), notify=self.notify.isChecked())


def check(text: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setAccessibleName(text)
    return made


def numbers(name: str, values: tuple[int, ...], *, said: str, never: str = "") -> Segments:
    """A choice among numbers; `said` takes one, `never` stands for 0."""
    return Segments(name, tuple((one, said.format(number=one) if one else never) for one in values))
