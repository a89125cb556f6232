"""What the forms beside the algorithm show: advice, a chat closed to one citizen, his earlier requests."""

from core.text import NOTE_LIMIT, REASON_LIMIT
from desktop_app.panes.form_views import Choice, Peer
from desktop_app.panes.views import MessageView, View


class AdviceView(View, frozen=True):
    """The form of asking for advice: colleagues present, who is away and why; `adviser`: who is asked already."""

    dialogue: str
    peers: tuple[Peer, ...] = ()
    away: tuple[str, ...] = ()
    adviser: str = ""
    comment_limit: int = NOTE_LIMIT


class BlockView(View, frozen=True):
    """The form that closes the chat to a citizen. `until`: it is closed, till when; `standing`: all who are shut out
    now, by dialogue; `trouble`: why they are not known.
    """

    dialogue: str
    until: str = ""
    standing: tuple[Choice, ...] = ()
    trouble: str = ""
    reason_limit: int = REASON_LIMIT


class EarlierView(View, frozen=True):
    """The citizen's earlier requests, the newest first, by dialogue and number. `shown`: whose words stand in
    `messages`; `said`: that they are being looked for, that there are none, or why they are not known.
    """

    dialogue: str
    requests: tuple[Choice, ...] = ()
    said: str = ""
    shown: str = ""
    messages: tuple[MessageView, ...] = ()
