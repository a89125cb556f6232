"""The tree that a screen reader walks, over every scene: names, roles, nothing twice in a group, rows that speak."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gallery.scenes import SCENES
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from tests.desktop_app.panes.eyes import focusable, role, settle, spoken_rows

VAGUE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window}


def called(widget: QWidget) -> str:
    """What a screen reader calls a widget: its name, else its text."""
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    return (widget.accessibleName() or face.text(QAccessible.Text.Name)).strip()


@pytest.fixture
def shown(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> QWidget:
    look = Look(ThemeName.LIGHT)
    look.wear(qapp)
    widget = SCENES[request.param](look)
    qtbot.addWidget(widget)
    settle(widget)
    return widget


@pytest.mark.parametrize("shown", list(SCENES), indirect=True)
def test_whatever_tab_reaches_has_a_name_and_a_role(shown: QWidget) -> None:
    reached = list(focusable(shown))
    assert [repr(one) for one in reached if not called(one)] == []
    assert [called(one) for one in reached if role(one) in VAGUE and not isinstance(one, QScrollArea)] == []


@pytest.mark.parametrize("shown", list(SCENES), indirect=True)
def test_no_two_controls_beside_each_other_have_one_name(shown: QWidget) -> None:
    groups: dict[QWidget | None, list[str]] = {}
    for one in focusable(shown):
        groups.setdefault(one.parentWidget(), []).append(called(one))
    assert [names for names in groups.values() if len(names) != len(set(names))] == []


@pytest.mark.parametrize("shown", list(SCENES), indirect=True)
def test_every_row_of_a_list_speaks(shown: QWidget) -> None:
    for one in shown.findChildren(QListView):
        if one.isVisibleTo(shown) and one.accessibleName():
            rows = spoken_rows(one)
            assert len(rows) >= one.model().rowCount()
            assert [number for number, text in enumerate(rows) if not text.strip()] == []
