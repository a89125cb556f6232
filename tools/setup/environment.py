"""Makes the virtual environment and fills it with exactly the locked packages."""

from __future__ import annotations

import os
import shutil
import sys

from tools.setup import debian, stamps
from tools.setup.commands import ROOT, Impossible, quiet

VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")
LOCK = ROOT / "requirements" / "dev.txt"
PROJECT = (ROOT / "pyproject.toml", ROOT / "setup.py", ROOT / "core" / "release.py")
EXTRAS = ("relay", "desktop", "semantic", "dev")
"""Each has its lock file; `dev` holds the other three."""


def bring() -> None:
    """Leave a virtual environment with the locked packages and this project; a second call does nothing."""
    if shutil.which("pip", path=str(SCRIPTS)) is None:
        create()
    install_packages()
    install_project()


def create() -> None:
    """Make the virtual environment, on Debian after bringing the part of Python it keeps apart."""
    if debian.lacks_venv():
        if shutil.which("apt-get") is None:
            message = "this Python has no `venv`; install Python 3.11 or newer from python.org"
            raise Impossible(message)
        debian.install([debian.VENV])
    quiet([sys.executable, "-m", "venv", VENV], doing="making the virtual environment .venv")


def install_packages() -> None:
    """Install the lock, each file checked against its hash; it is whole, and pip must not look for newer ones."""
    value = stamps.fingerprint([LOCK], "packages")
    stamp = VENV / "packages.stamp"
    if stamps.fresh(stamp, value):
        return
    quiet(
        [PYTHON, "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", LOCK],
        doing="installing the locked Python packages (the first time a few minutes)",
    )
    stamps.keep(stamp, value)


def install_project() -> None:
    """Link this folder into the environment, with `consultant-relay` and `consultant-desk`."""
    value = stamps.fingerprint(PROJECT, "project", str(ROOT))
    stamp = VENV / "project.stamp"
    if stamps.fresh(stamp, value):
        return
    quiet(
        [PYTHON, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--no-build-isolation", "-e", ROOT],
        doing="linking the project into .venv",
    )
    stamps.keep(stamp, value)


def variables() -> dict[str, str]:
    """The environment in which the tools of .venv find each other, node and npm among them."""
    path = f"{SCRIPTS}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "VIRTUAL_ENV": str(VENV), "PYTHONUTF8": "1"}


def lock() -> None:
    """Make the lock files again, newest versions that pyproject.toml allows, with the hash of every file."""
    for extra in EXTRAS:
        quiet(
            [
                *(PYTHON, "-m", "uv", "pip", "compile", "--quiet", "--upgrade", "--universal"),
                *("--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"),
                *("--no-annotate", "--extra", extra, "--output-file", f"requirements/{extra}.txt"),
                "pyproject.toml",
            ],
            doing=f"locking requirements/{extra}.txt",
            env=variables(),
        )
