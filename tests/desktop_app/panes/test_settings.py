"""The window of the settings."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeChoice
from desktop_app.model.habits import Habits, Proxy, Signal
from desktop_app.model.occasions import Occasion, Sign
from desktop_app.panes.settings import SettingsDialog
from desktop_app.tongue import Language
from tests.desktop_app.panes.eyes import focusable, settle

ODD = Habits(
    theme=ThemeChoice.SYSTEM,
    scale=1.1,
    sound=False,
    language=Language.ENGLISH,
    signs={Occasion.OPEN: Sign(sound=False, which="knock", notify=False)},
    signal=Signal.BOTH,
    repeat_seconds=7,
    autostart=True,
    proxy=Proxy.ADDRESS,
    proxy_address="http://proxy:1",
    certificate="authority.pem",
    spelling=False,
    away_minutes=3,
    lock_minutes=0,
)


def dialog(look: Look, qtbot: QtBot, before: Habits) -> SettingsDialog:
    made = SettingsDialog(look)
    qtbot.addWidget(made)
    made.show_view(before)
    settle(made)
    return made


def save_by_key(made: SettingsDialog) -> None:
    QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("before", [Habits(), ODD])
def test_what_was_set_is_shown_and_saved_unchanged(look: Look, qtbot: QtBot, before: Habits) -> None:
    made = dialog(look, qtbot, before)
    with qtbot.waitSignal(made.saved) as saved:
        save_by_key(made)
    assert saved.args == [before]


def test_each_occasion_has_its_own_sound_and_notification(look: Look, qtbot: QtBot) -> None:
    made = dialog(look, qtbot, Habits())
    row = made.body.signs[Occasion.BREACH]
    row.which.setCurrentIndex(row.which.findData("knock"))
    row.notify.click()
    with qtbot.waitSignal(made.heard) as heard:
        row.try_it.click()
    assert heard.args == ["knock"]
    assert made.body.habits == Habits().with_sign(Occasion.BREACH, Sign(which="knock", notify=False))


def test_theme_and_size_are_seen_at_once_and_taken_back_by_escape(look: Look, qtbot: QtBot) -> None:
    made = dialog(look, qtbot, Habits())
    with qtbot.waitSignal(made.previewed) as seen:
        made.body.theme.choose(ThemeChoice.DARK)
    assert seen.args == [ThemeChoice.DARK, 1.0]
    with qtbot.waitSignal(made.previewed) as seen, qtbot.assertNotEmitted(made.saved):
        QTest.keyClick(made, Qt.Key.Key_Escape)
    assert seen.args == [ThemeChoice.LIGHT, 1.0]


def test_a_setting_is_found_by_its_words(look: Look, qtbot: QtBot) -> None:
    made = dialog(look, qtbot, Habits())
    made.search.setText("паролем никого")
    settle(made)
    assert [row.isVisible() for section in made.body.sections for row in section.rows].count(True) == 1
    made.search.setText("гиперзвук")
    assert made._nothing.isVisible()


def test_what_is_wrong_is_told_beside_its_field_and_has_the_focus(look: Look, qtbot: QtBot) -> None:
    made = dialog(look, qtbot, replace(ODD, certificate="notes.txt"))
    made.activateWindow()
    made.refuse(certificate="В файле нет сертификата")
    assert made.body.certificate.accessibleDescription() == "В файле нет сертификата"
    assert made.body.certificate_row.note.isVisible()
    assert made.focusWidget() is made.body.certificate


def test_every_control_has_a_name_of_its_own_and_is_reached_by_tab(look: Look, qtbot: QtBot) -> None:
    made = dialog(look, qtbot, ODD)
    names = [one.accessibleName() for one in focusable(made)]
    assert "" not in names
    assert len(names) == len(set(names))
