"""The tray."""

from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.tray import NAME, Tray


def test_it_tells_that_someone_waits_without_a_word_of_his(look: Look) -> None:
    made = Tray(look)
    view = made_up.alert()
    calm = made._icon.icon().cacheKey()
    made.show_view(view)
    assert made._icon.toolTip() == f"{NAME}: ждёт гражданин"
    assert view.preview not in made._icon.toolTip()
    assert made._icon.icon().cacheKey() != calm


def test_it_is_calm_again_once_nobody_waits(look: Look) -> None:
    made = Tray(look)
    made.show_view(made_up.alert())
    made.show_view(None)
    assert made._icon.toolTip() == NAME


def test_a_click_brings_the_window_and_the_menus_own_click_does_not(look: Look, qtbot: QtBot) -> None:
    made = Tray(look)
    with qtbot.waitSignal(made.opened):
        made._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(made.opened):
        made._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_its_menu_opens_the_window_and_ends_the_program(look: Look, qtbot: QtBot) -> None:
    made = Tray(look)
    menu: QMenu = made._menu
    with qtbot.waitSignals([made.opened, made.left]):
        for act in menu.actions():
            act.trigger()


def test_the_icon_changes_until_somebody_took_the_dialogue_once_a_second_at_most(look: Look) -> None:
    made = Tray(look)
    made.show_view(made_up.alert())
    faces = []
    for _ in range(4):
        faces.append(made._icon.icon().cacheKey())
        made.tick()
    assert len(set(faces[:2])) == 2
    assert made._pulse.isActive()
    assert 1000 / (2 * made._pulse.interval()) <= 3
    made.show_view(None)
    assert not made._pulse.isActive()


def test_where_the_system_wants_no_movement_the_icon_changes_once(look: Look) -> None:
    made = Tray(look)
    made._moves = False
    made.show_view(made_up.alert())
    face = made._icon.icon().cacheKey()
    made.tick()
    assert not made._pulse.isActive()
    assert face != made._icon.icon().cacheKey() or made._icon.toolTip() != NAME
