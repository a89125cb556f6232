"""What has grown old: a review day that passed or is near, an answer that names no law."""

from datetime import date, timedelta
from enum import StrEnum

from core.library.checks import day
from core.library.content import Content

NEAR = timedelta(days=30)


class Sign(StrEnum):
    """Why somebody should look at an answer."""

    REVIEW_PASSED = "review_passed"
    REVIEW_NEAR = "review_near"
    NO_REVIEW = "no_review"
    NO_LEGAL_BASIS = "no_legal_basis"


def signs(content: Content, *, today: date) -> tuple[Sign, ...]:
    """The gravest first. `today`: the day in the centre's zone; a review is due on its day, not after it."""
    return (*review_signs(content, today=today), *(() if content.legal_basis.strip() else (Sign.NO_LEGAL_BASIS,)))


def review_signs(content: Content, *, today: date) -> tuple[Sign, ...]:
    due = day(content.review)
    if due is None:
        return (Sign.NO_REVIEW,)
    if due <= today:
        return (Sign.REVIEW_PASSED,)
    return (Sign.REVIEW_NEAR,) if due - today <= NEAR else ()
