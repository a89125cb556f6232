"""Builds the specialist's program as one folder with PyInstaller, for the system it is run on."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from core.release import VERSION
from tools.setup import environment, stamps
from tools.setup.commands import ROOT, Impossible, quiet

BUILD = ROOT / "build"
FOLDER = BUILD / "consultant-desk"
PROGRAM = FOLDER / ("consultant-desk.exe" if sys.platform == "win32" else "consultant-desk")
SPECIFICATION = ROOT / "build_installer.spec"
UPDATES = "updates.json"
PARTS = ("core", "desktop_app", "resources")


def bring() -> Path:
    """Build if something that goes into it changed since the last time; gives the program."""
    value = stamps.fingerprint(sources(), "installer", sys.version)
    stamp = BUILD / "installer.stamp"
    if PROGRAM.is_file() and stamps.fresh(stamp, value):
        return PROGRAM
    quiet(
        [
            *(environment.PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", BUILD, "--workpath", BUILD / "pyinstaller", SPECIFICATION),
        ],
        doing="building the specialist's program",
        env=environment.variables() | {"PYTHONPATH": str(ROOT), "PYINSTALLER_CONFIG_DIR": str(BUILD / "cache")},
    )
    stamps.keep(stamp, value)
    return PROGRAM


def tell_updates(place: str) -> None:
    """Build in where this centre's people get new versions; the program says so and never asks a relay for it."""
    held = FOLDER / ("_internal" if (FOLDER / "_internal").is_dir() else ".") / "resources" / UPDATES
    held.write_text(json.dumps(place, ensure_ascii=False), encoding="utf-8")


def sources() -> Iterator[Path]:
    """Everything that goes into the folder, the versions of its libraries too."""
    yield SPECIFICATION
    yield environment.LOCK
    for part in PARTS:
        for folder, _, names in os.walk(ROOT / part):
            yield from (Path(folder) / name for name in names if "__pycache__" not in folder)


def megabytes() -> int:
    """How much disk the built folder takes."""
    own = (file.stat().st_size for file in FOLDER.rglob("*") if file.is_file() and not file.is_symlink())
    return round(sum(own) / 1e6)


def pack() -> None:
    """Make the set-up program of the built folder, with Inno Setup, of the release in core/release.py."""
    quiet([compiler(), f"/DVersion={VERSION}", ROOT / "installer.iss"], doing="packing the set-up program")


def compiler() -> Path:
    """Inno Setup's. Raises Impossible where there is none."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "Inno Setup 6" / "ISCC.exe"
    found = shutil.which("iscc") or (usual if usual.is_file() else None)
    if found is None:
        message = "Inno Setup 6 is not on this machine; it packs the set-up program on Windows only"
        raise Impossible(message)
    return Path(found)
