"""The presenter of words that were held for personal data (R14): shows the oldest, turns choices into verbs."""

from collections.abc import Callable

from desktop_app.model import holding
from desktop_app.model.outbox import Post
from desktop_app.panes.held import HeldPane, found
from desktop_app.panes.views import HeldView
from desktop_app.presenters.scene import Scene
from desktop_app.shown.held import held_view
from desktop_app.tongue import tr

HERE = "{title}. {found}. F11 — к неотправленному"
ELSEWHERE = "В другом диалоге. {title}. {found}"


Reopen = Callable[[Post], bool]
"""Takes an order back to where it was written, or answers that it was written elsewhere."""


class HeldPresenter:
    """What is held is said once, wherever it is; shown where the specialist looks; no focus is moved by itself.

    `reopen`: who may take an order back to where it was written; else its words go to the `composer`.
    """

    def __init__(
        self, pane: HeldPane, scene: Scene, *, reopen: tuple[Reopen, ...], composer: Callable[[], None]
    ) -> None:
        self._pane, self._scene, self._reopen, self._composer = pane, scene, reopen, composer
        self._said: set[tuple[str, str]] = set()
        pane.taken_back.connect(self._change)
        pane.confirmed.connect(scene.shift.deciding.confirm)
        pane.reported.connect(scene.shift.deciding.false_alarm)
        pane.discarded.connect(scene.shift.deciding.discard)

    def render(self) -> None:
        shift = self._scene.shift
        for dialogue in shift.held.tabs.names:
            for post in holding.of(shift.outbox, dialogue):
                self._say(post, here=dialogue == shift.held.tabs.current)
        stream = self._scene.stream
        self._pane.show_view(None if stream is None else held_view(holding.of(shift.outbox, stream.dialogue), stream))

    def _say(self, post: Post, *, here: bool) -> None:
        view: HeldView | None = held_view((post,), None)
        if view is None or (view.key, view.subject) in self._said:
            return
        self._said.add((view.key, view.subject))
        self._pane.announce(tr(HERE if here else ELSEWHERE).format(title=view.title, found=found(view)))

    def _change(self, key: str) -> None:
        """Back to where the words were written: a form that holds all of it, else the composer."""
        post = holding.held(self._scene.shift.outbox, key)
        if post is not None and not any(reopen(post) for reopen in self._reopen):
            self._scene.shift.deciding.take_back(key)
            self._composer()
