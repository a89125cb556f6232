"""What the relay and its examining process say to each other comes over whole."""

from core.guard.allowed import allow
from core.guard.report import DataType, Level, Span
from relay.framing import HEAD, size
from relay.guard import frames
from relay.guard.frames import Allow, Ask, Examined


def body(frame: bytes) -> bytes:
    assert size(frame[:HEAD]) == len(frame) - HEAD
    return frame[HEAD:]


def test_texts_come_over_as_they_are() -> None:
    assert frames.read(body(frames.ask(("Ёж", "", "🙂")))) == Ask(("Ёж", "", "🙂"))


def test_half_a_surrogate_pair_is_left_out_and_stops_nothing() -> None:
    assert frames.read(body(frames.ask(("а\ud800б",)))) == Ask(("аб",))


def test_the_centres_own_come_over() -> None:
    allowed = allow(telephones=["8 (3467) 00-00-01"], names=["Анна Соколова"], addresses=["ул. Мира, 1"])
    assert frames.read(body(frames.allow(allowed))) == Allow(allowed)


def test_what_was_found_comes_back() -> None:
    span = Span(start=0, end=14, type=DataType.SNILS, level=Level.CERTAIN)
    found = (Examined(text="112-233-445 95", spans=(span,), own_payments=True), Examined(text="Да"))
    assert frames.found(body(frames.told(found))) == found
