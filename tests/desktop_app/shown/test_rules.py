"""What the forms beside the algorithm show: who may be asked, who is shut out, what was asked before."""

from core.dialogue import commands as c
from core.dialogue.words import AnswerKind, BlockTerm
from core.moment import HOUR_MS, Moment
from core.protocol.desk import Colleague
from core.protocol.history import BlockLine, EarlierRequest, EarlierWords
from core.protocol.http import Outcome, Reference, Topic
from desktop_app.shown.rules import advice_view, block_view, earlier_view
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN
from tests.desktop_app.feed import FIRST, SECOND
from tests.desktop_app.shown.talks import ANSWER, TAKE, Watched

REFERENCE = Reference(
    version=1,
    topics=(Topic(id="child", title="Детские пособия"),),
    outcomes=(Outcome(id="done", title="Вопрос решён"),),
    sections=(),
    hotlines=(),
    branches=(),
    answers=(),
)
BEFORE = EarlierRequest(
    dialogue=SECOND,
    request=1,
    number="2026-000012",
    asked=Moment(0),
    stage="answered",
    topic="child",
    outcome="done",
    answer_kind=AnswerKind.CONSULTATION,
    specialist_name="Анна",
)


def test_whoever_is_at_his_desk_may_be_asked_but_not_again() -> None:
    watched = Watched(TAKE)
    for who in (BORIS, CITIZEN):
        watched.desk.colleagues[who.id] = Colleague(id=who.id, name=who.name, present=True, since=Moment(0))
    assert {one.id for one in advice_view(watched.stream, watched.desk, watched.setting).peers} == {
        BORIS.id,
        CITIZEN.id,
    }
    watched.do(c.AskAdvice(specialist=BORIS.id, name=BORIS.name, comment=""), ANNA)
    view = advice_view(watched.stream, watched.desk, watched.setting)
    assert ([one.id for one in view.peers], view.adviser) == ([CITIZEN.id], BORIS.name)


def test_a_block_says_until_when_while_it_stands() -> None:
    watched = Watched(TAKE)
    assert block_view(watched.stream, watched.setting).until == ""
    watched.do(c.Block(term=BlockTerm.HOUR, reason="Брань"), ANNA)
    assert block_view(watched.stream, watched.setting).until == "06:00"


def test_in_nobodys_dialogue_the_form_lists_who_is_shut_out_and_why() -> None:
    watched = Watched()
    line = BlockLine(dialogue=SECOND, at=Moment(0), until=Moment(watched.feed.now + HOUR_MS), name="Борис")
    view = block_view(None, watched.setting, standing=(line,))
    assert (view.dialogue, view.standing[0].title) == ("", "причина удалена")
    assert view.standing[0].detail == "до: 06:00  ·  Борис"


def test_an_earlier_request_says_when_about_what_and_how_it_ended() -> None:
    view = earlier_view(FIRST, (BEFORE,), REFERENCE, Watched().setting)
    (one,) = view.requests
    assert one.title.endswith("Детские пособия")
    assert one.detail == "Вопрос решён  ·  Ответ: консультация  ·  Анна"
    assert view.said == ""


def test_while_they_are_looked_for_where_there_are_none_and_where_they_are_not_known_it_is_said() -> None:
    setting = Watched().setting
    said = [
        earlier_view(FIRST, told, None, setting, trouble=trouble).said
        for told, trouble in ((None, ""), ((), ""), ((), "Нет связи"))
    ]
    assert [text.partition(" ")[0] for text in said] == ["Ищем", "Раньше", "Нет"]


def test_the_words_of_an_earlier_dialogue_are_read_as_those_of_now() -> None:
    watched = Watched(TAKE, ANSWER)
    words = EarlierWords(dialogue=FIRST, recorded=tuple(watched.stream.entries))
    view = earlier_view(SECOND, (BEFORE,), REFERENCE, watched.setting, words=words)
    assert view.shown == FIRST
    assert "Паспорт и заявление." in [one.text for one in view.messages]
