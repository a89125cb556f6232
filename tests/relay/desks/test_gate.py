"""A desk sees what its rights allow, and a desk that was away ends where one that stayed is."""

import pytest

from core.protocol.release import DeskRelease
from tests.relay.house import House


async def test_the_owner_gets_every_event_and_others_get_the_row_only(house: House) -> None:
    anna, boris, citizen = await house.desk("anna"), await house.desk("boris", ready=False), await house.citizen()
    await citizen.act("open", text="Личный вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await citizen.act("say", text="Подробности")
    seqs = [item["seq"] for item in anna.items("recorded")]
    assert seqs == list(range(1, len(seqs) + 1))
    assert boris.items("recorded") == []
    assert "Подробности" not in str(boris.link.items)
    assert boris.items("row")[-1]["row"]["owner"] == "anna"


async def test_a_desk_that_was_away_gets_just_what_it_lacks(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    held = anna.items("recorded")[-1]["seq"]
    anna.leave()
    await citizen.act("say", text="Ещё")
    again = await house.desk("anna")
    cursor = {"dialogue": citizen.dialogue, "seq": held}
    resumed = await again.ask(type="resume", epoch=house.database.epoch, cursors=[cursor])
    assert [item["seq"] for item in resumed["recorded"]] == [held + 1]
    assert resumed["recorded"][0]["text"] == "Ещё"


async def test_without_a_token_nobody_enters(house: House) -> None:
    with pytest.raises(AssertionError):
        await house._enter(house.desks, None)
    with pytest.raises(AssertionError):
        await house._enter(house.desks, "stranger".ljust(30, "-"))


async def test_a_desk_that_is_too_old_does_not_enter(house: House) -> None:
    house.release = DeskRelease(version="9.1.0", smallest="9.0.0")
    with pytest.raises(AssertionError, match="too_old"):
        await house.desk("anna", client="consultant-desk/0.1.0")


async def test_a_desk_is_told_of_the_releases_as_soon_as_it_is_there(house: House) -> None:
    house.release = DeskRelease(version="9.1.0", smallest="9.0.0", notes="Быстрее")
    anna = await house.desk("anna", client="consultant-desk/9.0.0")
    assert (await anna.ask(type="resume"))["desk"] == {"version": "9.1.0", "smallest": "9.0.0", "notes": "Быстрее"}


async def test_a_manager_may_watch_but_not_speak(house: House) -> None:
    anna, olga, citizen = await house.desk("anna"), await house.desk("olga"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = olga.dialogue = citizen.dialogue
    await anna.act("take")
    followed = await olga.ask(type="follow", dialogue=citizen.dialogue)
    assert len(followed["recorded"]) == len(anna.items("recorded"))
    for order, fields in (("reply", {"text": "я"}), ("take", {}), ("close", {})):
        assert (await olga.act(order, **fields))["code"] == "forbidden"


async def test_an_administrator_sees_no_words(house: House) -> None:
    root, citizen = await house.desk("root"), await house.citizen()
    await citizen.act("open", text="Личное")
    assert (await root.ask(type="follow", dialogue=citizen.dialogue))["code"] == "not_found"
    resumed = await root.ask(type="resume")
    assert "Личное" not in str(root.link.items) + str(resumed)


async def test_a_specialist_cannot_follow_what_a_colleague_has(house: House) -> None:
    anna, boris, citizen = await house.desk("anna"), await house.desk("boris", ready=False), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    assert (await boris.ask(type="follow", dialogue=citizen.dialogue))["code"] == "not_found"


async def test_words_of_a_former_owner_become_a_note_for_the_new_one(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    boris = await house.desk("boris")
    boris.dialogue = citizen.dialogue
    await house.pass_time(61_000)
    await boris.ask(type="beat", present=True)
    await house.rest()
    await boris.act("take")
    key = house.key()
    refusal = await anna.act("reply", key=key, text="Я вернулась, отвечаю")
    assert (refusal["code"], refusal["name"]) == ("not_owner", "Борис")
    assert await anna.act("reply", key=key, text="Я вернулась, отвечаю") == refusal
    notes = [item for item in boris.items("recorded") if item["event"]["type"] == "noted"]
    assert [note["text"] for note in notes] == ["Я вернулась, отвечаю"]
    assert "Я вернулась" not in str(citizen.link.items)


async def test_a_revoked_sign_in_is_told_and_closed_at_once(house: House) -> None:
    anna = await house.desk("anna")
    house.news.sign_out("anna", "password_changed")
    assert anna.items("signed_out") == [{"type": "signed_out", "reason": "password_changed"}]
    assert anna.link.closed
    assert (await anna.ask(type="beat", present=True))["code"] == "unauthorised"


async def test_read_marks_go_both_ways(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    taken = await anna.act("take")
    await anna.ask(type="seen", dialogue=citizen.dialogue, delivered=taken["seq"], read=taken["seq"])
    assert citizen.items("cursor")[-1]["read"] == 3
    await citizen.ask(type="seen", dialogue=citizen.dialogue, delivered=3, read=3)
    assert anna.items("cursor")[-1]["read"] == taken["seq"]


SNILS = "Ваш СНИЛС 112-233-445 95 найден"


async def test_r14_a_specialist_cannot_send_personal_data_and_is_shown_what_was_found(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    seen = len(citizen.items("line"))
    for choice in (None, "as_is", "masked"):
        held = await anna.act("reply", text=SNILS, choice=choice)
        assert (held["type"], held["level"], held["choices"]) == ("held", "certain", ["change"])
    assert len(citizen.items("line")) == seen


async def test_what_was_seen_in_a_citizens_words_is_told_to_the_desk_by_type_alone(house: House) -> None:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Мой СНИЛС 112-233-445 95, что дальше?", choice="masked")
    (checked,) = [item["event"] for item in anna.items("recorded") if item["event"]["type"] == "checked"]
    assert checked["finds"] == [{"type": "SNILS", "level": "certain"}]
    assert checked["choice"] == "masked"
    assert "112-233" not in str(anna.link.items)


async def test_an_older_desk_that_was_set_away_comes_back_by_its_switch(house: House) -> None:
    anna = await house.desk("anna")
    for _ in range(3):
        house.presence.missed("anna")
    assert not (await anna.ask(type="beat", present=True))["present"]
    assert not (await anna.ask(type="beat", present=False))["present"]
    assert (await anna.ask(type="beat", present=True))["present"]


async def test_a_second_desk_of_the_account_is_told_what_the_first_said(house: House) -> None:
    first, second = await house.desk("anna"), await house.desk("anna")
    await first.ask(type="beat", present=False, reason="training")
    beaten = await second.ask(type="beat", present=True)
    assert (beaten["present"], beaten["reason"]) == (False, "training")


async def test_a_new_word_counts_even_if_it_sounds_like_the_one_before(house: House) -> None:
    first, second = await house.desk("anna"), await house.desk("anna")
    await second.ask(type="beat", present=True, word=0)
    await first.ask(type="beat", present=False, reason="lunch", word=1)
    assert not (await second.ask(type="beat", present=True, word=0))["present"]
    assert (await second.ask(type="beat", present=True, word=1))["present"]
