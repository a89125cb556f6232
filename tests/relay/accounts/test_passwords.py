"""Passwords: hashed slowly, compared whoever asks, weak ones refused."""

import asyncio
import time

import pytest
from argon2 import PasswordHasher

from relay.accounts.passwords import WAITING, Busy, Passwords, WeakPassword

FAST = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


async def test_only_the_password_itself_is_right() -> None:
    passwords = Passwords(FAST)
    stored = passwords.hash("верный пароль 42")
    assert await passwords.check(stored, "верный пароль 42")
    assert not await passwords.check(stored, "верный пароль 43")
    assert not await passwords.check(stored, "")
    assert not await passwords.check(None, "nobody has this password")
    assert not await passwords.check("no hash at all", "верный пароль 42")


async def test_the_same_letters_composed_otherwise_are_the_same_password() -> None:
    passwords = Passwords(FAST)
    stored = passwords.hash("Йод и ёлка 2026")
    assert await passwords.check(stored, "Йод и ёлка 2026")


@pytest.mark.parametrize("password", ["", "короткий", "a" * 20, "1212121212121212", "x" * 300])
def test_a_weak_password_is_refused(password: str) -> None:
    with pytest.raises(WeakPassword):
        Passwords(FAST).hash(password)


async def test_an_unknown_account_costs_the_same_work() -> None:
    passwords = Passwords()
    stored = passwords.hash("верный пароль 42")
    took: list[float] = []
    for known in (stored, None, stored, None):
        began = time.perf_counter()
        await passwords.check(known, "не тот пароль")
        took.append(time.perf_counter() - began)
    assert 0.5 < min(took[0::2]) / min(took[1::2]) < 2


async def test_a_crowd_of_guesses_is_turned_away() -> None:
    passwords = Passwords(FAST)
    tries = (passwords.check(None, "x") for _ in range(WAITING + 5))
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(result, Busy) for result in results) == 5


async def test_the_loop_goes_on_while_a_password_is_checked() -> None:
    passwords = Passwords()
    checking = asyncio.gather(passwords.check(None, "x"))
    beats = 0
    while not checking.done():
        await asyncio.sleep(0)
        beats += 1
    assert beats > 50
