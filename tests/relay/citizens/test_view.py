"""What a citizen is shown of words that their specialist changed: what they are now, and of the old ones nothing."""

from relay.store.plan import Unit
from relay.store.rows import Erase
from tests.relay.house import Guest, House, Json

OLD, NEW, NEWEST = "Приходите в среду", "Приходите в четверг", "Приходите в пятницу"


async def corrected(house: House) -> tuple[Guest, Guest, str]:
    """A citizen and Anna, who said one thing and then another; the key of her words."""
    citizen, anna = await house.citizen(), await house.desk("anna")
    await citizen.act("open", text="Когда приём?")
    anna.dialogue, key = citizen.dialogue, house.key()
    await anna.act("reply", key=key, text=OLD)
    assert (await anna.act("correct", message=key, text=NEW))["type"] == "acted"
    return citizen, anna, key


def words(lines: list[Json]) -> list[str]:
    return [line.get("text", "") for line in lines if line["author"] == "specialist" and not line.get("phrase")]


async def test_a_correction_comes_live_under_the_next_number_and_names_the_line_it_changes(house: House) -> None:
    citizen, _, key = await corrected(house)
    said, change = citizen.items("line")[-2:]
    assert (said["message"], said["text"]) == (key, OLD)
    assert (change["seq"], change["amends"], change["text"]) == (said["seq"] + 1, said["seq"], NEW)


async def test_who_comes_later_is_told_the_last_words_alone(house: House) -> None:
    citizen, anna, key = await corrected(house)
    await anna.act("correct", message=key, text=NEWEST)
    lines = (await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"]
    assert words(lines) == [NEWEST, "", NEWEST]
    assert [line.get("corrected", False) for line in lines][-3:] == [True, False, False]


async def test_of_words_taken_back_nothing_is_told_again(house: House) -> None:
    citizen, anna, key = await corrected(house)
    await anna.act("take_back", message=key)
    lines = (await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"]
    assert {OLD, NEW} & {line.get("text", "") for line in lines} == set()
    assert [line["withdrawn"] for line in lines if line.get("withdrawn")] == [True, True]
    assert lines[-1]["amends"] == lines[-3]["seq"]


async def test_a_restart_changes_nothing_of_it(house: House) -> None:
    citizen, _, _ = await corrected(house)
    before = (await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"]
    live = await house.engine.archive.read(citizen.dialogue)
    house.engine.memory._lanes.pop(citizen.dialogue)
    house.engine.memory._talking.clear()
    assert live is not None
    again = (await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"]
    assert again == before


async def test_the_words_of_a_typed_answer_may_change_its_kind_stays(house: House) -> None:
    citizen, anna = await house.citizen(), await house.desk("anna")
    await citizen.act("open", text="Когда приём?")
    anna.dialogue, key = citizen.dialogue, house.key()
    await anna.act("take")
    await anna.act("answer", key=key, request=1, text=OLD, answer={"kind": "consultation"})
    await anna.act("correct", message=key, text=NEW)
    answer = next(
        one for one in (await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"] if one.get("answer")
    )
    assert (answer["text"], answer["corrected"], answer["answer"]["kind"]) == (NEW, True, "consultation")


async def test_a_correction_passes_the_guard(house: House) -> None:
    citizen, anna, key = await corrected(house)
    answer = await anna.act("correct", message=key, text="Ваш СНИЛС 112-233-445 95")
    assert (answer["type"], answer["field"], answer["choices"]) == ("held", "text", ["change"])
    assert len(citizen.items("line")) == len((await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"])


async def test_erasure_reaches_the_old_words_and_the_new(house: House) -> None:
    citizen, _, key = await corrected(house)
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    told = [one.seq for one in live.recorded if getattr(one.event, "message", None) == key]
    assert len(told) == 2
    house.writer.submit(Unit(rows=tuple(Erase(citizen.dialogue, seq) for seq in told)))
    house.writer.drain(10)
    house.engine.memory._lanes.pop(citizen.dialogue)
    house.engine.memory._talking.clear()
    lines = (await citizen.ask(type="resume", dialogue=citizen.dialogue))["lines"]
    assert {OLD, NEW} & {line.get("text", "") for line in lines} == set()
    assert [line["seq"] for line in lines if line.get("corrected")] == [lines[-1]["amends"]]
