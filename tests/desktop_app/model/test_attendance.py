"""What a desk says of its specialist, and what it takes over from the relay."""

import pytest

from core.moment import Moment
from core.presence import Away
from core.protocol.desk import Beat, Beaten
from desktop_app.model.attendance import Attendance, Word

LUNCH = Word(present=False, reason=Away.LUNCH, back_at=Moment(5))


def told(made: Attendance, *, present: bool, reason: Away | None = None, asked: Beat | None = None) -> None:
    answer = Beaten(now=Moment(0), present=present, reason=reason, reasons=True)
    made.answered(asked or made.beat(0), answer)


def test_a_relay_of_the_version_before_is_told_only_what_it_knows() -> None:
    made = Attendance()
    made.say(LUNCH)
    made.answered(made.beat(7), Beaten(now=Moment(0), present=False))
    assert made.beat(7) == Beat(present=False)


def test_reasons_go_once_the_relay_has_shown_that_it_understands_them() -> None:
    made = Attendance()
    told(made, present=True)
    made.say(LUNCH)
    assert made.beat(7) == Beat(present=False, reason=Away.LUNCH, back_at=Moment(5), idle_ms=7, word=1)
    made.refused()
    assert made.beat(7) == Beat(present=False)


@pytest.mark.parametrize("reason", [Away.MISSED, Away.IDLE])
def test_whom_the_relay_does_not_believe_is_away_until_he_says_otherwise(reason: Away) -> None:
    made = Attendance()
    told(made, present=False, reason=reason)
    assert (made.word, made.set_away, made.counted) == (Word(present=False, reason=reason), reason, False)
    made.say(Word())
    assert (made.beat(0).present, made.set_away) == (True, None)


def test_what_another_desk_of_the_account_said_is_taken_over_and_is_no_disbelief() -> None:
    made = Attendance()
    told(made, present=False, reason=Away.TRAINING)
    assert (made.word.reason, made.set_away) == (Away.TRAINING, None)
    told(made, present=True)
    assert made.word == Word()


def test_an_answer_to_an_older_word_changes_nothing() -> None:
    made = Attendance()
    told(made, present=True)
    before = made.beat(0)
    made.say(LUNCH)
    told(made, present=True, asked=before)
    assert made.word == LUNCH


def test_the_first_heartbeat_of_a_line_takes_back_no_reason() -> None:
    made = Attendance()
    made.say(LUNCH)
    told(made, present=False)
    assert made.word == LUNCH
