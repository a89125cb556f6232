"""When the word "present" is not believed."""

import pytest

from core.moment import MINUTE_MS
from core.presence import CHOSEN, Away, disbelief
from core.settings import PresenceSettings

USUAL = PresenceSettings()


@pytest.mark.parametrize(
    ("missed", "idle_ms", "reason"),
    [
        (0, None, None),
        (2, None, None),
        (3, None, Away.MISSED),
        (0, 20 * MINUTE_MS, None),
        (0, 20 * MINUTE_MS + 1, Away.IDLE),
        (3, 30 * MINUTE_MS, Away.MISSED),
    ],
)
def test_three_offers_that_passed_or_twenty_minutes_without_a_sign_set_one_away(
    missed: int, idle_ms: int | None, reason: Away | None
) -> None:
    assert disbelief(USUAL, missed=missed, idle_ms=idle_ms) is reason


def test_a_limit_of_nought_is_none() -> None:
    lenient = PresenceSettings(missed_offers=0, idle_limit_ms=0)
    assert disbelief(lenient, missed=100, idle_ms=1e12) is None


def test_a_person_cannot_choose_what_only_programs_find() -> None:
    assert set(Away) - set(CHOSEN) == {Away.IDLE, Away.MISSED}
