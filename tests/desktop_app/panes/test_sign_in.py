"""The sign-in."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.sign_in import SignInPane
from desktop_app.panes.views import SignInEntry, SignInField, SignInView
from tests.desktop_app.panes.eyes import settle


def pane(look: Look, qtbot: QtBot, view: SignInView) -> SignInPane:
    made = SignInPane(look)
    qtbot.addWidget(made)
    made.show_view(view)
    settle(made)
    return made


def test_enter_signs_in_with_what_was_typed(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, SignInView(relay="http://127.0.0.1:8080", login="anna"))
    password = made._fields[SignInField.PASSWORD]
    password.setText("тайна")
    with qtbot.waitSignal(made.entered) as entered:
        QTest.keyClick(password, Qt.Key.Key_Return)
    assert entered.args == [SignInEntry(relay="http://127.0.0.1:8080", login="anna", password="тайна")]


def test_an_empty_field_is_named_and_nothing_is_sent(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, SignInView(relay="http://127.0.0.1:8080"))
    with qtbot.assertNotEmitted(made.entered):
        made._enter.click()
    assert made._notes[SignInField.LOGIN].text() == "Заполните поле «Имя входа»"


def test_an_error_stands_beside_its_field_and_is_said_with_it(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, made_up.sign_in())
    assert made._notes[SignInField.PASSWORD].isVisible()
    assert "раскладку" in made._fields[SignInField.PASSWORD].accessibleDescription()


def test_the_password_is_hidden_until_asked_for(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, SignInView())
    password = made._fields[SignInField.PASSWORD]
    assert password.echoMode() is QLineEdit.EchoMode.Password
    made._show.click()
    assert password.echoMode() is QLineEdit.EchoMode.Normal


def test_while_busy_nothing_can_be_pressed_twice(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, SignInView(relay="r", login="l", busy=True))
    assert not made._enter.isEnabled()
    assert made._enter.text() == "Входим…"


def test_what_was_typed_is_not_overwritten_by_a_proposal(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, SignInView())
    made._fields[SignInField.LOGIN].setText("olga")
    made.show_view(SignInView(login="anna"))
    assert made._fields[SignInField.LOGIN].text() == "olga"
