"""Who is asked for advice reads the dialogue while he is asked: its row names him, its words come and cease."""

from tests.relay.house import Guest, House


async def asked(house: House) -> tuple[Guest, Guest, Guest]:
    citizen, anna, boris = await house.citizen(), await house.desk("anna"), await house.desk("boris")
    await citizen.act("open", text="Вопрос")
    anna.dialogue = boris.dialogue = citizen.dialogue
    await anna.act("take")
    boris.link.items.clear()
    assert (await anna.act("ask_advice", specialist="boris", comment="Как быть?", name="Вася"))["type"] == "acted"
    return citizen, anna, boris


def words(guest: Guest) -> list[str]:
    return [one["text"] for one in guest.items("recorded") if one.get("text")]


async def test_the_adviser_is_sent_the_whole_dialogue_and_its_row_names_him(house: House) -> None:
    _, _, boris = await asked(house)
    assert {"Вопрос", "Как быть?"} <= set(words(boris))
    row = boris.items("row")[-1]["row"]
    assert (row["adviser"], row["adviser_name"]) == ("boris", "Борис")


async def test_what_follows_comes_too_and_ceases_with_the_advice(house: House) -> None:
    citizen, anna, boris = await asked(house)
    await citizen.act("say", text="Ещё")
    assert "Ещё" in words(boris)
    await anna.act("end_advice")
    await citizen.act("say", text="Потом")
    assert "Потом" not in words(boris)
    assert (await boris.ask(type="follow", dialogue=boris.dialogue))["code"] == "not_found"


async def test_his_notes_reach_the_owner_and_never_the_citizen(house: House) -> None:
    citizen, anna, boris = await asked(house)
    await boris.act("note", text="Статья 12")
    assert "Статья 12" in words(anna)
    assert not any("Статья 12" in str(item) for item in citizen.link.items)
    assert (await boris.act("reply", text="Здравствуйте"))["code"] == "taken_by_other"


async def test_a_desk_that_comes_back_gets_what_it_advises_on(house: House) -> None:
    await asked(house)
    again = await house.desk("boris")
    assert "Вопрос" in [one.get("text") for one in (await again.ask(type="resume"))["recorded"]]
