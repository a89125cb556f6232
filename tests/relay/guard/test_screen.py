"""An order goes on with words that may be taken, or is held for its sender to decide."""

from typing import Any

import pytest

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.context import Actor, Party
from core.dialogue.words import AnswerKind
from core.guard.choices import Choice, Sender
from core.protocol.errors import Error, TransportCode
from core.protocol.shared import Held
from relay.dialogues.flight import Order
from relay.guard.examiner import Examines, Told
from relay.guard.screen import Screen
from relay.metrics import Metrics
from tests.desktop_app.model.finds import doubtful
from tests.relay.inline import Inline

SNILS = "Мой СНИЛС 112-233-445 95, что дальше?"
CITIZEN = Actor(party=Party.CITIZEN, id="citizen")
Outcome = Order | Held | Error


class Away:
    """A guard that cannot answer now."""

    def examine(self, _: tuple[str, ...], told: Told, _sender: str, /) -> None:
        told(TransportCode.UNAVAILABLE)


def screened(
    command: c.Command, *, examiner: Examines | None = None, sender: Sender = Sender.CITIZEN, **more: Any
) -> Outcome:
    outcomes: list[Outcome] = []
    order = Order(command=command, actor=CITIZEN, key="key", done=lambda _: None)
    screen = Screen(examiner or Inline(), metrics=Metrics())
    screen.screen(
        order, outcomes.append, outcomes.append, sender=sender, turn="turn", choice=more.pop("choice", None), **more
    )
    (outcome,) = outcomes
    return outcome


def test_words_without_a_find_go_on_untouched() -> None:
    outcome = screened(c.Say(text="Какие нужны документы?"))
    assert isinstance(outcome, Order)
    assert (outcome.command, outcome.found) == (c.Say(text="Какие нужны документы?"), None)


def test_a_find_is_held_with_the_words_their_marks_and_the_choices() -> None:
    outcome = screened(c.Say(text=f"  {SNILS}"))
    assert isinstance(outcome, Held)
    assert (outcome.field, outcome.text, outcome.level) == ("text", SNILS, "certain")
    assert [SNILS[span.start : span.end] for span in outcome.spans] == ["112-233-445 95"]
    assert outcome.choices == (Choice.MASKED, Choice.CHANGE)
    assert "112" not in outcome.masked


def test_chosen_masked_the_words_go_on_hidden_and_what_was_found_is_told_without_them() -> None:
    outcome = screened(c.Open(text=SNILS), choice=Choice.MASKED)
    assert isinstance(outcome, Order)
    assert "112" not in str(outcome.command.text)  # type: ignore[union-attr]
    assert outcome.found is not None
    assert (outcome.found.choice, [find.type for find in outcome.found.finds]) == (Choice.MASKED, ["SNILS"])


def test_words_from_a_program_that_cannot_ask_are_taken_masked() -> None:
    outcome = screened(c.Say(text=SNILS), asks=False)
    assert isinstance(outcome, Order)
    assert outcome.found is not None
    assert outcome.found.choice is Choice.MASKED


@pytest.mark.parametrize("choice", [None, Choice.MASKED, Choice.AS_IS])
def test_a_specialist_never_sends_a_certain_find(choice: Choice | None) -> None:
    outcome = screened(c.Reply(text=SNILS), sender=Sender.STAFF, choice=choice)
    assert isinstance(outcome, Held)
    assert outcome.choices == (Choice.CHANGE,)
    blunt = screened(c.Reply(text=SNILS), sender=Sender.STAFF, choice=choice, asks=False)
    assert isinstance(blunt, Error)
    assert blunt.code == "personal_data"


def test_every_field_with_words_is_looked_at() -> None:
    refusal = TypedAnswer(kind=AnswerKind.REFUSAL)
    outcome = screened(c.Answer(request=1, text="Нет", answer=refusal, reason=SNILS), sender=Sender.STAFF)
    assert isinstance(outcome, Held)
    assert outcome.field == "reason"


def test_what_is_confirmed_is_confirmed_for_the_fields_that_were_seen() -> None:
    likely = doubtful()
    order = c.Answer(request=1, text=likely, answer=TypedAnswer(kind=AnswerKind.REFUSAL), reason=likely)
    first = screened(order, sender=Sender.STAFF, choice=Choice.AS_IS)
    assert isinstance(first, Held)
    assert first.field == "reason"
    both = screened(order, sender=Sender.STAFF, choice=Choice.AS_IS, confirmed=("text", "reason"))
    assert isinstance(both, Order)


def test_a_question_about_ones_own_payments_goes_on_and_is_told() -> None:
    outcome = screened(c.Say(text="Почему мне не пришло пособие за октябрь?"))
    assert isinstance(outcome, Order)
    assert outcome.found is not None
    assert outcome.found.own_payments


def test_while_the_guard_is_away_nothing_is_taken() -> None:
    outcome = screened(c.Say(text="Да"), examiner=Away())
    assert isinstance(outcome, Error)
    assert (outcome.code, outcome.retry_after_ms) == ("unavailable", 1000)
