"""Every field of an order that can hold a person's words is read by the guard."""

from typing import get_args, get_type_hints

import msgspec

from core.dialogue import commands as c
from relay.guard.words import WORDS, fields

NO_WORDS = {"page", "address", "specialist", "name", "message"}
"""A path of the site without its query; the address's own field; ids and codes."""


def texts(order: type[c.Order]) -> tuple[str, ...]:
    """The fields of an order that may be a string."""
    hints = get_type_hints(order)
    names = [field.name for field in msgspec.structs.fields(order)]
    return tuple(name for name in names if hints[name] is str or str in get_args(hints[name]))


def test_no_words_of_any_order_go_past_the_guard() -> None:
    orders = {*get_args(c.CitizenOrder), *get_args(c.DeskOrder)}
    found = {order: tuple(name for name in texts(order) if name not in NO_WORDS) for order in orders}
    assert {order: names for order, names in found.items() if names} == WORDS


def test_words_that_are_not_there_are_not_read() -> None:
    assert fields(c.Open(text=None)) == ()
    assert fields(c.Answer(request=1, text="Ответ", answer=None, reason="")) == ("text",)  # type: ignore[arg-type]
    assert fields(c.Take()) == ()
