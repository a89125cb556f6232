"""The Excel book in English: only what the relay told stays in its own language."""

import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from desktop_app.report.book import Book
from tests.desktop_app.report.lines import line

ZONE = ZoneInfo("Asia/Yekaterinburg")
TOLD = {"Пособия на детей", "Дан ответ", "Анна Петровна"}


def words(path: Path) -> Iterator[str]:
    """Every text of a book: names of sheets and cells."""
    for sheet in load_workbook(path):
        yield sheet.title
        for row in sheet.iter_rows(values_only=True):
            yield from (value for value in row if isinstance(value, str))


@pytest.mark.usefixtures("english")
def test_headings_summary_and_definitions_are_english(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    titles = {"benefit": "Пособия на детей", "answered": "Дан ответ"}
    made = Book(path, titles=titles, zone=ZONE, period="01.11.2025 — 30.11.2025")
    made.add([line(), line(topic=None, answer_breached=True, stage="dropped", drop_cause="citizen_left")])
    made.finish()
    said = list(words(path))
    assert {"Requests", "Summary", "Definitions", "consultation", "To the answer"} <= set(said)
    assert [text for text in said if re.search("[А-Яа-яЁё]", text) and text not in TOLD] == []
