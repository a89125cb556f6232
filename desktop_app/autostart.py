"""Starts the program with the system, or not: the Run key on Windows, an autostart entry elsewhere."""

import os
import shlex
import sys
from pathlib import Path

from desktop_app.tongue import tr

NAME = "consultant-desk"
ENTRY = """[Desktop Entry]
Type=Application
Name={name}
Exec={command}
Terminal=false
X-GNOME-Autostart-enabled=true
"""


def command() -> list[str]:
    """How this very program is started: the built one by itself, else Python and the module."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "desktop_app.app"]


def set_autostart(*, wanted: bool) -> None:
    """Start with the system from now on, or no more; again changes nothing. Raises OSError."""
    if sys.platform == "win32":
        _set_run_key(wanted=wanted)
    else:
        _set_entry(folder() / f"{NAME}.desktop", wanted=wanted)


def folder() -> Path:
    """Where a desktop of the freedesktop kind looks for what to start."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "autostart"


def _set_entry(path: Path, *, wanted: bool) -> None:
    if not wanted:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ENTRY.format(name=tr("Онлайн-консультант"), command=shlex.join(command())), encoding="utf-8")


if sys.platform == "win32":
    import subprocess
    import winreg

    RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def _set_run_key(*, wanted: bool) -> None:
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, RUN, 0, winreg.KEY_SET_VALUE) as key:
            if wanted:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(command()))
                return
            try:
                winreg.DeleteValue(key, NAME)
            except FileNotFoundError:
                return
