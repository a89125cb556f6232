"""What the panes of presence show."""

from core.presence import Away
from desktop_app.panes.views import View


class ColleagueView(View, frozen=True):
    """A colleague, and how he stands: «на месте, 2 диалога», «обед, вернётся в 13:40»."""

    name: str
    said: str
    present: bool = True


class PresenceView(View, frozen=True):
    """One's own presence as it is in force, and everybody else's. `back`: the time typed, «13:40»."""

    reason: Away | None = None
    back: str = ""
    colleagues: tuple[ColleagueView, ...] = ()


class BannerView(View, frozen=True):
    """A line over the work. `key` is the same for as long as it tells the same: it is announced once.

    `spoken`: what screen readers say once, where the text counts.
    """

    key: str
    text: str
    act: str
    spoken: str = ""
