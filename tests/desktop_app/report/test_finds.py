"""The sheet of the guard's finds: counts by kind, by whose words and by what became of them; never the words."""

from core.guard.report import DataType
from core.moment import Moment
from core.protocol.http import FindLine
from desktop_app.report.finds import Finds
from desktop_app.shown.finds import NAMES


def find(kind: str = "SNILS", *, author: str = "citizen", choice: str = "masked") -> FindLine:
    return FindLine(at=Moment(0), author=author, type=kind, level="certain", choice=choice)


def rows(*lines: FindLine) -> list[list[object]]:
    finds = Finds()
    finds.add(lines)
    return [list[object](cell.value for cell in row) for row in finds.rows()[1:]]


def test_finds_are_counted_by_kind_author_and_choice_the_most_frequent_first() -> None:
    told = rows(find("NAME", author="specialist", choice="as_is"), find(), find(choice="false_alarm"), find())
    assert told == [["СНИЛС", "гражданин", 2, 0, 1, 3], ["имя и фамилия", "специалист", 0, 1, 0, 1]]


def test_a_period_without_finds_has_the_heading_alone() -> None:
    assert rows() == []


def test_every_kind_of_data_has_its_name() -> None:
    assert set(NAMES) == set(DataType)
