"""One number says which release this is, and all that is made takes it from one place."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from core.release import VERSION, numbers, older

ROOT = Path(__file__).parents[2]


def test_the_version_is_three_numbers() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)


def test_the_package_takes_its_version_from_here() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert told["project"]["dynamic"] == ["version"]
    assert told["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "core.release.VERSION"}


def test_the_installer_is_told_the_version_and_knows_none_of_its_own() -> None:
    script = (ROOT / "installer.iss").read_text(encoding="utf-8")
    assert "AppVersion={#Version}" in script
    assert re.findall(r"^(?!;).*\d+\.\d+\.\d+", script, re.MULTILINE) == []


def test_the_widget_is_of_the_same_release() -> None:
    assert json.loads((ROOT / "web_widget" / "package.json").read_text(encoding="utf-8"))["version"] == VERSION


@pytest.mark.parametrize(
    ("one", "than", "is_older"),
    [("0.1.0", "0.1.1", True), ("0.9.0", "0.10.0", True), ("1.0.0", "1.0.0", False), ("2.0.0", "1.9.9", False)],
)
def test_versions_are_compared_by_their_numbers(one: str, than: str, *, is_older: bool) -> None:
    assert older(one, than) is is_older


@pytest.mark.parametrize(
    "text", ["", "1.2", "1.2.3.4", "<b>9.9.9</b>", "9.9.9\n", "٩.9.9", "1" * 9999 + ".0.0", "-1.0.0"]
)
def test_what_is_no_version_is_neither_older_nor_newer(text: str) -> None:
    assert numbers(text) is None
    assert not older("0.1.0", text)
    assert not older(text, "0.1.0")
