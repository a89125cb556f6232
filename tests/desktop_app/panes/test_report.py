"""The form of the report."""

from datetime import date

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up_forms
from desktop_app.look.look import Look
from desktop_app.panes.form_views import ReportEntry
from desktop_app.panes.report import ReportForm, typed_day


def form(look: Look, qtbot: QtBot) -> ReportForm:
    made = ReportForm(look)
    qtbot.addWidget(made)
    made.show_view(msgspec.structs.replace(made_up_forms.report(), running=False))
    return made


@pytest.mark.parametrize("text", ["01.11.2026", " 1.11.2026 ", "1/11/2026", "01-11-2026", "1 11 2026"])
def test_a_day_is_typed_as_people_type_it(text: str) -> None:
    assert typed_day(text) == date(2026, 11, 1)


@pytest.mark.parametrize("text", ["", "31.02.2026", "01.11.26", "завтра", "2026-11-01"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert typed_day(text) is None


def test_the_period_and_the_file_are_told(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.begin.setText("02.11.2026")
    with qtbot.waitSignal(made.asked) as asked:
        made.submit()
    path = "Обращения 2026-11-01 — 2026-11-30.xlsx"
    assert asked.args == [ReportEntry(first=date(2026, 11, 2), last=date(2026, 11, 30), path=path)]


def test_a_period_that_runs_backwards_is_told_in_words(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.begin.setText("01.12.2026")
    with qtbot.assertNotEmitted(made.asked):
        made.submit()
    assert made.missing.text() == "Первый день позже последнего: поменяйте их местами"


def test_while_it_runs_it_can_be_cancelled_and_not_begun_again(look: Look, qtbot: QtBot) -> None:
    made = form(look, qtbot)
    made.show_view(made_up_forms.report())
    assert not made.act.isEnabled()
    with qtbot.waitSignal(made.cancelled):
        made.cancel.click()
