"""The signals that end the relay in order."""

import asyncio
import signal
import sys


def heed_signals(ended: asyncio.Event) -> None:
    """End at SIGTERM and at Ctrl-C."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        if sys.platform == "win32":
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(ended.set))
        else:
            loop.add_signal_handler(name, ended.set)
