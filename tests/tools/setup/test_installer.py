"""The folder of the built program holds what it uses and nothing else: no server, no tests, no unused parts of Qt."""

from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader

from tools.setup import installer

SERVERS = ("relay", "uvloop", "psycopg", "pymorphy3", "structlog", "prometheus_client", "argon2")
OTHERS = ("tests", "pytest", "hypothesis", "setuptools", "lxml", "tkinter", "mypy", "bench", "tools")
PARTS_OF_QT = {"QtCore", "QtGui", "QtSvg", "QtWidgets"}
MOST_MEGABYTES = 240


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
