"""What the relay and its searching process say to each other comes over whole."""

import pytest

from core.search.document import Document, Hit
from relay.framing import HEAD
from relay.library import frames
from relay.library.frames import Embed, Frame, Hits, Load, Put, Search, Shelved, Vectors

DOCUMENT = Document(id="a", title="Пособие", text="Кому положено", questions=("Кто получает?",))
SHELVED = Shelved(DOCUMENT, public=True, vectors=b"\x00\x01")


@pytest.mark.parametrize(
    "frame",
    [
        Load(synonyms=(("маткапитал", "материнский капитал"),), shelf=(SHELVED,)),
        Put(SHELVED),
        Search(text="пособие", public=False, limit=3),
        Embed(DOCUMENT),
    ],
)
def test_every_question_comes_over(frame: Frame) -> None:
    assert frames.read(frames.said(frame)[HEAD:]) == frame


def test_every_answer_comes_back() -> None:
    hit = Hit(id="a", score=1.5, why=("пособие",), question="Кто получает?")
    assert frames.hits(frames.said(Hits((hit,)))[HEAD:]) == (hit,)
    assert frames.vectors(frames.said(Vectors(b"\x01\x02"))[HEAD:]) == b"\x01\x02"
