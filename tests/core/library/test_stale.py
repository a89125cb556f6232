"""What has grown old is said, the gravest first."""

from datetime import date

import pytest

from core.library.stale import Sign, signs
from tests.core.library.answers import content

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        ("2026-11-25", (Sign.REVIEW_PASSED,)),
        ("2026-11-26", (Sign.REVIEW_NEAR,)),
        ("2026-12-25", (Sign.REVIEW_NEAR,)),
        ("2026-12-26", ()),
        ("", (Sign.NO_REVIEW,)),
    ],
)
def test_a_review_is_due_on_its_day_and_near_a_month_before(review: str, expected: tuple[Sign, ...]) -> None:
    assert signs(content(review=review, legal_basis="№ 81-ФЗ"), today=TODAY) == expected


def test_an_answer_that_names_no_law_is_marked() -> None:
    assert signs(content(review="2020-01-01"), today=TODAY) == (Sign.REVIEW_PASSED, Sign.NO_LEGAL_BASIS)
