"""What a specialist decides about held words, against the real relay and its guard (R14)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.fact import Fact
from core.guard.choices import Choice
from desktop_app.model import holding
from desktop_app.model.outbox import Post, PostState
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.model.finds import SNILS, WITH_SNILS, doubtful
from tests.desktop_app.proxy import Proxy
from tests.desktop_app.shift.people import Person
from tests.desktop_app.shift.test_sending import served


@pytest.fixture
async def line(house: House) -> AsyncIterator[Proxy]:
    made = Proxy(house.port)
    yield made
    await made.stop()


@pytest.fixture
async def anna(tmp_path: Path) -> AsyncIterator[Person]:
    made = Person("anna", folder=tmp_path / "anna")
    yield made
    await made.end()


@pytest.fixture
async def citizen(anna: Person, house: House, line: Proxy) -> AsyncIterator[Citizen]:
    """A citizen whose dialogue Anna has taken over a line that can be cut."""
    made = await served(anna, house, await line.start())
    yield made
    await made.leave()


async def say(person: Person, citizen: Citizen, words: str) -> Post:
    """Words that the guard holds."""
    person.shift.order(citizen.dialogue, c.Reply(text=words))
    (post,) = await until(lambda: holding.of(person.shift.outbox, citizen.dialogue))
    return post


def happened(person: Person, kind: type[Fact]) -> list[Fact]:
    streams = person.shift.held.desk.streams
    events = [entry.event for stream in streams.values() for entry in stream.entries]
    return [event for event in events if isinstance(event, kind)]


async def test_a_certain_find_is_held_and_only_what_comes_after_it_goes(anna: Person, citizen: Citizen) -> None:
    post = await say(anna, citizen, WITH_SNILS)
    anna.shift.order(citizen.dialogue, c.Reply(text="Добрый день"))
    await until(lambda: "Добрый день" in citizen.read)
    anna.shift.deciding.confirm(post.key)
    assert holding.held(anna.shift.outbox, post.key) is not None
    assert SNILS not in " ".join(citizen.read)


async def test_words_that_are_taken_back_wait_in_the_draft_behind_what_was_typed_since(
    anna: Person, citizen: Citizen
) -> None:
    post = await say(anna, citizen, WITH_SNILS)
    anna.shift.draft(citizen.dialogue, "И ещё")
    anna.shift.deciding.take_back(post.key)
    assert anna.shift.held.drafts[citizen.dialogue] == f"И ещё\n\n{WITH_SNILS}"
    assert anna.shift.outbox.of(citizen.dialogue) == ()
    anna.shift.order(citizen.dialogue, c.Reply(text="СНИЛС верен"))
    await until(lambda: "СНИЛС верен" in citizen.read)


async def test_a_restart_shows_what_is_held_again_and_sends_nothing(
    anna: Person, citizen: Citizen, house: House
) -> None:
    before = await say(anna, citizen, doubtful())
    token = anna.shift._token
    await anna._tasks.finish("store ", "keep ")
    await anna.vanish()
    await anna.begin_with(token, relay=house.url)
    await until(lambda: anna.shift.listening.counted_present)
    assert holding.of(anna.shift.outbox, citizen.dialogue) == (before,)
    assert doubtful() not in citizen.read


async def test_a_likely_find_that_is_confirmed_goes_once_over_a_cut_line(
    anna: Person, citizen: Citizen, line: Proxy
) -> None:
    post = await say(anna, citizen, doubtful())
    line.deaf = True
    anna.shift.deciding.confirm(post.key)
    await until(lambda: doubtful() in citizen.read)
    assert anna.shift.outbox.unsent == 1
    line.deaf = False
    line.cut()
    await until(lambda: anna.shift.outbox.of(citizen.dialogue) == (), seconds=20)
    assert citizen.read.count(doubtful()) == 1
    (checked,) = happened(anna, e.Checked)
    assert isinstance(checked, e.Checked)
    assert (checked.message, checked.choice) == (post.key, Choice.AS_IS)


async def test_what_was_confirmed_is_not_asked_again_by_a_program_that_was_killed(
    anna: Person, citizen: Citizen, house: House, line: Proxy
) -> None:
    post = await say(anna, citizen, doubtful())
    token = anna.shift._token
    line.down = True
    line.cut()
    anna.shift.deciding.confirm(post.key)
    await anna._tasks.finish("store ", "keep ")
    await anna.vanish()
    await anna.begin_with(token, relay=house.url)
    await until(lambda: doubtful() in citizen.read)
    await until(lambda: anna.shift.outbox.of(citizen.dialogue) == ())


async def test_a_false_alarm_is_told_without_the_words_and_leaves_them_held(anna: Person, citizen: Citizen) -> None:
    post = await say(anna, citizen, doubtful())
    anna.shift.deciding.false_alarm(post.key)
    anna.shift.deciding.false_alarm(post.key)
    await until(lambda: happened(anna, e.FalseAlarm))
    await until(lambda: anna.shift.outbox.unsent == 0)
    (alarm,) = happened(anna, e.FalseAlarm)
    assert isinstance(alarm, e.FalseAlarm)
    assert post.held is not None
    assert [find.type for find in alarm.finds] == [span.type for span in post.held.spans]
    (still,) = holding.of(anna.shift.outbox, citizen.dialogue)
    assert (still.state, still.reported) == (PostState.HELD, True)


async def test_what_is_not_wanted_any_more_is_gone(anna: Person, citizen: Citizen) -> None:
    post = await say(anna, citizen, WITH_SNILS)
    anna.shift.deciding.discard(post.key)
    anna.shift.deciding.discard("unknown")
    assert anna.shift.outbox.of(citizen.dialogue) == ()


async def test_a_held_order_gives_way_to_the_changed_one(anna: Person, citizen: Citizen) -> None:
    post = await say(anna, citizen, WITH_SNILS)
    anna.shift.order(citizen.dialogue, c.Reply(text="СНИЛС верен"), instead=post.key)
    await until(lambda: "СНИЛС верен" in citizen.read)
    await until(lambda: anna.shift.outbox.of(citizen.dialogue) == ())
