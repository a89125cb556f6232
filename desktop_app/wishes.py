"""What the person wanted before the program was loaded: kept from the first paint on."""

import asyncio

from desktop_app.panes.views import SignInEntry
from desktop_app.window import Window


class Wishes:
    """Sign-ins entered, and whether the window was closed."""

    def __init__(self, window: Window) -> None:
        self.entries: asyncio.Queue[SignInEntry] = asyncio.Queue()
        self.closed = asyncio.Event()
        window.sign_in.entered.connect(self.entries.put_nowait)
        window.closed.connect(self.closed.set)
