"""Signing in and out on a real database."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from core.moment import HOUR_MS
from core.permissions import Role
from core.protocol.errors import Error
from core.protocol.http import SignedIn
from relay.accounts.tokens import hashed
from relay.store.outcome import StorageFull
from relay.store.plan import Unit
from relay.store.rows import TokenRow
from tests.relay.accounts.office import PASSWORD, Office
from tests.relay.store.bed import NOON


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    office = Office(database_url)
    yield office
    office.close()


async def test_login_and_password_give_a_token_that_says_who_it_is(office: Office) -> None:
    me = await office.sessions.who(await office.token())
    assert me is not None
    assert (me.login, me.name, me.role) == ("anna", "Анна", Role.SPECIALIST)


async def test_capital_letters_do_not_matter_in_a_login(office: Office) -> None:
    assert isinstance(await office.sign_in(login=" ANNA "), SignedIn)


async def test_unknown_login_and_wrong_password_are_answered_alike(office: Office) -> None:
    assert await office.sign_in("не тот пароль") == await office.sign_in(login="nobody")


async def test_a_disabled_account_is_answered_like_an_unknown_one(office: Office) -> None:
    office.bed.write(Unit(rows=(replace(office.anna, disabled_at=NOON),)))
    assert await office.sign_in() == await office.sign_in(login="nobody")


async def test_the_sixth_wrong_password_must_wait(office: Office) -> None:
    for _ in range(5):
        await office.sign_in("не тот пароль")
    refused = await office.sign_in()
    assert isinstance(refused, Error)
    assert (refused.code, refused.retry_after_ms) == ("rate_limited", 1000)
    office.pass_(1000)
    assert isinstance(await office.sign_in(), SignedIn)


async def test_a_used_token_slides_and_an_unused_one_ends(office: Office) -> None:
    used, unused = await office.token(), await office.token()
    office.pass_(10 * HOUR_MS)
    assert await office.sessions.who(used) is not None
    office.pass_(10 * HOUR_MS)
    assert await office.sessions.who(used) is not None
    assert await office.sessions.who(unused) is None


async def test_signing_out_ends_one_token_and_tells_so(office: Office) -> None:
    first, second = await office.token(), await office.token()
    assert await office.sessions.sign_out(first)
    assert office.ended == [hashed(first)]
    assert await office.sessions.who(first) is None
    assert await office.sessions.who(second) is not None
    assert not await office.sessions.sign_out(first)


async def test_a_new_version_of_the_account_ends_every_token(office: Office) -> None:
    token = await office.token()
    office.bed.write(Unit(rows=(replace(office.anna, version=2),)))
    assert await office.sessions.who(token) is None


async def test_the_database_holds_neither_password_nor_token(office: Office) -> None:
    token = await office.token()
    rows = [repr(row) for kind in (type(office.anna),) for row in office.bed.rows(kind)]
    assert all(PASSWORD not in row and token not in row for row in rows)


async def test_a_use_that_began_before_signing_out_does_not_revive_the_token(office: Office) -> None:
    token = await office.token()
    office.pass_(HOUR_MS)
    office.reader.hold()
    using = asyncio.ensure_future(office.sessions.who(token))
    await office.reader.held.wait()
    assert await office.sessions.sign_out(token)
    office.reader.go_on.set()
    assert await using is None
    assert [row.revoked_at for row in office.bed.rows(TokenRow)] == [office.now]


async def test_on_a_full_disk_people_sign_in_and_stay_until_the_process_ends(office: Office) -> None:
    office.full = True
    token = await office.token()
    office.pass_(HOUR_MS)
    assert await office.sessions.who(token) is not None
    with pytest.raises(StorageFull):
        await office.sessions.sign_out(token)
    assert await office.sessions.who(token) is None


async def test_a_token_given_on_a_full_disk_is_kept_once_there_is_room(office: Office) -> None:
    office.full = True
    token = await office.token()
    assert await office.reader.token(hashed(token)) is None
    office.full = False
    office.pass_(HOUR_MS)
    await office.sessions.who(token)
    assert await office.reader.token(hashed(token)) is not None
