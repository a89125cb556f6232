"""Moments: UTC milliseconds there and back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.moment import Moment, from_datetime, isoformat, to_datetime

YEKATERINBURG = ZoneInfo("Asia/Yekaterinburg")


def test_a_moment_counts_milliseconds_in_greenwich() -> None:
    assert from_datetime(datetime(1970, 1, 1, 5, 0, 1, tzinfo=YEKATERINBURG)) == 1000


def test_a_datetime_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        from_datetime(datetime(2026, 11, 23, 10))  # noqa: DTZ001


@given(st.integers(-2_000_000_000_000, 32_000_000_000_000).map(Moment), st.sampled_from([UTC, YEKATERINBURG]))
def test_a_moment_survives_the_way_to_local_time_and_back(moment: Moment, zone: ZoneInfo) -> None:
    assert from_datetime(to_datetime(moment, zone)) == moment


def test_logs_say_a_moment_by_rfc_3339_in_utc() -> None:
    assert isoformat(Moment(1_795_410_000_007)) == "2026-11-23T05:00:00.007Z"
