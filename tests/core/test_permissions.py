"""Who may do what (L-23)."""

from core.permissions import RIGHTS, Right, Role, rights_of


def test_every_role_has_its_rights_and_every_right_has_a_role() -> None:
    assert set(RIGHTS) == set(Role)
    assert frozenset[Right]().union(*RIGHTS.values()) == set(Right)


def test_an_administrator_sees_no_words_of_citizens() -> None:
    seeing = {Right.SEE_QUEUE, Right.WATCH_DIALOGUE, Right.ANSWER, Right.CLAIM, Right.TAKE_OVER}
    assert not rights_of(Role.ADMINISTRATOR) & seeing


def test_a_manager_answers_nobody() -> None:
    assert not rights_of(Role.MANAGER) & {Right.ANSWER, Right.CLAIM, Right.TAKE_OVER}


def test_only_a_manager_exports_and_approves() -> None:
    for right in (Right.EXPORT_REGISTER, Right.APPROVE_LIBRARY, Right.REASSIGN):
        assert [role for role in Role if right in rights_of(role)] == [Role.MANAGER]


def test_only_an_administrator_manages_accounts_and_settings() -> None:
    for right in (Right.MANAGE_ACCOUNTS, Right.MANAGE_SETTINGS):
        assert [role for role in Role if right in rights_of(role)] == [Role.ADMINISTRATOR]
