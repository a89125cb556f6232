"""The library's page: said row by row, worked by keys, every control named."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.library.diff import Change
from desktop_app.gallery import book_scenes
from desktop_app.look.look import Look
from desktop_app.model.books import NEW, Draft, Sketch
from desktop_app.panes.book_editor import EditorPane, iso_day, shown_day, typed_tags
from desktop_app.panes.book_reading import HistoryPane
from desktop_app.panes.book_views import Act, VersionView
from desktop_app.panes.books import BooksPage
from tests.desktop_app.panes.eyes import focusable, settle, spoken_rows, write


def page(look: Look, qtbot: QtBot) -> BooksPage:
    made = book_scenes.filled_page(BooksPage(look))
    qtbot.addWidget(made)
    made.resize(1240, 720)
    settle(made)
    return made


def test_every_row_is_said_whole(look: Look, qtbot: QtBot) -> None:
    said = spoken_rows(page(look, qtbot).list)
    assert said[0] == (
        "Когда приходят выплаты на детей, консультация, виден гражданам, Пособия → Дети, использован раз: 214, "
        "пора проверить: срок проверки прошёл"
    )
    assert "не сохранено на сервере" in said[2]


def test_every_control_of_every_side_has_a_name(look: Look, qtbot: QtBot) -> None:
    made = page(look, qtbot)
    for pane in (made.reading, made.editor, made.history, made.plan):
        made.bring(pane)
        settle(made)
        assert [one for one in focusable(made) if not one.accessibleName()] == []


def test_the_arrows_go_from_the_field_into_the_list(look: Look, qtbot: QtBot) -> None:
    made = page(look, qtbot)
    told: list[Any] = []
    made.chosen.connect(told.append)
    QTest.keyClick(made.field, Qt.Key.Key_Down)
    assert told == ["a2"]


def test_typing_tells_what_is_looked_for(look: Look, qtbot: QtBot) -> None:
    made = page(look, qtbot)
    told: list[Any] = []
    made.sifted.connect(told.append)
    write(made.field, "пособ")
    assert told[-1].query == "пособ"


def test_escape_leaves_the_editor_first_and_the_library_then(look: Look, qtbot: QtBot) -> None:
    made = page(look, qtbot)
    told: list[Any] = []
    made.left.connect(lambda: told.append("left"))
    made.bring(made.editor)
    made.leave()
    assert made.detail.currentWidget() is made.reading
    made.leave()
    assert told == ["left"]


def test_the_chosen_answer_stays_chosen_when_the_list_comes_anew(look: Look, qtbot: QtBot) -> None:
    made = page(look, qtbot)
    made.list.setCurrentIndex(made.model.index(2))
    made.show_view(book_scenes.view())
    assert made.current == "a3"


def test_only_what_may_be_done_is_offered(look: Look, qtbot: QtBot) -> None:
    made = page(look, qtbot)
    shown = {act for act, button in made.reading.buttons.items() if button.isVisible()}
    assert shown == {Act.EDIT, Act.WITHDRAW, Act.RETIRE, Act.HISTORY}


def test_the_editor_tells_every_key_and_gives_back_what_it_was_given(look: Look, qtbot: QtBot) -> None:
    made = EditorPane(look)
    told: list[Any] = []
    qtbot.addWidget(made)
    sketch = Sketch(answer=NEW, base=0, draft=Draft(title="Тема", tags=("а", "б"), review="2027-05-01"))
    made.changed.connect(told.append)
    made.show_view(sketch)
    assert made.sketch == sketch
    assert told == []
    write(made.lines["title"], "!")
    assert told[-1].draft.title == "Тема!"


def test_days_and_tags_are_read_as_people_write_them() -> None:
    assert (iso_day("1.5.2027"), shown_day("2027-05-01"), iso_day("скоро")) == ("2027-05-01", "01.05.2027", "скоро")
    assert typed_tags("а, б,, а") == ("а", "б")


def test_what_changed_is_struck_and_underlined_and_said(look: Look, qtbot: QtBot) -> None:
    made = HistoryPane(look)
    qtbot.addWidget(made)
    pieces = ((Change.GONE.value, "до"), (Change.ADDED.value, "не позднее"), (Change.SAME.value, " 25"))
    made.show_view((VersionView(2, "Версия 2", pieces, "убрано: до; добавлено: не позднее"),))
    cursor = QTextCursor(made.text.document())
    cursor.setPosition(1)
    assert cursor.charFormat().fontStrikeOut()
    cursor.setPosition(4)
    assert cursor.charFormat().fontUnderline()
    assert made.text.accessibleDescription() == "убрано: до; добавлено: не позднее"
