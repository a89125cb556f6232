"""Held words as a specialist is shown them."""

import pytest
from msgspec.structs import replace

from core.dialogue import commands as c
from core.dialogue.words import Channel
from core.guard.choices import Choice
from core.guard.report import DataType, Level
from core.protocol.shared import Held
from desktop_app.model.outbox import Post, PostState
from desktop_app.panes.views import HeldMark
from desktop_app.shown.finds import LIKE, NAMES, named
from desktop_app.shown.held import held_view
from tests.core.dialogue.centre import CITIZEN
from tests.core.dialogue.talk import REFUSAL
from tests.desktop_app.feed import FIRST
from tests.desktop_app.model.finds import CERTAIN, LIKELY, SNILS, WITH_SNILS, held
from tests.desktop_app.shown.talks import TAKE, Watched


def post(what: Held, order: c.DeskOrder | None = None, *, key: str = "k") -> Post:
    made = c.Reply(text=what.text) if order is None else order
    return Post(key=key, number=1, dialogue=FIRST, order=made, state=PostState.HELD, held=what)


def test_a_certain_find_can_only_be_changed_or_called_wrong() -> None:
    view = held_view((post(CERTAIN),), Watched(TAKE).stream)
    assert view is not None
    assert view.title == "Не отправлено: персональные данные"
    assert (view.may_send, view.may_report, view.may_discard) == (False, True, False)
    start = WITH_SNILS.index(SNILS)
    assert view.marks == (HeldMark(start=start, end=start + len(SNILS), name="СНИЛС"),)


def test_a_likely_find_may_be_sent_and_called_a_false_alarm() -> None:
    view = held_view((post(LIKELY),), Watched(TAKE).stream)
    assert view is not None
    assert view.title == "Не отправлено: похоже на персональные данные"
    assert (view.may_send, view.may_report) == (True, True)


def test_a_false_alarm_is_offered_only_while_the_relay_takes_it() -> None:
    view = held_view((post(LIKELY),), Watched(TAKE, (c.Leave(), CITIZEN)).stream)
    assert view is not None
    assert not view.may_report


def test_what_the_relay_does_not_offer_is_not_offered() -> None:
    view = held_view((post(replace(LIKELY, choices=(Choice.CHANGE,))),), Watched(TAKE).stream)
    assert view is not None
    assert not view.may_send


def test_the_oldest_is_shown_and_the_others_are_counted() -> None:
    view = held_view((post(LIKELY, key="a"), post(CERTAIN, key="b")), Watched(TAKE).stream)
    assert view is not None
    assert (view.key, view.more) == ("a", 1)
    assert held_view((), Watched(TAKE).stream) is None


def test_the_words_are_called_by_the_field_they_stand_in() -> None:
    answer = c.Answer(request=1, text="Нет", answer=REFUSAL, reason=WITH_SNILS)
    view = held_view((post(held(WITH_SNILS, SNILS, level=Level.CERTAIN, field="reason"), answer),), None)
    assert view is not None
    assert (view.subject, view.may_discard) == ("Обоснование отказа", True)
    late = c.Defer(request=1, channel=Channel.CHAT, reason=WITH_SNILS)
    again = held_view((post(held(WITH_SNILS, SNILS, field="reason"), late),), None)
    assert again is not None
    assert again.subject == "Причина переноса срока"


@pytest.mark.parametrize("kind", list(DataType))
def test_every_type_has_a_name_in_russian(kind: DataType) -> None:
    assert NAMES[kind]
    assert LIKE[kind]


def test_each_type_is_named_once() -> None:
    assert named((*CERTAIN.spans, *LIKELY.spans, *CERTAIN.spans)) == "СНИЛС, номер телефона"
