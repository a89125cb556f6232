"""The guard's figures on the labelled messages of the repository: what was reached is not lost again."""

import pytest

from core.guard.guard import Guard
from resources.lexicon import RussianLexicon
from tools.language.guard import MESSAGES, Labelled, Measured, main, measure, read, report


@pytest.fixture(scope="module")
def guard() -> Guard:
    return Guard(RussianLexicon())


@pytest.fixture(scope="module")
def lines() -> list[Labelled]:
    return read(MESSAGES, Labelled)


@pytest.mark.parametrize("lower", [False, True])
def test_the_repositorys_messages_are_told_apart_as_well_as_ever(
    guard: Guard, lines: list[Labelled], *, lower: bool
) -> None:
    measured = measure(lines, guard, lower=lower)
    assert measured.precision >= 98
    assert measured.recall >= 98
    assert measured.span_recall >= 97


def test_nearly_half_of_the_messages_are_clean(lines: list[Labelled]) -> None:
    assert len(lines) >= 400
    assert 0.4 <= sum(not line.spans for line in lines) / len(lines) <= 0.5


def test_a_span_counts_when_half_of_it_is_found(guard: Guard) -> None:
    line = Labelled("снилс 112-233-445 95", [(6, 20, "SNILS")])
    assert measure([line], guard).span_recall == 100
    assert measure([Labelled(line.text, [(6, 20, "INN")])], guard).span_recall == 0


def test_what_is_to_be_ignored_counts_neither_way(guard: Guard) -> None:
    measured = measure([Labelled("снилс 112-233-445 95", [], ignore=[(6, 20)])], guard)
    assert (measured.found, measured.missed, measured.false) == (0, 0, 0)


def test_errors_are_told_in_words(guard: Guard) -> None:
    lines = [Labelled("снилс 112-233-445 95"), Labelled("привет", [(0, 6, "NAME")])]
    told = "\n".join(report("set", measure(lines, guard), errors=True))
    assert "false  SNILS «112-233-445 95»" in told
    assert "missed NAME «привет»" in told


def test_nothing_measured_is_no_failure() -> None:
    assert Measured().precision == 100


def test_the_command_prints_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--split", "held", "--quiet"]) == 0
    said = capsys.readouterr().out
    assert "own payments" in said
    assert "hostile texts" in said
