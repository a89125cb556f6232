"""The local store: what was kept is there after re-opening, also after a kill without warning."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.dialogue.commands import Answer, Reply, Take
from core.protocol.desk import Recorded
from core.protocol.errors import Error
from core.protocol.http import Reference, Topic
from core.protocol.library import Library
from desktop_app.model.outbox import Post, PostState
from desktop_app.store.schema import VERSION, StoreBroken
from desktop_app.store.store import LIBRARY, OpenDialogue, Store
from tests.core.dialogue.talk import CONSULTATION
from tests.desktop_app.feed import FIRST, SECOND, Feed
from tests.desktop_app.model.finds import LIKELY

REFERENCE = Reference(
    version=3, topics=(Topic("t", "Тема"),), outcomes=(), sections=(), hotlines=(), branches=(), answers=()
)
WRITER = """
import sys, pathlib
from core.dialogue.commands import Reply
from desktop_app.model.outbox import Post
from desktop_app.store.store import LIBRARY, Store
store = Store(pathlib.Path(sys.argv[1]))
for number in range(1, 1_000_000):
    store.put_post(Post(key=str(number), number=number, dialogue="d", order=Reply(text=f"слово {number}")))
    print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    made = Store(path)
    yield made
    made.close()


def reopened(store: Store, path: Path) -> Store:
    store.close()
    return Store(path)


def entries() -> tuple[Recorded, ...]:
    feed = Feed()
    feed.begin(FIRST)
    feed.begin(SECOND)
    return tuple(entry for kept in feed.recorded.values() for entry in kept)


def test_an_empty_store_holds_nothing(store: Store) -> None:
    kept = store.load()
    assert (kept.epoch, kept.reference, kept.posts, kept.drafts, kept.open, kept.entries) == (
        None,
        None,
        (),
        {},
        (),
        (),
    )


def test_posts_come_back_in_their_order_with_their_state(store: Store, path: Path) -> None:
    first = Post(key="b", number=1, dialogue="d", order=Take())
    answer = Answer(request=1, text="Да", answer=CONSULTATION)
    second = Post(key="a", number=2, dialogue="d", order=answer, state=PostState.REFUSED, error=Error(code="illegal"))
    store.put_post(second)
    store.put_post(first)
    assert reopened(store, path).load().posts == (first, second)


def test_what_was_acknowledged_to_the_program_survives_kill_9(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(40)]
        os.kill(writer.pid, signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().splitlines()]
    numbers = [post.number for post in Store(path).load().posts]
    assert numbers[: len(told)] == told
    assert len(numbers) - len(told) in {0, 1}


def test_a_post_takes_the_draft_it_was_made_of_with_it(store: Store) -> None:
    store.put_draft("d", "Добрый день")
    store.put_draft("e", "Добрый день")
    store.put_post(Post(key="k", number=1, dialogue="d", order=Reply(text="Добрый день")))
    assert store.load().drafts == {"e": "Добрый день"}


def test_a_post_leaves_another_draft_alone(store: Store) -> None:
    store.put_draft("d", "Следующее")
    store.put_post(Post(key="k", number=1, dialogue="d", order=Reply(text="Добрый день")))
    assert store.load().drafts == {"d": "Следующее"}


def test_an_emptied_draft_is_removed(store: Store) -> None:
    store.put_draft("d", "слово")
    store.put_draft("d", "  ")
    assert store.load().drafts == {}


def test_sent_posts_are_forgotten(store: Store) -> None:
    for number in (1, 2):
        store.put_post(Post(key=str(number), number=number, dialogue="d", order=Take()))
    store.drop_posts(["1", "unknown"])
    assert [post.key for post in store.load().posts] == ["2"]


def test_the_history_of_open_dialogues_comes_back_whole(store: Store, path: Path) -> None:
    store.put_open([OpenDialogue(FIRST, 2), OpenDialogue(SECOND, 0)])
    store.put_entries(entries())
    store.put_entries(entries())
    kept = reopened(store, path).load()
    assert kept.entries == entries()
    assert kept.open == (OpenDialogue(FIRST, 2), OpenDialogue(SECOND, 0))


def test_a_dialogue_that_was_shut_leaves_no_words_behind(store: Store) -> None:
    store.put_open([OpenDialogue(FIRST, 0), OpenDialogue(SECOND, 0)])
    store.put_entries(entries())
    store.put_open([OpenDialogue(SECOND, 0)])
    assert {entry.dialogue for entry in store.load().entries} == {SECOND}


def test_another_history_voids_the_entries_of_the_last(store: Store) -> None:
    store.put_entries(entries())
    store.put_epoch("restored", whole=True)
    kept = store.load()
    assert (kept.epoch, kept.entries) == ("restored", ())


def test_another_history_voids_the_library_and_the_same_one_does_not(store: Store) -> None:
    store.put_epoch("first", whole=True)
    store.put_fact(LIBRARY, Library(seq=3, whole=True, entries=()))
    store.put_epoch("first", whole=True)
    assert store.load().library is not None
    store.put_epoch("restored", whole=True)
    assert store.load().library is None


def test_reference_data_is_there_without_a_line(store: Store, path: Path) -> None:
    store.put_reference(REFERENCE)
    assert reopened(store, path).load().reference == REFERENCE


def test_a_store_of_a_newer_program_is_refused(store: Store, path: Path) -> None:
    store._database.pragma("user_version", VERSION + 1)
    with pytest.raises(StoreBroken):
        reopened(store, path)


def test_nobody_else_may_read_the_file(store: Store, path: Path) -> None:
    store.load()
    assert path.stat().st_mode & 0o077 == 0


def test_power_loss_is_counted_with(store: Store) -> None:
    assert store._database.pragma("synchronous") == 2
    assert store._database.pragma("journal_mode") == "wal"


def test_a_held_post_comes_back_with_all_that_was_found(store: Store, path: Path) -> None:
    post = Post(key="k", number=1, dialogue="d", order=Reply(text=LIKELY.text), state=PostState.HELD, held=LIKELY)
    store.put_post(post)
    assert reopened(store, path).load().posts == (post,)


def test_a_post_that_is_held_leaves_the_same_words_in_the_draft_alone(store: Store) -> None:
    store.put_draft("d", LIKELY.text)
    store.put_post(
        Post(key="k", number=1, dialogue="d", order=Reply(text=LIKELY.text), state=PostState.HELD, held=LIKELY)
    )
    assert store.load().drafts == {"d": LIKELY.text}


def test_words_that_are_taken_back_stand_in_the_draft_and_nowhere_else(store: Store) -> None:
    store.put_post(Post(key="k", number=1, dialogue="d", order=Reply(text="слово"), state=PostState.HELD, held=LIKELY))
    store.take_back("k", dialogue="d", draft="слово")
    kept = store.load()
    assert (kept.posts, kept.drafts) == ((), {"d": "слово"})


def test_a_changed_post_takes_the_place_of_the_held_one(store: Store) -> None:
    store.put_post(Post(key="k", number=1, dialogue="d", order=Reply(text="слово"), state=PostState.HELD, held=LIKELY))
    changed = Post(key="l", number=2, dialogue="d", order=Reply(text="другое"))
    store.put_post(changed, instead="k")
    assert store.load().posts == (changed,)
