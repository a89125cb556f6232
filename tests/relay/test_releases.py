"""The file on the desk's releases: read while the relay runs; one that cannot be used changes nothing."""

from pathlib import Path

import pytest

from core.protocol.release import DeskRelease
from relay.releases import Releases
from relay.store.outcome import Refused


async def test_without_a_file_the_relays_own_release_is_told() -> None:
    releases = Releases("")
    await releases.load()
    assert releases.desk == DeskRelease()


async def test_a_changed_file_is_told_when_it_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "desk.json"
    file.write_text('{"version": "0.2.0"}', encoding="utf-8")
    releases = Releases(str(file))
    await releases.load()
    file.write_text('{"version": "0.3.0", "smallest": "0.2.0", "notes": "Быстрее"}', encoding="utf-8")
    await releases.load()
    assert releases.desk == DeskRelease(version="0.3.0", smallest="0.2.0", notes="Быстрее")


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 2}', '{"version": "2"}', '{"version":"0.1.0","smallest":"0.2.0"}']
)
async def test_a_file_that_cannot_be_used_is_refused_and_changes_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "desk.json"
    file.write_text(text, encoding="utf-8")
    releases = Releases(str(file))
    with pytest.raises(Refused, match="--desk-release"):
        await releases.load()
    assert releases.desk == DeskRelease()
