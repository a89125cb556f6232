"""How the sample texts read: signs stand where Russian spelling wants them, nothing in them grows old."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from resources import read_json

FILES = ("topics", "outcomes", "sections", "hotlines", "branches", "answers", "accounts", "centre")
FOR_PROGRAMS = {"review_date", "start", "end", "version"}
"""Fields with dates and times that a program reads, not a person."""


def texts(value: Any, field: str = "") -> Iterator[str]:
    """Everything that a person reads in a decoded file, and the codes."""
    if isinstance(value, dict):
        for inner, content in value.items():
            yield from texts(content, inner)
    elif isinstance(value, list):
        for content in value:
            yield from texts(content, field)
    elif isinstance(value, str) and field not in FOR_PROGRAMS:
        yield value


READ = [text for name in FILES for text in texts(read_json(f"samples/{name}.json"))]
LONG = [answer["text"] for answer in read_json("samples/answers.json")]
LONG += [consent["text"] for consent in read_json("samples/centre.json")["consents"]]
LONG += [read_json("samples/centre.json")[name] for name in ("notice", "formal_note")]


@pytest.mark.parametrize(
    "fault",
    [
        r"['‘’`]",
        r"[«»][^«»]*[«][^«»]*[«]|»[^«]*»",
        r"(?m)(?:^|\s)-(?:\s|$)",
        r"\s[,.;:!?»)]",
        r"[«(]\s",
        r"(?m) $",
        r"\d{2}:\d{2}\s?-",
        r"№\d",
        r"[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]",
        r"[,;:][А-Яа-яЁё]",
    ],
)
def test_signs_stand_as_spelling_wants_them(fault: str) -> None:
    assert [text for text in READ if re.search(fault, text)] == []


def test_a_paragraph_ends_with_a_sign() -> None:
    paragraphs = [line for text in LONG for line in text.split("\n") if line]
    assert [line for line in paragraphs if line[-1] not in ".:;!?"] == []


def test_a_list_has_dashes_and_ends_with_a_stop() -> None:
    groups = [group.split("\n")[1:] for text in LONG for group in text.split("\n\n") if "\n" in group]
    assert [group for group in groups if not all(line.startswith("— ") for line in group)] == []
    assert [group for group in groups if [line[-1] for line in group] != [*";" * (len(group) - 1), "."]] == []


def test_sums_and_shares_that_grow_old_are_left_to_the_site() -> None:
    assert [text for text in LONG if re.search(r"рубл|процент|%", text)] == []


def test_the_reader_is_addressed_with_a_capital_letter() -> None:
    assert [text for text in LONG if re.search(r"(?<![.!?] )(?<!^)\b(?:вы|вас|вам|вами|ваш\w*)\b", text)] == []
