"""Every widget of the panes stands in a scene of the gallery, so that somebody looks at it."""

import importlib
import inspect

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gallery.scenes import SCENES
from desktop_app.look.look import Look
from tests.structure import sources

PACKAGE = "desktop_app.panes"
NAMES = sorted(file.stem for file in sources.python("desktop_app") if file.parent.name == "panes")
MODULES = [importlib.import_module(f"{PACKAGE}.{name}") for name in NAMES if name != "__init__"]


def widgets() -> set[str]:
    """The classes of widgets that the modules of the panes define."""
    return {
        kind.__qualname__
        for module in MODULES
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, QWidget) and kind.__module__ == module.__name__
    }


def shown(look: Look, qtbot: QtBot) -> set[str]:
    """The classes of the panes' widgets, and those they are made from, in all scenes."""
    names: set[str] = set()
    for scene in SCENES.values():
        root = scene(look)
        qtbot.addWidget(root)
        for one in (root, *root.findChildren(QWidget)):
            names |= {kind.__qualname__ for kind in type(one).__mro__ if kind.__module__.startswith(PACKAGE)}
    return names


def test_every_widget_of_the_panes_stands_in_a_scene(qapp: QApplication, qtbot: QtBot) -> None:
    look = Look()
    look.wear(qapp)
    assert sorted(widgets() - shown(look, qtbot)) == []
