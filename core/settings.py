"""The lengths and switches of the domain that an administrator may change; each has the regulation's default.

Unknown fields are passed over: a desk of the version before reads the settings of a newer relay.
"""

import msgspec

from core.moment import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS

LONGEST_MS = 366 * DAY_MS


class ClockSettings(msgspec.Struct, frozen=True):
    """Lengths of the three regulated clocks, in milliseconds (R5, R7, R9).

    `*_warn_ms` is the amber mark, `*_limit_ms` the breach; both count from the clock's start. The first two always run
    in real time; the complex one runs by calendar unless `complex_in_working_time` (the requirement leaves it open).
    """

    take_up_warn_ms: int = 15 * SECOND_MS
    take_up_limit_ms: int = 20 * SECOND_MS
    answer_warn_ms: int = 15 * MINUTE_MS
    answer_limit_ms: int = 20 * MINUTE_MS
    complex_warn_ms: int = 20 * HOUR_MS
    complex_limit_ms: int = 24 * HOUR_MS
    complex_in_working_time: bool = False

    def __post_init__(self) -> None:
        pairs = (
            ("take_up", self.take_up_warn_ms, self.take_up_limit_ms),
            ("answer", self.answer_warn_ms, self.answer_limit_ms),
            ("complex", self.complex_warn_ms, self.complex_limit_ms),
        )
        for name, warn, limit in pairs:
            if not 0 < warn <= limit <= LONGEST_MS:
                raise ValueError(f"{name}_warn_ms must be above 0, not above {name}_limit_ms, and this at most a year")


class SilenceSettings(msgspec.Struct, frozen=True):
    """What happens when the citizen does not reply (WCAG 2.2.1: a warning two minutes before, a way to extend)."""

    ask_after_ms: int = 10 * MINUTE_MS
    close_after_ms: int = 30 * MINUTE_MS
    warn_before_ms: int = 2 * MINUTE_MS

    def __post_init__(self) -> None:
        if self.warn_before_ms < 2 * MINUTE_MS:
            raise ValueError("warn_before_ms must be at least two minutes (WCAG 2.2.1)")
        if not 0 < self.ask_after_ms < self.close_after_ms - self.warn_before_ms:
            raise ValueError("ask_after_ms must come before the warning, the warning before close_after_ms")


class PresenceSettings(msgspec.Struct, frozen=True):
    """How long an absent specialist keeps an offer and a dialogue, in milliseconds.

    One who says "present" is set away after `missed_offers` in a row that nobody took, and after `idle_limit_ms`
    without a sign of a person; 0 switches the limit off.
    """

    heartbeat_ms: int = 3 * SECOND_MS
    offer_grace_ms: int = 6 * SECOND_MS
    owner_grace_ms: int = 60 * SECOND_MS
    capacity: int = 3
    missed_offers: int = 3
    idle_limit_ms: int = 20 * MINUTE_MS

    def __post_init__(self) -> None:
        if not 0 < self.heartbeat_ms < self.offer_grace_ms <= self.owner_grace_ms:
            raise ValueError("heartbeat_ms must be above 0 and below offer_grace_ms, this not above owner_grace_ms")
        if self.capacity < 1:
            raise ValueError("capacity must be at least 1: a specialist has one dialogue or more")
        if self.missed_offers < 0 or self.idle_limit_ms < 0:
            raise ValueError("missed_offers and idle_limit_ms must not be below 0, which switches them off")


class Settings(msgspec.Struct, frozen=True):
    """All domain settings of one centre, as stored in the `settings` stream."""

    clocks: ClockSettings = ClockSettings()
    silence: SilenceSettings = SilenceSettings()
    presence: PresenceSettings = PresenceSettings()
