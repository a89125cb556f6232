"""Every scene of the gallery, at both sizes: nothing is cut off."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gallery.scenes import SCENES
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from tests.desktop_app.panes.eyes import cut_off, settle


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", list(SCENES))
def test_nothing_is_cut_off(name: str, scale: float, qapp: QApplication, qtbot: QtBot) -> None:
    look = Look(ThemeName.LIGHT, scale=scale)
    look.wear(qapp)
    widget = SCENES[name](look)
    qtbot.addWidget(widget)
    settle(widget)
    assert cut_off(widget) == []


def test_the_smallest_window_is_1024_by_700_even_at_200_percent(qapp: QApplication, qtbot: QtBot) -> None:
    look = Look(ThemeName.LIGHT, scale=2.0)
    look.wear(qapp)
    widget = SCENES["workplace_small"](look)
    qtbot.addWidget(widget)
    settle(widget)
    assert (widget.width(), widget.height()) == (1024, 700)


@pytest.mark.parametrize("theme", list(ThemeName))
def test_a_scene_changes_its_look_while_it_is_shown(theme: ThemeName, qapp: QApplication, qtbot: QtBot) -> None:
    look = Look(ThemeName.LIGHT)
    look.wear(qapp)
    widget = SCENES["workplace"](look)
    qtbot.addWidget(widget)
    settle(widget)
    look.turn(qapp, name=theme, scale=1.25)
    settle(widget)
    assert widget.grab().toImage().pixelColor(2, widget.height() // 2).name() == look.theme.surface
