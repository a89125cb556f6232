"""The dictionary of this machine: loads in the background, and writes down the words that a person adds."""

import asyncio
import contextlib
from pathlib import Path

from desktop_app.spelling.speller import Speller
from desktop_app.store import own_words
from desktop_app.store.own_words import OwnWords
from desktop_app.tasks import Tasks


class Vocabulary:
    """One speller for whoever signs in. A disk that cannot be written costs the word, never the work."""

    def __init__(self, root: Path, *, tasks: Tasks) -> None:
        self._root, self._tasks = root, tasks
        self._written: tuple[str, ...] = ()
        self._writing = False
        self.speller = Speller()
        self.speller.start(own_words.load(root).words)
        self.speller.added.connect(self._keep)

    def _keep(self) -> None:
        if not self._writing:
            self._writing = True
            self._tasks.start("keep words", self._write())

    async def _write(self) -> None:
        try:
            with contextlib.suppress(OSError):
                while self._written != self.speller.own:
                    self._written = self.speller.own
                    await asyncio.to_thread(own_words.save, self._root, OwnWords(words=self._written))
        finally:
            self._writing = False
