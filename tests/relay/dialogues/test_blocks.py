"""A closed chat: the citizen reads until when, whatever he tries; it survives a restart and can be lifted."""

from core.moment import DAY_MS, HOUR_MS
from relay.dialogues.blocks import Blocks
from relay.store.rows import BlockRow
from tests.relay.house import Guest, House

TOKEN = "c" * 43


async def blocked(house: House, *, term: str = "day") -> tuple[Guest, Guest]:
    citizen, anna = await house.citizen(TOKEN), await house.desk("anna")
    await citizen.act("open", text="!!!")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    assert (await anna.act("block", term=term, reason="Оскорбляет"))["type"] == "acted"
    return citizen, anna


async def closed(house: House) -> tuple[Guest, Guest]:
    """The dialogue is over, the block is not."""
    citizen, anna = await blocked(house)
    await anna.act("answer", request=1, text="Нет", answer={"kind": "consultation"})
    await anna.act("register", request=1, card={"topic": "t", "outcome": "o"})
    await anna.act("close")
    return citizen, anna


async def test_the_window_is_told_at_once_and_with_every_resume(house: House) -> None:
    citizen, _ = await blocked(house)
    until = house.moment + DAY_MS
    assert citizen.items("stand")[-1]["blocked"] == until
    assert (await citizen.ask(type="resume"))["blocked"] == until
    assert "blocked" not in await (await house.citizen()).ask(type="resume")


async def test_neither_words_nor_a_new_dialogue_come_through_and_the_answer_says_until_when(house: House) -> None:
    citizen, _ = await closed(house)
    until = house.moment + DAY_MS
    for order, fields in (("open", {"text": "Вопрос"}), ("rate", {"score": 1})):
        answer = await citizen.act(order, **fields)
        assert (answer["code"], answer["opens"]) == ("blocked", until)


async def test_when_the_time_is_over_the_chat_is_open_again(house: House) -> None:
    citizen, _ = await closed(house)
    house.moment = type(house.moment)(house.moment + DAY_MS)
    citizen.dialogue = ""
    assert "blocked" not in await citizen.ask(type="resume")
    assert (await citizen.act("open", text="Вопрос"))["type"] == "acted"


async def test_the_row_says_who_until_when_and_a_restart_reads_it(house: House) -> None:
    citizen, _ = await closed(house)
    (row,) = await house.reader.all(BlockRow)
    assert (row.dialogue, row.account, row.name) == (citizen.dialogue, "anna", "Анна Петровна")
    anew = Blocks()
    await anew.load(house.reader)
    assert anew.standing(row.citizen, now=house.moment) == house.moment + DAY_MS
    assert anew.standing(row.citizen, now=row.until) is None


async def test_the_reason_stands_in_the_journal_beside_the_event(house: House) -> None:
    citizen, _ = await blocked(house, term="hour")
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    told = next(one for one in live.recorded if one.reason == "Оскорбляет")
    assert (told.actor, told.at + HOUR_MS) == ("anna", live.state.blocked)


async def test_a_block_is_lifted_also_when_its_dialogue_is_long_gone_from_memory(house: House) -> None:
    citizen, _ = await closed(house)
    house.engine.memory._lanes.pop(citizen.dialogue)
    boris = await house.desk("boris")
    boris.dialogue = citizen.dialogue
    assert (await boris.act("unblock"))["type"] == "acted"
    assert (await boris.act("unblock"))["code"] == "illegal"
    citizen.dialogue = ""
    assert (await citizen.act("open", text="Вопрос"))["type"] == "acted"
    boris.dialogue = "01a20b2b-e822-7a12-9049-0c4f0092878a"
    assert (await boris.act("unblock"))["code"] == "not_found"
