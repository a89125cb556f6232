"""The countdown of a clock."""

import pytest

from core.deadlines import Clock, Urgency
from core.moment import HOUR_MS, Moment
from desktop_app.gallery.made_up import NOW, running
from desktop_app.panes.countdown import countdown, figures_of, spoken_of


@pytest.mark.parametrize(
    ("ago_ms", "urgency", "sign", "figures"),
    [
        (0, Urgency.CALM, "●", "0:20"),
        (14_900, Urgency.CALM, "●", "0:06"),
        (15_000, Urgency.WARNING, "▲", "0:05"),
        (19_999, Urgency.WARNING, "▲", "0:01"),
        (20_000, Urgency.BREACH, "✖", "+0:00"),
        (23_400, Urgency.BREACH, "✖", "+0:03"),
    ],
)
def test_the_take_up_clock_turns_amber_at_15_seconds_and_red_at_20(
    ago_ms: int, urgency: Urgency, sign: str, figures: str
) -> None:
    shown = countdown(running(Clock.TAKE_UP, ago_ms=ago_ms), NOW)
    assert (shown.urgency, shown.sign, shown.figures) == (urgency, sign, figures)


def test_a_countdown_is_said_in_words() -> None:
    shown = countdown(running(Clock.ANSWER, ago_ms=16 * 60_000), NOW)
    assert shown.spoken == "ответить: срок истекает, ещё 4 минуты"


def test_an_overrun_is_said_as_one() -> None:
    shown = countdown(running(Clock.TAKE_UP, ago_ms=41_000), NOW)
    assert shown.spoken == "взять в работу: просрочено на 21 секунду"


def test_hours_are_shown_with_minutes() -> None:
    assert figures_of(23 * HOUR_MS + 59 * 60_000) == "23 ч 59 мин"
    assert spoken_of(25 * HOUR_MS + 60_000) == "25 часов 1 минуту"


def test_a_moment_before_the_start_shows_no_more_than_the_limit_and_the_skew() -> None:
    shown = countdown(running(Clock.TAKE_UP, ago_ms=0), Moment(NOW - 500))
    assert shown.figures == "0:21"
