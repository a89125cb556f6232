"""The forms that go with an answer: each may be left out."""

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import column
from desktop_app.panes.form_views import FormFile
from desktop_app.tongue import tr


class Enclosed(QWidget):
    """Shown while there is a form at all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._column = column(self, spacing=look.px(2))
        self._boxes: dict[str, QCheckBox] = {}

    def put(self, forms: tuple[FormFile, ...]) -> None:
        """These forms and no others; all of them go."""
        self.clear()
        self.add(forms)

    def add(self, forms: tuple[FormFile, ...]) -> None:
        """These forms too."""
        for form in forms:
            if form.id not in self._boxes:
                box = QCheckBox(f"{form.name}, {form.size}".replace("&", "&&"))
                box.setAccessibleName(tr("Приложить форму: {name}, {size}").format(name=form.name, size=form.size))
                box.setChecked(True)
                self._boxes[form.id] = box
                self._column.addWidget(box)

    def keep(self, chosen: tuple[str, ...]) -> None:
        """Of the forms that are shown these go."""
        for name, box in self._boxes.items():
            box.setChecked(name in chosen)

    def clear(self) -> None:
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}

    @property
    def any(self) -> bool:
        return bool(self._boxes)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the forms that go."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())
