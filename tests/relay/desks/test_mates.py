"""Desks of one account hear of each other, and nobody else does; a draft says nothing when it is logged."""

from uuid import uuid4

from core.moment import Moment
from core.protocol.mates import Drafted
from tests.relay.house import House

WORDS = "Ещё не отправлено"


def draft(text: str = WORDS) -> dict[str, object]:
    return {"type": "drafted", "dialogue": str(uuid4()), "text": text, "own": 7, "heard": 3}


async def test_each_desk_of_an_account_is_told_how_many_there_are(house: House) -> None:
    first, second = await house.desk("anna"), await house.desk("anna")
    assert [item["number"] for item in first.items("mates")] == [1, 2]
    assert [item["number"] for item in second.items("mates")] == [2]
    second.leave()
    assert first.items("mates")[-1]["number"] == 1


async def test_a_draft_goes_to_the_other_desk_of_the_account_alone(house: House) -> None:
    first, second = await house.desk("anna"), await house.desk("anna")
    boris, olga = await house.desk("boris", ready=False), await house.desk("olga")
    request = draft()
    assert (await first.ask(**request))["type"] == "done"
    assert second.items("draft") == [request | {"type": "draft"}]
    assert [desk.items("draft") for desk in (first, boris, olga)] == [[], [], []]


def test_a_draft_says_nothing_when_it_is_logged() -> None:
    assert WORDS not in repr(Drafted(dialogue="d", text=WORDS, own=Moment(1), heard=Moment(0)))


async def test_a_tab_and_a_mark_of_reading_are_passed_on(house: House) -> None:
    first, second, citizen = await house.desk("anna"), await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    first.dialogue = citizen.dialogue
    await first.act("take")
    await first.ask(type="seen", dialogue=citizen.dialogue, delivered=3, read=2)
    await first.ask(type="tab", dialogue=citizen.dialogue, open=True)
    assert [item["read"] for item in second.items("read")] == [2]
    assert second.items("tab") == [{"type": "tab", "dialogue": citizen.dialogue, "open": True}]
    assert first.items("read") == []
