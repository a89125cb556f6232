"""The summary: counts, shares, breaches, durations; a joined request belongs to another."""

from datetime import timedelta

from core.moment import MINUTE_MS, SECOND_MS
from core.protocol.http import RegisterLine
from desktop_app.report.summary import Summary
from tests.desktop_app.report.lines import ASKED, line

TITLES = {"benefit": "Пособия", "answered": "Дан ответ"}


def rows(*lines: RegisterLine) -> dict[object, list[object]]:
    """The sheet as first cell → the others."""
    summary = Summary(TITLES)
    for one in lines:
        summary.add(one)
    return {row[0].value: [cell.value for cell in row[1:]] for row in summary.rows() if row}


def taken_after(seconds: int) -> RegisterLine:
    taken = ASKED + seconds * SECOND_MS
    return line(taken=taken, answered=taken + MINUTE_MS, take_up_breached=seconds > 20)


def test_requests_are_counted_by_topic_outcome_and_kind() -> None:
    told = rows(line(), line(topic="other", answer_kind="refusal"), line(topic=None, answer_kind=None))
    assert told["Обращений"] == [3]
    assert told["Пособия"] == [1, 1 / 3]
    assert told["other"] == [1, 1 / 3]
    assert told["отказ"][0] == 1
    assert told["без ответа"][0] == 1


def test_departures_are_counted_each_and_one_that_is_not_known_by_its_code() -> None:
    told = rows(line(departures="taken_late farewell_not_said"), line(departures="taken_late new"), line(departures=""))
    assert told["взято позже срока"] == [2, 2 / 3]
    assert told["не попрощались"] == [1, 1 / 3]
    assert told["new"] == [1, 1 / 3]


def test_a_joined_request_is_not_counted() -> None:
    told = rows(line(), line(stage="joined", joined_into=1))
    assert told["Обращений"] == [1]
    assert told["Присоединённых (не считаются)"] == [1]


def test_breaches_are_shared_among_those_whose_clock_ran() -> None:
    told = rows(taken_after(5), taken_after(30), line(take_up_breached=None))
    assert told["Взятие в работу, 20 секунд"] == [1, 0.5, 2]


def test_the_longest_waits_count_in_median_and_mean() -> None:
    told = rows(taken_after(10), taken_after(20), taken_after(900))
    assert told["До взятия в работу"] == [timedelta(seconds=20), timedelta(seconds=310), timedelta(seconds=900), 3]


def test_nothing_to_measure_gives_no_figures() -> None:
    assert rows()["До ответа"] == [None, None, None, 0]
    assert rows()["Средняя оценка"] == [None]
