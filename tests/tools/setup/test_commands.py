"""Other programs are run with their failure told plainly."""

import sys

import pytest

from tools.setup import commands


def test_a_failed_quiet_command_shows_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(commands.Impossible, match="failed: counting"):
        commands.quiet([sys.executable, "-c", "print('one, two'); raise SystemExit(1)"], doing="counting")
    assert "one, two" in capsys.readouterr().out


def test_a_quick_quiet_command_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    commands.quiet([sys.executable, "-c", "print('one')"], doing="counting")
    assert capsys.readouterr().out == ""


def test_a_command_cannot_ask_for_input() -> None:
    assert commands.run([sys.executable, "-c", "import sys; sys.exit(len(sys.stdin.read()))"]) == 0


def test_a_titled_command_says_how_it_went(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.run([sys.executable, "-c", "raise SystemExit(4)"], title="four") == 4
    assert capsys.readouterr().out.startswith("FAIL four (")
