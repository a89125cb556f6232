"""The outbox: each order arrives once and in order, however often the line breaks."""

from hypothesis import given
from hypothesis import strategies as st

from core.dialogue.commands import Note, Reply, Take
from core.protocol.errors import Error
from desktop_app.model.outbox import Outbox, Post, PostState, draft_with

NO = Error(code="not_owner", name="Борис")
fates = st.lists(st.sampled_from(["put", "put", "answered", "answer lost", "never came", "line lost", "started anew"]))


class Relay:
    """Takes each key once, whatever arrives."""

    def __init__(self) -> None:
        self.taken: list[Post] = []
        self.keys: set[str] = set()

    def take(self, post: Post) -> None:
        if post.key not in self.keys:
            self.keys.add(post.key)
            self.taken.append(post)


def put(outbox: Outbox, number: int) -> None:
    outbox.put(f"key {number}", dialogue=f"dialogue {number % 2}", order=Reply(text=str(number)))


def step(outbox: Outbox, relay: Relay, fate: str) -> Outbox:
    """One thing that can happen to everything that may go now."""
    if fate == "line lost":
        outbox.line_lost()
    if fate == "started anew":
        return Outbox(post for post in all_posts(outbox) if post.state is not PostState.ACCEPTED)
    for post in outbox.due() if fate in {"answered", "answer lost", "never came"} else ():
        outbox.sending(post.key)
        if fate != "never came":
            relay.take(post)
        if fate == "answered":
            outbox.accepted(post.key, seq=1)
        else:
            outbox.again(post.key)
    return outbox


def all_posts(outbox: Outbox) -> list[Post]:
    return [post for dialogue in ("dialogue 0", "dialogue 1") for post in outbox.of(dialogue)]


@given(fates)
def test_each_order_arrives_once_and_in_order_however_often_the_line_breaks(drawn: list[str]) -> None:
    outbox, relay, count = Outbox(), Relay(), 0
    for fate in drawn:
        if fate == "put":
            count += 1
            put(outbox, count)
        outbox = step(outbox, relay, fate)
    while outbox.unsent:
        outbox.line_lost()
        outbox = step(outbox, relay, "answered")
    for parity in (0, 1):
        arrived = [int(post.words) for post in relay.taken if post.dialogue == f"dialogue {parity}"]
        assert arrived == [number for number in range(1, count + 1) if number % 2 == parity]


def test_of_each_dialogue_one_order_is_under_way_at_a_time() -> None:
    outbox = Outbox()
    for number in range(1, 5):
        put(outbox, number)
    assert [post.key for post in outbox.due()] == ["key 1", "key 2"]
    outbox.sending("key 1")
    assert [post.key for post in outbox.due()] == ["key 2"]


def test_the_same_key_is_one_order() -> None:
    outbox = Outbox()
    put(outbox, 1)
    put(outbox, 1)
    assert outbox.unsent == 1


def test_a_refused_order_stays_shown_and_lets_the_next_one_go() -> None:
    outbox = Outbox()
    put(outbox, 1)
    put(outbox, 3)
    outbox.sending("key 1")
    outbox.refused("key 1", NO)
    assert [post.state for post in outbox.of("dialogue 1")] == [PostState.REFUSED, PostState.QUEUED]
    assert [post.key for post in outbox.due()] == ["key 3"]


def test_an_accepted_order_leaves_when_the_history_shows_it() -> None:
    outbox = Outbox()
    put(outbox, 1)
    outbox.accepted("key 1", seq=7)
    assert outbox.settle("dialogue 1", seq=6, keys=set()) == ()
    assert outbox.settle("dialogue 1", seq=7, keys=set()) == ("key 1",)
    assert outbox.of("dialogue 1") == ()


def test_an_order_whose_event_is_told_before_its_answer_leaves_too() -> None:
    outbox = Outbox()
    put(outbox, 1)
    outbox.sending("key 1")
    assert outbox.settle("dialogue 1", seq=3, keys={"key 1"}) == ("key 1",)


def test_late_words_kept_as_a_note_stay_shown_as_refused() -> None:
    outbox = Outbox()
    put(outbox, 1)
    outbox.refused("key 1", NO)
    assert outbox.settle("dialogue 1", seq=9, keys={"key 1"}) == ()


def test_orders_without_words_bring_none() -> None:
    outbox = Outbox()
    assert outbox.put("a", dialogue="d", order=Take()).words == ""
    assert outbox.put("b", dialogue="d", order=Note(text="для своих")).words == "для своих"


def test_refused_words_come_back_without_hurting_what_was_typed_since() -> None:
    assert draft_with("", "слова") == "слова"
    assert draft_with("новое", "слова") == "новое\n\nслова"
    assert draft_with("новое\n\nслова", "слова") == "новое\n\nслова"
