"""The presenter of what is asked of the relay beside a dialogue: earlier requests, and who is shut out now."""

from core.protocol.history import EarlierRequest
from desktop_app.model.stream import Stream
from desktop_app.net.trouble import Trouble
from desktop_app.panes.form import Form
from desktop_app.panes.side import SidePane
from desktop_app.panes.views import Step
from desktop_app.presenters.scene import Scene
from desktop_app.shown.rules import advice_view, block_view, earlier_view
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks


class RulesPresenter:
    """Asks when a form is opened; what comes too late for another dialogue is passed over."""

    def __init__(self, side: SidePane, scene: Scene, *, tasks: Tasks) -> None:
        self._side, self._scene, self._tasks = side, scene, tasks
        self._dialogue = ""
        self._told: tuple[EarlierRequest, ...] = ()
        side.earlier.read_asked.connect(lambda now, before: tasks.start("earlier words", self._read(now, before)))

    def form(self, stream: Stream, step: Step) -> Form:
        """The form of one of these steps, filled with what is known here; what the relay knows follows."""
        if step is Step.ADVICE:
            self._side.advice.show_view(advice_view(stream, self._scene.shift.held.desk, self._scene.setting))
            return self._side.advice
        if step is Step.BLOCK:
            self.open_blocks()
            return self._side.block
        self.open_earlier(stream.dialogue)
        return self._side.earlier

    def open_blocks(self) -> None:
        """The form shows at once what is known here, and the others once the relay told them."""
        self._side.block.show_view(block_view(self._scene.stream, self._scene.setting))
        self._tasks.start("blocks", self._blocks())

    def open_earlier(self, dialogue: str) -> None:
        self._dialogue, self._told = dialogue, ()
        self._side.earlier.show_view(earlier_view(dialogue, None, None, self._scene.setting))
        self._tasks.start("earlier", self._earlier(dialogue))

    async def _blocks(self) -> None:
        try:
            told = await self._scene.shift.reading.blocks()
        except Trouble as trouble:
            view = block_view(self._scene.stream, self._scene.setting, trouble=trouble_said(trouble))
        else:
            view = block_view(self._scene.stream, self._scene.setting, standing=told)
        self._side.block.show_view(view)

    async def _earlier(self, dialogue: str) -> None:
        reference, trouble = self._scene.shift.held.reference, ""
        try:
            told = await self._scene.shift.reading.earlier(dialogue)
        except Trouble as failure:
            told, trouble = (), trouble_said(failure)
        if dialogue == self._dialogue:
            self._told = told
            self._side.earlier.show_view(earlier_view(dialogue, told, reference, self._scene.setting, trouble=trouble))

    async def _read(self, dialogue: str, before: str) -> None:
        words, trouble = None, ""
        try:
            words = await self._scene.shift.reading.earlier_words(dialogue, before)
        except Trouble as failure:
            trouble = trouble_said(failure)
        if dialogue == self._dialogue:
            reference = self._scene.shift.held.reference
            self._side.earlier.show_view(
                earlier_view(dialogue, self._told, reference, self._scene.setting, words=words, trouble=trouble)
            )
