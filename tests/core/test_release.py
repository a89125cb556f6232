"""One number says which release this is, and all that is made takes it from one place."""

import json
import re
import tomllib
from pathlib import Path

from core.release import VERSION

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
