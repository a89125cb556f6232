"""Passwords as argon2id hashes, computed off the event loop by a few threads, the same time whoever asks (A-68)."""

import asyncio
import unicodedata
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

THREADS = 2
WAITING = 40
SHORTEST = 12
LONGEST = 256


class Busy(Exception):
    """More passwords wait to be checked than may."""


class WeakPassword(ValueError):
    """The password must not be used; the text says why."""


class Passwords:
    """argon2id with 64 MiB and three passes (RFC 9106, second choice)."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1)
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="passwords")
        self._waiting = 0
        self._nobody = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """The hash of a new password; blocks. Raises WeakPassword."""
        plain = normal(password)
        if not SHORTEST <= len(plain) <= LONGEST:
            raise WeakPassword(
                f"Пароль должен быть от {SHORTEST} до {LONGEST} знаков. "
                f"The password must have {SHORTEST} to {LONGEST} characters."
            )
        if len(set(plain)) < SHORTEST // 2:
            raise WeakPassword("Пароль слишком прост. The password is too simple.")
        return self._hasher.hash(plain)

    async def check(self, password_hash: str | None, password: str) -> bool:
        """Whether it is the password; without a hash the same work is done for nothing. Raises Busy."""
        if self._waiting >= WAITING:
            raise Busy
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._pool, self._check, password_hash, normal(password))
        finally:
            self._waiting -= 1

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)

    def _check(self, password_hash: str | None, plain: str) -> bool:
        try:
            self._hasher.verify(password_hash or self._nobody, plain)
        except (Argon2Error, InvalidHashError):
            return False
        return password_hash is not None


def normal(password: str) -> str:
    """The same characters give the same bytes, however a keyboard composes them."""
    return unicodedata.normalize("NFKC", password)
