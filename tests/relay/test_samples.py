"""How the sample data becomes rows: complete, writable, the same for the same moment."""

from pathlib import Path

import msgspec

from core.calendar import Interval
from core.dialogue.answers import OUTCOME_LOST, TOPIC_UNKNOWN
from core.dialogue.words import AnswerKind
from core.moment import Moment
from relay import samples
from relay.centre import Centre
from relay.store.plan import Unit
from relay.store.rows import (
    AnswerRow,
    AttachmentBytesRow,
    AttachmentRow,
    BranchRow,
    HotlineRow,
    OutcomeRow,
    SectionRow,
    SettingRow,
    TopicRow,
)
from relay.store.schema import TABLES
from tests.relay.store.bed import Bed

NOW = Moment(1_795_000_000_000)
ROWS = samples.rows(NOW)


def test_the_same_moment_gives_the_same_rows() -> None:
    assert samples.rows(NOW) == ROWS


def test_every_reference_table_is_filled() -> None:
    kinds = {
        TopicRow,
        OutcomeRow,
        SectionRow,
        HotlineRow,
        BranchRow,
        AnswerRow,
        SettingRow,
        AttachmentRow,
        AttachmentBytesRow,
    }
    assert {type(row) for row in ROWS} == kinds


def test_one_unit_writes_them_all_and_writing_again_changes_nothing(tmp_path: Path) -> None:
    bed = Bed(f"sqlite:///{tmp_path / 'relay.db'}")
    bed.write(Unit(rows=ROWS))
    bed.write(Unit(rows=ROWS))
    written: list[object] = [row for table in {type(row) for row in ROWS} for row in bed.rows(table)]
    bed.close()
    assert sorted(map(str, written)) == sorted(map(str, ROWS))


def test_no_two_rows_share_a_key() -> None:
    keys = {table.row: table.key for table in TABLES}
    found = [(type(row), *(getattr(row, name) for name in keys[type(row)])) for row in ROWS]
    assert len(found) == len(set(found))


def test_the_codes_that_the_program_itself_writes_are_there() -> None:
    assert TOPIC_UNKNOWN in {row.topic for row in ROWS if isinstance(row, TopicRow)}
    assert OUTCOME_LOST in {row.outcome for row in ROWS if isinstance(row, OutcomeRow)}


def test_the_kinds_of_an_outcome_can_be_told_from_its_column() -> None:
    columns = {row.outcome: row.kind for row in ROWS if isinstance(row, OutcomeRow)}
    kinds = {AnswerKind(word) for column in columns.values() for word in (column or "").split()}
    assert kinds == set(AnswerKind)
    assert columns[OUTCOME_LOST] is None


def test_the_hours_of_a_branch_are_seven_days_of_intervals() -> None:
    for row in ROWS:
        if isinstance(row, BranchRow):
            assert len(msgspec.json.decode(row.hours, type=tuple[tuple[Interval, ...], ...])) == 7


def test_telephones_in_one_column_come_apart_again() -> None:
    lines = {row.hotline: row.phone.split(samples.PARTED) for row in ROWS if isinstance(row, HotlineRow)}
    assert lines["centre"] == ["8 (3467) 00-00-01", "8 (3467) 00-00-02"]


def test_an_answer_carries_the_moment_it_was_written() -> None:
    assert {(row.version, row.at) for row in ROWS if isinstance(row, AnswerRow)} == {(1, NOW), (2, NOW)}


def test_a_review_falls_on_midnight_of_the_centre() -> None:
    reviews = {row.answer: row.review_at for row in ROWS if isinstance(row, AnswerRow)}
    assert reviews["payment_dates"] == 1_798_398_000_000


def test_the_centre_is_one_setting() -> None:
    (row,) = (row for row in ROWS if isinstance(row, SettingRow))
    assert row.name == "centre"
    assert msgspec.json.decode(row.value, type=Centre) == samples.centre()
