"""Warnings and breaches are journaled once, at their moments, whoever is there."""

from collections import Counter

from tests.relay.house import House


async def kinds(house: House, dialogue: str) -> Counter[str]:
    return Counter(row.event.kind for row in await house.reader.events(dialogue))


async def test_the_take_up_clock_warns_at_15_and_breaches_at_20_seconds(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Вопрос")
    await house.pass_time(14_999)
    assert (await kinds(house, citizen.dialogue))["warned"] == 0
    await house.pass_time(1)
    assert (await kinds(house, citizen.dialogue))["warned"] == 1
    await house.pass_time(5_000)
    await house.pass_time(5_000)
    found = await kinds(house, citizen.dialogue)
    assert (found["warned"], found["breached"], found["opened_to_all"]) == (1, 1, 1)


async def test_a_late_taking_cannot_hide_its_breach(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    house.moment = type(house.moment)(house.moment + 20_000)
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    order = [row.event.kind for row in await house.reader.events(citizen.dialogue)]
    assert order.index("breached") < order.index("taken")


async def test_deadlines_survive_a_restart(database_url: str) -> None:
    before = House(database_url)
    await before.start()
    citizen = await before.citizen()
    await citizen.act("open", text="Вопрос")
    await before.stop()
    after = House(database_url)
    await after.start()
    await after.pass_time(20_000)
    assert (await kinds(after, citizen.dialogue))["breached"] == 1
    await after.stop()


async def test_a_silent_citizen_is_asked_warned_and_let_go(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await anna.act("answer", request=1, text="Ответ.", answer={"kind": "consultation"})
    phrases = []
    for _ in range(31):
        await house.pass_time(60_000)
        await anna.ask(type="beat", present=True)
    phrases = [line["phrase"] for line in citizen.items("line") if line.get("phrase", "").startswith("silence")]
    assert phrases == ["silence_ask", "silence_warn", "silence_close"]
    assert citizen.items("stand")[-1]["over"]
    assert citizen.items("line")[-1]["end"] == "citizen_silent"


async def test_one_key_keeps_a_silent_conversation_open(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open")
    await house.pass_time(600_000)
    await house.pass_time(1_080_000)
    assert "closes" in citizen.items("stand")[-1]
    await citizen.act("extend")
    await house.pass_time(130_000)
    assert "over" not in citizen.items("stand")[-1]
