"""PostgreSQL that crashes, is locked, is full of connections or takes no writes."""

import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from relay.store.database import open_database
from relay.store.outcome import Committed, Conflict, Failed, Outcome, Reason, Refused, Unavailable
from relay.store.plan import Unit
from relay.store.reader import Reader
from tests.fixtures.memory import new_folder
from tests.fixtures.postgres import Postgres
from tests.relay.store.bed import Bed, event, request, said


@pytest.fixture
def bed(postgres: Postgres) -> Iterator[Bed]:
    found = Bed(postgres.new_database())
    yield found
    found.close()


@pytest.fixture
def own() -> Iterator[Postgres]:
    """A server of the test's own: after a crash a server looks through every file of all its databases."""
    server = Postgres(new_folder("own-"))
    yield server
    server.close()


async def test_writer_and_reader_heal_after_a_crash_of_the_server(own: Postgres) -> None:
    bed = Bed(own.new_database())
    reader = Reader(bed.database, threads=1)
    bed.write(said("a", 1))
    assert len(await reader.events("a")) == 1
    own.crash()
    assert bed.write(said("a", 2)) == [Failed(Reason.UNAVAILABLE)]
    with pytest.raises(Unavailable):
        await reader.events("a")
    own.start()
    assert bed.write(said("a", 2)) == [Committed()]
    assert len(await reader.events("a")) == 2
    reader.close()
    bed.close()


async def test_a_reader_whose_connection_was_cut_reads_on_a_new_one(bed: Bed, postgres: Postgres) -> None:
    reader = Reader(bed.database, threads=1)
    bed.write(said("a", 1))
    await reader.events("a")
    postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'consultant-relay'")
    assert len(await reader.events("a")) == 1
    reader.close()


def test_a_locked_table_ends_in_a_timeout_and_then_heals(postgres: Postgres) -> None:
    bed = Bed(postgres.new_database(), timeout_ms=500)
    with psycopg.connect(bed.url) as other:
        other.execute("LOCK TABLE event")
        assert bed.write(said("a", 1)) == [Failed(Reason.TIMEOUT)]
    assert bed.write(said("a", 1)) == [Committed()]
    bed.close()


def test_two_processes_racing_for_one_stream_leave_one_winner(bed: Bed) -> None:
    other = bed.new_committer()
    first = bed.write(*(said(f"s{number}", 1) for number in range(20)))
    second = other.write([said(f"s{number}", 1) for number in reversed(range(30))])
    assert first == [Committed()] * 20
    assert second == [Committed()] * 10 + [Conflict()] * 20
    other.close()


def test_processes_that_write_crosswise_never_deadlock_nor_tear_a_stream(bed: Bed) -> None:
    outcomes: list[Outcome] = []

    def race(order: int) -> None:
        committer = bed.new_committer()
        for seq in range(1, 31):
            outcomes.extend(committer.write([said(f"s{name}", seq) for name in range(20)][::order]))
        committer.close()

    threads = [threading.Thread(target=race, args=(order,)) for order in (1, -1, 1, -1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(outcomes) == {Committed(), Conflict()}
    numbers = [[found.event.seq for found in bed.stored(f"s{name}")] for name in range(20)]
    assert all(found == list(range(1, len(found) + 1)) for found in numbers)
    assert sum(map(len, numbers)) == outcomes.count(Committed())


def test_register_numbers_of_several_processes_are_all_different(bed: Bed) -> None:
    numbers: list[int] = []

    def number(process: int) -> None:
        committer = bed.new_committer()
        for turn in range(1, 21):
            unit = Unit((event(f"p{process}", turn),), (request(f"p{process}", turn),))
            (outcome,) = committer.write([unit])
            assert isinstance(outcome, Committed)
            numbers.extend(given.number for given in outcome.numbers)
        committer.close()

    threads = [threading.Thread(target=number, args=(process,)) for process in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 81))


def test_without_a_free_connection_the_store_is_unavailable_and_heals(postgres: Postgres) -> None:
    postgres.run("CREATE ROLE modest LOGIN CONNECTION LIMIT 5")
    url = postgres.new_database(owner="modest")
    bed = Bed(url.replace("postgres:@", "modest@"))
    postgres.run("ALTER ROLE modest CONNECTION LIMIT 0")
    assert bed.write(said("a", 1)) == [Failed(Reason.UNAVAILABLE)]
    postgres.run("ALTER ROLE modest CONNECTION LIMIT 5")
    assert bed.write(said("a", 1)) == [Committed()]
    bed.close()


def test_a_standby_is_refused() -> None:
    server = Postgres(new_folder("standby-"))
    url = server.new_database()
    server.stand_by()
    with pytest.raises(Refused, match="резервный"):
        open_database(url)
    server.close()


def test_a_database_set_to_read_only_is_refused(postgres: Postgres) -> None:
    with pytest.raises(Refused, match="для записи"):
        open_database(postgres.new_database(settings="default_transaction_read_only = on"))


def test_a_server_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="PostgreSQL"):
        open_database(f"postgresql://postgres@/x?host={tmp_path}")
