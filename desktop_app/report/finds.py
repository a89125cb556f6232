"""What the guard found in a period, by kind and by whose words: hidden, sent as it was, called a false alarm."""

from collections import Counter
from collections.abc import Iterable, Mapping

from core.dialogue.words import Author
from core.guard.choices import Choice
from core.protocol.http import FindLine
from desktop_app.report import cells
from desktop_app.report.cells import Cell
from desktop_app.report.words import coded
from desktop_app.shown.finds import NAMES
from desktop_app.tongue import tr

AUTHORS: Mapping[str, str] = {Author.CITIZEN: "гражданин", Author.SPECIALIST: "специалист"}
TYPES: Mapping[str, str] = {str(kind): name for kind, name in NAMES.items()}
FALSE_ALARM = "false_alarm"
CHOICES = ((Choice.MASKED, "Скрыто"), (Choice.AS_IS, "Отправлено как есть"), (FALSE_ALARM, "Ложная тревога"))
TITLE = "Персональные данные"
WIDTHS = (34, 16, 14, 22, 18, 12)


class Finds:
    """Counts as the lines pass by; a line itself is not kept."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str]] = Counter()

    def add(self, lines: Iterable[FindLine]) -> None:
        for line in lines:
            self._counts[line.type, line.author, line.choice] += 1

    def rows(self) -> list[tuple[Cell, ...]]:
        """The whole sheet, what is found most often first."""
        titles = (tr("Что найдено"), tr("Чьи слова"), *(tr(title) for _, title in CHOICES), tr("Всего"))
        totals: Counter[tuple[str, str]] = Counter()
        for (kind, author, _), count in self._counts.items():
            totals[kind, author] += count
        heading = tuple(Cell(title, "heading") for title in titles)
        return [heading, *(self._row(*found, total=total) for found, total in totals.most_common())]

    def _row(self, kind: str, author: str, *, total: int) -> tuple[Cell, ...]:
        return (
            cells.text(coded(TYPES, kind)),
            cells.text(coded(AUTHORS, author)),
            *(cells.number(self._counts[kind, author, choice]) for choice, _ in CHOICES),
            cells.number(total),
        )
