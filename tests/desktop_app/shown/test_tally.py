"""What was done since the program was opened."""

from core.dialogue import commands as c
from core.dialogue.context import RELAY, Actor
from core.moment import Moment
from desktop_app.panes.shift_views import TallyView
from desktop_app.shown.tally import Tally
from tests.core.dialogue.centre import ANNA, BORIS
from tests.desktop_app.feed import FIRST
from tests.desktop_app.shown.talks import ANSWER, TAKE, Watched


def counted(told: Watched, *, since: int = 0, me: Actor = ANNA) -> TallyView:
    return Tally(Moment(since)).count([told.stream], me=me.id)


def test_what_i_took_and_answered_is_counted_once() -> None:
    told = Watched(TAKE)
    tally = Tally(Moment(0))
    assert tally.count([told.stream], me=ANNA.id) == TallyView(taken=1)
    told.do(*ANSWER)
    assert tally.count([told.stream], me=ANNA.id) == TallyView(taken=1, answered=1, in_time=1)
    assert tally.count([], me=ANNA.id) == TallyView(taken=1, answered=1, in_time=1)


def test_a_colleagues_work_is_not_mine() -> None:
    assert counted(Watched(TAKE, ANSWER), me=BORIS) == TallyView()


def test_what_was_done_before_the_program_was_opened_is_not_counted() -> None:
    told = Watched(TAKE, ANSWER)
    assert counted(told, since=told.feed.now + 1) == TallyView()


def test_an_answer_after_its_clock_ran_out_is_not_in_time() -> None:
    told = Watched(TAKE)
    told.feed.talks[FIRST].wait(21 * 60)
    told.do(c.Tick(), RELAY)
    told.do(*ANSWER)
    assert counted(told) == TallyView(taken=1, answered=1)
