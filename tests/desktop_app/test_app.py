"""The program as a process: whatever it is doing when it ends, it leaves nothing undone and says nothing wrong."""

import asyncio
import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.desktop_app.driven import Desk
from tests.desktop_app.house import ROOT, Citizen, House, until
from tests.desktop_app.proxy import Proxy


def heeds_the_end(process: asyncio.subprocess.Process) -> bool:
    """Whether the program catches the system's wish to end, as the kernel tells."""
    caught = re.search(r"SigCgt:\s*(\w+)", Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8"))
    return caught is not None and bool(int(caught[1], 16) & 1 << (signal.SIGTERM - 1))


async def test_the_systems_wish_to_end_closes_the_window_and_leaves_nothing_behind(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "desktop_app.app", "--data-dir", str(tmp_path)), cwd=ROOT, stderr=subprocess.PIPE
    )
    await until(lambda: heeds_the_end(process), seconds=30)
    process.terminate()
    _, said = await process.communicate()
    assert (process.returncode, said) == (0, b"")


async def test_a_window_closed_right_after_signing_in_leaves_nothing_behind(tmp_path: Path, house: House) -> None:
    async with Desk(tmp_path, relay=house.url) as desk:
        assert await desk.close() == ""


async def test_a_window_closed_in_the_middle_of_the_work_leaves_nothing_behind(tmp_path: Path, house: House) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Когда придёт пособие?")
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("take", "Когда придёт пособие?")
        await desk.do("say", "Пятого числа.")
        assert await desk.close() == ""
    await citizen.leave()


async def test_a_window_closed_while_the_relay_is_away_leaves_nothing_behind(tmp_path: Path, house: House) -> None:
    async with Desk(tmp_path, relay=house.url) as desk:
        await desk.do("see", "на связи")
        house.kill()
        await desk.do("see", "нет связи")
        assert await desk.close() == ""


async def test_a_window_closed_on_a_silent_line_leaves_nothing_behind(tmp_path: Path, house: House) -> None:
    wire = Proxy(house.port)
    async with Desk(tmp_path, relay=await wire.start()) as desk:
        await desk.do("see", "на связи")
        wire.deaf = True
        assert await desk.close() == ""
    await wire.stop()
