"""What the relay sends: known items pass, unknown ones are passed over, nonsense never gets in."""

from typing import Any

import msgspec
import pytest

from core.protocol import desk as wire
from core.protocol.errors import Error
from core.protocol.shared import Done
from desktop_app.net.codec import NOT_UNDERSTOOD, decode_answer, decode_batch
from tests.desktop_app.feed import FIRST, Feed


def sent() -> tuple[wire.Batch, dict[str, Any]]:
    batch = Feed().begin()[0]
    return batch, msgspec.json.decode(msgspec.json.encode(batch))


def test_a_batch_comes_as_it_was_sent() -> None:
    batch, raw = sent()
    assert decode_batch(raw) == batch


def test_items_and_fields_of_a_newer_relay_are_passed_over() -> None:
    batch, raw = sent()
    raw["items"].insert(0, {"type": "weather", "sky": "blue"})
    raw["items"][1]["colour"] = "new"
    assert decode_batch(raw) == batch


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"epoch": 1, "now": "x", "items": 3}])
def test_what_is_no_batch_is_none(raw: object) -> None:
    assert decode_batch(raw) is None


def test_an_answer_is_of_its_requests_types_or_not_understood() -> None:
    request = wire.Unfollow(dialogue=FIRST)
    assert decode_answer(request, {"type": "done"}) == Done()
    assert decode_answer(request, {"type": "error", "code": "not_found"}) == Error(code="not_found")
    for raw in (None, "done", {"type": "acted"}, {"type": "error"}):
        assert decode_answer(request, raw) == Error(code=NOT_UNDERSTOOD)


def test_an_event_of_a_newer_relay_keeps_its_number() -> None:
    batch, raw = sent()
    entry = next(item for item in raw["items"] if item["type"] == "recorded")
    entry["event"] = {"type": "sang", "song": "new"}
    heard = decode_batch(raw)
    assert heard is not None
    assert next((one.seq, one.event) for one in heard.items if isinstance(one, wire.Recorded)) == (entry["seq"], None)
    assert len(heard.items) == len(batch.items)


def test_an_answer_with_an_event_of_a_newer_relay_is_taken_without_it() -> None:
    batch, raw = sent()
    entries = [item for item in raw["items"] if item["type"] == "recorded"]
    entries[0]["event"] = {"type": "sang"}
    answer = decode_answer(wire.Follow(dialogue=FIRST), {"type": "followed", "dialogue": FIRST, "recorded": entries})
    assert isinstance(answer, wire.Followed)
    assert answer.recorded[0].event is None
    assert answer.recorded[1:] == tuple(one for one in batch.items if isinstance(one, wire.Recorded))[1:]


def test_an_entry_that_is_broken_elsewhere_is_still_no_entry() -> None:
    _, raw = sent()
    entry = next(item for item in raw["items"] if item["type"] == "recorded")
    answer = {"type": "followed", "dialogue": FIRST, "recorded": [{**entry, "seq": "one"}]}
    assert decode_answer(wire.Follow(dialogue=FIRST), answer) == Error(code=NOT_UNDERSTOOD)
