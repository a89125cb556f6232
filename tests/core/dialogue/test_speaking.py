"""What the staff says, and what of it is kept when it comes too late (design, "The dialogue")."""

import pytest

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.refusals import Refusal, RefusalCode
from core.dialogue.words import Author, NoteCause, Phase, Stage
from core.guard.choices import Choice, Find, Found
from core.guard.report import DataType, Level
from core.phrases import Phrase
from core.text import MESSAGE_LIMIT, NOTE_LIMIT
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN, MANAGER, after
from tests.core.dialogue.talk import Talk, answer, answered, kinds, offered, opened, taken

SURNAME = Find(type=DataType.NAME, level=Level.LIKELY)


def lost() -> Talk:
    """Anna's dialogue, taken over by Boris while she was away."""
    talk = taken()
    talk.present = frozenset({"boris"})
    talk.by(BORIS, c.Take())
    return talk


def test_a_specialists_first_own_words_take_the_dialogue() -> None:
    talk = offered()
    assert kinds(talk.anna(c.Reply(text="Сейчас посмотрю"))) == ["Taken", "Posted", "Posted"]
    assert talk.state.owner == "anna"
    assert talk.request().first_words == talk.now


def test_later_words_change_no_clock() -> None:
    talk = taken()
    clocks = talk.request().clocks
    assert kinds(talk.anna(c.Reply(text="Ещё минуту"))) == ["Posted"]
    assert talk.request().clocks == clocks


def test_the_register_keeps_the_moment_of_the_first_own_words() -> None:
    talk = taken()
    talk.anna(c.Reply(text="Ещё минуту"))
    first = talk.request().first_words
    talk.wait(30)
    talk.anna(c.Reply(text="Ещё одну"))
    assert talk.request().first_words == first == after(5)


def test_automatic_phrases_are_marked_and_have_no_message() -> None:
    talk = taken()
    automatic = [entry.event for entry, _ in talk.journal if isinstance(entry.event, e.Posted) and entry.event.phrase]
    assert all(event.author is Author.SERVICE and event.message == "" for event in automatic)


@pytest.mark.parametrize("command", [c.Reply(text="Ответ"), answer(text="Ответ")])
def test_what_a_former_owner_sends_late_is_refused_and_kept_as_a_note_for_the_new_one(command: c.DeskOrder) -> None:
    talk = lost()
    decision = talk.do(command, ANNA, key="late")
    assert decision.refusal == Refusal(RefusalCode.NOT_OWNER, name="Boris")
    assert decision.entries[0].event == e.Noted("late", "anna", "Anna", NoteCause.LATE_WORDS)
    assert decision.entries[0].text == "Ответ"
    assert talk.request().answer is None


def test_a_late_answer_is_kept_also_while_the_dialogue_waits_or_is_offered() -> None:
    talk = taken()
    talk.anna(c.Transfer(comment=""))
    assert kinds_of_note(talk) == ["Noted"]
    talk.anna(c.Take())
    talk.anna(c.Transfer(specialist="boris", name="Boris", comment=""))
    assert kinds_of_note(talk) == ["Noted"]


def kinds_of_note(talk: Talk) -> list[str]:
    decision = talk.do(answer(), ANNA)
    assert decision.refusal is not None
    return [type(entry.event).__name__ for entry in decision.entries]


def test_the_reason_of_a_late_refusal_is_kept_with_it() -> None:
    late = c.Answer(request=1, text="Нет", answer=answer().answer, reason="Закон")
    assert lost().do(late, ANNA).entries[0].reason == "Закон"


def test_what_fell_due_before_late_words_is_journaled_with_them() -> None:
    talk = lost()
    talk.wait(1300)
    decision = talk.do(c.Reply(text="Ответ"), ANNA)
    assert [type(entry.event).__name__ for entry in decision.entries] == ["Warned", "Breached", "Noted"]


def test_words_of_one_who_never_had_the_dialogue_are_refused_and_not_kept() -> None:
    assert taken().do(c.Reply(text="Здравствуйте"), BORIS).refusal == Refusal(RefusalCode.TAKEN_BY_OTHER, name="Anna")
    assert taken().refused(answer(), BORIS) is RefusalCode.NOT_OWNER
    assert offered().refused(c.Reply(text="Здравствуйте"), BORIS) is RefusalCode.OFFERED_TO_OTHER


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (c.Reply(text="\u200b"), Refusal(RefusalCode.TEXT_EMPTY)),
        (c.Reply(text="я" * 4001), Refusal(RefusalCode.TEXT_TOO_LONG, limit=MESSAGE_LIMIT)),
        (c.Note(text=""), Refusal(RefusalCode.TEXT_EMPTY)),
        (c.Note(text="я" * 2001), Refusal(RefusalCode.TEXT_TOO_LONG, limit=NOTE_LIMIT)),
    ],
)
def test_words_that_cannot_be_kept_are_refused(command: c.DeskOrder, refusal: Refusal) -> None:
    assert taken().do(command, ANNA).refusal == refusal


def test_a_note_is_private_and_may_come_from_whoever_may_see_the_dialogue() -> None:
    talk = taken()
    happened = talk.by(MANAGER, c.Note(text="Проверьте адрес"))
    assert kinds(happened) == ["Noted"]
    assert e.audience(happened[0]) is e.Audience.STAFF


