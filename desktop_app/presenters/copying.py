"""The presenter of copying: the dialogue in front onto the clipboard, as plain text."""

from PySide6.QtGui import QGuiApplication

from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.scene import Scene
from desktop_app.shown.transcript import transcript
from desktop_app.tongue import tr


class CopyingPresenter:
    """Answers `Workplace.copy_asked`."""

    def __init__(self, place: Workplace, scene: Scene) -> None:
        self._place, self._scene = place, scene
        place.copy_asked.connect(self._copy)

    def _copy(self, notes: bool) -> None:  # noqa: FBT001 - Qt's signal brings it so
        stream = self._scene.stream
        if stream is not None:
            QGuiApplication.clipboard().setText(transcript(stream, self._scene.setting, notes=notes))
            self._place.conversation.announce(tr("Диалог скопирован"))
