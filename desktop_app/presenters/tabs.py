"""The presenter of the tabs: the open dialogues, each with what it calls for."""

from desktop_app.model import holding
from desktop_app.panes.tabs import DialogueTabs
from desktop_app.panes.views import TabsView
from desktop_app.presenters.scene import Scene
from desktop_app.shown.conversation import tab_view


class TabsPresenter:
    """Shows them; the one that is chosen comes to the front."""

    def __init__(self, tabs: DialogueTabs, scene: Scene) -> None:
        self._tabs, self._scene = tabs, scene
        tabs.chosen.connect(scene.shift.open)

    def render(self) -> None:
        shift, steady = self._scene.shift, self._scene.steady
        streams = [shift.held.desk.streams[name] for name in shift.held.tabs.names if name in shift.held.desk.streams]
        tabs = (
            tab_view(
                one,
                typing=bool(shift.held.desk.writers.who(one.dialogue, at=steady)),
                held=bool(holding.of(shift.outbox, one.dialogue)),
            )
            for one in streams
        )
        self._tabs.show_view(TabsView(tabs=tuple(tabs), current=shift.held.tabs.current))
