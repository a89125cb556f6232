"""Whose limits a request counts against: the peer's address, or what a trusted proxy says of it (A-21, L-19)."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

Network = IPv4Network | IPv6Network

UNKNOWN = "unknown"
_SITE_BITS = 64


def client_address(peer: str | None, forwarded: Sequence[str], proxies: Sequence[Network]) -> str:
    """The nearest address that is no proxy of ours, read from the right of `X-Forwarded-For`.

    `forwarded` are the header's values as sent; they count only where the peer itself is a proxy of ours.
    """
    chain = [one.strip() for value in forwarded for one in value.split(",")]
    nearest = _plain(peer)
    while chain and trusted(nearest, proxies):
        nearest = _plain(chain.pop())
    return nearest


def trusted(address: str, proxies: Sequence[Network]) -> bool:
    """Whether an address is one of the configured proxies."""
    return address != UNKNOWN and any(ip_address(address) in network for network in proxies)


def limit_key(address: str) -> str:
    """What limits count by: an IPv6 site gets one key, because each client there has as many addresses as it likes."""
    if ":" not in address:
        return address
    return str(IPv6Network((address, _SITE_BITS), strict=False).network_address)


def _plain(text: str | None) -> str:
    """The canonical form; an IPv4 address in IPv6 clothing is undressed, nonsense is `unknown`."""
    try:
        address = ip_address((text or "").partition("%")[0])
    except ValueError:
        return UNKNOWN
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return str(mapped or address)
