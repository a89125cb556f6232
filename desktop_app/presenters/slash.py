"""The presenter of the popup while one writes: finds answers for the letters typed, remembers what was put in."""

from desktop_app.panes.form_views import LibraryHit
from desktop_app.panes.help_views import SlashView
from desktop_app.panes.slash import SlashPopup
from desktop_app.presenters.scene import Scene
from desktop_app.shown.library import hit
from desktop_app.tasks import Tasks

MOST = 20


class SlashPresenter:
    """With nothing typed yet what this specialist uses most comes first."""

    def __init__(self, *popups: SlashPopup, scene: Scene, tasks: Tasks) -> None:
        self._scene, self._tasks = scene, tasks
        for popup in popups:
            popup.searched.connect(lambda typed, popup=popup: self._search(popup, typed))
            popup.inserted.connect(self._inserted)

    def _search(self, popup: SlashPopup, typed: str) -> None:
        self._tasks.start("slash search", self._find(popup, typed))

    async def _find(self, popup: SlashPopup, typed: str) -> None:
        shift, dear = self._scene.shift, self._dear()
        reference = shift.held.reference
        known = {} if reference is None else {one.id: one for one in reference.answers}
        if typed.strip():
            found = await shift.help.quick.search(typed, reference=reference, limit=MOST, favourites=dear)
        else:
            found = tuple(dict.fromkeys((*dear, *sorted(known, key=lambda one: known[one].title))))
        filling = self._scene.filling
        hits = tuple(hit(known[one], filling=filling) for one in [one for one in found if one in known][:MOST])
        popup.show_view(SlashView(query=typed, hits=hits))

    def _dear(self) -> dict[str, float]:
        return self._scene.shift.help.uses.dear(at=self._scene.now)

    def _inserted(self, used: LibraryHit) -> None:
        self._scene.shift.help.used(used.id, at=self._scene.now)
