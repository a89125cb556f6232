"""The directory as the desk keeps it: found without a line, put where the composer's cursor is."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.protocol.http import Place
from desktop_app.look.look import Look
from desktop_app.shown.forms import NOTHING
from tests.desktop_app.panes.eyes import write
from tests.desktop_app.presenters.desk import at_rest

NORTH = Place(id="north", title="Северный филиал", address="ул. Мира, 5")
SOUTH = Place(id="south", title="Южный филиал", address="ул. Ленина, 7")


async def test_a_branch_is_found_and_put_into_the_message_by_keys_alone(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    async with at_rest(look, qtbot, tmp_path) as desk:
        desk.know(replace(NOTHING, version=1, branches=(NORTH, SOUTH)))
        desk.render()
        field, directory = desk.place.composer.field, desk.place.side.directory
        field.setPlainText("Приходите: ")
        field.moveCursor(field.textCursor().MoveOperation.End)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        write(directory.places.field, "ленина")
        QTest.keyClick(directory.places.field, Qt.Key.Key_Return)
        assert field.toPlainText() == "Приходите: Южный филиал\nАдрес: ул. Ленина, 7"
        assert field.hasFocus()
