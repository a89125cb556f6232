"""Words with marks: each mark stands exactly over what was found, as plain text, not told by colour alone."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.marked_text import MarkedText, units
from desktop_app.panes.views import HeldMark
from tests.desktop_app.panes.eyes import settle

SNILS = "112-233-445 95"


def shown(look: Look, qtbot: QtBot, text: str, *found: str) -> MarkedText:
    made = MarkedText(look)
    qtbot.addWidget(made)
    made.resize(400, 80)
    marks = tuple(HeldMark(start=text.index(one), end=text.index(one) + len(one), name="СНИЛС") for one in found)
    made.show_words(text, marks, name="Ваше сообщение")
    settle(made)
    return made


def marked(made: MarkedText) -> list[str]:
    return [one.cursor.selectedText() for one in made.extraSelections()]


@pytest.mark.parametrize(
    "text", [f"СНИЛС {SNILS}", f"🙂🙂 СНИЛС {SNILS} 👍", f"👨‍👩‍👧 первая строка\nвторая 🙂 {SNILS}\n", f"é é {SNILS}"]
)
def test_a_mark_stands_over_what_was_found_whatever_stands_before(look: Look, qtbot: QtBot, text: str) -> None:
    assert marked(shown(look, qtbot, text, SNILS)) == [SNILS]


def test_a_place_is_counted_in_units_of_utf_16() -> None:
    assert [units("a🙂б", place) for place in range(4)] == [0, 1, 3, 4]


def test_several_finds_are_marked_each(look: Look, qtbot: QtBot) -> None:
    assert marked(shown(look, qtbot, f"🙂 Иванов {SNILS}", "Иванов", SNILS)) == ["Иванов", SNILS]


def test_a_mark_is_underlined_besides_its_colour(look: Look, qtbot: QtBot) -> None:
    (one,) = shown(look, qtbot, SNILS, SNILS).extraSelections()
    assert one.format.fontUnderline()
    assert one.format.background().color() == look.colour("breach")


def test_who_sees_no_mark_hears_what_is_marked(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot, f"🙂 {SNILS}", SNILS)
    assert made.accessibleName() == "Ваше сообщение"
    assert made.accessibleDescription() == f"Отмечено: СНИЛС: {SNILS}"


def test_markup_stays_the_words_it_is(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot, f"<b>{SNILS}</b>", SNILS)
    assert made.toPlainText() == f"<b>{SNILS}</b>"
    assert made.isReadOnly()


def test_short_words_need_no_scrolling_and_long_ones_show_the_first_mark(look: Look, qtbot: QtBot) -> None:
    made = shown(look, qtbot, f"две строки слов, из которых вторая кончается так: {SNILS}", SNILS)
    assert made.verticalScrollBar().maximum() == 0
    far = shown(look, qtbot, "слово " * 300 + SNILS, SNILS)
    assert far.verticalScrollBar().value() > 0
    assert far.height() < far.fontMetrics().lineSpacing() * 7
