"""A relay whose model has read its library, so that what starts on a copy of its data need not do it again."""

import asyncio
import sqlite3
from pathlib import Path

from resources.embedding import available
from tests.rig.process import RelayProcess


def learned(folder: Path) -> None:
    """Serve from the SQLite database `relay.db` in the folder until every shared answer has its vectors."""
    relay = RelayProcess(f"sqlite:///{folder}/relay.db", folder)
    relay.start()
    asyncio.run(read(folder / "relay.db", relay))
    relay.stop()


async def read(database: Path, relay: RelayProcess) -> None:
    await relay.ready()
    async with asyncio.timeout(60):
        while available() and unread(database):  # noqa: ASYNC110 — what is waited for has no event
            await asyncio.sleep(0.05)


UNREAD = """
    SELECT COUNT(*) FROM answer
    WHERE state IN ('approved', 'public') AND answer NOT IN (SELECT answer FROM answer_vector)
"""


def unread(database: Path) -> int:
    """Answers that everybody finds and that have no vectors yet."""
    connection = sqlite3.connect(database)
    (count,) = connection.execute(UNREAD).fetchone()
    connection.close()
    return int(count)
