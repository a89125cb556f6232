"""A relay in a process of its own, with accounts, open round the clock."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.rig.process import RelayProcess


@pytest.fixture
async def relay(tmp_path: Path) -> AsyncIterator[RelayProcess]:
    """Prepared on SQLite, not yet started."""
    relay = RelayProcess(f"sqlite:///{tmp_path}/relay.db", tmp_path)
    relay.command("sample", "--always-open")
    relay.add_account("anna", name="Анна")
    yield relay
    relay.kill()
