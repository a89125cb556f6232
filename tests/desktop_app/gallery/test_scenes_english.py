"""Every scene in English: nothing is cut off, and what is Russian in it was said by people or told by a relay."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.phrases import NEED_TIME
from desktop_app.gallery.scenes import SCENES
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from desktop_app.tongue import Language, catalogue
from tests.desktop_app.panes.eyes import cut_off, settle
from tests.structure import sources

RUSSIAN = re.compile("[А-Яа-яЁё]+(?![А-Яа-яЁё…])")
"""Whole words: one that was cut short to fit is a piece of what is known."""


def words(text: str) -> set[str]:
    return set(RUSSIAN.findall(text.casefold()))


@cache
def data() -> frozenset[str]:
    """Russian words of the made-up data and of what citizens are told, but for those the program itself would say."""
    own = catalogue(Language.ENGLISH)
    literals = (
        node.value
        for file in sources.python("desktop_app")
        if file.parts[1] == "gallery"
        for node in ast.walk(sources.tree(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return frozenset(word for text in (*literals, NEED_TIME) if text not in own for word in words(text))


def texts(root: QWidget) -> Iterator[str]:
    """All that a scene shows or says, but the words that a person writes."""
    for one in (root, *root.findChildren(QWidget)):
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle())
        match one:
            case QLabel() | QAbstractButton():
                yield one.text()
            case QLineEdit() | QPlainTextEdit():
                yield one.placeholderText()
            case QTabBar():
                yield from (one.accessibleTabName(number) for number in range(one.count()))
            case QAbstractItemView():
                yield from rows(one.model())
    yield from (action.text() for action in root.findChildren(QAction))


def rows(model: QAbstractItemModel | None) -> Iterator[str]:
    for number in range(0 if model is None else model.rowCount(QModelIndex())):
        assert model is not None
        yield str(model.data(model.index(number, 0), Qt.ItemDataRole.DisplayRole) or "")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", list(SCENES))
def test_nothing_is_cut_off_in_english(name: str, scale: float, qapp: QApplication, qtbot: QtBot) -> None:
    look = Look(ThemeName.LIGHT, scale=scale)
    look.wear(qapp)
    widget = SCENES[name](look)
    qtbot.addWidget(widget)
    settle(widget)
    assert cut_off(widget) == []


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("name", list(SCENES))
def test_only_people_and_relays_speak_russian(name: str, qapp: QApplication, qtbot: QtBot) -> None:
    look = Look(ThemeName.LIGHT)
    look.wear(qapp)
    widget = SCENES[name](look)
    qtbot.addWidget(widget)
    settle(widget)
    known = data()
    assert [text for text in texts(widget) if not words(text) <= known] == []
