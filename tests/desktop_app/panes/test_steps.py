"""The steps of the algorithm."""

import msgspec
from pytestqt.qtbot import QtBot

from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.steps import TITLES, StepsPane
from desktop_app.panes.views import Step, StepsView


def pane(look: Look, qtbot: QtBot) -> StepsPane:
    made = StepsPane(look)
    qtbot.addWidget(made)
    made.show_view(made_up.steps())
    return made


def test_every_step_has_words_and_an_icon() -> None:
    assert set(TITLES) == set(Step)


def test_the_next_step_is_named(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    assert made._next.text() == "Ответить  (Ctrl+Пробел)"
    assert made._next.accessibleName() == "Следующий шаг: Ответить"


def test_a_step_that_is_not_open_cannot_be_gone(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    with qtbot.assertNotEmitted(made.stepped):
        made.go(Step.CLOSE)


def test_what_the_algorithm_waits_for_is_said(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    made.show_view(StepsView(dialogue="d", waiting="Ждём вопрос гражданина"))
    assert made._waiting.text() == "Ждём вопрос гражданина"
    with qtbot.assertNotEmitted(made.stepped):
        made.go_on()


def test_a_compact_row_keeps_every_step_in_its_menu(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    made.set_compact(True)
    titles = {act.text().partition("\t")[0] for act in made._menu.actions()}
    assert titles == {TITLES[step][0] for step in made_up.steps().allowed - {Step.ANSWER}}


def test_the_menu_goes_the_step(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    made.set_compact(compact=True)
    made.show_view(msgspec.structs.replace(made_up.steps(), allowed=frozenset({Step.NOTE})))
    with qtbot.waitSignal(made.stepped) as stepped:
        made._menu.actions()[0].trigger()
    assert stepped.args == [made_up.MINE, Step.NOTE]


def test_what_is_seldom_wanted_stands_in_the_menu_of_other_steps(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    made.show_view(msgspec.structs.replace(made_up.steps(), allowed=frozenset({Step.NOTE, Step.BLOCK})))
    assert [act.text() for act in made._menu.actions()] == ["Закрыть чат гражданину\tShift+F8"]
    assert not made._buttons[Step.BLOCK].isVisible()
    made.show_view(msgspec.structs.replace(made_up.steps(), allowed=frozenset({Step.NOTE})))
    assert not made._more.isVisible()


def test_the_refusal_of_r14_says_why_it_is_offered(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot)
    made.show_view(made_up.steps_own_payments())
    assert made._next.text() == "Ответить отказом по 152-ФЗ  (Ctrl+Пробел)"
    assert made._hint.text().startswith("Вопрос о своих выплатах")
    assert made._next.accessibleDescription() == made._hint.text()
    made.show_view(made_up.steps())
    assert made._hint.text() == ""
