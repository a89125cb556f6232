"""The scenes of attention and settings."""

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from core.moment import Moment
from core.presence import Away
from desktop_app.gallery.sizes import sized
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeChoice
from desktop_app.model.habits import Habits, Proxy
from desktop_app.net.certificate import NO_CERTIFICATE
from desktop_app.panes.banner import Banner
from desktop_app.panes.lock import LockPane, LockView
from desktop_app.panes.presence import PresenceForm
from desktop_app.panes.presence_views import BannerView, ColleagueView, PresenceView
from desktop_app.panes.settings import SettingsDialog
from desktop_app.presenters.door import WRONG
from desktop_app.presenters.settings import BAD_PROXY
from desktop_app.shown.presence import BACK, DIALOGUES, MISSED
from desktop_app.tongue import counted, tr


def _habits(look: Look) -> Habits:
    return Habits(theme=ThemeChoice(look.name), scale=look.scale, proxy=Proxy.ADDRESS)


def _dialog(look: Look, habits: Habits) -> SettingsDialog:
    made = SettingsDialog(look)
    made.show_view(habits)
    return made


def settings(look: Look) -> QWidget:
    return sized(_dialog(look, _habits(look)), look, 640, 720)


def settings_whole(look: Look) -> QWidget:
    """All settings at once, with what was refused."""
    made = _dialog(look, replace(_habits(look), proxy_address="прокси", certificate="C:/центр/сертификат.pem"))
    made.refuse(proxy=tr(BAD_PROXY), certificate=tr(NO_CERTIFICATE).format(file="C:/центр/сертификат.pem"))
    return sized(made, look, 640, 1760)


def settings_found(look: Look) -> QWidget:
    made = _dialog(look, _habits(look))
    made.search.setText("прокси")
    return sized(made, look, 640, 420)


def colleagues() -> tuple[ColleagueView, ...]:
    lunch, training = tr("обед"), tr("учёба")
    return (
        ColleagueView(name="Борис", said=tr("на месте, {count}").format(count=counted(2, DIALOGUES))),
        ColleagueView(
            name="Вера Ивановна",
            said=tr("{reason}, вернётся: {time}").format(reason=lunch, time="13:40"),
            present=False,
        ),
        ColleagueView(name="Глеб", said=tr("{reason}, с {time}").format(reason=training, time="9:00"), present=False),
    )


def presence(look: Look) -> QWidget:
    made = PresenceForm(look)
    made.fill(PresenceView(reason=Away.LUNCH, back="13:40", colleagues=colleagues()))
    return sized(made, look, 400, 640)


def banner(look: Look) -> QWidget:
    """Three offers in a row that nobody took."""
    made = Banner(look)
    text = tr(MISSED).format(count=counted(3, DIALOGUES))
    made.show_view(BannerView(key="missed", text=text, act=tr(BACK)))
    return sized(made, look, 900, 70)


def workplace_signal(look: Look) -> QWidget:
    """The visual signal round the whole work."""
    place = filled(look)
    place.resize(1280, 800)
    place.signal.light(tr("Вам предложен новый диалог"))
    place.signal.tick(Moment(0))
    return place


def lock(look: Look) -> QWidget:
    """The lock, with somebody waiting and a wrong password."""
    made = LockPane(look)
    made.show_view(LockView(name="Анна Петровна", error=tr(WRONG), waits=True))
    return sized(made, look, 720, 620)


ALL = (lock, workplace_signal, settings, settings_whole, settings_found, presence, banner)
