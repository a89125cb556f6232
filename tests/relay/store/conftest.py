"""A store to write to: a fresh SQLite file and a fresh PostgreSQL database in turn."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.postgres import Postgres
from tests.relay.store.bed import Bed


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'relay.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture
def bed(url: str) -> Iterator[Bed]:
    found = Bed(url)
    yield found
    found.close()
