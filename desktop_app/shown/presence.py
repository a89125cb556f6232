"""How people stand, in words: one's own presence, the colleagues', and what the desk asks of one who seems away."""

from datetime import datetime, time, timedelta, tzinfo

from core.moment import SECOND_MS, Moment, from_datetime, to_datetime
from core.permissions import Right
from core.presence import Away
from core.protocol.desk import Colleague
from desktop_app.model.absence import Left
from desktop_app.model.attendance import Word
from desktop_app.model.desk import Desk
from desktop_app.panes.presence_views import BannerView, ColleagueView, PresenceView
from desktop_app.shown.setting import Setting
from desktop_app.tongue import counted, tr

REASONS = {
    Away.LUNCH: "обед",
    Away.BREAK: "перерыв",
    Away.TRAINING: "учёба",
    Away.DUTY: "другая работа",
    Away.IDLE: "никого за компьютером",
    Away.MISSED: "не отвечает на предложенные диалоги",
}
DIALOGUES = ("диалог", "диалога", "диалогов")
SECONDS = ("секунду", "секунды", "секунд")
MISSED = "Вы не приняли {count} подряд: Вы отмечены отсутствующим."
IDLE = "За компьютером никого не было: Вы отмечены отсутствующим. Вы вернулись?"
BACK = "Вернуться  (F12)"


def own_said(word: Word, setting: Setting) -> str:
    """«Обед, вернусь в 13:40»; nothing for one who is at his desk."""
    if word.present:
        return ""
    reason = tr(REASONS[word.reason]) if word.reason is not None else tr("не принимаю")
    said = reason[:1].upper() + reason[1:]
    if word.back_at is None:
        return said
    return tr("{reason}, вернусь: {time}").format(reason=said, time=setting.said(word.back_at))


def colleague_said(one: Colleague, setting: Setting) -> str:
    """«на месте, 2 диалога», «обед, вернётся: 13:40», «нет с 10:32»."""
    if one.present:
        return tr("на месте, {count}").format(count=counted(one.load, DIALOGUES))
    if one.reason is None:
        return tr("не принимает с {time}").format(time=setting.said(one.since))
    reason = tr(REASONS[one.reason])
    if one.back_at is None:
        return tr("{reason}, с {time}").format(reason=reason, time=setting.said(one.since))
    return tr("{reason}, вернётся: {time}").format(reason=reason, time=setting.said(one.back_at))


def presence_view(desk: Desk, word: Word, setting: Setting) -> PresenceView:
    """Those who are here first."""
    others = sorted((one for one in desk.colleagues.values() if one.id != setting.me), key=lambda one: one.name)
    return PresenceView(
        reason=word.reason,
        back="" if word.back_at is None else f"{to_datetime(word.back_at, setting.zone):%H:%M}",
        colleagues=tuple(
            ColleagueView(name=one.name, said=colleague_said(one, setting), present=one.present)
            for one in sorted(others, key=lambda one: not one.present)
        ),
    )


def away_said(desk: Desk, setting: Setting) -> tuple[str, ...]:
    """The colleagues to whom nothing can be handed now, and why: «Борис: обед, вернётся: 13:40»."""
    away = (one for one in desk.colleagues.values() if not one.present and one.id != setting.me)
    return tuple(f"{one.name}: {colleague_said(one, setting)}" for one in sorted(away, key=lambda one: one.name))


def back_at(typed: time | None, *, now: Moment, zone: tzinfo) -> Moment | None:
    """The next moment at which clocks in the zone show that time."""
    if typed is None:
        return None
    here = to_datetime(now, zone)
    at = datetime.combine(here.date(), typed, tzinfo=zone)
    return from_datetime(at if at > here else at + timedelta(days=1))


def banner_view(desk: Desk, word: Word, *, leaving: Left | None, locking: Left | None) -> BannerView | None:
    """What the desk asks or tells: the lock comes first, then the absence that begins, then the one that lasts."""
    if locking is not None and locking.ms:
        return counting(locking, "lock", tr("Через {count} окно закроется паролем: за компьютером никого?"))
    if not desk.may(Right.CLAIM):
        return None
    if word.present:
        told = tr("Через {count} отметим Вас отсутствующим: за компьютером никого?")
        return None if leaving is None else counting(leaving, "leaving", told)
    if word.reason is Away.MISSED:
        count = counted(desk.settings.presence.missed_offers, DIALOGUES)
        return BannerView(key="missed", text=tr(MISSED).format(count=count), act=tr(BACK))
    return BannerView(key="idle", text=tr(IDLE), act=tr(BACK)) if word.reason is Away.IDLE else None


def counting(left: Left, key: str, text: str) -> BannerView:
    seconds = counted(-(-left.ms // SECOND_MS), SECONDS)
    first = counted(left.warned_ms // SECOND_MS, SECONDS)
    return BannerView(key=key, text=text.format(count=seconds), act=tr("Я на месте"), spoken=text.format(count=first))
