"""Words of the library at the guard: never more at once than it reads within its patience."""

from core.dialogue.words import AnswerKind
from core.library.content import Content
from relay.guard.examiner import CHARACTERS, Told
from relay.library.reading import Guarding
from tests.relay.inline import Inline


class Measured(Inline):
    """The guard, which notes how many characters it is asked to read at once."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def examine(self, texts: tuple[str, ...], told: Told, sender: str, /) -> None:
        self.sizes.append(sum(map(len, texts)))
        super().examine(texts, told, sender)


def content(text: str) -> Content:
    return Content(title="Справка", text=text, kind=AnswerKind.CONSULTATION)


async def test_the_contents_of_an_import_go_to_the_guard_by_their_characters() -> None:
    measured = Measured()
    contents = [content("Приём без выходных. " * 190) for _ in range(20)]
    contents[13] = content("Снилс заявителя 112-233-445 95")
    found = await Guarding(measured).certain(tuple(contents), "olga")
    assert found == [""] * 13 + ["text"] + [""] * 6
    assert max(measured.sizes) <= CHARACTERS
    assert len(measured.sizes) == 5


async def test_short_contents_are_read_together() -> None:
    measured = Measured()
    assert await Guarding(measured).certain((content("Да"),) * 300, "olga") == [""] * 300
    assert len(measured.sizes) == 1
    assert await Guarding(measured).certain((), "olga") == []