def test_a_note_to_a_dialogue_that_is_anothers_is_refused() -> None:
    talk = taken()
    refusal = talk.do(c.Note(text="Проверьте адрес"), BORIS).refusal
    assert refusal == Refusal(RefusalCode.NOT_OWNER, name=ANNA.name)


def test_a_note_to_what_waits_or_to_a_card_that_is_due_may_come_from_those_who_may_take_it() -> None:
    assert kinds(opened().by(BORIS, c.Note(text="Это ко мне"))) == ["Noted"]
    talk = taken()
    talk.anna(c.Transfer(comment=""))
    talk.citizen(c.Leave())
    assert talk.state.phase is Phase.ENDED
    assert kinds(talk.anna(c.Note(text="Ушёл сам"))) == ["Noted"]
    assert talk.do(c.Note(text="Это ко мне"), BORIS).refusal == Refusal(RefusalCode.NOT_OWNER)


def test_r9_an_answer_by_email_may_be_offered() -> None:
    talk = taken()
    talk.anna(c.OfferEmail())
    assert talk.phrases()[-1] is Phrase.BY_EMAIL_OFFER
    assert talk.state.address_asked


def two_requests() -> Talk:
    talk = answered()
    talk.citizen(c.Say(text="Спасибо"))
    return talk


def test_words_that_were_no_question_join_the_request_before() -> None:
    talk = two_requests()
    talk.anna(c.Join(request=2))
    joined = talk.request(2)
    assert (joined.stage, joined.joined_into, joined.finished) == (Stage.JOINED, 1, talk.now)
    assert joined.running is None
    assert not joined.needs_card


def test_a_request_joins_the_last_that_was_not_joined_itself() -> None:
    talk = two_requests()
    talk.anna(c.Join(request=2))
    talk.citizen(c.Say(text="Понятно"))
    talk.anna(c.Join(request=3))
    assert talk.request(3).joined_into == 1


def test_after_joining_the_citizen_is_the_silent_one() -> None:
    talk = two_requests()
    talk.anna(c.Join(request=2))
    assert kinds(talk.tick(600)) == ["SilenceAsked", "Posted"]


@pytest.mark.parametrize("number", [1, 3])
def test_the_first_request_and_an_unknown_one_join_nothing(number: int) -> None:
    assert two_requests().refused(c.Join(request=number)) in {RefusalCode.WRONG_STAGE, RefusalCode.NO_SUCH_REQUEST}


def test_words_after_are_you_satisfied_become_the_next_request_when_marked() -> None:
    talk = answered()
    talk.anna(c.AskSatisfaction())
    talk.citizen(c.Say(text="А сроки?"))
    talk.wait(10)
    assert kinds(talk.anna(c.MarkQuestion(message="key 5"))) == ["Asked", "Taken", "Posted"]
    request = talk.request(2)
    assert (request.message, request.stage) == ("key 5", Stage.IN_WORK)
    assert request.asked == talk.now == after(75)


def test_nothing_is_marked_while_a_question_is_open() -> None:
    assert taken().refused(c.MarkQuestion(message="key 1")) is RefusalCode.WRONG_STAGE


@pytest.mark.parametrize(
    "command", [c.OfferEmail(), c.Join(request=1), c.MarkQuestion(message="m"), c.AskSatisfaction(), c.SayFarewell()]
)
def test_only_the_owner_conducts_the_dialogue(command: c.DeskOrder) -> None:
    assert taken().refused(command, BORIS) is RefusalCode.NOT_OWNER
    assert opened().refused(command) is RefusalCode.NOT_OWNER
    assert taken().state.phase is Phase.TAKEN


def test_r14_what_the_guard_saw_is_journaled_beside_the_words_without_them() -> None:
    talk = taken()
    found = Found(finds=(SURNAME,), choice=Choice.AS_IS, own_payments=True)
    decision = talk.do(c.Say(text="Петрова спрашивала"), CITIZEN, key="key", found=found)
    assert kinds(tuple(entry.event for entry in decision.entries)) == ["Posted", "Checked"]
    checked = e.Checked(author=Author.CITIZEN, message="key", finds=(SURNAME,), choice=Choice.AS_IS, own_payments=True)
    assert decision.entries[-1].event == checked
    assert decision.entries[-1].text is None


def test_nothing_is_journaled_of_words_that_were_refused() -> None:
    talk = taken()
    decision = talk.do(c.Reply(text="Слова"), BORIS, found=Found(finds=(SURNAME,), choice=Choice.AS_IS))
    assert decision.entries == ()


def test_a_false_alarm_is_journaled_with_its_finds_by_either_side() -> None:
    talk = taken()
    order = c.ReportFalseAlarm(finds=(SURNAME,))
    assert talk.citizen(order) == (e.FalseAlarm(author=Author.CITIZEN, finds=(SURNAME,)),)
    assert talk.anna(order) == (e.FalseAlarm(author=Author.SPECIALIST, finds=(SURNAME,)),)


def test_a_false_alarm_in_a_dialogue_that_is_anothers_is_refused() -> None:
    assert taken().refused(c.ReportFalseAlarm(finds=(SURNAME,)), BORIS) is RefusalCode.NOT_OWNER
