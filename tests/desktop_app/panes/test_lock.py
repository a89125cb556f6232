"""The lock: what happens around it never disturbs the password that is being typed."""

from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.panes.lock import LockPane, LockView
from tests.desktop_app.panes.eyes import settle


def test_somebody_who_begins_to_wait_leaves_what_is_typed_alone(look: Look, qtbot: QtBot) -> None:
    lock = LockPane(look)
    qtbot.addWidget(lock)
    settle(lock)
    lock.show_view(LockView(name="Анна", error="Неверный пароль"))
    lock.password.setText("начало")
    lock.show_view(LockView(name="Анна", error="Неверный пароль", waits=True))
    assert not lock.password.hasSelectedText()


def test_a_wrong_password_is_chosen_to_be_typed_anew(look: Look, qtbot: QtBot) -> None:
    lock = LockPane(look)
    qtbot.addWidget(lock)
    settle(lock)
    lock.password.setText("не тот")
    lock.show_view(LockView(name="Анна", error="Неверный пароль"))
    assert lock.password.selectedText()
