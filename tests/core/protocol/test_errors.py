"""Every way to say no, and whose fault it is."""

import pytest

from core.dialogue.refusals import Refusal, RefusalCode
from core.protocol.errors import CLIENTS, RELAYS, RETRY, Error, Fault, TransportCode, error, fault_of, of_refusal


@pytest.mark.parametrize("code", list(TransportCode))
def test_every_code_says_whose_fault_it_is(code: TransportCode) -> None:
    wanted = Fault.CLIENT if code in CLIENTS else Fault.RELAY if code in RELAYS else Fault.NOBODY
    assert fault_of(code) is wanted
    assert error(code).fault is wanted


def test_no_code_means_two_things() -> None:
    assert not CLIENTS & RELAYS
    assert not {code.value for code in TransportCode} & {code.value for code in RefusalCode}


def test_only_what_may_pass_by_itself_is_tried_again() -> None:
    assert TransportCode.INTERNAL not in RETRY
    assert TransportCode.STORAGE_FULL not in RETRY
    assert {TransportCode.RATE_LIMITED, TransportCode.MOVING} <= RETRY


def test_an_error_tells_when_to_try_again_and_what_to_report() -> None:
    assert error(TransportCode.OVERLOADED, retry_after_ms=1000).retry_after_ms == 1000
    assert error(TransportCode.INTERNAL, incident="7").incident == "7"


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (RefusalCode.ILLEGAL, Fault.CLIENT),
        (RefusalCode.FORBIDDEN, Fault.CLIENT),
        (RefusalCode.TAKEN_BY_OTHER, Fault.NOBODY),
    ],
)
def test_a_dialogues_refusal_goes_over_the_wire_with_its_details(code: RefusalCode, fault: Fault) -> None:
    refusal = Refusal(code, name="Анна", request=2, opens=3, limit=4)
    assert of_refusal(refusal) == Error(code=code, fault=fault, name="Анна", request=2, opens=3, limit=4)
