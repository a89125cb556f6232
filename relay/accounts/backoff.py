"""Slows down whoever guesses passwords, by account and by address, without locking the owner out (A-68, УПД.6)."""

from collections import OrderedDict

import msgspec

from core.moment import MINUTE_MS, SECOND_MS, Moment

FREE = 5
LONGEST_MS = 15 * MINUTE_MS
FORGOTTEN_MS = 60 * MINUTE_MS
KEYS = 50_000
KNOWN = 5_000


class Failures(msgspec.Struct):
    """Failures in a row, and when the next try is heard."""

    count: int
    last: Moment

    def wait_ms(self, now: Moment) -> int:
        """0 for the first five; then 1 s, 2 s, 4 s … from the last failure."""
        if self.count < FREE:
            return 0
        pause = min(LONGEST_MS, SECOND_MS << min(self.count - FREE, 20))
        return min(pause, max(0, self.last + pause - now))


class Backoff:
    """An owner who signed in from an address before is judged there by his own failures alone."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, Failures] = OrderedDict()
        self._known: OrderedDict[str, None] = OrderedDict()

    def wait_ms(self, login: str, address: str, now: Moment) -> int:
        """How long the next try must wait; 0 when it is heard now."""
        return max(self._found(key, now).wait_ms(now) for key in self._judges(login, address))

    def tries(self, login: str, address: str, now: Moment) -> None:
        """Count a try as failed before it is judged, so that many at once are as slow as one after another."""
        for key in self._judges(login, address):
            self._failures[key] = Failures(self._found(key, now).count + 1, now)
            self._failures.move_to_end(key)
        while len(self._failures) > KEYS:
            self._failures.popitem(last=False)

    def succeeded(self, login: str, address: str) -> None:
        """The owner's failures are forgotten; those of others from his address stay."""
        for key in self._judges(login, address):
            self._forgive(key, whole=key != f"address {address}")
        both = pair(login, address)
        self._known[both] = None
        self._known.move_to_end(both)
        if len(self._known) > KNOWN:
            self._known.popitem(last=False)

    def _forgive(self, key: str, *, whole: bool) -> None:
        found = self._failures.get(key)
        if found is not None:
            found.count = 0 if whole else found.count - 1

    def _judges(self, login: str, address: str) -> tuple[str, ...]:
        both = pair(login, address)
        return (both,) if both in self._known else (f"login {login}", f"address {address}")

    def _found(self, key: str, now: Moment) -> Failures:
        found = self._failures.get(key)
        return Failures(0, now) if found is None or now - found.last > FORGOTTEN_MS else found


def pair(login: str, address: str) -> str:
    return f"{address} {login}"
