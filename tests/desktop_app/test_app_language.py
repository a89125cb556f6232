"""The language is chosen once, before anything is shown: what was asked for, else what was kept, else Russian."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app import app
from desktop_app.model.habits import Habits
from desktop_app.store import habits
from desktop_app.tongue import Language, speak, spoken


@pytest.fixture(autouse=True)
def russian() -> Iterator[None]:
    """Nothing of one test is spoken in the next."""
    yield
    speak(Language.RUSSIAN)


def settled(folder: Path, *words: str) -> Language:
    app.settle_language(["--data-dir", str(folder), *words])
    return spoken()


def test_russian_is_spoken_until_somebody_chooses(tmp_path: Path) -> None:
    assert settled(tmp_path) is Language.RUSSIAN


def test_what_was_kept_is_spoken_again(tmp_path: Path) -> None:
    habits.save(tmp_path, Habits(language=Language.ENGLISH))
    assert settled(tmp_path) is Language.ENGLISH


def test_what_is_asked_for_wins_over_what_was_kept(tmp_path: Path) -> None:
    habits.save(tmp_path, Habits(language=Language.ENGLISH))
    assert settled(tmp_path, "--language", "ru") is Language.RUSSIAN


def test_the_help_is_in_the_language_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settled(tmp_path, "--language", "en")
    with pytest.raises(SystemExit):
        app.options(["--help"])
    assert "The workplace of an online consultant" in capsys.readouterr().out


def test_the_menus_of_qts_own_fields_follow(qapp: QApplication, qtbot: QtBot) -> None:
    app.translate_qt(qapp)
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert any("Вырезать" in action.text() for action in menu.actions())
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
