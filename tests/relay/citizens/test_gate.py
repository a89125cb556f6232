"""A citizen reads and writes his own dialogue only, and misses nothing."""

from typing import get_args

import pytest

from core.dialogue.commands import CitizenOrder
from tests.relay.house import House, Json

ORDERS: dict[str, Json] = {
    "say": {"text": "чужое слово"},
    "give_contact": {
        "address": "a@example.ru",
        "consent": {"purpose": "email", "version": "1", "text_sha256": "0" * 64},
    },
    "leave": {},
    "extend": {},
    "rate": {"score": 1},
    "report_false_alarm": {"finds": [{"type": "NAME", "level": "likely"}]},
}
RANDOM_ID = "01a20b2b-e822-7a12-9049-0c4f0092878a"


def test_every_order_of_a_citizen_is_among_the_attacks() -> None:
    tags = {order.__struct_config__.tag for order in get_args(CitizenOrder)}
    assert tags == {*ORDERS, "open", "leave_question"}


@pytest.mark.parametrize("order", ORDERS)
async def test_another_citizens_dialogue_is_not_found_like_a_random_one(house: House, order: str) -> None:
    victim, attacker = await house.citizen(), await house.citizen()
    await victim.act("open", text="Моё")
    attacker.dialogue = victim.dialogue
    foreign = await attacker.act(order, **ORDERS[order])
    attacker.dialogue = RANDOM_ID
    assert foreign == await attacker.act(order, **ORDERS[order])
    assert foreign["code"] == "not_found"
    assert len(victim.items("line")) == 1


@pytest.mark.parametrize("request_type", ["typing", "seen"])
async def test_signals_to_another_citizens_dialogue_are_not_found(house: House, request_type: str) -> None:
    victim, attacker = await house.citizen(), await house.citizen()
    await victim.act("open", text="Моё")
    extra = {"delivered": 1, "read": 1} if request_type == "seen" else {}
    answers = [
        await attacker.ask(type=request_type, dialogue=dialogue, **extra) for dialogue in (victim.dialogue, RANDOM_ID)
    ]
    assert [answer["code"] for answer in answers] == ["not_found", "not_found"]


async def test_resuming_with_another_citizens_dialogue_shows_nothing(house: House) -> None:
    victim, attacker = await house.citizen(), await house.citizen()
    await victim.act("open", text="Моё")
    resumed = await attacker.ask(type="resume", dialogue=victim.dialogue, after=0)
    assert "dialogue" not in resumed
    assert "lines" not in resumed


async def test_a_window_gets_just_the_lines_it_lacks(house: House) -> None:
    citizen = await house.citizen()
    resumed = await citizen.ask(type="resume")
    await citizen.act("open", text="Первое")
    await citizen.act("say", text="Второе")
    again = await house.citizen(resumed["token"])
    missing = await again.ask(type="resume", epoch=resumed["epoch"], dialogue=citizen.dialogue, after=1)
    assert [line["seq"] for line in missing["lines"]] == [2]
    assert not missing["whole"]


async def test_another_epoch_gives_everything_again(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Первое")
    resumed = await citizen.ask(type="resume", epoch="another", dialogue=citizen.dialogue, after=1)
    assert resumed["whole"]
    assert [line["seq"] for line in resumed["lines"]] == [1]


async def test_a_private_note_never_reaches_the_citizen(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await anna.act("note", text="тайная заметка")
    assert "тайная" not in str(citizen.link.items)
    assert "тайная" not in str(await citizen.ask(type="resume"))


async def test_malformed_requests_are_answered(house: House) -> None:
    citizen = await house.citizen()
    for raw in ({}, {"type": "nothing"}, {"type": "resume", "extra": 1}, {"type": "act", "key": "short"}):
        assert (await citizen.ask(**raw))["code"] == "malformed"


async def test_an_ended_dialogue_can_still_be_rated_and_read_after_a_restart(database_url: str) -> None:
    before = House(database_url)
    await before.start()
    anna, citizen = await before.desk("anna"), await before.citizen()
    token = (await citizen.ask(type="resume"))["token"]
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("answer", request=1, text="Нет.", answer={"kind": "consultation"})
    await anna.act("take")
    await anna.act("answer", request=1, text="Да.", answer={"kind": "consultation"})
    await anna.act("register", request=1, card={"topic": "a", "outcome": "b"})
    await anna.act("close")
    await before.stop()
    after = House(database_url)
    await after.start()
    again = await after.citizen(token)
    again.dialogue = citizen.dialogue
    assert (await again.act("rate", score=4, comment="Спасибо"))["type"] == "acted"
    resumed = await again.ask(type="resume", dialogue=citizen.dialogue)
    assert resumed["stand"]["rated"] == 4
    await after.stop()


async def test_a_deferred_answer_counts_as_delivered_only_when_the_window_has_it(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Сложный вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await anna.act("defer", request=1, channel="chat", reason="нужен закон")
    sent = await anna.act("answer", request=1, text="Вот ответ.", answer={"kind": "consultation"})
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    assert live.state.requests[0].stage == "sent"
    await citizen.ask(type="seen", dialogue=citizen.dialogue, delivered=sent["public_seq"], read=0)
    await house.rest()
    assert live.state.requests[0].stage == "answered"


SNILS = "Мой СНИЛС 112-233-445 95, что дальше?"


async def test_r14_a_message_with_personal_data_is_held_and_nothing_of_it_is_stored_or_shown(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Какие документы?")
    held = await citizen.act("say", text=SNILS)
    assert (held["type"], held["text"], held["choices"]) == ("held", SNILS, ["masked", "change"])
    assert [SNILS[span["start"] : span["end"]] for span in held["spans"]] == ["112-233-445 95"]
    assert all("112-233" not in str(item) for item in anna.link.items)
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    assert all("112-233" not in str(recorded.text) for recorded in live.recorded)


async def test_chosen_masked_the_words_go_on_under_the_same_key_once(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Какие документы?")
    key = house.key()
    await citizen.act("say", key=key, text=SNILS)
    first = await citizen.act("say", key=key, choice="masked", text=SNILS)
    again = await citizen.act("say", key=key, text=SNILS)
    assert first["type"] == "acted"
    assert again == first
    words = [item["text"] for item in citizen.items("line") if item["author"] == "citizen"]
    assert len(words) == 2
    assert "112" not in words[-1]


async def test_a_dialogue_is_not_opened_by_words_that_are_held(house: House) -> None:
    citizen = await house.citizen()
    key = house.key()
    assert (await citizen.act("open", key=key, text=SNILS))["type"] == "held"
    assert not house.engine.memory.lives()
    assert (await citizen.act("open", key=key, choice="masked", text=SNILS))["type"] == "acted"


async def test_a_program_that_cannot_ask_gets_its_words_taken_masked(house: House) -> None:
    citizen = await house.citizen(asks=False)
    assert (await citizen.act("open", text=SNILS))["type"] == "acted"
    (line,) = [item for item in citizen.items("line") if item["author"] == "citizen"]
    assert "112" not in line["text"]
