"""Why a command is refused: a closed list of codes, each saying whose fault it is and what the person can do."""

from enum import StrEnum

import msgspec


class RefusalCode(StrEnum):
    """The dialogue's own refusals; the protocol passes them on unchanged."""

    ILLEGAL = "illegal"
    FORBIDDEN = "forbidden"
    NOT_OWNER = "not_owner"
    TAKEN_BY_OTHER = "taken_by_other"
    OFFERED_TO_OTHER = "offered_to_other"
    NOT_PRESENT = "not_present"
    OUTSIDE_HOURS = "outside_hours"
    INSIDE_HOURS = "inside_hours"
    DIALOGUE_ENDED = "dialogue_ended"
    NO_SUCH_REQUEST = "no_such_request"
    WRONG_STAGE = "wrong_stage"
    REASON_MISSING = "reason_missing"
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    ADDRESS_MISSING = "address_missing"
    ADDRESS_INVALID = "address_invalid"
    CONSENT_MISSING = "consent_missing"
    CARD_MISSING = "card_missing"
    ANSWER_MISSING = "answer_missing"
    NOT_YET = "not_yet"
    SCORE_INVALID = "score_invalid"
    UNKNOWN_CODE = "unknown_code"
    NO_SUCH_MESSAGE = "no_such_message"
    ANSWER_STAYS = "answer_stays"
    BLOCKED = "blocked"


class Refusal(msgspec.Struct, frozen=True):
    """A typed no. `name` is the colleague who has the dialogue, `request` the one that lacks something, `opens` the
    moment the service opens, or opens to this citizen again; `limit` the greatest length of a text in characters.
    """

    code: RefusalCode
    name: str | None = None
    request: int | None = None
    opens: int | None = None
    limit: int | None = None


class Refused(Exception):
    """Raised inside a decision to leave it early; `decide` turns it into its `Refusal`."""

    def __init__(self, code: RefusalCode, /, **details: str | int | None) -> None:
        self.refusal = msgspec.convert({"code": code, **details}, Refusal)
        super().__init__(code)


class LateWords(Refused):
    """Refused, but kept: words of a former owner become a private note for the new one."""
