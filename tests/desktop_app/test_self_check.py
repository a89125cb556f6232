"""The program checks itself against a real relay, from its sources and as the folder that people install.

This folder holds what it uses and nothing else: no server, no tests, no unused parts of Qt.
"""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PyInstaller.archive.readers import CArchiveReader

from core.release import VERSION
from tests.desktop_app.house import PASSWORD, ROOT, Citizen, House, until
from tools.setup import installer

SERVERS = ("relay", "uvloop", "psycopg", "pymorphy3", "structlog", "prometheus_client", "argon2")
OTHERS = ("tests", "pytest", "hypothesis", "setuptools", "lxml", "tkinter", "mypy", "bench", "tools")
PARTS_OF_QT = {"QtCore", "QtGui", "QtSvg", "QtWidgets"}
MOST_MEGABYTES = 240
STEPS = ["visible", "sign_in", "take", "spell", "answer", "sign_out"]


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


@pytest.fixture(scope="module")
def built() -> Path:
    """The program, built anew only if something that goes into it changed."""
    return installer.bring()


def modules(program: Path) -> set[str]:
    """The Python modules inside the program."""
    return set(CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc)


def files(program: Path) -> set[str]:
    return {str(file.relative_to(program.parent)) for file in program.parent.rglob("*") if file.is_file()}


def test_the_built_program_holds_no_server_and_nothing_of_developers(built: Path) -> None:
    inside = modules(built)
    assert {
        name for name in inside for part in (*SERVERS, *OTHERS) if name == part or name.startswith(f"{part}.")
    } == set()
    assert {"desktop_app.program", "desktop_app.self_check", "core.search.index", "keyring.backends"} <= inside


def test_the_folder_holds_only_the_parts_of_qt_in_use(built: Path) -> None:
    found = files(built)
    assert {
        Path(name).name.split(".")[0]
        for name in found
        if name.startswith("_internal/PySide6/Qt") and name.endswith("abi3.so")
    } == PARTS_OF_QT
    assert [
        name for name in found if "WebEngine" in name or "Qml" in name or "Quick" in name or "Network" in name
    ] == []


def test_the_folder_holds_the_resources_but_no_samples(built: Path) -> None:
    held = {name.removeprefix("_internal/resources/") for name in files(built) if "_internal/resources/" in name}
    assert {"icons/send.svg", "styles/tokens.json", "translations/en/app.json", "sounds/alert.wav"} <= held
    assert not [name for name in held if name.startswith("samples/") or name.endswith(".py")]


def test_the_folder_is_no_larger_than_it_need_be(built: Path) -> None:
    assert installer.megabytes() <= MOST_MEGABYTES
