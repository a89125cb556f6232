"""The examining process: reads what a person will read, and ends with the relay."""

import io

import pytest

from core.guard.allowed import allow
from core.guard.guard import Guard
from relay.framing import HEAD, size
from relay.guard import frames
from relay.guard.frames import Allow, Examined
from relay.guard.worker import READY, examined, work
from resources.lexicon import RussianLexicon
from tests.relay.inline import guard

SNILS = "Мой СНИЛС 112-233-445 95"


def answers(*asked: bytes) -> list[frames.Found]:
    """What a process says to these frames until its pipe ends."""
    lexicon, target = RussianLexicon(), io.BytesIO()

    def made(frame: Allow | None) -> Guard:
        return Guard(lexicon) if frame is None else Guard(lexicon, frame.allowed)

    work(io.BytesIO(b"".join(asked)), target, made=made)
    target.seek(0)
    assert target.read(len(READY)) == READY
    found = []
    while head := target.read(HEAD):
        found.append(frames.found(target.read(size(head))))
    return found


def test_each_text_of_a_frame_is_answered_in_its_place() -> None:
    ((first, second),) = answers(frames.ask(("Здравствуйте", SNILS)))
    assert first == Examined(text="Здравствуйте")
    assert [span.type for span in second.spans] == ["SNILS"]


def test_the_centres_own_pass_from_then_on() -> None:
    telephone = "Мой номер 8 912 345-67-89"
    allowed = frames.allow(allow(telephones=["8 912 345-67-89"]))
    ((before,), (after,)) = answers(frames.ask((telephone,)), allowed, frames.ask((telephone,)))
    assert (len(before.spans), len(after.spans)) == (1, 0)


def test_what_cannot_be_seen_hides_no_number() -> None:
    one = examined(guard(), "Мой СНИЛС 112-\u200b233-44\u20605 95")
    assert one.text == SNILS
    assert len(one.spans) == 1


@pytest.mark.parametrize("text", ["", " \n", "я" * 5000])
def test_what_nobody_may_send_is_left_to_the_rules(text: str) -> None:
    assert examined(guard(), text) == Examined(text=text)
