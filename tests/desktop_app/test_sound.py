"""The port of sound."""

import wave
from importlib.resources import files
from pathlib import Path

import pytest

from desktop_app.sound import PLAYERS, Player, Silent, system_sound


@pytest.mark.parametrize("name", ["alert", "message"])
def test_the_sounds_are_short_waves(name: str) -> None:
    with files("resources").joinpath(f"sounds/{name}.wav").open("rb") as file, wave.open(file) as sound:
        assert 0.2 < sound.getnframes() / sound.getframerate() < 2


def test_a_system_without_a_player_is_silent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    sound = system_sound()
    assert isinstance(sound, Silent)
    sound.play("alert")


def test_a_system_with_a_player_uses_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / PLAYERS[0]
    program.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/heard\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    sound = system_sound()
    assert isinstance(sound, Player)
    sound.play("message")
    sound.wait()
    assert (tmp_path / "heard").read_text().strip().endswith("message.wav")
