"""Presence between two desks and a real relay: colleagues see why, the relay does not believe everything."""

from pathlib import Path

from core.moment import Moment
from core.presence import Away
from desktop_app.model.attendance import Word
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.shift.people import Person


async def test_a_colleague_sees_why_one_is_away_and_when_he_is_back(tmp_path: Path, house: House) -> None:
    anna, boris = Person("anna", folder=tmp_path / "a"), Person("boris", folder=tmp_path / "b")
    shift, other = await anna.begin(house), await boris.begin(house)
    await until(lambda: shift.listening.counted_present and other.listening.counted_present)
    me, back = shift.held.desk.my_id, Moment(1_800_000_000_000)
    shift.attending.leave(Away.LUNCH, back_at=back)
    await until(lambda: other.held.desk.colleagues[me].reason)
    seen = other.held.desk.colleagues[me]
    assert (seen.present, seen.reason, seen.back_at) == (False, Away.LUNCH, back)
    shift.attending.come()
    await until(lambda: other.held.desk.colleagues[me].present)
    await anna.end()
    await boris.end()


async def test_what_was_offered_goes_to_the_colleague_as_soon_as_one_goes_to_lunch(
    tmp_path: Path, house: House
) -> None:
    anna, boris = Person("anna", folder=tmp_path / "a"), Person("boris", folder=tmp_path / "b")
    shift = await anna.begin(house)
    await until(lambda: shift.listening.counted_present)
    citizen = Citizen(house.url)
    await citizen.enter()
    await citizen.ask("Когда придёт пособие?")
    rows = shift.held.desk.rows.by_dialogue
    await until(lambda: citizen.dialogue in rows and rows[citizen.dialogue].offered_to == shift.held.desk.my_id)
    other = await boris.begin(house)
    await until(lambda: other.listening.counted_present)
    shift.attending.leave(Away.LUNCH)
    await until(lambda: rows[citizen.dialogue].offered_to == other.held.desk.my_id)
    await citizen.leave()
    await anna.end()
    await boris.end()


async def test_two_desks_of_one_account_are_away_together(tmp_path: Path, house: House) -> None:
    here, there = Person("anna", folder=tmp_path / "a"), Person("anna", folder=tmp_path / "b")
    first, second = await here.begin(house), await there.begin(house)
    await until(lambda: first.listening.counted_present and second.listening.counted_present)
    first.attending.leave(Away.TRAINING)
    await until(lambda: second.attending.word == Word(present=False, reason=Away.TRAINING))
    second.attending.come()
    await until(lambda: first.attending.word.present)
    await here.end()
    await there.end()
