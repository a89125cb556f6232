"""Limits as boot options give them."""

import msgspec
import pytest

from relay.socket.limits import Limits, Rate


@pytest.mark.parametrize(("per_s", "burst"), [(0, 1), (-1, 1), (1, 0)])
def test_a_rate_of_nothing_is_refused(per_s: float, burst: int) -> None:
    with pytest.raises(ValueError):
        Rate(per_s=per_s, burst=burst)


def test_a_limit_of_an_unknown_name_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode('{"session": 5}', type=Limits)


def test_a_packet_is_small_and_a_silent_socket_short_lived() -> None:
    limits = Limits()
    assert limits.packet_bytes <= 100_000
    assert limits.connect_within_s <= 10
    assert 15 <= limits.ping_interval_s <= 25
