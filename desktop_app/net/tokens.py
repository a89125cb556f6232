"""Keeps the sign-in's token in the system's keyring; where there is none, it lives in memory only, never in a file."""

import asyncio
import contextlib

import keyring
from keyring.errors import KeyringError

SERVICE = "consultant-desk"


class Tokens:
    """Tokens by relay and login. The keyring may ask the person something, so it is called in a thread.

    `kept`: the token in use outlives the program.
    """

    def __init__(self) -> None:
        self.kept = False

    async def load(self, relay: str, *, login: str) -> str | None:
        """The kept token, or None."""
        token = None
        with contextlib.suppress(KeyringError):
            token = await asyncio.to_thread(keyring.get_password, SERVICE, name_of(relay, login))
        self.kept = token is not None
        return token

    async def save(self, relay: str, *, login: str, token: str) -> None:
        """Keep a token where this machine has a keyring."""
        self.kept = False
        with contextlib.suppress(KeyringError):
            await asyncio.to_thread(keyring.set_password, SERVICE, name_of(relay, login), token)
            self.kept = True

    async def forget(self, relay: str, *, login: str) -> None:
        with contextlib.suppress(KeyringError):
            await asyncio.to_thread(keyring.delete_password, SERVICE, name_of(relay, login))


def name_of(relay: str, login: str) -> str:
    return f"{login} {relay}"
