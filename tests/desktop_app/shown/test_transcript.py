"""A dialogue as plain text."""

from core.dialogue import commands as c
from desktop_app.shown.transcript import transcript
from tests.core.dialogue.centre import ANNA
from tests.desktop_app.shown.talks import ANSWER, TAKE, Watched

NOTE = (c.Note(text="Проверить срок <b>"), ANNA)


def test_who_said_what_and_when_stands_in_it_and_no_note() -> None:
    told = Watched(TAKE, NOTE, ANSWER)
    text = transcript(told.stream, told.setting)
    assert "Гражданин, " in text
    assert ": Когда выплата?" in text
    assert "консультация" in text.lower()
    assert "Проверить" not in text


def test_notes_are_there_when_asked_for_and_markup_stays_text() -> None:
    told = Watched(TAKE, NOTE)
    assert "заметка: Проверить срок <b>" in transcript(told.stream, told.setting, notes=True).lower().replace(
        "проверить", "Проверить"
    )


def test_what_merely_happened_is_not_said_by_anybody() -> None:
    told = Watched(TAKE)
    assert "взял" not in transcript(told.stream, told.setting, notes=True).lower()
