"""What a relay may tell of the desk's releases, and which desks it refuses."""

import msgspec
import pytest

from core.protocol.release import NOTES_LIMIT, DeskRelease, flaw, refuses
from core.release import VERSION


def test_a_relay_that_was_told_nothing_tells_its_own_release_and_refuses_nobody() -> None:
    assert DeskRelease().version == VERSION
    assert flaw(DeskRelease()) == ""
    assert not refuses(DeskRelease(), "consultant-desk/0.0.1")


@pytest.mark.parametrize(
    ("release", "what"),
    [
        (DeskRelease(version="два"), "version must"),
        (DeskRelease(version="0.2.0", smallest="x"), "smallest must be three"),
        (DeskRelease(version="0.2.0", smallest="0.3.0"), "nobody could sign in"),
        (DeskRelease(version="0.2.0", notes="я" * (NOTES_LIMIT + 1)), "notes must"),
    ],
)
def test_what_desks_could_not_use_has_a_flaw(release: DeskRelease, what: str) -> None:
    assert what in flaw(release)


@pytest.mark.parametrize(
    ("client", "refused"),
    [
        ("consultant-desk/0.1.9", True),
        ("consultant-desk/0.2.0", False),
        ("consultant-desk", False),
        ("other/0.1.0", False),
    ],
)
def test_only_desks_below_the_smallest_are_refused(client: str, *, refused: bool) -> None:
    assert refuses(DeskRelease(version="0.3.0", smallest="0.2.0"), client) is refused


def test_no_address_is_ever_told() -> None:
    assert DeskRelease.__struct_fields__ == ("version", "smallest", "notes")
    told = msgspec.json.decode(b'{"version":"0.2.0","url":"https://evil.example/setup.exe"}', type=DeskRelease)
    assert msgspec.json.encode(told) == b'{"version":"0.2.0"}'
