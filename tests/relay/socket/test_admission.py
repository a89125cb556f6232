"""Who may open another socket."""

from relay.socket.admission import Admission, Full
from relay.socket.limits import Limits, Rate


def test_an_address_has_so_many_sockets_at_once() -> None:
    admission = Admission(Limits(sessions_per_address=2))
    for _ in range(2):
        assert admission.refusal("a", 0.0) is None
        admission.enter("a")
    assert admission.refusal("a", 0.0) is Full.ADDRESS
    assert admission.refusal("b", 0.0) is None
    admission.leave("a")
    assert admission.refusal("a", 0.0) is None


def test_the_relay_has_so_many_in_all() -> None:
    admission = Admission(Limits(sessions=1))
    admission.enter("a")
    assert admission.refusal("b", 0.0) is Full.RELAY
    assert admission.inside == 1


def test_an_address_knocks_so_often() -> None:
    admission = Admission(Limits(handshakes_per_address=Rate(per_s=1, burst=2)))
    assert [admission.refusal("a", 0.0) for _ in range(3)] == [None, None, Full.RATE]
    assert admission.refusal("a", 1.0) is None
