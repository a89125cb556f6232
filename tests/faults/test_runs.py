"""Seeded runs with kill -9 and cut lines: nothing acknowledged is lost, nothing stands twice, order is kept."""

from pathlib import Path

from tests.fixtures.postgres import Postgres
from tests.rig.run import Plan, play


async def test_sqlite_survives_kills_and_cuts(tmp_path: Path) -> None:
    verdict = await play(Plan(seed=11, seconds=5), f"sqlite:///{tmp_path}/relay.db", tmp_path)
    assert verdict.faults == []
    assert verdict.sent > 50


async def test_postgresql_survives_kills_and_cuts(tmp_path: Path, postgres: Postgres) -> None:
    verdict = await play(Plan(seed=12, seconds=5), postgres.new_database(), tmp_path)
    assert verdict.faults == []
    assert verdict.sent > 50


async def test_a_flapping_line_alone_loses_nothing(tmp_path: Path) -> None:
    plan = Plan(seed=13, seconds=3, kills=False, fault_s=(0.2, 0.6))
    verdict = await play(plan, f"sqlite:///{tmp_path}/relay.db", tmp_path)
    assert verdict.faults == []
    assert verdict.sent > 50
