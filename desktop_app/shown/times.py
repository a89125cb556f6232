"""Moments as people say them: «10:32», «вчера, 16:05», «12 ноября, 16:05»."""

from datetime import date, datetime, tzinfo
from functools import lru_cache

from core.moment import MINUTE_MS, Moment, to_datetime
from desktop_app.tongue import Language, spoken, tr

KEPT = 32_768
"""Moments whose words are remembered: a conversation is drawn anew with every message of it."""

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
    return said_on(moment, today_at(now, zone), zone, spoken())


def today_at(now: Moment, zone: tzinfo) -> date:
    """The day in this zone."""
    return today_of(Moment(now // MINUTE_MS * MINUTE_MS), zone)


@lru_cache(maxsize=8)
def today_of(minute: Moment, zone: tzinfo) -> date:
    return to_datetime(minute, zone).date()


@lru_cache(maxsize=KEPT)
def said_on(moment: Moment, today: date, zone: tzinfo, _language: Language) -> str:
    """The language is part of what is remembered: a text in another one is another text."""
    at = to_datetime(moment, zone)
    clock = f"{at:%H:%M}"
    days = (at.date() - today).days
    return f"{tr(NEAR[days])}{clock}" if days in NEAR else f"{day_said(at, today)}, {clock}"


def day_said(at: datetime, today: date) -> str:
    """«12 ноября», with the year where it is not this one."""
    day = f"{at.day} {tr(MONTHS[at.month - 1])}"
    return day if at.year == today.year else tr("{day} {year} года").format(day=day, year=at.year)
