"""What is missing on Debian is named by its package, in one command."""

from tools.setup import debian


def test_the_command_names_every_package_at_once() -> None:
    assert debian.command_for(["chromium", "make"]) == "sudo apt-get install --no-install-recommends chromium make"


def test_only_known_packages_can_be_missing() -> None:
    known = {*debian.LIBRARIES.values(), *debian.DISPLAY_LIBRARIES.values()}
    assert set(debian.missing_packages()) <= known | {"chromium", "fonts-dejavu-core", *debian.PROGRAMS, debian.VENV}
