"""The texts that go out over a socket."""

import pytest

from core.protocol.errors import TransportCode, error
from relay.socket import frames


def test_a_batch_is_put_into_its_packet_as_it_is() -> None:
    assert frames.events("/desk", b'{"a":1}') == '2/desk,["events",{"a":1}]'


def test_an_answer_goes_out_under_its_number() -> None:
    assert frames.acknowledgement("/citizen", 7, b'{"type":"done"}') == '3/citizen,7[{"type":"done"}]'


def test_a_refusal_names_the_code_and_holds_the_error() -> None:
    text = frames.refused("/citizen", error(TransportCode.TOO_OLD))
    assert text == '4/citizen,{"message":"too_old","data":{"type":"error","code":"too_old","fault":"client"}}'


def test_no_two_welcomes_hold_the_same_id() -> None:
    assert len({frames.connected("/desk") for _ in range(100)}) == 100


@pytest.mark.parametrize(
    ("frame", "asked"),
    [
        ('2/citizen,12["request",{', ("/citizen", 12)),
        ('2/citizen,["request",{', None),
        ("2/citizen," + "1" * 30 + "[", None),
        ("0/citizen,{}", None),
        ("", None),
    ],
)
def test_a_broken_request_is_known_by_its_head(frame: str, asked: tuple[str, int] | None) -> None:
    assert frames.asked(frame) == asked
