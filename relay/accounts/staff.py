"""Who may sign in: accounts with a login, a name, a role and a password that somebody chose (A-77)."""

import re
import unicodedata

import msgspec

from core.moment import Moment
from core.permissions import Role, rights_of
from core.protocol.desk import Me
from relay.store.plan import Unit
from relay.store.rows import AccountRow, EventRow

STREAM = "accounts"
LOGIN = re.compile(r"[a-z0-9а-яё][a-z0-9а-яё._@-]{0,63}")
LONGEST_NAME = 64


class BadAccount(ValueError):
    """The account cannot be made; the text says why, Russian first."""


class AccountAdded(msgspec.Struct, frozen=True, tag_field="type", tag="account_added"):
    """Somebody was given an account. The password is not part of any event."""

    account: str
    login: str
    role: Role


def normal_login(login: str) -> str:
    """A login as it is stored and compared: capital letters and looks make no second one."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def checked_login(login: str) -> str:
    """The normal login. Raises BadAccount."""
    normal = normal_login(login)
    if LOGIN.fullmatch(normal) is None:
        raise BadAccount(
            "Имя для входа: до 64 букв, цифр и знаков . _ @ -\nA login has up to 64 letters, digits and . _ @ -"
        )
    return normal


def checked_name(name: str) -> str:
    """The name that citizens read in the greeting. Raises BadAccount."""
    plain = " ".join(unicodedata.normalize("NFC", name).split())
    if not 0 < len(plain) <= LONGEST_NAME or not plain.isprintable():
        raise BadAccount(f"Имя сотрудника: от 1 до {LONGEST_NAME} знаков.\nA name has 1 to {LONGEST_NAME} characters.")
    return plain


def added(account: AccountRow, seq: int) -> Unit:
    """What is written for a new account: its row, and the event as number `seq` of the stream of accounts."""
    event = AccountAdded(account=account.account, login=account.login, role=Role(account.role))
    return Unit(
        events=(
            EventRow(
                stream=STREAM,
                seq=seq,
                public_seq=None,
                at=account.created_at,
                kind="account_added",
                version=1,
                actor="operator",
                key=None,
                payload=msgspec.json.encode(event),
            ),
        ),
        rows=(account,),
    )


def new_account(account: str, *, login: str, name: str, role: Role, password_hash: str, now: Moment) -> AccountRow:
    """The row of a new account. Raises BadAccount."""
    return AccountRow(
        account=account,
        login=checked_login(login),
        name=checked_name(name),
        role=role,
        password_hash=password_hash,
        version=1,
        created_at=now,
        disabled_at=None,
    )


def me(account: AccountRow) -> Me:
    """Who is signed in, as the clients know it."""
    role = Role(account.role)
    return Me(
        id=account.account, login=account.login, name=account.name, role=role, rights=tuple(sorted(rights_of(role)))
    )
