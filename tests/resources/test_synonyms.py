"""The table of synonyms that the product brings."""

import msgspec

from core.search.terms import words
from resources import read_bytes


def table() -> list[list[str]]:
    return msgspec.json.decode(read_bytes("synonyms/ru.json"), type=list[list[str]])


def test_each_group_has_two_words_or_more_and_none_twice() -> None:
    assert [group for group in table() if len(group) < 2 or len(set(group)) < len(group)] == []


def test_each_entry_can_be_met_in_a_question() -> None:
    assert [entry for group in table() for entry in group if not words(entry)] == []


def test_no_group_stands_twice() -> None:
    groups = [frozenset(group) for group in table()]
    assert len(groups) == len(set(groups))
