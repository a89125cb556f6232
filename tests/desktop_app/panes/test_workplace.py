"""The workplace as a whole: names, keys, focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView
from pytestqt.qtbot import QtBot

from core.moment import SECOND_MS, Moment
from desktop_app.gallery import made_up
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.views import Step
from desktop_app.panes.workplace import Workplace
from tests.desktop_app.panes.eyes import focusable, role, settle, write

CTRL = Qt.KeyboardModifier.ControlModifier
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.PageTabList,
}


@pytest.fixture
def place(look: Look, qtbot: QtBot) -> Iterator[Workplace]:
    made = filled(look)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    settle(made)
    made.activateWindow()
    yield made
    made.close()


def test_whatever_takes_the_focus_has_a_name_and_a_role(place: Workplace) -> None:
    for form in place.side.forms:
        place.open_form(form)
        for widget in focusable(place):
            assert widget.accessibleName(), f"{widget} has no name"
            assert role(widget) in ROLES, f"{widget.accessibleName()}: {role(widget)}"


def test_what_a_list_shows_and_draws_with_goes_with_its_pane(place: Workplace) -> None:
    for view in place.findChildren(QListView):
        assert view.model() is None or view.model().parent() is not None, view.accessibleName()
        assert view.itemDelegate().parent() is not None, view.accessibleName()


def test_no_two_controls_of_a_form_have_one_name(place: Workplace) -> None:
    for form in place.side.forms:
        place.open_form(form)
        names = [widget.accessibleName() for widget in focusable(form)]
        assert len(names) == len(set(names))


def test_every_label_shows_markup_literally(place: Workplace) -> None:
    formats = {one.textFormat() for one in place.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_tab_goes_through_the_answer_as_the_eye_does(place: Workplace) -> None:
    form = place.side.answer
    place.open_form(form)
    wanted = [form.library.field, form.library.list, form.text, *form.channel.buttons[:1], form.act]
    form.text.setPlainText("ответ")
    form.library.field.setFocus()
    seen = [QApplication.focusWidget()]
    for _ in wanted[1:]:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == wanted


def test_f2_takes_the_most_urgent_wherever_the_focus_is(place: Workplace, qtbot: QtBot) -> None:
    place.composer.field.setFocus()
    with qtbot.waitSignal(place.queue.taken) as taken:
        QTest.keyClick(place.composer.field, Qt.Key.Key_F2)
    assert taken.args == ["q2"]


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_F4, Step.ANSWER), (Qt.Key.Key_F6, Step.TRANSFER)])
def test_a_step_has_its_own_key(place: Workplace, qtbot: QtBot, key: Qt.Key, step: Step) -> None:
    with qtbot.waitSignal(place.steps.stepped) as stepped:
        QTest.keyClick(place.composer.field, key)
    assert stepped.args == [made_up.MINE, step]


def test_ctrl_space_goes_on_to_the_next_step(place: Workplace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.steps.stepped) as stepped:
        QTest.keyClick(place.composer.field, Qt.Key.Key_Space, CTRL)
    assert stepped.args == [made_up.MINE, Step.ANSWER]


def test_ctrl_and_a_number_bring_a_dialogue(place: Workplace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.tabs.chosen) as chosen:
        QTest.keyClick(place.composer.field, Qt.Key.Key_2, CTRL)
    assert chosen.args == [made_up.SECOND]


def test_ctrl_tab_goes_on_from_the_composer(place: Workplace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(place.tabs.chosen) as chosen:
        QTest.keyClick(place.composer.field, Qt.Key.Key_Tab, CTRL)
    assert chosen.args == [made_up.SECOND]


def test_the_form_opens_with_the_focus_inside_and_escape_leads_back(place: Workplace) -> None:
    place.open_form(place.side.deferral)
    assert place.side.deferral.reason.hasFocus()
    QTest.keyClick(place.side.deferral.reason, Qt.Key.Key_Escape)
    assert place.composer.field.hasFocus()


def test_who_types_keeps_the_focus_whatever_arrives(place: Workplace) -> None:
    place.composer.field.setFocus()
    write(place.composer.field, " есть")
    place.queue.show_view(made_up.queue())
    place.tabs.show_view(made_up.tabs())
    place.conversation.show_view(made_up.conversation())
    place.alert.show_view(made_up.alert())
    place.tick(Moment(made_up.NOW + 6 * SECOND_MS))
    settle(place)
    assert place.composer.field.hasFocus()
    assert place.composer.field.toPlainText().endswith("если есть")


def test_a_narrow_window_shows_the_queue_on_demand(place: Workplace) -> None:
    place.resize(600, 700)
    settle(place)
    assert not place.queue.isVisible()
    QTest.keyClick(place.composer.field, Qt.Key.Key_F3)
    assert place.queue.isVisible()
    assert place.queue.list.hasFocus()


def test_the_alert_stays_over_the_library_and_taking_leads_back(place: Workplace) -> None:
    QTest.keyClick(place, Qt.Key.Key_L, CTRL)
    assert place.books.field.hasFocus()
    assert place.alert.isVisible()
    QTest.keyClick(place.books.field, Qt.Key.Key_F2)
    assert place.pages.currentWidget() is place.columns
    assert place.composer.field.hasFocus()


def test_what_acts_on_a_dialogue_never_does_while_the_library_hides_it(place: Workplace) -> None:
    chosen: list[object] = []
    place.steps.stepped.connect(lambda _, step: chosen.append(step))
    place.keyboard.run("library")
    assert place.keyboard.why_not("next_step") == "сначала вернитесь к диалогу (Esc)"
    place.keyboard.run("next_step")
    assert (chosen, place.pages.behind) == ([], False)
