"""An open front on either database."""

from collections.abc import AsyncIterator

import pytest

from tests.relay.http.front import Front


@pytest.fixture
async def front(database_url: str) -> AsyncIterator[Front]:
    front = Front(database_url)
    await front.open()
    yield front
    await front.client.close()
    front.close()
