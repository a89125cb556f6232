"""Makes the book while the rows arrive: the loop reads them, a thread of its own writes them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TypeVar

import msgspec

from core.moment import Moment, from_datetime
from core.protocol.http import FindLine, RegisterLine
from desktop_app.report.book import Book

Line = TypeVar("Line", RegisterLine, FindLine)
AT_ONCE = 200
"""Rows written in one go; few enough for the window to stay alive beside the writing thread."""


class Period(msgspec.Struct, frozen=True):
    """Whole days of the centre, both included."""

    first: date
    last: date

    def moments(self, zone: tzinfo) -> tuple[Moment, Moment]:
        """From the first day's beginning up to, not with, the beginning of the day after the last."""
        begin = datetime.combine(self.first, time(), tzinfo=zone)
        end = datetime.combine(self.last + timedelta(days=1), time(), tzinfo=zone)
        return from_datetime(begin), from_datetime(end)

    @property
    def said(self) -> str:
        return f"{self.first:%d.%m.%Y} — {self.last:%d.%m.%Y}"


async def make_book(
    lines: AsyncIterator[RegisterLine],
    finds: AsyncIterator[FindLine],
    path: Path,
    *,
    titles: Mapping[str, str],
    zone: tzinfo,
    period: Period,
    progress: Callable[[int], None],
) -> int:
    """Write the book of these rows to `path`; gives the number of rows. Nothing is left behind when it fails."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="report") as thread:
        book = await loop.run_in_executor(thread, lambda: Book(path, titles=titles, zone=zone, period=period.said))
        try:
            async for some in grouped(lines):
                progress(await loop.run_in_executor(thread, book.add, some))
            async for some_finds in grouped(finds):
                await loop.run_in_executor(thread, book.add_finds, some_finds)
            await loop.run_in_executor(thread, book.finish)
        except BaseException:
            await asyncio.shield(loop.run_in_executor(thread, book.give_up))
            raise
    return book.rows


async def grouped(lines: AsyncIterator[Line]) -> AsyncIterator[list[Line]]:
    """The rows in lists of at most `AT_ONCE`."""
    some: list[Line] = []
    async for line in lines:
        some.append(line)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some
