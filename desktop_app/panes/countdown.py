"""How a running clock reads at a moment of the relay's time: sign, figures, words; pure, without Qt."""

from functools import lru_cache

import msgspec

from core.deadlines import Clock, Urgency
from core.moment import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Moment
from desktop_app.panes.views import Running
from desktop_app.tongue import Language, counted, spoken, tr

SIGNS = {Urgency.CALM: "●", Urgency.WARNING: "▲", Urgency.BREACH: "✖"}
STATES = {Urgency.CALM: "в срок", Urgency.WARNING: "срок истекает", Urgency.BREACH: "просрочено"}
CLOCKS = {Clock.TAKE_UP: "взять в работу", Clock.ANSWER: "ответить", Clock.COMPLEX: "сложный запрос"}

SECONDS = ("секунду", "секунды", "секунд")
MINUTES = ("минуту", "минуты", "минут")
HOURS = ("час", "часа", "часов")
MESSAGES = ("новое сообщение", "новых сообщения", "новых сообщений")
MESSAGES_UNSENT = ("сообщение", "сообщения", "сообщений")
ROWS = ("строка", "строки", "строк")
CHARACTERS = ("знак", "знака", "знаков")
DAYS = ("день", "дня", "дней")


class Countdown(msgspec.Struct, frozen=True):
    """A clock as shown: `figures` for the eye («0:05», «+0:03» after the limit), `spoken` for the ear."""

    urgency: Urgency
    sign: str
    state: str
    figures: str
    spoken: str


def countdown(running: Running, now: Moment) -> Countdown:
    """How the clock stands at `now`; list, tab, header and alert ask it of the same clock at the same moment."""
    return counted_down(running, now, spoken())


@lru_cache(maxsize=512)
def counted_down(running: Running, now: Moment, _language: Language) -> Countdown:
    """The language is part of what is remembered."""
    urgency = running.deadline.urgency(now)
    left = running.deadline.due - now
    over = left <= 0
    figures = ("+" if over else "") + figures_of(abs(left), up=not over)
    length = spoken_of(abs(left), up=not over)
    said = (
        tr("просрочено на {length}").format(length=length)
        if over
        else tr("{state}, ещё {length}").format(state=tr(STATES[urgency]), length=length)
    )
    return Countdown(
        urgency=urgency,
        sign=SIGNS[urgency],
        state=tr(STATES[urgency]),
        figures=figures,
        spoken=f"{tr(CLOCKS[running.clock])}: {said}",
    )


def figures_of(length_ms: int, *, up: bool = False) -> str:
    """«0:05», «19:59», «23 ч 59 мин»; `up` counts a begun second whole, as a countdown must."""
    seconds = _seconds(length_ms, up=up)
    if seconds < HOUR_MS // SECOND_MS:
        return f"{seconds // 60}:{seconds % 60:02}"
    return tr("{hours} ч {minutes:02} мин").format(hours=seconds // 3600, minutes=seconds // 60 % 60)


def spoken_of(length_ms: int, *, up: bool = False) -> str:
    """«18 секунд», «3 минуты», «1 час 5 минут», «2 дня»: one unit, or hours with minutes; as after «на»."""
    seconds = _seconds(length_ms, up=up)
    whole = seconds * SECOND_MS
    if whole < MINUTE_MS:
        return counted(seconds, SECONDS)
    if whole < HOUR_MS:
        return counted(seconds // 60, MINUTES)
    if whole < 2 * DAY_MS:
        minutes = seconds // 60 % 60
        hours = counted(seconds // 3600, HOURS)
        return f"{hours} {counted(minutes, MINUTES)}" if minutes else hours
    return counted(whole // DAY_MS, DAYS)


def _seconds(length_ms: int, *, up: bool) -> int:
    return max(0, -(-length_ms // SECOND_MS) if up else length_ms // SECOND_MS)
