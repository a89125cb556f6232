"""Which past questions an answer keeps: three short ones that differ."""

from hypothesis import given
from hypothesis import strategies as st

from core.search.learning import LONGEST, MOST, kept

TITLE = "Пособие на погребение"


def test_a_question_unlike_the_title_is_kept() -> None:
    assert kept(TITLE, (), " кто платит за похороны отца ") == ("кто платит за похороны отца",)


def test_what_says_the_same_as_the_title_or_another_question_is_not() -> None:
    assert kept(TITLE, (), "погребение пособие") == ()
    existing = ("кто платит за похороны отца",)
    assert kept(TITLE, existing, "за похороны отца кто платит?") == existing
    assert kept(TITLE, existing, "похороны отца") == existing


def test_what_is_long_or_says_next_to_nothing_is_not_kept() -> None:
    assert kept(TITLE, (), "а " * LONGEST) == ()
    assert kept(TITLE, (), "помогите!") == ()
    assert kept(TITLE, (), "") == ()


def test_a_fourth_question_takes_the_place_of_the_one_most_like_another() -> None:
    existing = ("сколько дают на похороны мамы", "умер безработный сосед", "сколько ждать на похороны деда")
    found = kept(TITLE, existing, "где взять справку из загса")
    assert found == ("умер безработный сосед", "сколько ждать на похороны деда", "где взять справку из загса")


@given(st.text(max_size=40), st.lists(st.text(st.sampled_from("абв где"), max_size=30), max_size=8))
def test_there_are_never_more_than_three_and_all_were_asked(title: str, asked: list[str]) -> None:
    held: tuple[str, ...] = ()
    for one in asked:
        held = kept(title, held, one)
    assert len(held) <= MOST
    assert set(held) <= {one.strip() for one in asked}
