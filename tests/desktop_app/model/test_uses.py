"""Which canned answers a specialist uses."""

from core.moment import Moment
from desktop_app.model.uses import HALF_LIFE_MS, KEPT, Use, Uses

NOW = Moment(10 * HALF_LIFE_MS)


def test_each_use_counts_and_an_old_one_half_in_two_weeks() -> None:
    uses = Uses({})
    uses.used("a", at=NOW)
    uses.used("a", at=NOW)
    assert uses.worth("a", at=Moment(NOW + HALF_LIFE_MS)) == 1.0
    assert uses.worth("b", at=NOW) == 0.0


def test_the_dearest_comes_first_and_counts_as_one() -> None:
    uses = Uses({"often": Use(worth=4, at=NOW), "once": Use(worth=1, at=NOW)})
    assert uses.dear(at=NOW) == {"often": 1.0, "once": 0.25}
    assert list(uses.dear(at=NOW)) == ["often", "once"]
    assert Uses({}).dear(at=NOW) == {}


def test_only_so_many_are_remembered() -> None:
    uses = Uses({})
    for number in range(KEPT + 1):
        uses.used(str(number), at=Moment(NOW + number))
    assert len(uses.kept) == KEPT
    assert "0" not in uses.kept
