"""Words with their rows, in alphabetical order."""

from core.search.wordbook import Wordbook


def book() -> Wordbook:
    made = Wordbook()
    made.put(1, {"пособие", "ветеран"})
    made.put(2, {"пособия", "справка"})
    return made


def test_what_begins_so_is_found() -> None:
    assert sorted(book().beginning("посо")) == [1, 2]
    assert list(book().beginning("я")) == []


def test_a_whole_word_is_told_from_a_beginning() -> None:
    assert list(book().exactly("пособие")) == [1]
    assert list(book().exactly("посо")) == []


def test_one_slip_in_the_beginning_is_forgiven() -> None:
    assert sorted(set(book().nearly("пасоби"))) == [1, 2]
    assert list(book().nearly("спрвака")) == [2]


def test_short_and_endless_words_are_not_looked_up_for_slips() -> None:
    assert list(book().nearly("пас")) == []
    assert list(book().nearly("п" * 40)) == []


def test_a_row_that_is_taken_out_is_not_found_any_more() -> None:
    made = book()
    made.drop(1, {"пособие", "ветеран"})
    assert list(made.beginning("посо")) == [2]
    assert list(made.exactly("ветеран")) == []
    made.put(3, {"пособия"})
    made.drop(2, {"пособия"})
    assert list(made.exactly("пособия")) == [3]
