"""Who counts as present: the steady clock decides, and never a round of the sweep that came late itself."""

from core.moment import MINUTE_MS, Moment
from core.presence import Away
from core.settings import PresenceSettings
from relay.presence import LATE_MS, Presence, Word

GRACE_MS = PresenceSettings().owner_grace_ms


class Clocks:
    """A wall clock that may be set, and a steady one that only goes on."""

    def __init__(self) -> None:
        self.wall = Moment(1_767_265_200_000)
        self.steady = 5_000.0
        self.presence = Presence(settings=PresenceSettings, now=lambda: self.wall, clock=lambda: self.steady)
        self.presence.beat("anna", "Анна", word=Word(ready=True))

    def pass_(self, ms: int) -> None:
        """Time passes and the sweep comes every second."""
        for _ in range(ms // 1000):
            self.wall, self.steady = Moment(self.wall + 1000), self.steady + 1000
            self.presence.sweep()


def test_a_wall_clock_that_is_set_sends_nobody_away() -> None:
    clocks = Clocks()
    for step in (GRACE_MS + 1000, -10 * MINUTE_MS):
        clocks.wall = Moment(clocks.wall + step)
        assert clocks.presence.sweep() == ([], [])
        assert clocks.presence.at_desk() == {"anna"}
        assert [desk.account for desk in clocks.presence.ready()] == ["anna"]


def test_silence_is_told_once_its_grace_is_over() -> None:
    clocks = Clocks()
    clocks.pass_(GRACE_MS - 1000)
    assert not clocks.presence.has_gone("anna")
    clocks.pass_(1000)
    assert clocks.presence.has_gone("anna")
    assert clocks.presence.sweep() == ([], [])


def test_after_a_standstill_the_waiting_beats_are_read_before_anybody_is_called_absent() -> None:
    clocks = Clocks()
    clocks.presence.sweep()
    clocks.steady += GRACE_MS + LATE_MS
    assert clocks.presence.sweep() == ([], [])
    clocks.presence.beat("anna", "Анна", word=Word(ready=True))
    assert clocks.presence.sweep() == ([], [])


def test_one_late_round_is_left_out_and_not_two() -> None:
    clocks = Clocks()
    clocks.presence.sweep()
    clocks.steady += GRACE_MS + LATE_MS
    clocks.presence.sweep()
    clocks.steady += LATE_MS + 1
    assert clocks.presence.sweep() == (["anna"], ["anna"])


def test_a_desk_shows_the_time_of_day_at_which_it_changed() -> None:
    clocks = Clocks()
    clocks.pass_(5_000)
    clocks.presence.beat("anna", "Анна", word=Word(ready=False))
    assert [desk.since for desk in clocks.presence.desks()] == [clocks.wall]


def beat(
    clocks: Clocks, *, ready: bool, reason: Away | None = None, idle_ms: int = 0, fresh: bool = True
) -> Away | None:
    word = Word(ready=ready, reason=reason, idle_ms=idle_ms)
    return clocks.presence.beat("anna", "Анна", word=word, fresh=fresh).reason


def test_who_shows_no_sign_of_himself_is_set_away_whatever_his_program_says() -> None:
    clocks = Clocks()
    beat(clocks, ready=True, idle_ms=PresenceSettings().idle_limit_ms - 2000)
    for _ in range(3):
        clocks.pass_(1000)
        beat(clocks, ready=True, idle_ms=PresenceSettings().idle_limit_ms, fresh=False)
    assert clocks.presence.ready() == []
    assert beat(clocks, ready=True, fresh=False) is Away.IDLE


def test_a_program_that_tells_no_idle_time_is_believed() -> None:
    clocks = Clocks()
    for _ in range(30):
        clocks.pass_(MINUTE_MS)
        clocks.presence.beat("anna", "Анна", word=Word(ready=True), fresh=False)
    assert [desk.account for desk in clocks.presence.ready()] == ["anna"]


def test_three_offers_in_a_row_that_nobody_took_set_one_away_and_his_own_word_brings_him_back() -> None:
    clocks = Clocks()
    for _ in range(3):
        clocks.presence.missed("anna")
    assert clocks.presence.has_lapsed("anna")
    assert beat(clocks, ready=True, fresh=False) is Away.MISSED
    assert beat(clocks, ready=False, reason=Away.MISSED) is Away.MISSED
    assert beat(clocks, ready=True) is None
    assert not clocks.presence.has_lapsed("anna")


def test_an_act_between_them_shows_that_somebody_is_there() -> None:
    clocks = Clocks()
    for _ in range(4):
        clocks.presence.missed("anna")
        clocks.presence.acts("anna", "Анна")
    assert [desk.account for desk in clocks.presence.ready()] == ["anna"]


def test_what_another_desk_of_the_account_said_since_holds() -> None:
    clocks = Clocks()
    beat(clocks, ready=False, reason=Away.LUNCH)
    assert beat(clocks, ready=True, fresh=False) is Away.LUNCH
