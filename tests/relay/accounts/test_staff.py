"""What an account may be called, and what is written when one is made."""

import pytest

from core.moment import Moment
from core.permissions import Right, Role
from relay.accounts import staff
from relay.accounts.staff import BadAccount
from relay.store.rows import AccountRow

NOON = Moment(1_767_265_200_000)


def anna() -> AccountRow:
    return staff.new_account(
        "1", login=" Anna ", name="  Анна   Петровна ", role=Role.SPECIALIST, password_hash="hash", now=NOON
    )


def test_logins_that_look_the_same_are_the_same() -> None:
    assert {staff.checked_login(login) for login in ("ANNA", " anna ", "\uff21nna")} == {"anna"}


@pytest.mark.parametrize("login", ["", " ", "a" * 65, "an na", "<b>", "an\u202ena", "-anna"])
def test_a_login_that_cannot_be_told_or_typed_is_refused(login: str) -> None:
    with pytest.raises(BadAccount):
        staff.checked_login(login)


@pytest.mark.parametrize("name", ["", "  ", "Анна\u202e", "А" * 65, "Ан\x00на"])
def test_a_name_that_citizens_could_not_read_is_refused(name: str) -> None:
    with pytest.raises(BadAccount):
        staff.checked_name(name)


def test_an_account_is_written_with_its_event_and_without_its_password() -> None:
    unit = staff.added(anna(), 4)
    (event,) = unit.events
    assert (event.stream, event.seq, event.kind) == ("accounts", 4, "account_added")
    assert b"hash" not in event.payload
    assert unit.rows == (anna(),)


def test_whoever_signs_in_has_the_rights_of_his_role_alone() -> None:
    me = staff.me(anna())
    assert (me.login, me.name) == ("anna", "Анна Петровна")
    assert Right.ANSWER in me.rights
    assert Right.EXPORT_REGISTER not in me.rights
