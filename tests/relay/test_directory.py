"""The directory as it is read: every list in the order that the centre gave it."""

from msgspec.structs import replace

from relay import samples
from relay.directory import Directory, version_of
from relay.store.plan import Unit
from relay.store.reader import Reader
from relay.store.rows import BranchRow, HotlineRow, SectionRow
from tests.relay.store.bed import NOON, Bed

ROWS = samples.rows(NOON)


async def loaded(url: str) -> Directory:
    bed = Bed(url)
    bed.write(Unit(rows=ROWS))
    reader, directory = Reader(bed.database), Directory()
    await directory.load(reader)
    reader.close()
    bed.close()
    return directory


async def test_hotlines_keep_their_place_and_the_main_one_is_first(database_url: str) -> None:
    lines = (await loaded(database_url)).reference.hotlines
    assert [line.id for line in lines] == [row.hotline for row in ROWS if isinstance(row, HotlineRow)]
    assert lines[0].id == "centre"


async def test_sections_and_branches_keep_their_place(database_url: str) -> None:
    reference = (await loaded(database_url)).reference
    assert [one.id for one in reference.sections] == [row.section for row in ROWS if isinstance(row, SectionRow)]
    assert [one.id for one in reference.branches] == [row.branch for row in ROWS if isinstance(row, BranchRow)]


async def test_the_version_is_the_same_until_something_is_changed(database_url: str) -> None:
    first = await loaded(database_url)
    assert first.version == first.reference.version
    others = version_of(replace(first.reference, version=0, hotlines=()), b"")
    assert len({first.version, version_of(replace(first.reference, version=0), b"other phrases"), others}) == 3
