"""What the relay is still to be told about the library."""

from core.protocol.library import Gap, GapKind, Pick
from desktop_app.model.errands import KEPT, Errands, Missed, Picked


def picked(key: str) -> Picked:
    return Picked(Pick(key=key, answer="a", text="Когда?"))


def test_each_waits_once_in_the_order_of_its_coming_until_it_is_told() -> None:
    errands = Errands((picked("1"),))
    missed = Missed(Gap(key="2", kind=GapKind.NO_HIT, text="Где?"))
    for one in (missed, missed):
        errands.put(one)
    assert [one.body.key for one in errands.waiting] == ["1", "2"]
    assert errands.drop("1")
    assert not errands.drop("1")
    assert [one.body.key for one in errands.waiting] == ["2"]


def test_after_a_long_time_without_a_line_the_oldest_go() -> None:
    errands = Errands(())
    for number in range(KEPT + 2):
        errands.put(picked(str(number)))
    assert [one.body.key for one in errands.waiting][:1] == ["2"]
    assert len(errands.waiting) == KEPT
