"""The Excel book: what was written is read back; nobody's text becomes a formula or breaks the file."""

import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from desktop_app.report.book import Book
from desktop_app.report.cells import CUT, TEXT_LIMIT
from desktop_app.report.columns import COLUMNS
from tests.desktop_app.report.lines import line

ZONE = ZoneInfo("Asia/Yekaterinburg")
TITLES = {"benefit": "Пособия на детей", "answered": "Дан ответ"}
HOSTILE = [
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    " =1",
    "#REF!",
    "<b>x</b>",
]


def book(path: Path) -> Book:
    return Book(path, titles=TITLES, zone=ZONE, period="01.11.2025 — 30.11.2025")


def column(title: str) -> int:
    return next(number for number, one in enumerate(COLUMNS, 1) if one.title == title)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.xlsx"


def test_a_request_is_one_row_with_local_times_and_durations(path: Path) -> None:
    made = book(path)
    made.add([line()])
    made.finish()
    sheet = load_workbook(path)["Обращения"]
    row = {one.title: sheet.cell(2, number).value for number, one in enumerate(COLUMNS, 1)}
    assert row["Номер"] == "2025-000001"
    assert row["Поступило"] == datetime(2025, 11, 24, 10, 0)  # noqa: DTZ001 — Excel knows no zones
    assert row["Тема"] == "Пособия на детей"
    assert row["До взятия"] == timedelta(seconds=10)
    assert row["Нарушен срок ответа"] == "нет"
    assert row["Нарушен срок 24 часа"] is None


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula(path: Path, text: str) -> None:
    made = book(path)
    made.add([line(page=text, specialist_name=text, topic=text)])
    made.finish()
    sheet = load_workbook(path)["Обращения"]
    for title in ("Страница сайта", "Специалист", "Тема"):
        cell = sheet.cell(2, column(title))
        assert (cell.value, cell.data_type) == (text, "s")
    with zipfile.ZipFile(path) as packed:
        assert not any(b"<f>" in packed.read(name) for name in packed.namelist() if "worksheets/sheet" in name)


def test_what_xml_cannot_carry_is_left_out(path: Path) -> None:
    made = book(path)
    made.add([line(page="до\x00\x0b\uffff\ud800после")])
    made.finish()
    assert load_workbook(path)["Обращения"].cell(2, column("Страница сайта")).value == "допосле"


def test_a_text_that_is_too_long_is_cut_with_a_mark(path: Path) -> None:
    made = book(path)
    made.add([line(page="я" * 40_000)])
    made.finish()
    text = load_workbook(path)["Обращения"].cell(2, column("Страница сайта")).value
    assert isinstance(text, str)
    assert len(text) == TEXT_LIMIT
    assert text.endswith(CUT)


def test_the_sheets_stand_in_their_order_with_a_frozen_head_and_a_table(path: Path) -> None:
    made = book(path)
    made.add([line()])
    made.finish()
    read = load_workbook(path)
    assert read.sheetnames == ["Обращения", "Сводка", "Персональные данные", "Определения"]
    assert read["Обращения"].freeze_panes == "B2"
    assert read["Обращения"].tables["Requests"].ref.endswith("2")


def test_a_period_without_requests_is_a_book_too(path: Path) -> None:
    made = book(path)
    made.finish()
    assert load_workbook(path)["Обращения"].max_row == 1


def test_nothing_stands_in_place_before_the_book_is_whole(path: Path) -> None:
    made = book(path)
    made.add([line()])
    assert not path.exists()
    made.give_up()
    assert list(path.parent.iterdir()) == []
