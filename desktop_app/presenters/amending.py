"""The presenter of second thoughts: own words corrected in the composer, taken back, shown as they once were."""

from collections.abc import Callable

from core.dialogue import commands as c
from desktop_app.model.amending import Amending
from desktop_app.model.outbox import Post, draft_with
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.scene import Scene
from desktop_app.shown.amended import changeable, is_foreign, last_of, message_in, words_now
from desktop_app.tongue import tr

LEAVING = "Сообщение будет отозвано через несколько секунд. Shift+Delete ещё раз — оставить."
STAYS = "Сообщение остаётся."
NOTHING = "Исправлять нечего: в этом диалоге нет Вашего сообщения, которое можно исправить."
NOT_THIS = "Это сообщение отозвать нельзя: оно не Ваше, уже отозвано или это ответ на обращение."


class AmendingPresenter:
    """`changed` asks for a new rendering: a second has passed, a line was unfolded."""

    def __init__(self, place: Workplace, scene: Scene, amending: Amending, *, changed: Callable[[], None]) -> None:
        self._place, self._scene, self._amending, self._changed = place, scene, amending, changed
        self._counted: dict[str, int] = {}
        place.conversation.correct_asked.connect(self._correct)
        place.conversation.take_back_asked.connect(self._take_back)
        place.conversation.unfold_asked.connect(self._unfold)

    def render(self) -> None:
        """Words that can no longer be corrected, as when the dialogue went to another, go to the draft."""
        held = self._scene.shift.held
        for dialogue, message in tuple(self._amending.correcting.items()):
            stream = held.desk.streams.get(dialogue)
            if stream is None or not changeable(stream, message, me=held.desk.my_id):
                self._keep(dialogue, was="" if stream is None else words_now(stream, message))

    def tick(self) -> None:
        """What was to go, goes; the seconds that are left are counted down."""
        at = self._scene.steady
        for dialogue, message in self._amending.due(at=at):
            self._scene.shift.order(dialogue, c.TakeBack(message=message))
        left = self._amending.seconds(at=at)
        if left != self._counted:
            self._counted = left
            self._changed()

    def end(self) -> None:
        """The shift ends: half-written corrections go to their drafts, what was to go in some seconds goes now."""
        streams = self._scene.shift.held.desk.streams
        for dialogue, message in tuple(self._amending.correcting.items()):
            self._keep(dialogue, was=words_now(streams[dialogue], message) if dialogue in streams else "")
        for dialogue, message in self._amending.leaving():
            self._scene.shift.order(dialogue, c.TakeBack(message=message))

    def _keep(self, dialogue: str, *, was: str) -> None:
        """No more is corrected; what was written of it is not lost."""
        shift, words = self._scene.shift, self._amending.words.get(dialogue, "")
        self._amending.leave(dialogue)
        if words.strip() and words != was:
            shift.draft(dialogue, draft_with(shift.held.drafts.get(dialogue, ""), words))

    def reopen(self, post: Post) -> bool:
        """A correction that was held comes back to be corrected; False for any other order."""
        if not isinstance(post.order, c.Correct):
            return False
        self._amending.begin(post.dialogue, post.order.message, words=post.order.text)
        self._scene.shift.deciding.discard(post.key)
        self._place.show_dialogue()
        return True

    def _correct(self, line: str) -> None:
        """The chosen message, else one's last."""
        stream, me = self._scene.stream, self._scene.setting.me
        if stream is None or is_foreign(line, stream):
            return
        message = message_in(stream, line)
        if not changeable(stream, message, me=me):
            message = last_of(stream, me=me)
        if not message:
            self._place.conversation.announce(tr(NOTHING))
            return
        self._amending.begin(stream.dialogue, message, words=words_now(stream, message))
        self._changed()
        self._place.show_dialogue()

    def _take_back(self, line: str) -> None:
        stream, me = self._scene.stream, self._scene.setting.me
        if stream is None:
            return
        message = message_in(stream, line)
        said = stream.state.message(message)
        if said is None or said.answer or not changeable(stream, message, me=me):
            self._place.conversation.announce(tr(NOT_THIS))
            return
        going = self._amending.take_back(stream.dialogue, message, at=self._scene.steady)
        self._place.conversation.announce(tr(LEAVING if going else STAYS))
        self._changed()

    def _unfold(self, line: str) -> None:
        self._amending.fold(line)
        self._changed()
