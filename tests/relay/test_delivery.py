"""Who awaits a write gets its outcome; the rest goes to the engine."""

import asyncio

import pytest

from core.moment import Moment
from relay.delivery import Delivery, Results
from relay.store.outcome import Committed, Failed, Outcome, Overloaded, Reason, Unavailable
from relay.store.plan import Unit
from relay.store.rows import ProbeRow

ROW = ProbeRow(node="test", at=Moment(1))


class Pen:
    """A writer that answers at once, or is full."""

    def __init__(self, outcome: Outcome | None) -> None:
        self.outcome = outcome
        self.rest: Results = []
        self.delivery = Delivery(self.rest.extend)
        self.delivery.start(self)

    def submit(self, unit: Unit) -> None:
        if self.outcome is None:
            raise Overloaded
        self.delivery.deliver([(Unit(), Committed()), (unit, self.outcome)])


async def test_a_write_returns_when_it_is_durable_and_others_units_go_on() -> None:
    pen = Pen(Committed())
    async with asyncio.timeout(5):
        await pen.delivery.write(ROW)
    assert len(pen.rest) == 1


async def test_a_write_that_failed_is_told() -> None:
    with pytest.raises(Unavailable):
        await Pen(Failed(Reason.DISK_FULL)).delivery.write(ROW)


async def test_a_full_writer_is_told() -> None:
    with pytest.raises(Overloaded):
        await Pen(None).delivery.write(ROW)


async def test_what_nobody_awaits_goes_to_the_rest() -> None:
    pen = Pen(Committed())
    pen.delivery.deliver([(Unit(), Committed())])
    assert len(pen.rest) == 1
