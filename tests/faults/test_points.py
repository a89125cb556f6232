"""The relay dies at a named point (F-02): what was acknowledged stands, what is sent again stands once."""

import uuid

import pytest

from tests.rig.process import RelayProcess
from tests.rig.wire import Json, Lost, Wire

WORDS = 30


async def citizen(relay: RelayProcess, token: str | None = None) -> tuple[Wire, Json]:
    wire = await Wire(relay.url, "/citizen", token=token, origin=relay.url).open()
    return wire, await wire.request({"type": "resume"})


def act(dialogue: str | None, order: Json) -> Json:
    return {"type": "act", "key": str(uuid.uuid4()), "dialogue": dialogue, "order": order}


@pytest.mark.parametrize("point", ["before_commit:9", "after_commit:9"])
async def test_words_sent_again_after_a_crash_stand_once(relay: RelayProcess, point: str) -> None:
    relay.environment = {"CONSULTANT_FAULTS": "1", "CONSULTANT_CRASH_AT": point}
    relay.start()
    await relay.ready()
    wire, resumed = await citizen(relay)
    dialogue = (await wire.request(act(None, {"order": "open", "text": "Вопрос"})))["dialogue"]
    acked: dict[str, int] = {}
    lost: Json = {}
    for number in range(WORDS):
        lost = act(dialogue, {"order": "say", "text": f"слово {number}"})
        try:
            acked[lost["key"]] = (await wire.request(lost))["public_seq"]
        except Lost:
            break
    await wire.close()
    assert relay.wait() == 9
    relay.environment = {}
    relay.start()
    await relay.ready()
    wire, _ = await citizen(relay, resumed["token"])
    again = await wire.request(lost)
    assert (await wire.request(lost)) == again
    shown = await wire.request({"type": "resume", "dialogue": dialogue})
    await wire.close()
    stored = {line["message"]: line["seq"] for line in shown["lines"] if line.get("message")}
    assert acked.items() <= stored.items()
    assert stored[lost["key"]] == again["public_seq"]
    assert len(stored) == len(acked) + 2


async def test_five_sends_of_one_key_get_one_answer(relay: RelayProcess) -> None:
    relay.start()
    await relay.ready()
    wire, resumed = await citizen(relay)
    dialogue = (await wire.request(act(None, {"order": "open"})))["dialogue"]
    other, _ = await citizen(relay, resumed["token"])
    word = act(dialogue, {"order": "say", "text": "раз"})
    answers = [await line.request(word) for line in (wire, other, wire, other, wire)]
    shown = await other.request({"type": "resume", "dialogue": dialogue})
    await wire.close()
    await other.close()
    assert answers == [answers[0]] * 5
    assert [line["text"] for line in shown["lines"]] == ["раз"]
