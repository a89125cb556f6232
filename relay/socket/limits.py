"""How much one client, one address and all together may ask of the sockets; boot options may change each figure."""

import msgspec


class Rate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`per_s` tokens a second flow into a bucket that holds `burst`; each use takes one."""

    per_s: float
    burst: int

    def __post_init__(self) -> None:
        if self.per_s <= 0 or self.burst < 1:
            raise ValueError("a rate needs more than nothing a second and a burst of at least one")


class SideLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one link of a namespace may use: its requests, and how much may wait for it unread (A-29, A-30)."""

    requests: Rate
    queue_packets: int
    queue_bytes: int


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`patience` counts refused requests before the socket is closed; `bad_packets` those that nobody can read;
    `examined_per_sender` the orders of one address, or of one account, that may wait for the guard.
    """

    citizen: SideLimits = SideLimits(requests=Rate(10, 40), queue_packets=400, queue_bytes=512 * 1024)
    desk: SideLimits = SideLimits(requests=Rate(50, 400), queue_packets=4_000, queue_bytes=16 * 1024 * 1024)
    requests_per_address: Rate = Rate(200, 600)
    patience: Rate = Rate(5, 50)
    handshakes_per_address: Rate = Rate(10, 120)
    sessions_per_address: int = 100
    sessions: int = 20_000
    bad_packets: int = 5
    examined_per_sender: int = 300
    packet_bytes: int = 64 * 1024
    connect_within_s: float = 8
    ping_interval_s: float = 20
    ping_timeout_s: float = 10
