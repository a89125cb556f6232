"""Whose request it is behind proxies, forged headers and IPv6."""

from ipaddress import ip_network

import pytest

from relay.socket.address import UNKNOWN, client_address, limit_key

OURS = (ip_network("10.0.0.0/24"), ip_network("::1/128"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("203.0.113.5", [], "203.0.113.5"),
        ("203.0.113.5", ["198.51.100.1"], "203.0.113.5"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["1.2.3.4, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["1.2.3.4", "198.51.100.1, 10.0.0.2"], "198.51.100.1"),
        ("10.0.0.1", ["nonsense"], UNKNOWN),
        ("::1", ["2001:db8::1"], "2001:db8::1"),
        ("::ffff:203.0.113.5", [], "203.0.113.5"),
        ("fe80::1%eth0", [], "fe80::1"),
        (None, ["1.2.3.4"], UNKNOWN),
    ],
)
def test_only_a_proxy_of_ours_may_speak_for_another(peer: str | None, forwarded: list[str], expected: str) -> None:
    assert client_address(peer, forwarded, OURS) == expected


def test_an_ipv6_site_is_one_client() -> None:
    assert limit_key("2001:db8:1:2:3:4:5:6") == limit_key("2001:db8:1:2:ffff::1")
    assert limit_key("2001:db8:1:2::1") != limit_key("2001:db8:1:3::1")
    assert limit_key("203.0.113.5") == "203.0.113.5"
