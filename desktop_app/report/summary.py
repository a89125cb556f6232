"""What a period's requests come to: counts and durations; joined requests belong to another and are not counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from statistics import fmean, median

from core.protocol.http import RegisterLine
from core.register import counted, durations
from desktop_app.report import cells
from desktop_app.report.cells import Cell
from desktop_app.report.words import DEPARTURES, KINDS, coded, said
from desktop_app.tongue import tr

Rows = list[tuple[Cell, ...]]
NOT_SET = "не указано"
BREACHES = (
    ("Взятие в работу, 20 секунд", "take_up_breached"),
    ("Ответ, 20 минут", "answer_breached"),
    ("Сложный запрос, 24 часа", "complex_breached"),
)
LENGTHS = (("До взятия в работу", "take_up_ms"), ("До ответа", "answer_ms"), ("Всего", "whole_ms"))


class Summary:
    """Counts as the rows pass by; a row itself is not kept."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self.all = 0
        self.joined = 0
        self._topics: Counter[str] = Counter()
        self._outcomes: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        self._ran: Counter[str] = Counter()
        self._breached: Counter[str] = Counter()
        self._lengths: dict[str, list[int]] = {field: [] for _, field in LENGTHS}
        self._ratings: list[int] = []
        self._departures: Counter[str] = Counter()

    def add(self, line: RegisterLine) -> None:
        """Count one request."""
        if not counted(line):
            self.joined += 1
            return
        self.all += 1
        self._topics[said(self._titles, line.topic) or tr(NOT_SET)] += 1
        self._outcomes[said(self._titles, line.outcome) or tr(NOT_SET)] += 1
        self._kinds[coded(KINDS, line.answer_kind) or tr("без ответа")] += 1
        self._departures.update((line.departures or "").split())
        if line.rating is not None:
            self._ratings.append(line.rating)
        for _, field in BREACHES:
            breached = getattr(line, field)
            self._ran[field] += breached is not None
            self._breached[field] += breached is True
        lengths = durations(line)
        for _, field in LENGTHS:
            if (length := getattr(lengths, field)) is not None:
                self._lengths[field].append(length)

    def rows(self) -> Rows:
        """The whole sheet, blocks with a blank row between them."""
        return [
            (cells.text(tr("Обращений")), cells.number(self.all)),
            (cells.text(tr("Присоединённых (не считаются)")), cells.number(self.joined)),
            (
                cells.text(tr("Средняя оценка")),
                cells.Cell(fmean(self._ratings), "0.00") if self._ratings else cells.EMPTY,
            ),
            *self._block(tr("Тема"), self._topics),
            *self._block(tr("Итог"), self._outcomes),
            *self._block(tr("Вид ответа"), self._kinds),
            *self._block(tr("Отступления от регламента"), self._named_departures),
            *self._breach_block(),
            *self._length_block(),
        ]

    def _block(self, title: str, counts: Counter[str]) -> Rows:
        lines = ((cells.text(name), cells.number(n), cells.share(n, self.all)) for name, n in counts.most_common())
        return [(), heading(title, tr("Обращений"), tr("Доля")), *lines]

    @property
    def _named_departures(self) -> Counter[str]:
        return Counter({coded(DEPARTURES, code): count for code, count in self._departures.items()})

    def _breach_block(self) -> Rows:
        return [
            (),
            heading(tr("Нарушения сроков"), tr("Нарушено"), tr("Доля"), tr("Срок шёл")),
            *(
                (
                    cells.text(tr(title)),
                    cells.number(self._breached[field]),
                    cells.share(self._breached[field], self._ran[field]),
                    cells.number(self._ran[field]),
                )
                for title, field in BREACHES
            ),
        ]

    def _length_block(self) -> Rows:
        return [
            (),
            heading(tr("Длительность"), tr("Медиана"), tr("Среднее"), tr("Наибольшая"), tr("Обращений")),
            *((cells.text(tr(title)), *measures(self._lengths[field])) for title, field in LENGTHS),
        ]


def heading(*titles: str) -> tuple[Cell, ...]:
    return tuple(Cell(title, "heading") for title in titles)


def measures(lengths: Iterable[int]) -> tuple[Cell, ...]:
    """Median, mean, greatest and number of lengths in milliseconds."""
    known = list(lengths)
    if not known:
        return cells.EMPTY, cells.EMPTY, cells.EMPTY, cells.number(0)
    return (
        cells.duration(round(median(known))),
        cells.duration(round(fmean(known))),
        cells.duration(max(known)),
        cells.number(len(known)),
    )
