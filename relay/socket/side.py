"""A namespace as the door serves it: its gate, its limits, and from where it may be reached."""

import msgspec

from relay.socket.limits import SideLimits
from relay.socket.ports import Gate


class Side(msgspec.Struct, frozen=True):
    """`browser`: only from a page whose origin was checked, and each address shares one more limit. Otherwise only
    from no page at all: a page on any site must not reach the staff's side with what a browser adds by itself (A-33).
    """

    gate: Gate
    limits: SideLimits
    browser: bool
