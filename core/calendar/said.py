"""How an opening is said in Russian: «сегодня в 14:00», «завтра в 09:00», «в понедельник, 30 ноября, в 09:00»."""

from datetime import timedelta, tzinfo

from core.moment import Moment, to_datetime

WEEKDAYS = ("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье")
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


SOON = "в ближайшее рабочее время"
"""Said where the schedule holds no opening at all, which only its editor can mend."""


def opening_said(opens: Moment | None, *, now: Moment, zone: tzinfo) -> str:
    """The opening as one says it on the day of `now`, in the centre's zone."""
    if opens is None:
        return SOON
    then, today = to_datetime(opens, zone), to_datetime(now, zone).date()
    clock = f"{then:%H:%M}"
    if then.date() == today:
        return f"сегодня в {clock}"
    if then.date() == today + timedelta(days=1):
        return f"завтра в {clock}"
    return f"{WEEKDAYS[then.weekday()]}, {then.day} {MONTHS[then.month - 1]}, в {clock}"
