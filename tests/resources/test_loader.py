"""How resources are found: by their path inside the folder, or not at all."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import msgspec
import pytest

import resources
from resources import Missing, read_bytes, read_json


def test_a_file_is_read_by_its_path() -> None:
    assert read_bytes("phrases/ru.json").startswith(b"{")


def test_a_json_file_is_decoded() -> None:
    assert isinstance(read_json("phrases/ru.json"), dict)


@pytest.mark.parametrize("path", ["no/such.json", "phrases", ""])
def test_what_is_not_a_file_is_missing(path: str) -> None:
    with pytest.raises(Missing):
        read_bytes(path)


@pytest.mark.parametrize("path", ["../pyproject.toml", "phrases/../../README.md", "/etc/hostname", "C:/x", "a\\b"])
def test_a_path_cannot_leave_the_folder(path: str) -> None:
    with pytest.raises(Missing):
        read_bytes(path)


def test_what_is_no_json_is_told_as_such() -> None:
    with pytest.raises(msgspec.DecodeError):
        read_json("__init__.py")


def test_resources_are_read_from_an_archive_too(tmp_path: Path) -> None:
    archive = tmp_path / "packed.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("resources/__init__.py", Path(resources.__file__).read_text(encoding="utf-8"))
        packed.writestr("resources/phrases/only_here.json", "[1]")
    said = subprocess.run(
        [sys.executable, "-c", "import resources; print(resources.read_json('phrases/only_here.json'))"],
        env={**os.environ, "PYTHONPATH": str(archive)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "[1]"
