"""The SQL of the writer, made once from the schema: peewee's query builder is too slow for each batch."""

from functools import cache

from relay.store.schema import ERASED, Table

_POSTGRES_TYPES: dict[type, str] = {bool: "boolean", int: "bigint", str: "text", bytes: "text"}


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _on_conflict(table: Table, *, update: bool) -> str:
    if not update:
        return "ON CONFLICT DO NOTHING"
    rest = [name for name in table.columns if name not in table.key]
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    return f"ON CONFLICT ({_quoted(table.key)}) DO UPDATE SET {changes}"


@cache
def sqlite_insert(table: Table, count: int, *, update: bool) -> str:
    """Insert `count` rows, with the values as one flat list."""
    one = "(" + ", ".join("?" * len(table.columns)) + ")"
    values = ", ".join([one] * count)
    head = f'INSERT INTO "{table.name}" ({_quoted(table.columns)})'
    return f"{head} VALUES {values} {_on_conflict(table, update=update)}"


@cache
def postgres_insert(table: Table, *, update: bool) -> str:
    """Insert any number of rows, given as one JSON list of objects (bytes in base64); returns the keys."""
    columns = list(zip(table.columns, table.kinds, strict=True))
    read = ", ".join(f"decode(t.\"{name}\", 'base64')" if kind is bytes else f't."{name}"' for name, kind in columns)
    shape = ", ".join(f'"{name}" {_POSTGRES_TYPES[kind]}' for name, kind in columns)
    head = f'INSERT INTO "{table.name}" ({_quoted(table.columns)})'
    source = f"SELECT {read} FROM json_to_recordset(%s::json) AS t({shape})"
    tail = "" if update else f" RETURNING {_quoted(table.key)}"
    return f"{head} {source} {_on_conflict(table, update=update)}{tail}"


POSTGRES_NUMBERS = """
WITH asked AS (
    SELECT t.* FROM json_to_recordset(%s::json) AS t(dialogue text, request bigint, year bigint)
    WHERE NOT EXISTS (SELECT 1 FROM register_number r WHERE r.dialogue = t.dialogue AND r.request = t.request)
), placed AS (
    SELECT asked.*, row_number() OVER (PARTITION BY year ORDER BY dialogue, request) AS place FROM asked
), counted AS (
    SELECT year, count(*) AS many FROM asked GROUP BY year
), grown AS (
    INSERT INTO register_year (year, last) SELECT year, many FROM counted ORDER BY year
    ON CONFLICT (year) DO UPDATE SET last = register_year.last + excluded.last RETURNING year, last
)
INSERT INTO register_number (dialogue, request, year, number)
SELECT placed.dialogue, placed.request, placed.year, grown.last - counted.many + placed.place
FROM placed JOIN counted USING (year) JOIN grown USING (year)
ON CONFLICT (dialogue, request) DO NOTHING
RETURNING dialogue, request, year, number
"""

POSTGRES_ERASE = {
    table.name: f'DELETE FROM "{table.name}" gone USING json_to_recordset(%s::json) AS t(stream text, seq bigint) '
    "WHERE gone.stream = t.stream AND gone.seq = t.seq"
    for table in ERASED
}
