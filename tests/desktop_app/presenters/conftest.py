"""What the tests of the presenters share: the look, worn by the program under test."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.look.look import Look
from desktop_app.look.sheet import sheet
from desktop_app.look.tokens import ThemeName


@pytest.fixture
def look(qapp: QApplication) -> Look:
    made = Look(ThemeName.LIGHT)
    if qapp.styleSheet() != sheet(made.theme, made.px):
        made.wear(qapp)
    return made


@pytest.fixture(autouse=True)
def bury() -> None:
    """Delete at once what the test before left to be deleted: no loop runs that would."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
