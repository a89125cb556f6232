"""Presence: at the desk or away, why, and until when; colleagues see it, citizens do not."""

import re
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from core.presence import Away
from desktop_app.look.look import Look
from desktop_app.look.parts import label, line_field, mark
from desktop_app.panes.form import Form, Segments
from desktop_app.panes.presence_views import ColleagueView, PresenceView
from desktop_app.tongue import tr

HERE = "here"
REASONS = (
    (HERE, "На месте"),
    (Away.LUNCH, "Обед"),
    (Away.BREAK, "Перерыв"),
    (Away.TRAINING, "Учёба"),
    (Away.DUTY, "Другая работа"),
)
TIME = re.compile(r"(\d{1,2})[ .,:-]?(\d{2})")
ROWS = 6


class PresenceForm(Form):
    """Shows a `PresenceView`. `said` carries the reason, None for being here, and the time of coming back, or None."""

    said = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Присутствие"), act=tr("Сообщить"))
        self.reason = Segments(tr("Где Вы"), tuple((value, tr(text)) for value, text in REASONS))
        self.back = line_field(tr("Вернусь в"), placeholder=tr("чч:мм"))
        self._others = QListWidget()
        self._colleagues: tuple[ColleagueView, ...] = ()
        self.add(self.reason, name=tr("Где Вы"))
        note = tr("Коллеги увидят причину и время, граждане — нет. Взятые Вами диалоги останутся у Вас.")
        self.add(self.back, label(note, kind="small", wrap=True), name=tr("Вернусь в"))
        self._others.setProperty("kind", "choices")
        self._others.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._others.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._others.setWordWrap(True)
        self.add(self._others, name=tr("Коллеги"))
        self.first = self.reason
        self.reason.chosen.connect(self._look_again)
        self.back.textChanged.connect(self._look_again)
        self._look_again()

    def show_view(self, view: PresenceView) -> None:
        """The colleagues; what the person has chosen here stays."""
        if view.colleagues == self._colleagues:
            return
        self._colleagues = view.colleagues
        self._others.clear()
        for one in view.colleagues:
            item = QListWidgetItem(f"{one.name}: {one.said}")
            item.setIcon(self.look.icon("online" if one.present else "offline", "calm" if one.present else "muted"))
            self._others.addItem(item)
        self._others.setFixedHeight(self.look.px(28) * max(2, min(ROWS, len(view.colleagues))))

    def fill(self, view: PresenceView) -> None:
        """What is in force, at the opening of the form; who is here most likely wants to leave."""
        self.show_view(view)
        self.reason.choose(view.reason if view.reason in dict(REASONS) else Away.BREAK)
        self.back.setText(view.back)

    def submit(self) -> None:
        self._look_again()
        if self.act.isEnabled():
            here = self.reason.value == HERE
            self.said.emit(None if here else self.reason.value, None if here else typed_time(self.back.text()))
            self.left.emit()

    def _look_again(self) -> None:
        here, text = self.reason.value == HERE, self.back.text().strip()
        self.back.setEnabled(not here)
        wrong = bool(text) and not here and typed_time(text) is None
        mark(self.back, "wrong", "true" if wrong else "false")
        self.lack(tr("Вернусь в: наберите время так: 13:40") if wrong else "")


def typed_time(text: str) -> time | None:
    """A time of day as people type it; None where it is none."""
    found = TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004 — the hours and minutes of a day
