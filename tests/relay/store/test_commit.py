"""A batch is one commit; each unit is whole or not at all; a loser never harms the others."""

import pytest

from core.moment import Moment
from relay.store.outcome import AlreadyOpen, Committed, Conflict, Failed, Number, Reason
from relay.store.plan import Unit
from relay.store.rows import AccountRow, ContactRow, DialogueRow, Erase, SettingRow
from tests.relay.store.bed import NOON, Bed, closed, dialogue, event, opened, request, said


def account(name: str, *, login: str) -> Unit:
    return Unit(rows=(AccountRow(name, login, "Имя", "specialist", "hash", 1, NOON, None),))


def test_what_was_committed_is_read_back_as_it_was(bed: Bed) -> None:
    unit = Unit((event("a", 1, key="k", payload='{"я":"\\u0000"}'.encode()),), said("a", 1, body="Текст 🙂").rows)
    assert bed.write(unit) == [Committed()]
    (found,) = bed.stored("a")
    assert (found.event, found.text, found.address) == (unit.events[0], "Текст 🙂", None)


def test_a_batch_of_many_streams_is_committed_whole(bed: Bed) -> None:
    batch = [said(f"s{number}", seq) for seq in (1, 2, 3) for number in range(167)]
    assert bed.write(*batch) == [Committed()] * 501
    assert [found.event.seq for found in bed.stored("s166")] == [1, 2, 3]


def test_a_number_that_stands_already_loses_alone(bed: Bed) -> None:
    bed.write(said("a", 1, body="first"))
    outcomes = bed.write(said("b", 1), said("a", 1, body="second"), said("c", 1))
    assert outcomes == [Committed(), Conflict(), Committed()]
    assert bed.texts("a") == ["first"]


def test_a_key_that_stands_already_loses_alone(bed: Bed) -> None:
    bed.write(said("a", 1, key="k"))
    assert bed.write(said("a", 2, key="k"), said("b", 1, key="k")) == [Conflict(), Committed()]
    assert len(bed.stored("a")) == 1


def test_events_without_a_key_never_collide(bed: Bed) -> None:
    assert bed.write(said("a", 1), said("a", 2)) == [Committed(), Committed()]


def test_a_unit_that_got_only_part_of_its_events_leaves_nothing(bed: Bed) -> None:
    bed.write(said("a", 1), said("a", 2))
    late = Unit((event("other", 1), event("a", 2)), (SettingRow("x", "1"),))
    assert bed.write(late, said("b", 1)) == [Conflict(), Committed()]
    assert bed.stored("other") == []
    assert bed.rows(SettingRow) == []


def test_of_two_units_with_one_number_in_a_batch_the_first_wins(bed: Bed) -> None:
    assert bed.write(said("a", 1, body="x"), said("a", 1, body="y")) == [Committed(), Conflict()]
    assert bed.texts("a") == ["x"]


def test_what_was_decided_on_a_lost_event_is_lost_too(bed: Bed) -> None:
    bed.write(said("a", 1))
    assert bed.write(said("a", 1), said("a", 2)) == [Conflict(), Conflict()]
    assert bed.write(said("a", 2)) == [Committed()]


def test_a_stream_never_gets_a_gap_after_a_loser(bed: Bed) -> None:
    bed.write(said("a", 1, key="k"))
    assert bed.write(said("a", 2, key="k")) == [Conflict()]
    assert bed.write(said("a", 3)) == [Conflict()]
    assert bed.write(said("a", 2)) == [Committed()]


def test_a_citizen_has_one_open_dialogue(bed: Bed) -> None:
    assert bed.write(opened("a", citizen="c"), opened("b", citizen="c")) == [Committed(), AlreadyOpen("a")]
    assert bed.write(opened("d", citizen="c"), said("e", 1)) == [AlreadyOpen("a"), Committed()]
    assert [row.dialogue for row in bed.rows(DialogueRow)] == ["a"]


