"""The long runs of the checker: seeded talk under kill -9 and cut lines, on both databases."""

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.rig.run import Plan, play

FIRST_SEED = 100


def run(new_database: Callable[[], str], *, count: int, seconds: float) -> dict[str, Any]:
    """How many words were acknowledged, and every fault found."""
    databases: dict[str, Callable[[Path], str]] = {
        "sqlite": lambda folder: f"sqlite:///{folder}/run.db",
        "postgresql": lambda _: new_database(),
    }
    found: dict[str, Any] = {}
    for name, address in databases.items():
        sent, faults = 0, []
        for seed in range(FIRST_SEED, FIRST_SEED + count):
            folder = Path(tempfile.mkdtemp())
            plan = Plan(seed=seed, seconds=seconds, citizens=20, fault_s=(3.0, 8.0))
            verdict = asyncio.run(play(plan, address(folder), folder))
            sent += verdict.sent
            faults += verdict.faults
        found[name] = {"runs": count, "acknowledged": sent, "faults": len(faults), "said": faults[:20]}
    return found
