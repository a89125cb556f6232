"""The clerk: calls are done in their order, off the loop; a store that does not open is one kind of failure."""

import threading
from pathlib import Path

import pytest

from desktop_app.store.clerk import Clerk
from desktop_app.store.place import FILE, folder_of
from desktop_app.store.recent import Recent, load, save
from desktop_app.store.schema import StoreBroken
from desktop_app.store.store import Store


async def test_calls_are_done_in_their_order_and_off_the_loop(tmp_path: Path) -> None:
    clerk = Clerk(tmp_path / "new")
    seen: list[tuple[int, str]] = []

    def note(_store: Store, number: int) -> None:
        seen.append((number, threading.current_thread().name))

    for number in range(5):
        await clerk.do(note, number)
    await clerk.close()
    assert [number for number, _ in seen] == list(range(5))
    assert {name for _, name in seen} == {"store_0"}


async def test_a_file_that_is_no_database_is_told_as_a_broken_store(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database, " * 100)
    clerk = Clerk(tmp_path)
    with pytest.raises(StoreBroken):
        await clerk.do(Store.load)
    await clerk.close()


def test_each_account_at_each_relay_has_a_folder_of_its_own(tmp_path: Path) -> None:
    pairs = [("https://a.ru", "anna"), ("https://a.ru", "Anna"), ("https://b.ru", "anna"), ("https://a.ru", "../anna")]
    folders = {folder_of(tmp_path, relay=relay, login=login) for relay, login in pairs}
    assert len(folders) == len(pairs)
    assert {folder.parent for folder in folders} == {tmp_path}


def test_the_last_sign_in_is_remembered_and_a_broken_note_of_it_forgotten(tmp_path: Path) -> None:
    recent = Recent(relay="https://a.ru", login="anna", zone="Asia/Yekaterinburg")
    save(tmp_path, recent)
    assert load(tmp_path) == recent
    (tmp_path / "recent.json").write_text("{")
    assert load(tmp_path) == Recent()
