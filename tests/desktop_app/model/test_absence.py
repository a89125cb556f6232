"""The warning before one counts as gone."""

import pytest

from core.moment import MINUTE_MS
from desktop_app.model.absence import WARNED_MS, Left, left


@pytest.mark.parametrize(
    ("idle_ms", "minutes", "rest"),
    [
        (10 * MINUTE_MS - WARNED_MS - 1, 10, None),
        (10 * MINUTE_MS - WARNED_MS, 10, Left(ms=WARNED_MS)),
        (10 * MINUTE_MS, 10, Left(ms=0)),
        (99 * MINUTE_MS, 10, Left(ms=0)),
        (99 * MINUTE_MS, 0, None),
        (None, 10, None),
    ],
)
def test_one_is_warned_half_a_minute_before_or_never(idle_ms: int | None, minutes: int, rest: Left | None) -> None:
    assert left(idle_ms, minutes=minutes) == rest
