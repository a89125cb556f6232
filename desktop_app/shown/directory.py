"""The directory as the desk shows it (R8, R15): places with their words as plain text, and until when they are open."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from functools import cache

import msgspec

import resources
from core.calendar import CalendarData, Interval, WorkingCalendar, Year
from core.moment import from_datetime, to_datetime
from core.protocol.http import Place, Reference
from desktop_app.panes.help_views import DirectoryView, PlaceView
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

ADDRESS, TELEPHONES, HOURS = "Адрес", "Телефоны", "Часы работы"
"""Put before what citizens are told."""

AHEAD_DAYS = 30
Week = tuple[tuple[Interval, ...], ...]


def directory_view(reference: Reference | None, setting: Setting) -> DirectoryView:
    """Branches, hotlines, site sections, each in the centre's order."""
    if reference is None:
        return DirectoryView()
    return DirectoryView(
        places=(
            *shown(tr("Отделение"), reference.branches, setting),
            *shown(tr("Горячая линия"), reference.hotlines, setting),
            *shown(tr("Раздел сайта"), reference.sections, setting),
        )
    )


def shown(kind: str, places: Iterable[Place], setting: Setting) -> Iterator[PlaceView]:
    for one in places:
        detail = "; ".join(part for part in (one.address, ", ".join(one.telephones), one.url) if part)
        open_now, today = today_said(one.week, setting) if one.week else (True, "")
        yield PlaceView(
            id=f"{kind} {one.id}",
            title=one.title,
            detail=f"{kind} · {detail}" if detail else kind,
            text=text_of(one),
            today=today,
            open_now=open_now,
        )


def text_of(place: Place) -> str:
    """A place as plain text for a citizen: Russian, whatever the desk speaks."""
    lines = (
        place.title,
        f"{ADDRESS}: {place.address}" if place.address else "",
        f"{TELEPHONES}: {', '.join(place.telephones)}" if place.telephones else "",
        "\n".join((f"{HOURS}:", *place.hours)) if place.hours else "",
        place.url,
        place.note,
    )
    return "\n".join(line for line in lines if line)


def today_said(week: Week, setting: Setting) -> tuple[bool, str]:
    """Whether a place is open now, and until when, or when it opens; holidays and shortened days are heeded."""
    now = to_datetime(setting.now, setting.zone)
    hours = calendar_of(week, now.year).hours_on(now.date())
    ahead = [one for one in hours if one.end > now.time()]
    if not ahead:
        opens = next_opening(week, now)
        return False, tr("Сегодня закрыто") if opens is None else closed_said(opens, setting)
    if ahead[0].start > now.time():
        start, end = clock(ahead[0].start), clock(hours[-1].end)
        pause = ahead[0] != hours[0]
        said = tr("Перерыв, откроется в {start}, до {end}") if pause else tr("Сегодня с {start} до {end}")
        return False, said.format(start=start, end=end)
    if len(ahead) > 1:
        said = tr("Открыто до {pause}, после перерыва до {end}")
        return True, said.format(pause=clock(ahead[0].end), end=clock(ahead[-1].end))
    return True, tr("Открыто, сегодня до {end}").format(end=clock(ahead[0].end))


def closed_said(opens: datetime, setting: Setting) -> str:
    return tr("Закрыто, откроется: {when}").format(when=setting.said(from_datetime(opens)))


def next_opening(week: Week, now: datetime) -> datetime | None:
    """The first opening after today, within a month."""
    for days in range(1, AHEAD_DAYS):
        day = now.date() + timedelta(days=days)
        hours = calendar_of(week, day.year).hours_on(day)
        if hours:
            return datetime.combine(day, hours[0].start, now.tzinfo)
    return None


def clock(at: time) -> str:
    """«17:00»; midnight at the end of a day is kept as its last microsecond."""
    return "24:00" if at == time.max else f"{at:%H:%M}"


@cache
def calendar_of(week: Week, year: int) -> WorkingCalendar:
    """A place's week with the country's holidays of a year."""
    workday = max(week, key=len)
    return WorkingCalendar(CalendarData(week=week, workday=workday, years=production(year)))


@cache
def production(year: int) -> tuple[Year, ...]:
    """The production calendar of a year, as far as the program brings it; else the statutory holidays alone count."""
    try:
        return (msgspec.json.decode(resources.read_bytes(f"calendars/ru-{year}.json"), type=Year),)
    except resources.Missing:
        return ()
