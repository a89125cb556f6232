"""The columns of the sheet of requests: heading, width, what stands in it."""

from collections.abc import Callable, Mapping
from datetime import tzinfo

import msgspec

from core.protocol.http import RegisterLine
from core.register import Durations, durations
from desktop_app.report import cells
from desktop_app.report.cells import Cell
from desktop_app.report.words import CHANNELS, DEFERS, DEPARTURES, DROPS, KINDS, SOURCES, STAGES, coded, said


class Entry(msgspec.Struct, frozen=True):
    """One request with all that its cells rest on."""

    line: RegisterLine
    lengths: Durations
    titles: Mapping[str, str]
    zone: tzinfo


class Column(msgspec.Struct, frozen=True):
    """`width` in characters."""

    title: str
    width: int
    cell: Callable[[Entry], Cell]


COLUMNS = (
    Column("Номер", 14, lambda of: cells.text(of.line.number)),
    Column("Поступило", 19, lambda of: cells.moment(of.line.asked, of.zone)),
    Column("Страница сайта", 24, lambda of: cells.text(of.line.page)),
    Column("Канал", 12, lambda of: cells.text(coded(CHANNELS, of.line.channel))),
    Column("Состояние", 18, lambda of: cells.text(coded(STAGES, of.line.stage))),
    Column("Тема", 28, lambda of: cells.text(said(of.titles, of.line.topic))),
    Column("Итог", 28, lambda of: cells.text(said(of.titles, of.line.outcome))),
    Column("Вид ответа", 20, lambda of: cells.text(coded(KINDS, of.line.answer_kind))),
    Column("Источник", 16, lambda of: cells.text(coded(SOURCES, of.line.source))),
    Column("Куда направлен", 28, lambda of: cells.text(said(of.titles, of.line.reference))),
    Column("Готовый ответ изменён", 14, lambda of: cells.yes_no(of.line.edited)),
    Column("Специалист", 22, lambda of: cells.text(of.line.specialist_name)),
    Column("Взято в работу", 19, lambda of: cells.moment(of.line.taken, of.zone)),
    Column("Первые слова", 19, lambda of: cells.moment(of.line.first_words, of.zone)),
    Column("Отложено", 19, lambda of: cells.moment(of.line.deferred, of.zone)),
    Column("Причина переноса", 22, lambda of: cells.text(coded(DEFERS, of.line.defer_cause))),
    Column("Ответ дан", 19, lambda of: cells.moment(of.line.answered, of.zone)),
    Column("Ответ доставлен", 19, lambda of: cells.moment(of.line.delivered, of.zone)),
    Column("Завершено", 19, lambda of: cells.moment(of.line.finished, of.zone)),
    Column("Закрыто", 19, lambda of: cells.moment(of.line.closed, of.zone)),
    Column("До взятия", 11, lambda of: cells.duration(of.lengths.take_up_ms)),
    Column("До ответа", 11, lambda of: cells.duration(of.lengths.answer_ms)),
    Column("Всего", 11, lambda of: cells.duration(of.lengths.whole_ms)),
    Column("Длительность разговора", 14, lambda of: cells.duration(of.lengths.talk_ms)),
    Column("Нарушен срок взятия", 12, lambda of: cells.yes_no(of.line.take_up_breached)),
    Column("Нарушен срок ответа", 12, lambda of: cells.yes_no(of.line.answer_breached)),
    Column("Нарушен срок 24 часа", 12, lambda of: cells.yes_no(of.line.complex_breached)),
    Column("Отступления от регламента", 40, lambda of: cells.text(departed(of.line.departures))),
    Column("Без ответа, причина", 22, lambda of: cells.text(coded(DROPS, of.line.drop_cause))),
    Column("Присоединено к", 12, lambda of: cells.number(of.line.joined_into)),
    Column("Оценка", 9, lambda of: cells.number(of.line.rating)),
)


def departed(codes: str | None) -> str:
    """The departures of a request in words; one that this program does not know stays its code."""
    return "; ".join(coded(DEPARTURES, code) for code in (codes or "").split())


def row_of(line: RegisterLine, *, titles: Mapping[str, str], zone: tzinfo) -> tuple[Cell, ...]:
    """One request as cells, in the order of `COLUMNS`."""
    entry = Entry(line=line, lengths=durations(line), titles=titles, zone=zone)
    return tuple(column.cell(entry) for column in COLUMNS)
