"""An open hall."""

from collections.abc import AsyncIterator

import pytest

from relay.socket.limits import Limits, Rate, SideLimits
from tests.relay.socket.hall import Hall


@pytest.fixture
async def hall() -> AsyncIterator[Hall]:
    """With room for tests that send much; a client that does not read is cut off soon."""
    side = SideLimits(requests=Rate(100_000, 100_000), queue_packets=200, queue_bytes=200_000)
    hall = Hall(Limits(citizen=side, requests_per_address=Rate(100_000, 100_000)))
    await hall.start()
    yield hall
    await hall.stop()
