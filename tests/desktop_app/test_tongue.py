"""Two languages: the Russian text is the key, the English one is found where it is shown."""

import string

import pytest

import resources
from desktop_app import tongue
from desktop_app.tongue import Language, counted, speak, tr, united

HOURS = ("час", "часа", "часов")
TITLE = "Рабочее место специалиста онлайн-консультанта"


def fields(text: str) -> list[str]:
    """The placeholders of a text, sorted."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_russian_is_what_is_written() -> None:
    assert tr(TITLE) == TITLE


def test_english_is_looked_up_when_it_is_shown(english: None) -> None:
    assert tr("час") == "hour"


def test_a_text_without_a_translation_is_shown_in_russian(english: None) -> None:
    assert tr("Такого текста нет") == "Такого текста нет"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 час"), (2, "2 часа"), (5, "5 часов"), (11, "11 часов"), (21, "21 час")]
)
def test_a_number_has_the_right_form_of_its_noun(number: int, said: str) -> None:
    assert counted(number, HOURS) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 hours"), (1, "1 hour"), (2, "2 hours"), (21, "21 hours")])
def test_english_has_one_and_many(number: int, said: str, english: None) -> None:
    assert counted(number, HOURS) == said


def test_a_text_translated_twice_alike_is_no_quarrel() -> None:
    assert united([{"да": "yes"}, {"да": "yes", "нет": "no"}]) == {"да": "yes", "нет": "no"}


def test_a_text_translated_in_two_ways_is_refused() -> None:
    with pytest.raises(tongue.Torn):
        united([{"да": "yes"}, {"да": "yeah"}])


def test_a_language_that_cannot_be_read_leaves_the_one_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tongue, "FOLDER", "nowhere")
    with pytest.raises(resources.Missing):
        speak(Language.ENGLISH)
    assert tongue.spoken() is Language.RUSSIAN


def test_what_is_filled_in_is_the_same_in_both_languages() -> None:
    whole = tongue.catalogue(Language.ENGLISH)
    assert [key for key, text in whole.items() if fields(key) != fields(text)] == []
