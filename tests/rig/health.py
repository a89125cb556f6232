"""Watches a relay from outside while a fault lasts: how fast it answers, how late its event loop was."""

import asyncio
import time
from collections.abc import Callable

import aiohttp

EVERY_S = 0.05
WITHIN_S = 60.0


async def pulses(url: str, *, until: Callable[[], bool]) -> list[float]:
    """How many seconds each `/healthz` took, asked again and again until something has happened."""
    took: list[float] = []
    async with asyncio.timeout(WITHIN_S), aiohttp.ClientSession() as session:
        while not until():
            began = time.monotonic()
            async with session.get(url + "/healthz") as answer:
                assert answer.status == 200
            took.append(time.monotonic() - began)
            await asyncio.sleep(EVERY_S)
    return took


async def readiness(url: str, *, parts: dict[str, str]) -> None:
    """Wait until `/readyz` says this of these parts."""
    async with asyncio.timeout(WITHIN_S), aiohttp.ClientSession() as session:
        while True:
            async with session.get(url + "/readyz") as answer:
                if parts.items() <= (await answer.json()).items():
                    return
            await asyncio.sleep(EVERY_S)


async def late(url: str, *, over_s: str) -> float:
    """How often the event loop was later than one of its histogram's bounds."""
    async with aiohttp.ClientSession() as session, session.get(url + "/metrics") as answer:
        lines = dict(line.rsplit(" ", 1) for line in (await answer.text()).splitlines() if not line.startswith("#"))
    within = float(lines[f'relay_loop_lag_seconds_bucket{{le="{over_s}"}}'])
    return float(lines["relay_loop_lag_seconds_count"]) - within
