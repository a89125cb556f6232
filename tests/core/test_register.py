"""The register's rows and what is derived from them (R13); definitions in docs/glossary.md."""

from msgspec.structs import asdict, replace

from core.dialogue import commands as c
from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind, Source
from core.moment import MINUTE_MS, Moment
from core.register import RegisterRow, between, counted, durations, rows
from tests.core.dialogue.centre import after
from tests.core.dialogue.talk import CARD, Talk, answer, answered, closed, deferred, opened, taken


def only(talk: Talk) -> RegisterRow:
    (row,) = rows("dialogue", talk.state)
    return row


def test_r13_one_row_a_request_in_the_order_of_their_numbers() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Ещё вопрос"))
    assert [(row.dialogue, row.request) for row in rows("dialogue", talk.state)] == [("dialogue", 1), ("dialogue", 2)]
    assert rows("dialogue", opened(None).state) == ()


def test_a_row_holds_the_moment_of_every_stage() -> None:
    row = only(closed())
    assert (row.asked, row.taken, row.answered, row.delivered) == (after(0), after(5), after(65), after(65))
    assert (row.finished, row.closed, row.first_words) == (after(65), after(65), after(65))
    assert (row.topic, row.outcome, row.specialist) == (CARD.topic, CARD.outcome, "anna")


def test_a_row_holds_the_answers_kind_and_what_it_rests_on() -> None:
    typed = TypedAnswer(AnswerKind.LINK, Source.HOTLINE, "hotline", "faq-1", 2, edited=True)
    talk = taken()
    talk.anna(answer(typed=typed))
    row = only(talk)
    assert (row.answer_kind, row.source, row.reference) == ("link", "hotline", "hotline")
    assert (row.library_answer, row.edited) == ("faq-1", True)


def test_a_breach_is_told_only_of_clocks_that_ran() -> None:
    row = only(opened())
    assert (row.take_up_breached, row.answer_breached, row.complex_breached) == (False, None, None)
    late = opened()
    late.tick(20)
    assert only(late).take_up_breached is True


def test_a_deferred_request_has_all_its_due_moments() -> None:
    row = only(deferred())
    assert (row.take_up_due, row.answer_due, row.complex_due) == (after(20), after(1205), after(5 + 24 * 3600))
    assert row.defer_cause == "search"


def test_durations_are_those_of_the_glossary() -> None:
    derived = durations(only(closed()))
    lengths = {"take_up_ms": 5_000, "answer_ms": MINUTE_MS, "whole_ms": MINUTE_MS + 5_000}
    row = only(closed())
    assert row.ended is not None
    assert asdict(derived) == lengths | {"talk_ms": row.ended - row.opened}


def test_a_duration_without_both_of_its_moments_is_none() -> None:
    assert asdict(durations(only(opened()))) == dict.fromkeys(("take_up_ms", "answer_ms", "whole_ms", "talk_ms"))


def test_f21_no_duration_is_below_zero() -> None:
    assert between(Moment(10), Moment(3)) == 0
    assert durations(replace(only(closed()), taken=Moment(0))).take_up_ms == 0


def test_a_joined_request_counts_as_part_of_another() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Спасибо"))
    talk.anna(c.Join(request=2))
    assert [counted(row) for row in rows("dialogue", talk.state)] == [True, False]


def test_departures_stand_in_a_row_once_the_conversation_is_over() -> None:
    assert only(answered()).departures is None
    assert only(closed()).departures == "satisfaction_not_asked farewell_not_said"
