"""The settings: the regulation's lengths by default, nothing impossible."""

import msgspec
import pytest

from core.moment import DAY_MS, HOUR_MS, MINUTE_MS
from core.settings import ClockSettings, PresenceSettings, Settings, SilenceSettings


def test_the_clocks_run_by_the_regulation_unless_changed() -> None:
    clocks = Settings().clocks
    assert (clocks.take_up_warn_ms, clocks.take_up_limit_ms) == (15_000, 20_000)
    assert (clocks.answer_warn_ms, clocks.answer_limit_ms) == (15 * MINUTE_MS, 20 * MINUTE_MS)
    assert (clocks.complex_warn_ms, clocks.complex_limit_ms) == (20 * HOUR_MS, 24 * HOUR_MS)
    assert not clocks.complex_in_working_time


@pytest.mark.parametrize("setting", ["missed_offers", "idle_limit_ms"])
def test_a_limit_below_nought_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match="switches them off"):
        msgspec.convert({setting: -1}, PresenceSettings)


def test_absence_is_noticed_in_the_times_of_the_design() -> None:
    presence = Settings().presence
    assert (presence.heartbeat_ms, presence.offer_grace_ms, presence.owner_grace_ms) == (3_000, 6_000, 60_000)


@pytest.mark.parametrize(
    "setting", ["take_up_warn_ms", "answer_warn_ms", "complex_warn_ms", "take_up_limit_ms", "complex_limit_ms"]
)
@pytest.mark.parametrize("value", [0, -1, 400 * DAY_MS])
def test_a_clock_that_cannot_run_is_refused(setting: str, value: int) -> None:
    with pytest.raises(ValueError, match="_warn_ms must be above 0"):
        msgspec.convert({setting: value}, ClockSettings)


def test_a_citizen_is_warned_at_least_two_minutes_before() -> None:
    with pytest.raises(ValueError, match="WCAG"):
        SilenceSettings(warn_before_ms=MINUTE_MS)


@pytest.mark.parametrize("ask_after_ms", [0, 28 * MINUTE_MS, 40 * MINUTE_MS])
def test_a_citizen_is_asked_before_he_is_warned(ask_after_ms: int) -> None:
    with pytest.raises(ValueError, match="must come before the warning"):
        SilenceSettings(ask_after_ms=ask_after_ms)


@pytest.mark.parametrize("setting", ["heartbeat_ms", "offer_grace_ms", "owner_grace_ms", "capacity"])
def test_a_presence_by_which_nobody_could_work_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match=setting):
        msgspec.convert({setting: 0}, PresenceSettings)


def test_settings_of_a_newer_relay_are_read_without_what_is_unknown() -> None:
    assert msgspec.json.decode(b'{"clocks":{"new":1},"silence":{"new":1},"new":{}}', type=Settings) == Settings()


def test_settings_survive_being_stored() -> None:
    settings = Settings(clocks=ClockSettings(complex_in_working_time=True))
    assert msgspec.json.decode(msgspec.json.encode(settings), type=Settings) == settings
