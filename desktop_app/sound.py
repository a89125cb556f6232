"""The one port of sound: winsound on Windows, the system's player elsewhere, silence where there is none."""

import shutil
import subprocess
import sys
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Protocol

PLAYERS = ("pw-play", "paplay", "aplay", "afplay")
"""Players of sound servers and systems, the first one found is used."""


class Sound(Protocol):
    """Plays a sound of the resources by name and returns at once."""

    def play(self, name: str, /) -> None: ...


class Silent:
    """No sound at all; the eye is told by the alert's card."""

    def play(self, name: str, /) -> None:
        """Nothing is heard."""


class Player:
    """A program of the system, started for each sound and never waited for."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._last: subprocess.Popen[bytes] | None = None

    def play(self, name: str, /) -> None:
        """A sound that is still heard is not begun again."""
        if self._last is not None and self._last.poll() is None:
            return
        with as_file(_file(name)) as path:
            self._last = subprocess.Popen(  # noqa: S603 - a program found by us, a file of ours
                [self._program, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def wait(self) -> None:
        """Until the last sound is over; at the end of the program."""
        if self._last is not None:
            self._last.wait()


def _file(name: str) -> Traversable:
    return files("resources").joinpath(f"sounds/{name}.wav")


def system_sound() -> Sound:
    """The sound this system has."""
    if sys.platform == "win32":
        return _Windows()
    found = next((path for name in PLAYERS if (path := shutil.which(name))), None)
    return Silent() if found is None else Player(found)


if sys.platform == "win32":
    import winsound

    class _Windows:
        def play(self, name: str, /) -> None:
            with as_file(_file(name)) as path:
                winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
