"""Brings the few Debian packages that no wheel can: Chromium, Qt's libraries, a font, make, strace."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.setup.commands import Impossible, quiet

LIBRARIES = {
    "libatomic.so.1": "libatomic1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PROGRAMS = ("make", "strace")
VENV = "python3-venv"
FONTS = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def bring() -> None:
    """Install what is missing, or name the one command that would; elsewhere than on Debian do nothing."""
    if shutil.which("apt-get") is None:
        return
    missing = missing_packages()
    if missing:
        install(missing)


def missing_packages() -> list[str]:
    """Debian packages whose library, program or font is not there, by whatever way it could have come."""
    packages = []
    if not any(shutil.which(name) for name in BROWSERS):
        packages.append("chromium")
    if not FONTS.is_file():
        packages.append("fonts-dejavu-core")
    packages += [program for program in PROGRAMS if shutil.which(program) is None]
    if lacks_venv():
        packages.append(VENV)
    wanted = LIBRARIES | (DISPLAY_LIBRARIES if os.environ.get("DISPLAY") else {})
    present = linked_libraries()
    return packages + [package for library, package in wanted.items() if library not in present]


def lacks_venv() -> bool:
    """Whether this Python cannot make a virtual environment: Debian keeps that part in a package of its own."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is None


def linked_libraries() -> set[str]:
    """Names of the shared libraries that the loader knows."""
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listing.splitlines()[1:] if line.strip()}


def install(packages: Sequence[str]) -> None:
    """Install with apt where this user may, without asking anything."""
    before = privilege()
    if before is None:
        message = f"some Debian packages are missing; install them with:\n  {command_for(packages)}"
        raise Impossible(message)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet([*before, "apt-get", "update", "-q"], doing="reading Debian's list of packages", env=env)
    quiet(
        [*before, "apt-get", "install", "-q", "-y", "--no-install-recommends", *packages],
        doing=f"installing Debian packages: {' '.join(packages)}",
        env=env,
    )


def command_for(packages: Sequence[str]) -> str:
    """The one line that a person with rights can paste."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def privilege() -> list[str] | None:
    """What to put before apt-get: nothing for root, sudo where it asks no password, None where it may not."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n"]
    return None
