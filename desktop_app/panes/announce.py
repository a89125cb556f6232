"""News for screen readers: polite, or assertive for a breach; never more often than a person can listen."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from core.moment import SECOND_MS, Moment
from desktop_app.tongue import tr

EVERY_MS = 2 * SECOND_MS
"""Polite news come at most this often; what comes between is said together."""

Politeness = QAccessible.AnnouncementPoliteness


class Announcer:
    """Says news on behalf of one widget. `tick` gives it the moment; it never asks for one.

    What stands on a hidden page, as behind the lock, is not said either, unless `always`: then it holds no words.
    """

    def __init__(self, widget: QWidget, *, always: bool = False) -> None:
        self._widget, self._always = widget, always
        self._waiting: list[str] = []
        self._said: Moment | None = None

    def say(self, text: str) -> None:
        """Polite news, said at the next tick that is due."""
        self._waiting.append(text)

    def alarm(self, text: str) -> None:
        """News that cannot wait: a breach."""
        self._send(text, Politeness.Assertive)

    def answer(self, text: str) -> None:
        """What follows a person's own key press: polite, and at once."""
        self._send(text, Politeness.Polite)

    def tick(self, now: Moment) -> None:
        """Say what waits, if the last news are long enough ago."""
        if not self._waiting or (self._said is not None and now - self._said < EVERY_MS):
            return
        said, self._waiting = self._waiting, []
        self._said = now
        text = (
            said[0]
            if len(said) == 1
            else tr("Новых событий: {number}. Последнее: {said}").format(number=len(said), said=said[-1])
        )
        self._send(text, Politeness.Polite)

    def _send(self, text: str, politeness: Politeness) -> None:
        if self._widget.window().isVisible() and not self._widget.isVisible() and not self._always:
            return
        say_now(self._widget, text, politeness)


def say_now(widget: QWidget, text: str, politeness: Politeness = Politeness.Polite) -> None:
    """What a person asked for by a key is said at once."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(politeness)
    QAccessible.updateAccessibility(event)
