"""Moments as people say them."""

from zoneinfo import ZoneInfo

import pytest

from core.moment import DAY_MS, HOUR_MS, Moment
from desktop_app.shown.times import said

ZONE = ZoneInfo("Asia/Yekaterinburg")
NOON = Moment(1_763_967_600_000)
"""12:00 on 24 November 2025 at the centre."""


@pytest.mark.parametrize(
    ("shift_ms", "text"),
    [
        (0, "12:00"),
        (-DAY_MS, "вчера, 12:00"),
        (DAY_MS, "завтра, 12:00"),
        (13 * HOUR_MS, "завтра, 01:00"),
        (-3 * DAY_MS, "21 ноября, 12:00"),
        (-365 * DAY_MS, "24 ноября 2024 года, 12:00"),
    ],
)
def test_a_moment_is_said_with_its_day_where_that_is_not_today(shift_ms: int, text: str) -> None:
    assert said(Moment(NOON + shift_ms), now=NOON, zone=ZONE) == text
