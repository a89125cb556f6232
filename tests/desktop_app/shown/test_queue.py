"""The queue: longest waiting first, one's own by what breaches next, each row in the group whose turn it is."""

from datetime import UTC
from typing import Any

import pytest
from msgspec.structs import replace

from core.deadlines import Clock, Deadline
from core.dialogue import commands as c
from core.dialogue.words import Phase, Stage
from core.moment import Moment
from core.protocol.desk import Colleague, RequestRow, Row, RowChanged
from desktop_app.model.desk import Desk
from desktop_app.panes.views import QueueGroup
from desktop_app.shown.queue import queue_view
from desktop_app.shown.setting import Setting
from desktop_app.shown.status import alert_view
from tests.core.dialogue.centre import ANNA, BORIS
from tests.desktop_app.feed import ME, Feed, steady
from tests.desktop_app.shown.talks import TAKE, Watched

SETTING = Setting(now=Moment(10_000), zone=UTC, me=ANNA.id)


def row(name: str, *, since: int = 0, due: int | None = None, **fields: Any) -> Row:
    deadline = None if due is None else Deadline(started=Moment(0), warn=Moment(due - 5000), due=Moment(due))
    clock = None if due is None else Clock.ANSWER
    request = RequestRow(number=1, stage=Stage.ASKED, clock=clock, deadline=deadline)
    made = Row(dialogue=name, seq=1, phase=Phase.WAITING, opened=Moment(since), requests=(request,))
    return replace(made, waiting_since=Moment(since), **fields)


def desk_with(*rows: Row) -> Desk:
    feed, desk = Feed(), Desk()
    desk.resumed(feed.resumed(desk.resume()), sent=steady(0), received=steady(0))
    for version, one in enumerate(rows, 1):
        desk.batch(feed.batch(RowChanged(version=version, row=one)), received=steady(0))
    return desk


def order(*rows: Row) -> list[str]:
    return [one.dialogue for one in queue_view(desk_with(*rows), SETTING).rows]


def test_the_longest_waiting_stands_first() -> None:
    assert order(row("b", since=2000, due=9000), row("a", since=1000, due=99_000), row("c", since=3000)) == list("abc")


def test_of_ones_own_what_breaches_next_stands_first() -> None:
    mine: dict[str, Any] = {"phase": Phase.TAKEN, "owner": ANNA.id}
    rows = (row("b", due=9000, **mine), row("a", since=5, due=8000, **mine), row("c", **mine))
    assert order(*rows) == list("abc")


def staged(name: str, stage: Stage, **fields: Any) -> Row:
    return replace(row(name, **fields), requests=(RequestRow(number=1, stage=stage),))


@pytest.mark.parametrize(
    ("one", "group"),
    [
        (row("a"), QueueGroup.WAITING),
        (staged("a", Stage.IN_WORK, phase=Phase.TAKEN, owner=ANNA.id), QueueGroup.MINE),
        (staged("a", Stage.DEFERRED, phase=Phase.TAKEN, owner=ANNA.id), QueueGroup.DUTY),
        (staged("a", Stage.DEFERRED), QueueGroup.DUTY),
        (staged("a", Stage.ANSWERED, phase=Phase.ENDED, owner=ANNA.id), QueueGroup.CARD),
        (staged("a", Stage.IN_WORK, phase=Phase.TAKEN, owner=BORIS.id), QueueGroup.OTHERS),
    ],
)
def test_a_row_stands_where_its_turn_is(one: Row, group: QueueGroup) -> None:
    assert queue_view(desk_with(one), SETTING).rows[0].group is group


@pytest.mark.parametrize(
    ("one", "can"),
    [
        (row("a"), True),
        (row("a", phase=Phase.OFFERED, offered_to=ANNA.id), True),
        (row("a", phase=Phase.OFFERED, offered_to=BORIS.id), False),
        (row("a", phase=Phase.OFFERED, offered_to=BORIS.id, open_to_all=True), True),
        (row("a", phase=Phase.TAKEN, owner=BORIS.id), False),
        (row("a", phase=Phase.TAKEN, owner=BORIS.id, owner_absent=True), True),
        (row("a", phase=Phase.TAKEN, owner=ANNA.id), False),
    ],
)
def test_taking_is_offered_where_the_relay_would_let_it(one: Row, can: bool) -> None:  # noqa: FBT001 — the case
    desk = desk_with(one)
    desk.colleagues[BORIS.id] = Colleague(id=BORIS.id, name="Борис", present=True, since=Moment(0))
    assert queue_view(desk, SETTING).rows[0].can_take is can


def test_a_taken_dialogue_shows_the_citizens_words_from_its_own_history() -> None:
    watched = Watched(TAKE, (c.Reply(text="Смотрю"), ANNA))
    assert queue_view(watched.desk, watched.setting).rows[0].preview == "Когда выплата?"


def test_the_alert_tells_what_was_offered_to_me_first_and_how_many_more() -> None:
    rows = (row("a", due=9000), row("b", since=5, due=9000, phase=Phase.OFFERED, offered_to=ANNA.id))
    desk = desk_with(*rows)
    alert = alert_view(queue_view(desk, SETTING), desk)
    assert alert is not None
    assert (alert.dialogue, alert.more) == ("b", 1)


def test_nobody_is_alarmed_who_takes_no_dialogues() -> None:
    desk = desk_with(row("a", due=9000))
    desk.me = replace(ME, rights=())
    assert alert_view(queue_view(desk, SETTING), desk) is None
