"""What time alone brings about: marks, lapses, silence, the end of a day; each once."""

import pytest

from core.dialogue import commands as c
from core.dialogue.refusals import RefusalCode
from core.dialogue.timing import next_due
from core.dialogue.words import Channel, DeferCause, EndCause, Phase, Stage
from core.moment import DAY_MS
from core.phrases import Phrase
from core.settings import Settings
from tests.core.calendar.years import at
from tests.core.dialogue.centre import CITIZEN, NEVER, NEXT_OPENING, after, rules
from tests.core.dialogue.talk import CONSENT, Talk, answered, closed, deferred, ended, kinds, offered, opened, taken


def due(talk: Talk) -> int | None:
    return next_due(talk.state, Settings())


def test_r5_a_question_nobody_takes_is_amber_then_breached_then_everybodys() -> None:
    talk = offered()
    assert talk.tick(14.999) == ()
    assert kinds(talk.tick(0.001)) == ["Warned"]
    assert kinds(talk.tick(5)) == ["Breached", "OpenedToAll"]
    assert talk.tick() == ()


def test_r7_an_answer_is_amber_at_15_minutes_and_breached_at_20() -> None:
    talk = taken()
    assert kinds(talk.tick(15 * 60)) == ["Warned"]
    assert kinds(talk.tick(5 * 60)) == ["Breached"]
    assert talk.tick(3600) == ()


def test_r9_a_duty_is_amber_at_20_hours_and_breached_at_24() -> None:
    talk = deferred()
    assert kinds(talk.tick(20 * 3600)) == ["Warned"]
    assert kinds(talk.tick(4 * 3600)) == ["Breached"]


def test_r5_the_next_question_of_a_dialogue_in_work_is_breached_too_but_stays_with_its_owner() -> None:
    talk = answered()
    talk.citizen(c.Say(text="Ещё вопрос"))
    assert kinds(talk.tick(20)) == ["Warned", "Breached"]
    assert (talk.state.owner, due(talk)) == ("anna", None)


def test_p11_marks_missed_while_the_relay_was_down_are_journaled_together_and_once() -> None:
    talk = opened()
    assert kinds(talk.tick(3600)) == ["Warned", "Breached", "OpenedToAll"]
    assert talk.tick() == ()


def test_the_next_due_moment_is_the_earliest_of_all_clocks() -> None:
    talk = deferred()
    talk.citizen(c.Say(text="Второй вопрос"))
    assert due(talk) == after(20)


@pytest.mark.parametrize("talk", [Talk(), ended(), closed()])
def test_where_nothing_can_fall_due_nobody_is_woken(talk: Talk) -> None:
    assert due(talk) is None


def test_an_offer_of_a_question_in_work_opens_to_all_when_it_lapses() -> None:
    talk = taken()
    talk.anna(c.Transfer(specialist="boris", name="Boris", comment=""))
    assert due(talk) == talk.state.lapses == after(25)
    assert kinds(talk.tick(20)) == ["OpenedToAll"]
    assert due(talk) == after(5 + 15 * 60)


def test_a_silent_citizen_is_asked_warned_two_minutes_before_and_let_go() -> None:
    talk = answered()
    for seconds, phrase in (
        (600, Phrase.SILENCE_ASK),
        (18 * 60, Phrase.SILENCE_WARN),
        (120, Phrase.SILENCE_CLOSE),
    ):
        assert talk.tick(seconds - 0.001) == ()
        talk.tick(0.001)
        assert talk.phrases()[-1] is phrase
    assert (talk.state.phase, talk.state.end_cause) == (Phase.ENDED, EndCause.CITIZEN_SILENT)


def test_a_silent_citizen_who_never_asked_leaves_a_closed_dialogue() -> None:
    talk = offered(None)
    for seconds in (600, 18 * 60, 120):
        talk.tick(seconds)
    assert talk.state.phase is Phase.CLOSED


def test_after_a_long_outage_too_a_citizen_is_asked_and_warned_first() -> None:
    talk = answered()
    assert kinds(talk.tick(3600)) == ["SilenceAsked", "Posted"]
    assert talk.tick(119) == ()
    assert kinds(talk.tick(1)) == ["SilenceWarned", "Posted"]
    assert kinds(talk.tick(120)) == ["Posted", "Ended"]


