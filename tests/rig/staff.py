"""Accounts written straight into a database that no relay serves yet: sooner than by a command for each."""

from collections.abc import Mapping

from argon2 import PasswordHasher

from core.moment import Moment
from core.permissions import Role
from relay.operate import add_account
from tests.rig.process import PASSWORD

QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Checked in a millisecond; the relay reads from the hash how it was made."""


def hire(database: str, names: Mapping[str, str], *, role: Role = Role.SPECIALIST) -> None:
    """An account for each login with its name, all with the rig's password."""
    for login, name in names.items():
        add_account(
            database,
            login=login,
            name=name,
            role=role,
            password_hash=QUICK.hash(PASSWORD),
            now=Moment(0),
            account=f"account-{login}",
        )
