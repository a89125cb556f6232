"""The sounds are what their program makes: short, quiet, always the same bytes."""

import array
import io
import sys
import wave
from pathlib import Path

import pytest

from resources import read_bytes
from tools import sounds


def opened(name: str) -> wave.Wave_read:
    return wave.open(io.BytesIO(read_bytes(f"sounds/{name}.wav")), "rb")


def test_making_the_sounds_again_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sounds, "FOLDER", tmp_path)
    sounds.main()
    made = {file.stem: file.read_bytes() for file in tmp_path.iterdir()}
    assert set(made) == set(sounds.SOUNDS)
    assert [name for name in made if made[name] != read_bytes(f"sounds/{name}.wav")] == []


@pytest.mark.parametrize("name", sounds.SOUNDS)
def test_a_sound_is_short_and_small(name: str) -> None:
    with opened(name) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 22_050)
        assert 0.2 <= sound.getnframes() / sound.getframerate() <= 1


@pytest.mark.parametrize("name", sounds.SOUNDS)
def test_a_sound_neither_clicks_nor_clips(name: str) -> None:
    with opened(name) as sound:
        levels = array.array("h", sound.readframes(sound.getnframes()))
    if sys.byteorder == "big":
        levels.byteswap()
    assert abs(levels[0]) < 200
    assert abs(levels[-1]) < 200
    assert 4_000 < max(map(abs, levels)) < 24_000
