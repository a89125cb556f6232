"""Guessing becomes slow; the owner's way stays open."""

from core.moment import HOUR_MS, SECOND_MS, Moment
from relay.accounts.backoff import Backoff

NOON = Moment(1_767_265_200_000)


def guess(backoff: Backoff, times: int, *, login: str = "anna", address: str = "a", at: Moment = NOON) -> None:
    for _ in range(times):
        backoff.tries(login, address, at)


def test_five_tries_are_free_and_then_each_waits_twice_as_long() -> None:
    backoff = Backoff()
    guess(backoff, 4)
    assert backoff.wait_ms("anna", "a", NOON) == 0
    guess(backoff, 1)
    assert backoff.wait_ms("anna", "a", NOON) == SECOND_MS
    guess(backoff, 2)
    assert backoff.wait_ms("anna", "a", NOON) == 4 * SECOND_MS


def test_the_account_is_guarded_from_every_address() -> None:
    backoff = Backoff()
    for place in range(6):
        guess(backoff, 1, address=f"a{place}")
    assert backoff.wait_ms("anna", "elsewhere", NOON) > 0
    assert backoff.wait_ms("boris", "elsewhere", NOON) == 0


def test_an_address_is_guarded_for_every_account() -> None:
    backoff = Backoff()
    for place in range(6):
        guess(backoff, 1, login=f"somebody{place}")
    assert backoff.wait_ms("anna", "a", NOON) > 0


def test_the_owner_is_heard_where_he_signed_in_before() -> None:
    backoff = Backoff()
    guess(backoff, 1, address="home")
    backoff.succeeded("anna", "home")
    guess(backoff, 20, address="evil")
    assert backoff.wait_ms("anna", "home", NOON) == 0
    assert backoff.wait_ms("anna", "new", NOON) > 0
    guess(backoff, 6, address="home")
    assert backoff.wait_ms("anna", "home", NOON) > 0


def test_one_right_password_does_not_clear_an_address_that_guesses() -> None:
    backoff = Backoff()
    for place in range(10):
        guess(backoff, 1, login=f"somebody{place}", address="office")
    guess(backoff, 1, login="mine", address="office")
    backoff.succeeded("mine", "office")
    assert backoff.wait_ms("anna", "office", NOON) > 0


def test_a_wait_ends_and_is_forgotten() -> None:
    backoff = Backoff()
    guess(backoff, 30)
    wait = backoff.wait_ms("anna", "a", NOON)
    assert wait == 15 * 60 * SECOND_MS
    assert backoff.wait_ms("anna", "a", Moment(NOON + wait)) == 0
    guess(backoff, 1, at=Moment(NOON + 2 * HOUR_MS))
    assert backoff.wait_ms("anna", "a", Moment(NOON + 2 * HOUR_MS)) == 0


def test_a_clock_set_back_locks_nobody_out_for_long() -> None:
    backoff = Backoff()
    guess(backoff, 6, at=Moment(NOON + HOUR_MS))
    assert backoff.wait_ms("anna", "a", NOON) <= 15 * 60 * SECOND_MS
