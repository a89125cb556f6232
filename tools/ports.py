"""Ports for servers of one's own on this machine, for the demonstration, tests and measurements."""

import itertools
import os
import socket
import sys

FIRST, COUNT = 20_000, 12_000
"""Below the ports that systems give to outgoing connections: none of these takes one between its choice and its use."""

_tries = itertools.count(os.getpid() * 97)
"""Processes that run beside each other begin at different places."""


def free_port() -> int:
    """A port that nobody listens on."""
    while True:
        port = FIRST + next(_tries) % COUNT
        with socket.socket() as probe:
            if sys.platform != "win32":  # there it would let two servers share a port
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