def test_f57_a_citizen_who_speaks_as_the_silence_ends_keeps_his_dialogue() -> None:
    talk = answered()
    for seconds in (600, 18 * 60):
        talk.tick(seconds)
    talk.wait(120)
    talk.citizen(c.Say(text="Я здесь"))
    assert talk.request(2).stage is Stage.ASKED


@pytest.mark.parametrize("talk", [taken(), deferred()])
def test_one_who_is_owed_an_answer_is_not_silent(talk: Talk) -> None:
    talk.tick(3 * 3600)
    assert Phrase.SILENCE_ASK not in talk.phrases()


def test_words_of_the_specialist_start_the_silence_anew() -> None:
    talk = answered()
    talk.wait(590)
    talk.anna(c.Reply(text="Что-нибудь ещё?"))
    assert talk.tick(590) == ()
    assert kinds(talk.tick(10)) == ["SilenceAsked", "Posted"]


def at_day_end(*, address: bool = False, calendar: bool = True) -> Talk:
    """A question asked ten seconds before five o'clock that nobody took."""
    talk = Talk(now=at("2026-11-23 16:59:50"))
    talk.citizen(c.Open(text="Успею?"))
    if address:
        talk.citizen(c.GiveContact(address="a@b.ru", consent=CONSENT))
    if not calendar:
        talk.rules = rules(calendar=NEVER)
    return talk


def test_the_day_ends_for_a_question_nobody_took_but_not_within_its_20_seconds() -> None:
    talk = at_day_end()
    assert kinds(talk.tick(19)) == ["Warned"]
    assert kinds(talk.tick(1)) == ["Breached", "OpenedToAll", "DayEnded", "Deferred", "Posted"]
    duty = talk.request().complex
    assert duty is not None
    assert (duty.started, duty.due) == (NEXT_OPENING, NEXT_OPENING + DAY_MS)
    assert talk.request().defer_cause is DeferCause.DAY_ENDED
    assert "завтра в 09:00" in (talk.journal[-1][0].text or "")


@pytest.mark.parametrize(("address", "channel"), [(False, Channel.CHAT), (True, Channel.EMAIL)])
def test_the_answer_goes_by_email_where_there_is_an_address(address: bool, channel: Channel) -> None:  # noqa: FBT001
    talk = at_day_end(address=address)
    talk.tick(60)
    assert talk.request().channel is channel


def test_the_day_ends_also_under_a_schedule_that_lost_its_hours() -> None:
    talk = at_day_end(calendar=False)
    talk.tick(60)
    assert "в ближайшее рабочее время" in (talk.journal[-1][0].text or "")


def test_an_offer_of_the_evening_is_withdrawn_when_the_day_ends() -> None:
    talk = at_day_end()
    talk.relay(c.Offer(specialist="anna", name="Anna"))
    talk.tick(60)
    assert (talk.state.phase, talk.state.offered_to) == (Phase.WAITING, None)


def test_l27_a_dialogue_in_work_at_closing_time_stays_alive() -> None:
    talk = at_day_end()
    talk.anna(c.Take())
    assert talk.tick(600) == ()
    assert talk.state.phase is Phase.TAKEN


def test_a_question_in_work_returned_after_hours_goes_over_to_the_next_day() -> None:
    talk = at_day_end()
    talk.anna(c.Take())
    talk.wait(120)
    talk.relay(c.Absence(specialist="anna"))
    assert kinds(talk.tick()) == ["DayEnded", "Deferred", "Posted"]
    clock = talk.request().answer_clock
    assert clock is not None
    assert (clock.breached, clock.stopped) == (False, talk.now)


def test_a_citizen_without_a_question_is_not_told_that_the_day_ended() -> None:
    talk = opened(None)
    assert Phrase.DAY_ENDED not in talk.phrases()
    assert talk.refused(c.Rate(score=1), CITIZEN) is RefusalCode.NOT_YET
