"""What calls for attention, each thing under one key."""

from core.dialogue import commands as c
from core.moment import MINUTE_MS, Moment
from desktop_app.model.occasions import Occasion
from desktop_app.panes.notice_views import Notice
from desktop_app.shown.notices import notices
from desktop_app.shown.queue import queue_view
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN
from tests.desktop_app.feed import FIRST
from tests.desktop_app.shown.talks import TAKE, Watched


def now(watched: Watched, *, later: int = 0, front: str | None = FIRST) -> tuple[Notice, ...]:
    at = Moment(watched.feed.now + later)
    return notices(
        queue_view(watched.desk, watched.setting), watched.desk, front=front, tabs=watched.desk.streams, now=at
    )


def occasions(watched: Watched, *, later: int = 0, front: str | None = FIRST) -> list[Occasion]:
    return [one.occasion for one in now(watched, later=later, front=front)]


def test_a_dialogue_that_is_offered_calls_until_it_is_taken() -> None:
    watched = Watched()
    assert occasions(watched) == [Occasion.OFFERED]
    watched.do(*TAKE)
    assert occasions(watched) == []


def test_what_a_colleague_hands_over_is_called_so() -> None:
    watched = Watched(TAKE)
    for giver, taker in ((ANNA, BORIS), (BORIS, ANNA)):
        watched.do(c.Transfer(comment="Продолжите", specialist=taker.id, name=taker.name), giver)
        if taker is BORIS:
            watched.do(c.Take(), BORIS)
    assert occasions(watched) == [Occasion.TRANSFERRED]


def test_the_amber_mark_and_the_breach_call_once_each_for_one_clock() -> None:
    watched = Watched(TAKE)
    assert occasions(watched, later=15 * MINUTE_MS) == [Occasion.AMBER]
    assert now(watched, later=15 * MINUTE_MS)[0].key == now(watched, later=16 * MINUTE_MS)[0].key
    assert occasions(watched, later=20 * MINUTE_MS) == [Occasion.BREACH]


def test_a_message_calls_only_from_a_dialogue_that_is_not_before_ones_eyes() -> None:
    watched = Watched(TAKE)
    watched.stream.mark_read(watched.stream.seq)
    watched.do(c.Say(text="Мой телефон 900-00-00"), CITIZEN)
    assert occasions(watched) == []
    (told,) = now(watched, front=None)
    assert told.occasion is Occasion.MESSAGE
    assert "900" not in told.text + told.spoken
    watched.do(c.Say(text="Ещё"), CITIZEN)
    assert now(watched, front=None)[0].key != told.key
