"""How people stand, in words."""

from datetime import UTC, datetime, time

import pytest

from core.moment import Moment, from_datetime
from core.permissions import Right, Role
from core.presence import Away
from core.protocol.desk import Colleague, Me
from desktop_app.model.absence import Left
from desktop_app.model.attendance import Word
from desktop_app.model.desk import Desk
from desktop_app.shown.presence import away_said, back_at, banner_view, colleague_said, own_said, presence_view
from desktop_app.shown.setting import Setting

NOW = from_datetime(datetime(2026, 11, 24, 12, 0, tzinfo=UTC))
HOUR = 3_600_000
SETTING = Setting(now=NOW, zone=UTC, me="me")
LUNCH = Colleague(id="b", name="Борис", present=False, since=NOW, reason=Away.LUNCH, back_at=Moment(NOW + HOUR))
HERE = Colleague(id="g", name="Глеб", present=True, since=NOW, load=2)


def desk(*rights: Right) -> Desk:
    made = Desk()
    made.me = Me(id="me", login="me", name="Анна", role=Role.SPECIALIST, rights=rights)
    made.colleagues = {one.id: one for one in (LUNCH, HERE)}
    return made


@pytest.mark.parametrize(
    ("word", "said"),
    [
        (Word(), ""),
        (Word(present=False), "Не принимаю"),
        (Word(present=False, reason=Away.TRAINING), "Учёба"),
        (Word(present=False, reason=Away.LUNCH, back_at=Moment(NOW + HOUR)), "Обед, вернусь: 13:00"),
    ],
)
def test_ones_own_absence_is_said_with_its_reason(word: Word, said: str) -> None:
    assert own_said(word, SETTING) == said


def test_colleagues_are_said_with_reason_and_return_those_here_first() -> None:
    assert colleague_said(LUNCH, SETTING) == "обед, вернётся: 13:00"
    view = presence_view(desk(), Word(), SETTING)
    assert [(one.name, one.said) for one in view.colleagues] == [
        ("Глеб", "на месте, 2 диалога"),
        ("Борис", "обед, вернётся: 13:00"),
    ]
    assert away_said(desk(), SETTING) == ("Борис: обед, вернётся: 13:00",)


@pytest.mark.parametrize(("typed", "hours"), [(time(13, 0), 1), (time(12, 0), 24), (time(11, 0), 23)])
def test_a_time_that_has_passed_is_tomorrows(typed: time, hours: int) -> None:
    assert back_at(typed, now=NOW, zone=UTC) == NOW + hours * HOUR
    assert back_at(None, now=NOW, zone=UTC) is None


def test_three_passed_offers_are_told_with_the_way_back() -> None:
    view = banner_view(desk(Right.CLAIM), Word(present=False, reason=Away.MISSED), leaving=None, locking=None)
    assert view is not None
    assert view.text == "Вы не приняли 3 диалога подряд: Вы отмечены отсутствующим."
    assert view.act == "Вернуться  (F12)"


def test_the_seconds_of_a_warning_count_but_are_spoken_once() -> None:
    views = [banner_view(desk(Right.CLAIM), Word(), leaving=Left(ms=ms), locking=None) for ms in (29_500, 1_000)]
    told = [(view.key, view.text[:16], view.spoken[:16]) for view in views if view is not None]
    assert told == [
        ("leaving", "Через 30 секунд ", "Через 30 секунд "),
        ("leaving", "Через 1 секунду ", "Через 30 секунд "),
    ]


def test_who_takes_no_dialogues_is_not_asked_whether_he_is_there() -> None:
    assert banner_view(desk(), Word(), leaving=Left(ms=0), locking=None) is None
