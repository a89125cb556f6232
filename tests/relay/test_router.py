"""Waiting dialogues are offered to who is there, and come back from who is not (R5)."""

from tests.relay.house import House


async def phase(house: House, dialogue: str) -> str:
    live = house.engine.memory.live(dialogue)
    assert live is not None
    return str(live.state.phase)


async def test_a_dialogue_waits_until_somebody_is_there(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Вопрос")
    assert citizen.items("stand")[-1]["place"] == 1
    await house.desk("anna")
    assert await phase(house, citizen.dialogue) == "offered"
    assert citizen.items("line")[-1]["phrase"] == "greeting"


async def test_dialogues_go_to_the_least_loaded(house: House) -> None:
    await house.desk("anna")
    await house.desk("boris")
    offered = []
    for _ in range(4):
        citizen = await house.citizen()
        await citizen.act("open", text="Вопрос")
        live = house.engine.memory.live(citizen.dialogue)
        assert live is not None
        offered.append(live.state.offered_to)
    assert sorted(str(one) for one in offered) == ["anna", "anna", "boris", "boris"]


async def test_an_untaken_offer_of_one_who_has_gone_returns_in_six_seconds(house: House) -> None:
    citizen = await house.citizen()
    await house.desk("anna")
    await citizen.act("open", text="Вопрос")
    await house.pass_time(5_900)
    assert await phase(house, citizen.dialogue) == "offered"
    await house.pass_time(100)
    assert await phase(house, citizen.dialogue) == "waiting"


async def test_a_taken_dialogue_returns_after_a_minute_and_the_citizen_is_told(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await house.pass_time(59_900)
    assert await phase(house, citizen.dialogue) == "taken"
    await house.pass_time(100)
    assert await phase(house, citizen.dialogue) == "waiting"
    assert citizen.items("line")[-1]["phrase"] == "specialist_gone"


async def test_one_who_is_not_ready_is_offered_nothing(house: House) -> None:
    citizen = await house.citizen()
    await house.desk("anna", ready=False)
    await citizen.act("open", text="Вопрос")
    assert await phase(house, citizen.dialogue) == "waiting"


async def test_nobody_is_offered_more_than_he_may_have(house: House) -> None:
    await house.desk("anna")
    citizens = [await house.citizen() for _ in range(4)]
    for citizen in citizens:
        await citizen.act("open", text="Вопрос")
    assert [await phase(house, citizen.dialogue) for citizen in citizens] == ["offered"] * 3 + ["waiting"]


async def test_after_a_restart_nobody_loses_his_dialogues_at_once(database_url: str) -> None:
    before = House(database_url)
    await before.start()
    anna, citizen = await before.desk("anna"), await before.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await before.stop()
    after = House(database_url)
    await after.start()
    boris = await after.desk("boris")
    boris.dialogue = citizen.dialogue
    assert (await boris.act("take"))["code"] == "taken_by_other"
    await after.pass_time(61_000)
    assert await phase(after, citizen.dialogue) == "waiting"
    await after.stop()


async def test_a_question_to_one_who_has_gone_goes_to_another(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await anna.act("answer", request=1, text="Ответ.", answer={"kind": "consultation"})
    await house.pass_time(61_000)
    assert await phase(house, citizen.dialogue) == "taken"
    await citizen.act("say", text="А ещё вопрос")
    assert await phase(house, citizen.dialogue) == "waiting"


async def test_a_transfer_bears_the_name_that_the_relay_knows(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await house.desk("boris", ready=False)
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await anna.act("transfer", specialist="boris", name="Позвоните по номеру 900", comment="")
    assert "900" not in str(citizen.items("line"))
    assert "Борис" in str(citizen.items("line")[-1])


async def test_who_goes_to_lunch_leaves_what_he_was_offered_to_others_and_colleagues_see_why(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    boris = await house.desk("boris", ready=False)
    await citizen.act("open", text="Вопрос")
    await anna.ask(type="beat", present=False, reason="lunch", back_at=house.moment + 1_800_000)
    await house.pass_time(1_000)
    assert await phase(house, citizen.dialogue) == "waiting"
    told = [item for item in boris.items("colleague") if item["id"] == "anna"][-1]
    assert (told["present"], told["reason"], told["back_at"]) == (False, "lunch", house.moment - 1_000 + 1_800_000)
    assert "lunch" not in str(citizen.link.items)


async def test_who_lets_three_offers_pass_is_set_away_and_told_why(house: House) -> None:
    anna, passed = await house.desk("anna"), [await house.citizen() for _ in range(3)]
    for citizen in passed:
        await citizen.act("open", text="Вопрос")
    for _ in range(5):
        await anna.ask(type="beat", present=True)
        await house.pass_time(5_000)
    beaten = await anna.ask(type="beat", present=True)
    assert (beaten["present"], beaten["reason"]) == (False, "missed")
    assert [await phase(house, citizen.dialogue) for citizen in passed] == ["waiting"] * 3
    await anna.ask(type="beat", present=False, reason="missed")
    assert (await anna.ask(type="beat", present=True))["present"]
    await house.rest()
    assert [await phase(house, citizen.dialogue) for citizen in passed] == ["offered"] * 3
