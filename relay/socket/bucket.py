"""Token buckets: how often something may be done, alone or by key, in bounded memory."""

from collections import OrderedDict

from relay.socket.limits import Rate

KEYS = 50_000


class Bucket:
    """Full at first. `clock` values are seconds of a clock that never goes back."""

    __slots__ = ("_at", "_rate", "_tokens")

    def __init__(self, rate: Rate, clock: float) -> None:
        self._rate = rate
        self._tokens = float(rate.burst)
        self._at = clock

    def take(self, clock: float) -> bool:
        """Use one token, if there is one."""
        self._fill(clock)
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True

    def wait_ms(self, clock: float) -> int:
        """When the next token will be there, in milliseconds from now; at least 1."""
        self._fill(clock)
        return max(1, round((1 - self._tokens) / self._rate.per_s * 1000))

    def _fill(self, clock: float) -> None:
        self._tokens = min(self._rate.burst, self._tokens + max(0.0, clock - self._at) * self._rate.per_s)
        self._at = clock


class Buckets:
    """One bucket a key; the key that was quiet longest is forgotten when there are too many."""

    def __init__(self, rate: Rate, *, keys: int = KEYS) -> None:
        self._rate = rate
        self._most = keys
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def of(self, key: str, clock: float) -> Bucket:
        bucket = self._buckets.get(key)
        if bucket is None:
            bucket = self._buckets[key] = Bucket(self._rate, clock)
            if len(self._buckets) > self._most:
                self._buckets.popitem(last=False)
        else:
            self._buckets.move_to_end(key)
        return bucket
