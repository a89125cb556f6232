"""The directory: plain words for citizens, and until when a place is open."""

from datetime import UTC, datetime, time

import pytest
from msgspec.structs import replace

from core.calendar import Interval
from core.moment import from_datetime
from core.protocol.http import Place
from desktop_app.shown.directory import directory_view, text_of, today_said
from desktop_app.shown.forms import NOTHING
from desktop_app.shown.setting import Setting

DAY = (Interval(time(9), time(13)), Interval(time(14), time(17)))
WEEK = (*[DAY] * 5, (), ())
OFFICE = Place(
    id="north",
    title="Северный филиал",
    address="ул. Мира, 5",
    telephones=("11-11-11", "22-22-22"),
    hours=("пн–пт: 09:00–17:00", "сб–вс: выходной"),
    note="Есть пандус.",
    week=WEEK,
)
LINE = Place(id="line", title="Горячая линия", telephones=("8 800",), hours=("круглосуточно",))
PAGE = Place(id="page", title="График выплат", url="https://example.ru/grafik")


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> Setting:
    return Setting(now=from_datetime(datetime(2026, month, day, hour, minute, tzinfo=UTC)), zone=UTC)


@pytest.mark.parametrize(
    ("setting", "open_now", "said"),
    [
        (at(24, 8), False, "Сегодня с 09:00 до 17:00"),
        (at(24, 9), True, "Открыто до 13:00, после перерыва до 17:00"),
        (at(24, 13), False, "Перерыв, откроется в 14:00, до 17:00"),
        (at(24, 16, 59), True, "Открыто, сегодня до 17:00"),
        (at(24, 17), False, "Закрыто, откроется: завтра, 09:00"),
        (at(28, 12), False, "Закрыто, откроется: 30 ноября, 09:00"),
        (at(4, 12), False, "Закрыто, откроется: завтра, 09:00"),
        (at(3, 15, 30), True, "Открыто, сегодня до 16:00"),
    ],
)
def test_a_place_says_until_when_it_is_open_holidays_and_eves_too(
    setting: Setting,
    open_now: bool,  # noqa: FBT001 - parametrised
    said: str,
) -> None:
    assert today_said(WEEK, setting) == (open_now, said)


def test_a_place_that_never_opens_is_closed_and_one_that_never_closes_is_open_to_midnight() -> None:
    assert today_said(((),) * 7, at(24, 9)) == (False, "Сегодня закрыто")
    always = ((Interval(time.min, time.min),),) * 7
    assert today_said(always, at(24, 9)) == (True, "Открыто, сегодня до 24:00")


def test_a_place_is_plain_text_for_a_citizen() -> None:
    assert text_of(OFFICE).splitlines() == [
        "Северный филиал",
        "Адрес: ул. Мира, 5",
        "Телефоны: 11-11-11, 22-22-22",
        "Часы работы:",
        "пн–пт: 09:00–17:00",
        "сб–вс: выходной",
        "Есть пандус.",
    ]
    assert text_of(PAGE) == "График выплат\nhttps://example.ru/grafik"


def test_branches_hotlines_and_sections_are_listed_in_this_order() -> None:
    view = directory_view(replace(NOTHING, branches=(OFFICE,), hotlines=(LINE,), sections=(PAGE,)), at(24, 10))
    assert [one.detail for one in view.places] == [
        "Отделение · ул. Мира, 5; 11-11-11, 22-22-22",
        "Горячая линия · 8 800",
        "Раздел сайта · https://example.ru/grafik",
    ]
    assert [one.today for one in view.places] == ["Открыто до 13:00, после перерыва до 17:00", "", ""]
    assert directory_view(None, at(24, 10)).places == ()
