"""The columns of the workplace."""

import pytest

from desktop_app.panes.columns import Column, fitting

Q, D, F = Column.QUEUE, Column.DIALOGUE, Column.FORM


@pytest.mark.parametrize(
    ("units", "front", "form_open", "shown"),
    [
        (1280, D, False, {Q, D}),
        (1280, F, True, {Q, D, F}),
        (900, D, False, {Q, D}),
        (900, F, True, {D, F}),
        (900, Q, True, {Q, D}),
        (512, D, False, {D}),
        (512, Q, False, {Q}),
        (512, F, True, {F}),
    ],
)
def test_as_many_columns_as_fit_and_always_the_one_in_front(
    units: int, front: Column, *, form_open: bool, shown: set[Column]
) -> None:
    assert fitting(units, front=front, form_open=form_open) == shown
