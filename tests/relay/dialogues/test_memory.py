"""A commit of which nobody knows whether it counts: the same key brings the truth, and everyone is told it."""

import asyncio
from collections.abc import Sequence

from relay.store.outcome import Failed, Outcome, Reason
from relay.store.plan import Unit
from tests.relay.house import Guest, House


def doubt_next(house: House, *, written: bool) -> None:
    """The next commit is reported as failed, whether it was `written` or not."""
    committer = house.writer._committer
    real = committer.write

    def write(units: Sequence[Unit]) -> list[Outcome]:
        committer.write = real  # type: ignore[method-assign]
        if written:
            real(units)
        return [Failed(Reason.UNAVAILABLE) for _ in units]

    committer.write = write  # type: ignore[method-assign]


async def in_talk(house: House) -> tuple[Guest, Guest]:
    anna, citizen = await house.desk("anna"), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    return anna, citizen


async def test_a_specialists_retry_after_a_failed_commit_is_done(house: House) -> None:
    anna, citizen = await in_talk(house)
    doubt_next(house, written=False)
    key = house.key()
    assert (await anna.act("reply", key=key, text="Ответ"))["code"] == "unavailable"
    assert (await anna.act("reply", key=key, text="Ответ"))["type"] == "acted"
    assert [line.get("text") for line in citizen.items("line")].count("Ответ") == 1


async def test_what_was_written_after_all_is_told_to_everyone(house: House) -> None:
    anna, citizen = await in_talk(house)
    doubt_next(house, written=True)
    key = house.key()
    assert (await citizen.act("say", key=key, text="Слово"))["code"] == "unavailable"
    assert (await citizen.act("say", key=key, text="Слово"))["type"] == "acted"
    assert [item.get("text") for item in anna.items("recorded")].count("Слово") == 1
    assert [line.get("text") for line in citizen.items("line")].count("Слово") == 1
    numbers = [item["seq"] for item in anna.items("recorded")]
    assert numbers == list(range(1, len(numbers) + 1))


async def test_a_dialogue_born_in_doubt_is_found_again_by_its_key(house: House) -> None:
    citizen = await house.citizen()
    doubt_next(house, written=True)
    key = house.key()
    assert (await citizen.act("open", key=key, text="Вопрос"))["code"] == "unavailable"
    again = await citizen.act("open", key=key, text="Вопрос")
    assert again["type"] == "acted"
    assert (await house.reader.counts())["open_dialogues"] == 1


async def test_words_keep_their_order_over_a_failed_commit(house: House) -> None:
    _, citizen = await in_talk(house)
    doubt_next(house, written=False)
    await citizen.act("say", text="пропало")
    orders = [{"order": "say", "text": f"{number}"} for number in range(20)]
    asks = [citizen.ask(type="act", key=house.key(), dialogue=citizen.dialogue, order=order) for order in orders]
    await asyncio.gather(*asks)
    await house.rest()
    said = [line["text"] for line in citizen.items("line") if line.get("text", "").isdigit()]
    assert said == [str(number) for number in range(20)]


async def test_an_absence_told_in_a_failed_commit_is_told_again(house: House) -> None:
    _, citizen = await in_talk(house)
    doubt_next(house, written=False)
    await house.pass_time(61_000)
    await house.pass_time(3_000)
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    assert live.state.phase == "waiting"


async def test_an_offer_lost_with_its_commit_is_made_again(house: House) -> None:
    citizen = await house.citizen()
    await citizen.act("open", text="Вопрос")
    doubt_next(house, written=False)
    await house.desk("anna")
    await house.pass_time(1_000)
    await house.pass_time(1_000)
    live = house.engine.memory.live(citizen.dialogue)
    assert live is not None
    assert live.state.offered_to == "anna"


async def test_opening_again_under_an_old_key_after_the_end_doubles_nothing(house: House) -> None:
    citizen = await house.citizen()
    key = house.key()
    first = await citizen.act("open", key=key, text="Вопрос")
    await citizen.act("leave")
    again = await citizen.ask(type="act", key=key, order={"order": "open", "text": "Вопрос"})
    assert again == first
    assert await house.reader.open_dialogue_of(live_citizen(house, citizen)) is None


def live_citizen(house: House, guest: Guest) -> str:
    live = house.engine.memory.live(guest.dialogue)
    assert live is not None
    return live.state.citizen


async def test_following_ends_when_a_colleague_takes_the_dialogue(house: House) -> None:
    anna, boris, citizen = await house.desk("anna"), await house.desk("boris", ready=False), await house.citizen()
    await citizen.act("open", text="Вопрос")
    anna.dialogue = citizen.dialogue
    await boris.ask(type="follow", dialogue=citizen.dialogue)
    await anna.act("take")
    await citizen.act("say", text="тайные подробности")
    assert "тайные" not in str(boris.link.items)
    assert (await boris.ask(type="follow", dialogue=citizen.dialogue))["code"] == "not_found"
