"""How a person likes the program on this machine, whoever signs in: look, sounds, language, line, absence."""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec.structs import replace

from desktop_app.look.tokens import ThemeChoice
from desktop_app.model.occasions import USUAL, Occasion, Sign
from desktop_app.tongue import Language

VERSION = 1


class Signal(StrEnum):
    """By what a call is told: by sound, by a frame round the window with words, by both."""

    SOUND = "sound"
    LIGHT = "light"
    BOTH = "both"


class Proxy(StrEnum):
    """Where the way to the relay leads: as the system says, straight, or by an address of its own."""

    SYSTEM = "system"
    NONE = "none"
    ADDRESS = "address"


Minutes = Annotated[int, msgspec.Meta(ge=0, le=240)]


class Habits(msgspec.Struct, frozen=True):
    """`scale` of the text: 1.0 is 100 %. `signs`: what differs from the usual, by occasion. Minutes of 0: never.

    No secret stands here: passwords and tokens are the system's keyring's.
    """

    theme: ThemeChoice = ThemeChoice.LIGHT
    scale: Annotated[float, msgspec.Meta(ge=0.5, le=4)] = 1.0
    sound: bool = True
    language: Language = Language.RUSSIAN
    version: int = VERSION
    signs: dict[str, Sign] = {}
    signal: Signal = Signal.SOUND
    repeat_seconds: Annotated[int, msgspec.Meta(ge=3, le=120)] = 10
    autostart: bool = False
    proxy: Proxy = Proxy.SYSTEM
    proxy_address: str = ""
    certificate: str = ""
    spelling: bool = True
    away_minutes: Minutes = 10
    lock_minutes: Minutes = 15

    def sign(self, occasion: Occasion) -> Sign:
        """How an occasion is told."""
        return self.signs.get(occasion, USUAL[occasion])

    def with_sign(self, occasion: Occasion, sign: Sign) -> "Habits":
        return replace(self, signs={**self.signs, occasion: sign})
