"""The schema as the models want it: the source of the first migration, and the measure of all later ones."""

from typing import Any

import peewee

from relay.store.migrate import Kind
from relay.store.schema import TABLES, VERSION

_SQLITE_ONLY = (" STRICT, WITHOUT ROWID", " STRICT")


def statements(kind: Kind) -> tuple[str, ...]:
    """Every statement that makes an empty database fit the models (`schema_version` makes itself)."""
    database = peewee.SqliteDatabase(None) if kind == "sqlite" else peewee.PostgresqlDatabase(None)
    managers = [peewee.SchemaManager(table.model, database=database) for table in TABLES if table is not VERSION]
    found = [statement for manager in managers for statement in _of_model(manager)]
    if kind == "sqlite":
        return tuple(found)
    return tuple(_without(statement, _SQLITE_ONLY) for statement in found)


def _of_model(manager: Any) -> list[str]:
    made = [manager._create_table(safe=False), *manager._create_indexes(safe=False)]  # noqa: SLF001 - the only way
    return [_plain(*context.query()) for context in made]


def _plain(sql: str, parameters: list[object]) -> str:
    if parameters:
        raise ValueError(f"a schema statement with parameters cannot be written down: {sql}")
    return sql


def _without(statement: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        statement = statement.removesuffix(ending)
    return statement
