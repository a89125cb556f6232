"""Moments as people say them: «10:32», «вчера, 16:05», «12 ноября, 16:05»."""

from datetime import datetime, tzinfo

from core.moment import Moment, to_datetime
from desktop_app.tongue import tr

MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
NEAR = {-1: "вчера, ", 0: "", 1: "завтра, "}


def said(moment: Moment, *, now: Moment, zone: tzinfo) -> str:
    """The time of day, with the day where it is not today."""
    at, today = to_datetime(moment, zone), to_datetime(now, zone)
    clock = f"{at:%H:%M}"
    days = (at.date() - today.date()).days
    return f"{tr(NEAR[days])}{clock}" if days in NEAR else f"{day_said(at, today)}, {clock}"


def day_said(at: datetime, today: datetime) -> str:
    """«12 ноября», with the year where it is not this one."""
    day = f"{at.day} {tr(MONTHS[at.month - 1])}"
    return day if at.year == today.year else tr("{day} {year} года").format(day=day, year=at.year)
