"""Keeps the sign-in's token in the system's keyring; where there is none, it lives in memory only, never in a file."""

import asyncio
import contextlib

import keyring
from keyring.errors import KeyringError

from desktop_app.net.proof import proof_of, proves

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

    async def keep_proof(self, relay: str, *, login: str, password: str) -> None:
        """Keep what the lock needs without a line, where this machine has a keyring."""
        proof = await asyncio.to_thread(proof_of, password)
        with contextlib.suppress(KeyringError):
            await asyncio.to_thread(keyring.set_password, SERVICE, proof_name(relay, login), proof)

    async def proves(self, relay: str, *, login: str, password: str) -> bool | None:
        """Whether this is the password of the last sign-in; None where nothing is kept."""
        with contextlib.suppress(KeyringError):
            proof = await asyncio.to_thread(keyring.get_password, SERVICE, proof_name(relay, login))
            return None if proof is None else await asyncio.to_thread(proves, proof, password)
        return None

    async def forget(self, relay: str, *, login: str) -> None:
        with contextlib.suppress(KeyringError):
            await asyncio.to_thread(keyring.delete_password, SERVICE, name_of(relay, login))
        with contextlib.suppress(KeyringError):
            await asyncio.to_thread(keyring.delete_password, SERVICE, proof_name(relay, login))


def name_of(relay: str, login: str) -> str:
    return f"{login} {relay}"


def proof_name(relay: str, login: str) -> str:
    return f"lock {name_of(relay, login)}"
