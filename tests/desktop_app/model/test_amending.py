"""Second thoughts before they go: words that are taken back wait some seconds, in which they can be kept."""

from desktop_app.model.amending import UNDO_MS, Amending
from desktop_app.model.relay_time import Steady

NOW = Steady(1_000)


def test_words_go_when_their_time_is_over_and_are_told_once() -> None:
    amending = Amending()
    assert amending.take_back("dialogue", "message", at=NOW)
    assert amending.due(at=Steady(NOW + UNDO_MS - 1)) == ()
    assert amending.due(at=Steady(NOW + UNDO_MS)) == (("dialogue", "message"),)
    assert amending.due(at=Steady(NOW + UNDO_MS)) == ()


def test_asked_a_second_time_they_stay() -> None:
    amending = Amending()
    amending.take_back("dialogue", "message", at=NOW)
    assert not amending.take_back("dialogue", "message", at=NOW)
    assert amending.due(at=Steady(NOW + UNDO_MS)) == ()


def test_the_seconds_left_are_counted_up_to_the_whole_one() -> None:
    amending = Amending()
    amending.take_back("dialogue", "message", at=NOW)
    assert amending.seconds(at=NOW) == {"message": 6}
    assert amending.seconds(at=Steady(NOW + 5_500)) == {"message": 1}


def test_a_line_is_unfolded_and_folded_again() -> None:
    amending = Amending()
    amending.fold("line")
    assert amending.unfolded == {"line"}
    amending.fold("line")
    assert amending.unfolded == set()
