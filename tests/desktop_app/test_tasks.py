"""Tasks: named, a failure told at once, what must be finished is waited for, the rest is cancelled."""

import asyncio

from desktop_app.tasks import Tasks


async def fail() -> None:
    raise ValueError


async def test_a_failure_is_told_with_the_tasks_name() -> None:
    failures: list[str] = []
    tasks = Tasks(lambda name, failure: failures.append(f"{name} {type(failure).__name__}"))
    await asyncio.wait({tasks.start("store 1", fail())})
    await asyncio.sleep(0)
    assert failures == ["store 1 ValueError"]


async def test_what_must_be_finished_is_waited_for_and_the_rest_is_cancelled() -> None:
    tasks = Tasks(lambda *_: None)
    done: list[str] = []

    async def store(depth: int) -> None:
        await asyncio.sleep(0)
        done.append(f"store {depth}")
        if depth:
            tasks.start("store next", store(depth - 1))

    tasks.start("store first", store(2))
    line = tasks.start("line", asyncio.Event().wait())
    await tasks.finish("store ")
    assert done == ["store 2", "store 1", "store 0"]
    assert not line.done()
    await tasks.stop()
    assert line.cancelled()


async def test_what_shows_something_ends_before_that_goes_away_and_what_keeps_something_goes_on() -> None:
    tasks = Tasks(lambda *_: None)
    kept = asyncio.Event()
    keeping, showing = tasks.start("keep words", kept.wait()), tasks.start("library sift", asyncio.Event().wait())
    tasks.drop(spared=("store ", "keep "))
    kept.set()
    await asyncio.wait({keeping, showing})
    assert showing.cancelled()
    assert not keeping.cancelled()


async def test_a_task_that_swallowed_its_end_is_told_again() -> None:
    tasks, swallowed = Tasks(lambda *_: None), asyncio.Event()

    async def stubborn() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            swallowed.set()
        await asyncio.Event().wait()

    line = tasks.start("line", stubborn())
    await asyncio.sleep(0)
    await tasks.stop()
    assert swallowed.is_set()
    assert line.cancelled()
