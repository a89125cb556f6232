"""Starting with the system."""

import shlex
import sys
from pathlib import Path

import pytest

from desktop_app.autostart import command, set_autostart


def test_the_entry_comes_and_goes_and_starts_this_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    entry = tmp_path / "autostart" / "consultant-desk.desktop"
    for _ in range(2):
        set_autostart(wanted=True)
    lines = dict(line.split("=", 1) for line in entry.read_text(encoding="utf-8").splitlines()[1:])
    assert shlex.split(lines["Exec"]) == command()
    for _ in range(2):
        set_autostart(wanted=False)
    assert not entry.exists()


def test_a_built_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == [sys.executable]
