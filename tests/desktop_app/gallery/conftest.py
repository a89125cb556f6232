"""What the tests of the gallery share: no widget of one test lives on into the next."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def bury() -> None:
    """Delete at once what the test before left to be deleted: no loop runs that would."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
