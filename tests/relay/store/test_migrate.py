"""The schema grows by whole steps, whatever interrupts them, and ends as the models want it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import peewee
import pytest

from relay.store import ddl
from relay.store.database import open_database
from relay.store.migrate import Kind, Migration, migrate, migrations
from relay.store.outcome import Refused
from tests.fixtures.postgres import Postgres

Fresh = Callable[[], Any]


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> Kind:
    chosen: Kind = request.param
    return chosen


@pytest.fixture
def fresh(kind: Kind, request: pytest.FixtureRequest, tmp_path: Path) -> Fresh:
    """Opens a new, empty database at each call; all are closed in the end."""

    def opened() -> Any:
        if kind == "sqlite":
            database: Any = peewee.SqliteDatabase(str(tmp_path / f"{len(list(tmp_path.iterdir()))}.db"))
        else:
            server: Postgres = request.getfixturevalue("postgres")
            database = peewee.PostgresqlDatabase(server.new_database(), prefer_psycopg3=True)
        database.connect()
        request.addfinalizer(database.close)
        return database

    return opened


def shape(database: Any) -> dict[str, tuple[object, ...]]:
    """Columns and indexes of every table."""
    return {
        table: (
            [(column.name, column.data_type, column.null) for column in database.get_columns(table)],
            sorted((index.sql or "", tuple(index.columns), index.unique) for index in database.get_indexes(table)),
            tuple(database.get_primary_keys(table)),
        )
        for table in database.get_tables()
    }


def test_the_migrations_lead_to_the_schema_of_the_models(fresh: Fresh, kind: Kind) -> None:
    migrated, wanted = fresh(), fresh()
    migrate(migrated, kind)
    migrate(wanted, kind, steps=[Migration(1, "whole", ddl.statements(kind))])
    assert shape(migrated) == shape(wanted)


def test_migrating_again_changes_nothing(fresh: Fresh, kind: Kind) -> None:
    database = fresh()
    migrate(database, kind)
    before = shape(database)
    migrate(database, kind)
    assert shape(database) == before


def test_a_step_that_failed_midway_leaves_nothing_and_is_carried_out_again(fresh: Fresh, kind: Kind) -> None:
    database = fresh()
    halves = ("CREATE TABLE one (x BIGINT)", "CREATE TABLE two (x BIGINT)")
    with pytest.raises(peewee.DatabaseError):
        migrate(database, kind, steps=[Migration(1, "broken", (halves[0], "CREATE NONSENSE", halves[1]))])
    assert "one" not in database.get_tables()
    migrate(database, kind, steps=[Migration(1, "mended", halves)])
    assert {"one", "two"} <= set(database.get_tables())


def test_later_steps_follow_the_earlier_ones_once(fresh: Fresh, kind: Kind) -> None:
    database = fresh()
    first = Migration(1, "first", ("CREATE TABLE one (x BIGINT)",))
    second = Migration(2, "second", ("ALTER TABLE one ADD COLUMN y BIGINT",))
    migrate(database, kind, steps=[first])
    migrate(database, kind, steps=[first, second])
    assert [column.name for column in database.get_columns("one")] == ["x", "y"]


def test_a_link_answer_of_the_version_before_names_its_source_now(fresh: Fresh, kind: Kind) -> None:
    database = fresh()
    steps = migrations(kind)
    migrate(database, kind, steps=[step for step in steps if step.name != "library"][:2])
    database.execute_sql(
        "INSERT INTO answer (answer, version, state, title, text, kind, section, tags, legal_basis, author, at) "
        "VALUES ('docs', 1, 'public', 'Документы', 'См. раздел', 'link', 'documents', '[]', '', 'anna', 0)"
    )
    migrate(database, kind)
    row = database.execute_sql("SELECT source, reference, scope, attachments, seq FROM answer").fetchone()
    assert tuple(row) == ("section", "documents", "shared", "[]", 0)


def test_of_two_versions_in_force_in_an_old_table_the_older_one_is_out_of_use_now(fresh: Fresh, kind: Kind) -> None:
    database = fresh()
    migrate(database, kind, steps=migrations(kind)[:2])
    database.execute_sql(
        "INSERT INTO answer (answer, version, state, title, text, kind, tags, legal_basis, author, at) VALUES "
        "('a', 1, 'public', '', '', 'text', '[]', '', '', 0), ('a', 2, 'approved', '', '', 'text', '[]', '', '', 0), "
        "('a', 3, 'draft', '', '', 'text', '[]', '', '', 0), ('b', 1, 'approved', '', '', 'text', '[]', '', '', 0)"
    )
    migrate(database, kind)
    rows = database.execute_sql("SELECT state FROM answer ORDER BY answer, version").fetchall()
    assert [state for (state,) in rows] == ["retired", "approved", "draft", "approved"]


def test_a_database_of_a_newer_program_is_refused(fresh: Fresh, kind: Kind) -> None:
    database = fresh()
    migrate(database, kind, steps=[*migrations(kind), Migration(999, "future", ())])
    with pytest.raises(Refused, match="более новая версия"):
        migrate(database, kind)


@pytest.mark.parametrize("url", ["sqlite:///:memory:", "sqlite://host/x.db", "mysql://x/y", "relay.db"])
def test_an_address_that_is_no_database_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        open_database(url)
