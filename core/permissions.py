"""Roles and rights: who may do what; each right has a name of its own (L-23)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a member of the staff is."""

    SPECIALIST = "specialist"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a member of the staff may do."""

    SEE_QUEUE = "see_queue"
    CLAIM = "claim"
    ANSWER = "answer"
    TRANSFER = "transfer"
    TAKE_OVER = "take_over"
    REASSIGN = "reassign"
    WATCH_DIALOGUE = "watch_dialogue"
    SEE_REGISTER = "see_register"
    EXPORT_REGISTER = "export_register"
    READ_REFERENCE = "read_reference"
    EDIT_LIBRARY = "edit_library"
    APPROVE_LIBRARY = "approve_library"
    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_SETTINGS = "manage_settings"


RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        Role.SPECIALIST: frozenset(
            {
                Right.SEE_QUEUE,
                Right.CLAIM,
                Right.ANSWER,
                Right.TRANSFER,
                Right.TAKE_OVER,
                Right.READ_REFERENCE,
                Right.EDIT_LIBRARY,
            }
        ),
        Role.MANAGER: frozenset(
            {
                Right.SEE_QUEUE,
                Right.REASSIGN,
                Right.WATCH_DIALOGUE,
                Right.SEE_REGISTER,
                Right.EXPORT_REGISTER,
                Right.READ_REFERENCE,
                Right.EDIT_LIBRARY,
                Right.APPROVE_LIBRARY,
            }
        ),
        Role.ADMINISTRATOR: frozenset({Right.READ_REFERENCE, Right.MANAGE_ACCOUNTS, Right.MANAGE_SETTINGS}),
    }
)
"""The administrator sees no words of citizens; a specialist exports nothing; a manager answers nobody."""


SEE_WORDS = frozenset({Right.ANSWER, Right.WATCH_DIALOGUE})
"""Any of these lets one read what citizens wrote, past questions of the library among it (L-23)."""


def rights_of(role: Role) -> frozenset[Right]:
    """The rights of a role."""
    return RIGHTS[role]
