"""A token's life: from its issue over its uses to its end."""

from msgspec.structs import replace

from core.moment import DAY_MS, HOUR_MS, MINUTE_MS, Moment
from relay.accounts import tokens
from relay.store.rows import AccountRow

NOON = Moment(1_767_265_200_000)
ANNA = AccountRow(
    account="1",
    login="anna",
    name="Анна",
    role="specialist",
    password_hash="",
    version=3,
    created_at=NOON,
    disabled_at=None,
)
ROW = tokens.issued("token", ANNA, now=NOON, label="desk")


def after(ms: int) -> Moment:
    return Moment(NOON + ms)


def test_ten_thousand_tokens_are_random_and_share_no_beginning() -> None:
    found = {tokens.mint() for _ in range(10_000)}
    assert len(found) == 10_000
    assert min(map(len, found)) >= 43
    assert len({token[:3] for token in found}) > 5_000


def test_the_database_holds_only_the_hash() -> None:
    assert b"token" not in ROW.token_hash
    assert len(ROW.token_hash) == 32


def test_a_token_opens_until_twelve_hours_after_its_last_use() -> None:
    assert tokens.valid(ROW, ANNA, after(12 * HOUR_MS - 1))
    assert not tokens.valid(ROW, ANNA, after(12 * HOUR_MS))


def test_a_use_moves_the_end_but_is_not_written_every_time() -> None:
    assert tokens.used(ROW, after(4 * MINUTE_MS)) is None
    again = tokens.used(ROW, after(10 * HOUR_MS))
    assert again is not None
    assert tokens.valid(again, ANNA, after(21 * HOUR_MS))


def test_no_token_lives_longer_than_thirty_days() -> None:
    old = tokens.used(ROW, after(30 * DAY_MS - HOUR_MS))
    assert old is not None
    assert not tokens.valid(old, ANNA, after(30 * DAY_MS))


def test_a_change_of_the_account_ends_its_tokens() -> None:
    assert not tokens.valid(ROW, replace(ANNA, version=4), NOON)
    assert not tokens.valid(ROW, replace(ANNA, disabled_at=NOON), NOON)
    assert not tokens.valid(ROW, None, NOON)
    assert not tokens.valid(tokens.revoked(ROW, NOON), ANNA, NOON)
