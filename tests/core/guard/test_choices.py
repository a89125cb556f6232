"""Who may send what the guard found, and how (design, "Personal data")."""

import pytest

from core.guard.choices import Choice, Find, Sender, choices, finds, level, settled
from core.guard.report import DataType, Level, Span

TEXT = "СНИЛС 112-233-445 95 у Петровой, почта a@b.ru"
SNILS = Span(start=6, end=20, type=DataType.SNILS, level=Level.CERTAIN)
NAME = Span(start=23, end=31, type=DataType.NAME, level=Level.LIKELY)
EMAIL = Span(start=39, end=45, type=DataType.EMAIL, level=Level.CERTAIN)


def test_a_citizens_certain_find_goes_masked_or_is_changed() -> None:
    assert choices((SNILS, NAME), Sender.CITIZEN) == (Choice.MASKED, Choice.CHANGE)


def test_a_citizens_likely_find_may_also_go_as_it_is() -> None:
    assert choices((NAME,), Sender.CITIZEN) == (Choice.MASKED, Choice.CHANGE, Choice.AS_IS)


def test_an_address_opens_its_own_field_instead_of_being_cut() -> None:
    assert choices((EMAIL,), Sender.CITIZEN)[0] is Choice.ADDRESS


def test_the_staff_must_change_a_certain_find_and_may_confirm_a_likely_one() -> None:
    assert choices((SNILS,), Sender.STAFF) == (Choice.CHANGE,)
    assert choices((NAME,), Sender.STAFF) == (Choice.CHANGE, Choice.AS_IS)


@pytest.mark.parametrize("sender", Sender)
def test_words_without_a_find_need_no_choice(sender: Sender) -> None:
    assert settled(TEXT, (), sender=sender, choice=None) == TEXT


@pytest.mark.parametrize(
    ("sender", "spans", "choice"),
    [
        (Sender.CITIZEN, (SNILS,), None),
        (Sender.CITIZEN, (SNILS, NAME), Choice.AS_IS),
        (Sender.CITIZEN, (NAME,), Choice.CHANGE),
        (Sender.STAFF, (NAME,), None),
        (Sender.STAFF, (SNILS,), Choice.AS_IS),
        (Sender.STAFF, (NAME,), Choice.MASKED),
    ],
)
def test_what_is_not_chosen_or_not_theirs_to_choose_is_held(
    sender: Sender, spans: tuple[Span, ...], choice: Choice | None
) -> None:
    assert settled(TEXT, spans, sender=sender, choice=choice) is None


def test_a_citizens_words_go_masked_when_he_says_so() -> None:
    words = settled(TEXT, (SNILS, NAME), sender=Sender.CITIZEN, choice=Choice.MASKED)
    assert words is not None
    assert "112" not in words
    assert "Петровой" not in words


@pytest.mark.parametrize("sender", Sender)
def test_a_likely_find_goes_as_it_is_when_its_sender_says_so(sender: Sender) -> None:
    assert settled(TEXT, (NAME,), sender=sender, choice=Choice.AS_IS) == TEXT


def test_a_find_tells_type_and_level_and_never_the_words() -> None:
    assert finds((SNILS,)) == (Find(type=DataType.SNILS, level=Level.CERTAIN),)
    assert level((NAME, SNILS)) is Level.CERTAIN
    assert level((NAME,)) is Level.LIKELY
