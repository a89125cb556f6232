"""Why an order to the library is refused: a closed list of codes; each names the field that lacks something."""

from enum import StrEnum


class LibraryCode(StrEnum):
    """The library's own refusals; those that a dialogue has too bear the same code."""

    ILLEGAL = "illegal"
    FORBIDDEN = "forbidden"
    CONFLICT = "conflict"
    NOT_FOUND = "not_found"
    TEXT_EMPTY = "text_empty"
    TEXT_TOO_LONG = "text_too_long"
    REASON_MISSING = "reason_missing"
    SOURCE_MISSING = "source_missing"
    UNKNOWN_CODE = "unknown_code"
    REVIEW_INVALID = "review_invalid"
    SCOPE_FIXED = "scope_fixed"
    UNKNOWN_ATTACHMENT = "unknown_attachment"


class Refused(Exception):
    """Raised inside a decision to leave it early. `field`: of the content; `limit`: the greatest length."""

    def __init__(self, code: LibraryCode, *, field: str = "", limit: int | None = None) -> None:
        self.code, self.field, self.limit = code, field, limit
        super().__init__(code, field)
