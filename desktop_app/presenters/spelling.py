"""The presenter of spelling: every field that writes to people is looked through, the directory's words are right."""

from collections.abc import Iterator

import msgspec

from core.protocol.http import Reference
from desktop_app.panes.spelled import Spelled
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.scene import Scene
from desktop_app.spelling.speller import Speller
from desktop_app.spelling.words import tokens


class SpellingPresenter:
    """Underlines in the composer and the forms; `render` hands on the directory when it has changed."""

    def __init__(self, place: Workplace, scene: Scene, speller: Speller) -> None:
        self._scene, self._speller = scene, speller
        self._version = -1
        side = place.side
        fields = (
            place.composer.field, side.answer.text, side.answer.reason, side.note.text, side.transfer.comment,
            side.deferral.reason,
        )  # fmt: skip
        self.spelled = tuple(Spelled(field, speller, look=side.answer.look) for field in fields)

    def render(self) -> None:
        reference = self._scene.shift.held.reference
        if reference is not None and reference.version != self._version:
            self._version = reference.version
            self._speller.know(known(reference))


def known(reference: Reference) -> set[str]:
    """The words of the directory: branches, hotlines, sections, topics."""
    kept = (reference.branches, reference.hotlines, reference.sections, reference.topics, reference.outcomes)
    return {word for text in _texts(msgspec.to_builtins(kept)) for word in tokens(text)}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
