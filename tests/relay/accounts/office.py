"""Sessions on a real database, with a clock that the test moves."""

import asyncio

from argon2 import PasswordHasher

from core.moment import Moment
from core.permissions import Role
from core.protocol.errors import Error
from core.protocol.http import SignedIn, SignIn
from relay.accounts.passwords import Passwords
from relay.accounts.sessions import Sessions
from relay.accounts.staff import added, new_account
from relay.store.database import Database
from relay.store.outcome import StorageFull
from relay.store.plan import Unit
from relay.store.reader import Reader
from relay.store.rows import AccountRow
from relay.store.schema import Row
from tests.relay.store.bed import NOON, Bed

PASSWORD = "верный пароль 42"


class SlowReader(Reader):
    """Keeps one reading of an account waiting when it is told to `hold`; `held` says that it waits."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.held = asyncio.Event()
        self.go_on = asyncio.Event()
        self._holds = False

    def hold(self) -> None:
        self._holds = True

    async def account(self, **key: str) -> AccountRow | None:
        if self._holds:
            self._holds = False
            self.held.set()
            await self.go_on.wait()
        return await super().account(**key)


class Office:
    """A specialist `anna` and a manager `olga`, both with the same password."""

    def __init__(self, url: str) -> None:
        self.bed = Bed(url)
        self.now = NOON
        self.ended: list[bytes] = []
        self.full = False
        self.reader = SlowReader(self.bed.database)
        passwords = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self.sessions = Sessions(
            reader=self.reader,
            write=self.write,
            now=lambda: self.now,
            passwords=passwords,
            signed_out=self.ended.append,
        )
        self._hash = passwords.hash(PASSWORD)
        self.anna = self.add(1, "anna", "Анна", Role.SPECIALIST)
        self.olga = self.add(2, "olga", "Ольга", Role.MANAGER)

    def add(self, number: int, login: str, name: str, role: Role) -> AccountRow:
        row = new_account(f"id-{number}", login=login, name=name, role=role, password_hash=self._hash, now=NOON)
        self.bed.write(added(row, number))
        return row

    async def write(self, row: Row) -> None:
        if self.full:
            raise StorageFull
        self.bed.write(Unit(rows=(row,)))

    async def sign_in(self, password: str = PASSWORD, *, login: str = "anna") -> SignedIn | Error:
        return await self.sessions.sign_in(SignIn(login=login, password=password), "203.0.113.5")

    async def token(self, login: str = "anna") -> str:
        signed_in = await self.sign_in(login=login)
        assert isinstance(signed_in, SignedIn)
        return signed_in.token

    def pass_(self, ms: int) -> None:
        self.now = Moment(self.now + ms)

    def close(self) -> None:
        self.reader.close()
        self.bed.close()
