"""The presenter of the popup while one writes: finds answers for the letters typed, remembers what was put in."""

from collections.abc import Iterable
from itertools import chain, islice

from core.protocol.http import LibraryAnswer, Reference
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
        self._of: Reference | None = None
        self._known: dict[str, LibraryAnswer] = {}
        for popup in popups:
            popup.searched.connect(lambda typed, popup=popup: self._search(popup, typed))
            popup.inserted.connect(self._inserted)

    def _search(self, popup: SlashPopup, typed: str) -> None:
        self._tasks.start("slash search", self._find(popup, typed))

    async def _find(self, popup: SlashPopup, typed: str) -> None:
        shift, dear, known = self._scene.shift, self._dear(), self._by_title()
        found: Iterable[str] = chain(dear, (one for one in known if one not in dear))
        if typed.strip():
            reference = shift.held.reference
            found = await shift.help.quick.search(typed, reference=reference, limit=MOST, favourites=dear)
        filling = self._scene.filling
        shown = islice((known[one] for one in found if one in known), MOST)
        popup.show_view(SlashView(query=typed, hits=tuple(hit(one, filling=filling) for one in shown)))

    def _by_title(self) -> dict[str, LibraryAnswer]:
        """The library by its ids, in the order of its titles; put in order once."""
        reference = self._scene.shift.held.reference
        if reference is not self._of:
            self._of = reference
            answers = () if reference is None else reference.answers
            self._known = {one.id: one for one in sorted(answers, key=lambda one: one.title)}
        return self._known

    def _dear(self) -> dict[str, float]:
        return self._scene.shift.help.uses.dear(at=self._scene.now)

    def _inserted(self, used: LibraryHit) -> None:
        self._scene.shift.help.used(used.id, at=self._scene.now)
