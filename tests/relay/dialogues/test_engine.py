"""Orders are decided in order, committed before they are answered, and never done twice."""

import asyncio

from tests.relay.house import House


async def test_a_whole_dialogue_goes_through(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Как получить пособие?")
    anna.dialogue = citizen.dialogue
    assert (await anna.act("take"))["type"] == "acted"
    answer = {"kind": "consultation"}
    assert (await anna.act("answer", request=1, text="Подайте заявление.", answer=answer))["type"] == "acted"
    await anna.act("ask_satisfaction")
    await citizen.act("rate", score=5)
    await anna.act("say_farewell")
    await anna.act("register", request=1, card={"topic": "benefit", "outcome": "answered"})
    assert (await anna.act("close"))["type"] == "acted"
    texts = [line.get("text") for line in citizen.items("line")]
    assert texts[1] == "Здравствуйте, меня зовут Анна Петровна, чем я могу Вам помочь?"
    assert citizen.items("stand")[-1]["over"]


async def test_the_same_key_is_answered_alike_and_done_once(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open")
    key = house.key()
    first = await citizen.act("say", key=key, text="Вопрос")
    assert await citizen.act("say", key=key, text="Вопрос") == first
    assert [line["text"] for line in citizen.items("line")] == ["Вопрос"]


async def test_the_same_key_twice_in_one_batch_is_done_once(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open")
    key = house.key()
    order = {"order": "say", "text": "Вопрос"}
    ask = {"type": "act", "key": key, "dialogue": citizen.dialogue, "order": order}
    first, second = await asyncio.gather(citizen.ask(**ask), citizen.ask(**ask))
    assert first == second
    assert len(citizen.items("line")) == 1


async def test_opening_again_under_the_same_key_leads_to_the_same_dialogue(house: House) -> None:
    citizen = await house.citizen()
    key = house.key()
    first = await citizen.act("open", key=key, text="Вопрос")
    second = await citizen.ask(type="act", key=key, order={"order": "open", "text": "Вопрос"})
    assert second == first


async def test_two_tabs_that_open_at_once_get_one_dialogue(house: House) -> None:
    token = (await (await house.citizen()).ask(type="resume"))["token"]
    one, two = await house.citizen(token), await house.citizen(token)
    order = {"order": "open"}
    answers = await asyncio.gather(
        one.ask(type="act", key=house.key(), order=order), two.ask(type="act", key=house.key(), order=order)
    )
    assert sorted(answer.get("code", "acted") for answer in answers) == ["acted", "already_open"]


async def test_of_many_claims_at_once_one_wins_and_the_others_learn_who(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Вопрос")
    desks = [await house.desk(login, ready=False) for login in ("anna", "boris") * 5]
    order = {"order": "take"}
    claims = [desk.ask(type="act", key=house.key(), dialogue=citizen.dialogue, order=order) for desk in desks]
    answers = await asyncio.gather(*claims)
    losers = [answer for answer in answers if answer["type"] == "error"]
    assert len(losers) == 5
    assert {loser["code"] for loser in losers} == {"taken_by_other"}
    assert {loser["name"] for loser in losers} == {"Анна Петровна"}


async def test_a_restarted_relay_goes_on_where_it_stood(database_url: str) -> None:
    before = House(database_url)
    await before.start()
    citizen = await before.citizen()
    token = (await citizen.ask(type="resume"))["token"]
    key = before.key()
    await citizen.act("open", text="Вопрос", key=key)
    await before.stop()
    after = House(database_url)
    await after.start()
    again = await after.citizen(token)
    resumed = await again.ask(type="resume")
    assert [line["text"] for line in resumed["lines"]] == ["Вопрос"]
    assert (await again.ask(type="act", key=key, order={"order": "open", "text": "Вопрос"}))["seq"] == 2
    await after.stop()


async def test_a_dialogue_that_was_refused_at_birth_leaves_no_trace(house: House) -> None:
    citizen = await house.citizen()
    assert (await citizen.act("open", text=" "))["code"] == "text_empty"
    assert (await citizen.act("open", text="Вопрос"))["type"] == "acted"


async def test_a_dialogue_changed_by_another_process_is_read_again_and_decided_anew(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Вопрос")
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    live.recorded.pop()  # as if the last event had been written by another process
    answer = await citizen.act("say", text="Ещё слово")
    assert answer["type"] == "acted"
    stored = await house.reader.events(citizen.dialogue)
    assert [row.event.seq for row in stored] == list(range(1, len(stored) + 1))
