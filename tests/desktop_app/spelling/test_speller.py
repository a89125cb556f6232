"""The speller: asks beside, answers at once with what it knows."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.spelling.dictionary import Dictionary, Unreadable
from desktop_app.spelling.speller import Speller


@pytest.fixture
def speller() -> Iterator[Speller]:
    made = Speller()
    made.start(["тренькаль"])
    yield made
    made.stop()


def test_a_verdict_comes_later_and_is_remembered(speller: Speller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speller.judged):
        assert speller.wrong({"пособее", "пособие"}) == set()
    assert speller.wrong({"пособее", "пособие"}) == {"пособее"}


def test_what_the_person_or_the_directory_knows_is_right(speller: Speller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speller.judged):
        speller.wrong({"пособее", "брямский", "лямбарь"})
    speller.know(["Брямский"])
    speller.add("лямбарь")
    assert speller.wrong({"пособее", "брямский", "лямбарь", "Тренькаль"}) == {"пособее"}
    assert speller.own == ("лямбарь", "тренькаль")


def test_what_was_meant_is_told_when_it_is_known(speller: Speller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speller.suggested) as told:
        speller.suggest("превет")
    assert told.args is not None
    assert "привет" in told.args[1]


def broken() -> Dictionary:
    raise Unreadable


def test_without_a_dictionary_nothing_is_wrong(qtbot: QtBot) -> None:
    speller = Speller(broken)
    speller.start()
    with qtbot.waitSignal(speller.suggested) as told:
        speller.wrong({"пособее"})
        speller.suggest("пособее")
    speller.stop()
    assert told.args == ["пособее", ()]
    assert speller.wrong({"пособее"}) == set()