def test_an_opening_sent_again_is_a_conflict_not_another_dialogue(bed: Bed) -> None:
    bed.write(opened("a", citizen="c"))
    assert bed.write(opened("a", citizen="c")) == [Conflict()]


def test_a_citizen_may_open_the_next_dialogue_in_the_batch_that_closes_his_last(bed: Bed) -> None:
    bed.write(opened("b", citizen="c"))
    assert bed.write(closed("b", 2, citizen="c"), opened("a", citizen="c")) == [Committed(), Committed()]


def test_a_dialogue_cannot_be_opened_again_beside_another_one(bed: Bed) -> None:
    bed.write(opened("a", citizen="c"), closed("a", 2, citizen="c"))
    bed.write(opened("b", citizen="c"))
    again = Unit((event("a", 3),), (dialogue("a", citizen="c", seq=3),))
    assert bed.write(said("x", 1), again, said("y", 1)) == [Committed(), Conflict(), Committed()]
    assert len(bed.stored("a")) == 2


def test_of_the_rows_with_one_key_the_last_stays(bed: Bed) -> None:
    bed.write(*(Unit(rows=(SettingRow("limit", str(value)),)) for value in range(5)))
    bed.write(Unit(rows=(SettingRow("limit", "7"),)))
    assert bed.rows(SettingRow) == [SettingRow("limit", "7")]


def test_a_login_that_is_taken_loses_alone(bed: Bed) -> None:
    outcomes = bed.write(account("1", login="ivanova"), account("2", login="ivanova"), account("3", login="petrova"))
    assert outcomes == [Committed(), Conflict(), Committed()]


def test_a_text_that_cannot_be_encoded_fails_alone(bed: Bed) -> None:
    outcomes = bed.write(said("a", 1), said("b", 1, body="\ud800"), said("c", 1))
    assert outcomes == [Committed(), Failed(Reason.OTHER), Committed()]
    assert bed.stored("b") == []


def test_an_erasure_takes_text_and_address_and_leaves_the_event(bed: Bed) -> None:
    bed.write(Unit((event("a", 1),), (*said("a", 1).rows, ContactRow("a", 1, "a@example.org"))))
    assert bed.stored("a")[0].address == "a@example.org"
    bed.write(Unit((event("a", 2),), (Erase("a", 1),)))
    assert [(found.text, found.address) for found in bed.stored("a")] == [(None, None), (None, None)]


def test_a_request_gets_its_yearly_number_once(bed: Bed) -> None:
    first = Unit((event("a", 1),), (request("a", 1), request("a", 2)))
    assert bed.write(first) == [Committed((Number("a", 1, 2026, 1), Number("a", 2, 2026, 2)))]
    later = Unit((event("a", 2),), (request("a", 2), request("a", 3, asked=NOON)))
    assert bed.write(later) == [Committed((Number("a", 3, 2027, 1),))]


def test_a_number_is_not_given_again_by_another_process(bed: Bed) -> None:
    bed.write(Unit((event("a", 1),), (request("a", 1),)))
    other = bed.new_committer()
    assert other.write([Unit((event("a", 2),), (request("a", 1),))]) == [Committed()]
    assert other.write([Unit((event("b", 1),), (request("b", 1),))]) == [Committed((Number("b", 1, 2026, 2),))]
    other.close()


def test_a_number_of_a_loser_is_not_spent_twice(bed: Bed) -> None:
    bed.write(said("a", 1))
    lost = Unit((event("a", 1),), (request("a", 1),))
    kept = Unit((event("b", 1),), (request("b", 1),))
    assert bed.write(lost, kept) == [Conflict(), Committed((Number("b", 1, 2026, 1),))]


@pytest.mark.parametrize("moment", [0, 2**53, -1])
def test_a_moment_keeps_all_its_64_bits(bed: Bed, moment: int) -> None:
    bed.write(Unit(rows=(dialogue("a", due=moment),)))
    assert bed.rows(DialogueRow)[0].next_due == Moment(moment)
