"""What the guard saw, as lines of the conversation."""

import pytest

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.words import Author
from core.guard.choices import Choice, Find
from core.guard.report import DataType, Level
from desktop_app.panes.views import MessageKind
from desktop_app.shown.conversation import conversation_view
from desktop_app.shown.lines import event_said
from tests.core.dialogue.centre import ANNA
from tests.desktop_app.shown.talks import TAKE, Watched

SNILS = Find(type=DataType.SNILS, level=Level.CERTAIN)
NAME = Find(type=DataType.NAME, level=Level.LIKELY)
MINE, THEIRS = Author.SPECIALIST, Author.CITIZEN


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (e.Checked(author=THEIRS, message="m", finds=(SNILS,), choice=Choice.MASKED), "Программа скрыла: СНИЛС"),
        (
            e.Checked(author=THEIRS, message="m", finds=(NAME, NAME), choice=Choice.AS_IS),
            "Отправлено как есть: похоже на имя и фамилию",
        ),
        (e.Checked(author=THEIRS, message="m", own_payments=True), "Похоже на вопрос о своих выплатах"),
        (
            e.Checked(author=THEIRS, message="m", finds=(SNILS,), choice=Choice.MASKED, own_payments=True),
            "Программа скрыла: СНИЛС. Похоже на вопрос о своих выплатах",
        ),
        (e.FalseAlarm(author=THEIRS, finds=(NAME,)), "Гражданин сообщил: это не персональные данные (имя и фамилия)"),
        (e.FalseAlarm(author=MINE, finds=(SNILS,)), "Специалист сообщил: это не персональные данные (СНИЛС)"),
    ],
)
def test_what_the_guard_saw_is_said_without_the_words(event: e.Event, said: str) -> None:
    assert event_said(event) == said


def test_a_false_alarm_stands_in_the_conversation() -> None:
    watched = Watched(TAKE, (c.ReportFalseAlarm(finds=(NAME,)), ANNA))
    last = conversation_view(watched.stream, (), watched.setting).messages[-1]
    assert (last.kind, last.text) == (
        MessageKind.EVENT,
        "Специалист сообщил: это не персональные данные (имя и фамилия)",
    )
