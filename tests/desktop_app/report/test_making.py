"""Making the book: rows are written while they arrive; a failure leaves nothing behind."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from core.moment import Moment
from core.protocol.http import FindLine, RegisterLine
from desktop_app.report.making import AT_ONCE, Period, make_book
from tests.desktop_app.report.lines import line

ZONE = ZoneInfo("Asia/Yekaterinburg")
NOVEMBER = Period(first=date(2025, 11, 1), last=date(2025, 11, 30))


async def lines(count: int, *, breaks: bool = False) -> AsyncIterator[RegisterLine]:
    for number in range(count):
        yield line(number=str(number))
    if breaks:
        raise ConnectionError


async def finds(count: int = 3) -> AsyncIterator[FindLine]:
    for _ in range(count):
        yield FindLine(at=Moment(0), author="citizen", type="SNILS", level="certain", choice="masked")


async def make(path: Path, rows: AsyncIterator[RegisterLine]) -> list[int]:
    told: list[int] = []
    await make_book(rows, finds(), path, titles={}, zone=ZONE, period=NOVEMBER, progress=told.append)
    return told


async def test_every_row_is_written_and_told_on_the_way(tmp_path: Path) -> None:
    told = await make(tmp_path / "b.xlsx", lines(AT_ONCE + 7))
    assert told == [AT_ONCE, AT_ONCE + 7]
    assert load_workbook(tmp_path / "b.xlsx")["Обращения"].max_row == AT_ONCE + 8


async def test_what_the_guard_found_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    await make(tmp_path / "b.xlsx", lines(1))
    sheet = load_workbook(tmp_path / "b.xlsx")["Персональные данные"]
    assert [cell.value for cell in sheet[2]] == ["СНИЛС", "гражданин", 3, 0, 0, 3]


async def test_a_broken_stream_leaves_the_book_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    path.write_bytes(b"last month")
    with pytest.raises(ConnectionError):
        await make(path, lines(AT_ONCE, breaks=True))
    assert list(tmp_path.iterdir()) == [path]  # noqa: ASYNC240 — a test may wait for the disk
    assert path.read_bytes() == b"last month"


def test_a_period_is_whole_days_of_the_centre() -> None:
    first, last = Period(first=date(2025, 11, 24), last=date(2025, 11, 24)).moments(ZONE)
    assert last - first == 24 * 3600 * 1000
    assert first == 1_763_924_400_000
