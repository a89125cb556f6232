"""The program checks itself against a real relay: from its sources and as the folder that people install."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.release import VERSION
from tests.desktop_app.house import PASSWORD, ROOT, Citizen, House, until
from tools.setup import installer

STEPS = ["visible", "sign_in", "take", "answer", "sign_out"]


@pytest.fixture(params=["sources", "built"])
def program(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """How the program is started; the built one is built anew only if something that goes into it changed."""
    return (sys.executable, "-m", "desktop_app.app") if request.param == "sources" else (str(installer.bring()),)


async def checked(program: tuple[str, ...], house: House, *, password: str = PASSWORD) -> tuple[int, dict[str, Any]]:
    """What the program says of itself. The built one knows nothing of our folder and our virtual environment."""
    ours = ("PYTHON", "QT_", "VIRTUAL_")
    process = await asyncio.create_subprocess_exec(
        *(*program, "--self-check", "--relay", house.url, "--login", "anna"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT if len(program) > 1 else Path(ROOT.anchor),
        env={name: value for name, value in os.environ.items() if not name.startswith(ours)},
    )
    said, _ = await process.communicate(password.encode())
    return process.returncode or 0, json.loads(said)


async def test_the_program_signs_in_takes_the_test_question_and_answers_it(
    program: tuple[str, ...], house: House
) -> None:
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Проверка программы: связь")
    code, report = await checked(program, house)
    assert (code, report["ok"], report["version"], list(report["ended_ms"])) == (0, True, VERSION, STEPS), report
    await until(lambda: "Программа проверена" in citizen.read)
    await citizen.leave()


async def test_a_check_that_fails_names_its_step_and_says_why(program: tuple[str, ...], house: House) -> None:
    code, report = await checked(program, house, password="wrong")
    assert (code, report["ok"], report["failed"]) == (1, False, "sign_in")
    assert "Неверное имя входа или пароль" in report["said"]
