"""The language of all programs: complete, strict towards clients, forgiving towards newer relays."""

from typing import Any, get_args

import msgspec
import pytest

from core.protocol import citizen, desk
from core.protocol.errors import Error
from core.protocol.shared import Connect, Key
from core.settings import Settings
from tests.core.protocol.samples import UUID, requests, told

Named = tuple[type, Any]


def name(value: object) -> str:
    if isinstance(value, type):
        return f"{value.__module__.rpartition('.')[2]}.{value.__name__}"
    return str(value["order"]["order"]) if isinstance(value, dict) and "order" in value else ""


ASKED, TOLD = list(requests()), list(told())


@pytest.mark.parametrize(
    ("answers", "request_", "answer"),
    [
        (citizen.ANSWERS, citizen.CitizenRequest, citizen.CitizenAnswer),
        (desk.ANSWERS, desk.DeskRequest, desk.DeskAnswer),
    ],
)
def test_every_request_has_its_answers_and_each_may_be_an_error(answers: Any, request_: Any, answer: Any) -> None:
    assert set(answers) == set(get_args(request_))
    assert all(Error in kinds for kinds in answers.values())
    assert {kind for kinds in answers.values() for kind in kinds} == set(get_args(answer))


@pytest.mark.parametrize(("kind", "raw"), [*ASKED, *TOLD], ids=name)
def test_every_message_survives_the_wire(kind: type, raw: Any) -> None:
    message: Any = msgspec.convert(raw, kind)
    assert msgspec.json.decode(msgspec.json.encode(message), type=kind) == message


@pytest.mark.parametrize(("kind", "raw"), ASKED, ids=name)
def test_a_request_with_an_unknown_field_is_refused(kind: type, raw: Any) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `role`"):
        msgspec.convert({**raw, "role": "manager"}, kind)


@pytest.mark.parametrize(("kind", "raw"), [one for one in ASKED if "order" in one[1]], ids=name)
def test_an_order_with_an_unknown_field_is_refused_at_any_depth(kind: type, raw: Any) -> None:
    for path in inner(raw["order"]):
        with pytest.raises(msgspec.ValidationError, match="unknown field `role`"):
            msgspec.convert({**raw, "order": path}, kind)


def inner(order: dict[str, Any]) -> list[dict[str, Any]]:
    """The order with a field too many in itself, and in each struct it holds."""
    deeper = [{**order, field: {**held, "role": 1}} for field, held in order.items() if isinstance(held, dict)]
    listed = [
        {**order, field: [{**held[0], "role": 1}]} for field, held in order.items() if isinstance(held, list) and held
    ]
    return [{**order, "role": 1}, *deeper, *listed]


@pytest.mark.parametrize(("kind", "raw"), TOLD, ids=name)
def test_what_a_newer_relay_adds_to_a_message_is_passed_over(kind: type, raw: Any) -> None:
    assert msgspec.convert({**raw, "added": 1}, kind) == msgspec.convert(raw, kind)


def test_settings_that_a_newer_relay_knows_do_not_stop_an_older_desk() -> None:
    raw = next(raw for kind, raw in TOLD if kind is desk.Resumed)
    assert msgspec.convert({**raw, "settings": {"new": {}}}, desk.Resumed).settings == Settings()


@pytest.mark.parametrize("key", ["", "short", UUID.upper(), UUID + "\n", "x" * 36, UUID.replace("-", "_")])
def test_a_key_is_a_canonical_uuid(key: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(key, Key)


def test_an_order_of_the_other_side_is_unknown() -> None:
    raw = {"type": "act", "key": UUID, "dialogue": UUID, "order": {"order": "close"}}
    assert msgspec.convert(raw, desk.Act).key == UUID
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(raw, citizen.Act)


@pytest.mark.parametrize(("kind", "raw"), ASKED, ids=name)
def test_no_request_shows_words_or_secrets_when_it_is_logged(kind: type, raw: Any) -> None:
    shown = repr(msgspec.convert(raw, kind))
    assert "я" not in shown
    assert "t" * 22 not in shown


def test_no_answer_or_item_shows_words_when_it_is_logged() -> None:
    lines = [repr(msgspec.convert(raw, kind)) for kind, raw in TOLD if kind in {citizen.Line, desk.RowChanged}]
    assert not [shown for shown in lines if "text" in shown or "preview" in shown]
    assert repr(Connect(protocol=1, client="c", token="s" * 22)) == "<Connect>"
