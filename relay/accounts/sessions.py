"""Signing in and out: from a password to a token, from a token to the member of staff behind it."""

from collections.abc import Awaitable, Callable

from core.moment import Moment
from core.protocol.desk import Me
from core.protocol.errors import Error, TransportCode, error
from core.protocol.http import SignedIn, SignIn
from relay.accounts import tokens
from relay.accounts.backoff import Backoff
from relay.accounts.passwords import Busy, Passwords
from relay.accounts.staff import me, normal_login
from relay.store.outcome import StorageFull
from relay.store.reader import Reader
from relay.store.rows import AccountRow, TokenRow
from relay.store.schema import Row

Write = Callable[[Row], Awaitable[None]]


class Sessions:
    """`write` returns when a row is durable; `signed_out` is told the hash of a token that ended."""

    def __init__(
        self,
        *,
        reader: Reader,
        write: Write,
        now: Callable[[], Moment],
        passwords: Passwords,
        signed_out: Callable[[bytes], None],
    ) -> None:
        self._reader = reader
        self._write = write
        self._now = now
        self._passwords = passwords
        self._signed_out = signed_out
        self._backoff = Backoff()
        self._ended: set[bytes] = set()
        """Hashes signed out in this process: a row read before must neither be written again nor let anybody in.

        One process owns the store and writes in the order it was asked, so a look here right before a write is enough.
        """

        self._unsaved: dict[bytes, TokenRow] = {}
        """Tokens given while the disk was full: good until this process ends, so that work goes on (F-17)."""

    async def sign_in(self, request: SignIn, address: str) -> SignedIn | Error:
        """A token for login and password. Unknown login, wrong password, disabled account: one and the same answer."""
        login = normal_login(request.login)
        waits_ms = self._backoff.wait_ms(login, address, self._now())
        if waits_ms:
            return error(TransportCode.RATE_LIMITED, retry_after_ms=waits_ms)
        self._backoff.tries(login, address, self._now())
        account = await self._reader.account(login=login)
        able = account is not None and account.disabled_at is None
        try:
            right = await self._passwords.check(account.password_hash if account and able else None, request.password)
        except Busy:
            return error(TransportCode.OVERLOADED, retry_after_ms=1000)
        if account is None or not right:
            return error(TransportCode.UNAUTHORISED)
        self._backoff.succeeded(login, address)
        return await self._issue(account, request.client)

    async def who(self, token: str) -> Me | None:
        """The member of staff behind a token, or None; its use is noted."""
        return await self.use(tokens.hashed(token))

    async def use(self, token_hash: bytes) -> Me | None:
        """The same by the token's hash."""
        found = await self._found(token_hash)
        if found is None or token_hash in self._ended:
            return None
        row, account = found
        again = tokens.used(row, self._now())
        if again is not None:
            await self._keep(again)
        return None if token_hash in self._ended else me(account)

    async def sign_out(self, token: str) -> bool:
        """End one sign-in, on the open socket too; answers whether there was one."""
        found = await self._found(tokens.hashed(token))
        if found is None:
            return False
        row, _ = found
        self._ended.add(row.token_hash)
        self._unsaved.pop(row.token_hash, None)
        await self._write(tokens.revoked(row, self._now()))
        self._signed_out(row.token_hash)
        return True

    async def _issue(self, account: AccountRow, label: str) -> SignedIn:
        token = tokens.mint()
        row = tokens.issued(token, account, now=self._now(), label=label)
        await self._keep(row)
        return SignedIn(token=token, expires=row.expires_at, me=me(account))

    async def _keep(self, row: TokenRow) -> None:
        """Make a token or its use durable; on a full disk this process remembers it instead."""
        try:
            await self._write(row)
        except StorageFull:
            self._unsaved[row.token_hash] = row
        else:
            self._unsaved.pop(row.token_hash, None)

    async def _found(self, token_hash: bytes) -> tuple[TokenRow, AccountRow] | None:
        row = self._unsaved.get(token_hash) or await self._reader.token(token_hash)
        if row is None:
            return None
        account = await self._reader.account(account=row.account)
        return (row, account) if account is not None and tokens.valid(row, account, self._now()) else None
