"""The presenter of the directory: as it stands now, also without a line; what is chosen goes into the message."""

from core.moment import MINUTE_MS
from core.protocol.http import Reference
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.scene import Scene
from desktop_app.shown.directory import directory_view


class DirectoryPresenter:
    """Made anew when the reference data changed, and each minute: places open and close."""

    def __init__(self, place: Workplace, scene: Scene) -> None:
        self._place, self._scene = place, scene
        self._made: tuple[Reference | None, int] = (None, -1)
        place.side.directory.inserted.connect(self._insert)

    def render(self) -> None:
        reference, minute = self._scene.shift.held.reference, self._scene.now // MINUTE_MS
        if self._made[0] is not reference or self._made[1] != minute:
            self._made = reference, minute
            self._place.side.directory.show_view(directory_view(reference, self._scene.setting))

    def _insert(self, text: str) -> None:
        self._place.composer.insert(text)
