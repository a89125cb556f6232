"""The bar of a newer version is quiet, shows markup literally, and stays away once it was put away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.update import UpdateBar
from desktop_app.panes.update_views import UpdateView
from tests.desktop_app.panes.eyes import cut_off, focusable, settle

VIEW = UpdateView(version="9.0.0", where="Новую версию даёт администратор.", notes="Быстрее открывается.\nПоиск.")


class Room(QWidget):
    """The bar under a field that somebody types in."""

    def __init__(self, look: Look, view: UpdateView | None) -> None:
        super().__init__()
        self.field, self.bar = QLineEdit(), UpdateBar(look)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.bar)
        self.resize(look.px(800), look.px(400))
        settle(self)
        self.activateWindow()
        self.field.setFocus()
        self.bar.show_view(view)
        settle(self)


def room(look: Look, qtbot: QtBot, view: UpdateView | None = VIEW) -> Room:
    made = Room(look, view)
    qtbot.addWidget(made)
    return made


def test_it_says_the_version_and_where_to_get_it_and_takes_no_focus(look: Look, qtbot: QtBot) -> None:
    made = room(look, qtbot)
    assert made.bar.isVisible()
    assert made.bar._said.text() == "Есть версия 9.0.0 программы. Новую версию даёт администратор."
    assert QApplication.focusWidget() is made.field


def test_without_a_newer_version_there_is_no_bar(look: Look, qtbot: QtBot) -> None:
    made = room(look, qtbot, None)
    assert not made.bar.isVisible()


def test_what_is_new_unfolds_by_a_button_and_folds_again(look: Look, qtbot: QtBot) -> None:
    made = room(look, qtbot)
    assert not made.bar.notes.isVisible()
    made.bar._more.click()
    settle(made.bar)
    assert made.bar.notes.isVisible()
    assert cut_off(made.bar) == []
    made.bar._more.click()
    assert not made.bar.notes.isVisible()


def test_a_bar_put_away_comes_back_only_for_a_still_newer_version(look: Look, qtbot: QtBot) -> None:
    made = room(look, qtbot)
    made.bar._leave.click()
    made.bar.show_view(None)
    made.bar.show_view(VIEW)
    assert not made.bar.isVisible()
    made.bar.show_view(UpdateView(version="9.1.0", where=VIEW.where))
    assert made.bar.isVisible()
    assert not made.bar._more.isVisible()


def test_markup_is_shown_letter_by_letter_and_a_long_text_scrolls(look: Look, qtbot: QtBot) -> None:
    words = "<img src='file:///etc/passwd'><b>жирно</b> " * 22
    made = room(look, qtbot, UpdateView(version="9.0.0", where=VIEW.where, notes=words))
    made.bar._more.click()
    settle(made.bar)
    assert made.bar.notes.text() == words
    assert made.bar.notes.textFormat() is Qt.TextFormat.PlainText
    assert made.bar.height() < look.px(220)


def test_every_part_is_reached_by_tab_and_has_a_name(look: Look, qtbot: QtBot) -> None:
    made = room(look, qtbot)
    made.bar._more.click()
    settle(made.bar)
    assert [one.accessibleName() for one in focusable(made.bar)] == [
        "Что нового",
        "Скрыть сообщение о новой версии",
        "Что нового в этой версии",
    ]
