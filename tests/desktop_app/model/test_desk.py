"""The desk: whoever was away ends where those are who stayed."""

from datetime import UTC

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.dialogue import commands as c
from core.dialogue.context import RELAY, Actor
from core.dialogue.words import Author
from core.moment import Moment
from core.protocol import desk as wire
from desktop_app.model.desk import Desk
from desktop_app.shown.conversation import conversation_view, header_view, tab_view
from desktop_app.shown.queue import queue_view
from desktop_app.shown.setting import Setting
from desktop_app.shown.steps import steps_view
from tests.core.dialogue import orders
from tests.core.dialogue.centre import ANNA, BORIS, CITIZEN
from tests.desktop_app.feed import EPOCH, FIRST, SECOND, Feed, steady

commands: st.SearchStrategy[tuple[c.Command, Actor]] = st.one_of(
    st.tuples(orders.citizens, st.just(CITIZEN)),
    st.tuples(orders.specialists, st.sampled_from([ANNA, BORIS])),
    st.tuples(orders.relays, st.just(RELAY)),
)
steps = st.lists(
    st.tuples(
        st.sampled_from([FIRST, SECOND]),
        commands,
        orders.pauses_ms,
        st.sampled_from(["heard", "heard", "lost", "twice", "resumed"]),
    ),
    max_size=25,
)


def views(desk: Desk, now: Moment) -> object:
    """Everything the panes are given."""
    setting = Setting(now=now, zone=UTC, me=desk.my_id)
    streams = [desk.streams[name] for name in sorted(desk.streams)]
    return (
        queue_view(desk, setting),
        [(tab_view(one), header_view(one, here=True, me=setting.me), steps_view(one, desk)) for one in streams],
        [conversation_view(one, (), setting) for one in streams],
    )


def resume(desk: Desk, feed: Feed) -> None:
    at = steady(feed.now)
    desk.connected()
    desk.resumed(feed.resumed(desk.resume()), sent=at, received=at)


def begun() -> tuple[Feed, Desk]:
    feed, desk = Feed(), Desk()
    resume(desk, feed)
    for batch in feed.begin():
        desk.batch(batch, received=steady(batch.now))
    return feed, desk


@settings(max_examples=150, deadline=None)
@given(steps)
def test_a_desk_that_was_away_ends_as_one_that_stayed(
    drawn: list[tuple[str, tuple[c.Command, Actor], int, str]],
) -> None:
    feed, stayed, away = Feed(), Desk(), Desk()
    for desk in (stayed, away):
        resume(desk, feed)
    batches = [*feed.begin(FIRST), *feed.begin(SECOND)]
    for desk in (stayed, away):
        for batch in batches:
            desk.batch(batch, received=steady(batch.now))
    for dialogue, (command, actor), pause_ms, fate in drawn:
        feed.talks[dialogue].wait(pause_ms / 1000)
        batch = feed.do(dialogue, command, actor)
        stayed.batch(batch, received=steady(batch.now))
        for _ in range({"lost": 0, "twice": 2}.get(fate, 1)):
            away.batch(batch, received=steady(batch.now))
        if fate == "resumed":
            resume(away, feed)
    resume(away, feed)
    assert views(away, feed.now) == views(stayed, feed.now)


def test_a_lost_batch_is_noticed_and_asked_for() -> None:
    feed, desk = begun()
    feed.do(FIRST, c.Say(text="Алло?"), CITIZEN)
    told = desk.batch(feed.do(FIRST, c.Take(), ANNA), received=steady(feed.now))
    assert told.ask == (desk.resume(),)
    assert told.recorded == ()


def test_a_gap_in_one_dialogue_asks_for_that_dialogue_only() -> None:
    feed, desk = begun()
    lost = feed.do(FIRST, c.Say(text="Алло?"), CITIZEN)
    desk.batch(feed.batch(lost.items[0]), received=steady(feed.now))
    told = desk.batch(feed.do(FIRST, c.Take(), ANNA), received=steady(feed.now))
    assert told.ask == (wire.Follow(dialogue=FIRST, after=desk.streams[FIRST].seq),)


def test_what_filled_a_gap_lets_the_rest_follow_at_once() -> None:
    feed, desk = begun()
    lost = feed.do(FIRST, c.Say(text="Алло?"), CITIZEN)
    desk.batch(feed.do(FIRST, c.Take(), ANNA), received=steady(feed.now))
    told = desk.batch(lost, received=steady(feed.now))
    assert [entry.seq for entry in told.recorded] == list(range(lost.items[1].seq, desk.streams[FIRST].seq + 1))  # type: ignore[union-attr]
    assert told.ask == ()


def test_a_batch_of_another_epoch_is_not_believed() -> None:
    feed, desk = begun()
    before = views(desk, feed.now)
    batch = wire.Batch(epoch="restored", now=feed.now, items=feed.do(FIRST, c.Take(), ANNA).items)
    assert desk.batch(batch, received=steady(feed.now)).ask == (desk.resume(),)
    assert views(desk, feed.now) == before


def test_after_a_restore_everything_held_is_replaced() -> None:
    feed, desk = begun()
    desk.epoch = "before the restore"
    told = desk.resumed(feed.resumed(desk.resume()), sent=steady(feed.now), received=steady(feed.now))
    assert told.whole
    assert desk.epoch == EPOCH
    assert desk.streams[FIRST].seq == len(feed.recorded[FIRST])


def test_a_kept_history_is_resumed_from_its_end() -> None:
    feed, _ = begun()
    desk = Desk()
    desk.remember(EPOCH, feed.recorded[FIRST])
    assert desk.resume().cursors == (wire.Cursor(dialogue=FIRST, seq=len(feed.recorded[FIRST])),)


def test_an_event_that_an_older_program_did_not_know_is_asked_for_again() -> None:
    feed, stayed = begun()
    kept = list(feed.recorded[FIRST])
    kept[1] = replace(kept[1], event=None)
    desk = Desk()
    desk.remember(EPOCH, kept)
    assert desk.resume().cursors == (wire.Cursor(dialogue=FIRST, seq=1),)
    resume(desk, feed)
    assert views(desk, feed.now) == views(stayed, feed.now)


def test_an_event_that_this_version_does_not_know_still_counts() -> None:
    feed, desk = begun()
    seq = desk.streams[FIRST].seq + 1
    unknown = wire.Recorded(dialogue=FIRST, seq=seq, at=feed.now, actor="", event=None)
    assert desk.batch(feed.batch(unknown), received=steady(feed.now)).recorded == (unknown,)


def test_a_message_ends_its_writer() -> None:
    feed, desk = begun()
    typing = wire.SomebodyTyping(dialogue=FIRST, author=Author.CITIZEN)
    desk.batch(feed.batch(typing), received=steady(feed.now))
    assert desk.writers.who(FIRST, at=steady(feed.now)) == "Гражданин"
    desk.batch(feed.do(FIRST, c.Say(text="Вот"), CITIZEN), received=steady(feed.now))
    assert desk.writers.who(FIRST, at=steady(feed.now)) == ""
