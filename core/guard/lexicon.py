"""What the guard asks of a Russian word; the dictionary itself stands outside the core."""

from typing import Protocol

import msgspec

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
GENDERS = ("masc", "femn", "plur")
ANY_FORM = (1 << len(CASES) * len(GENDERS)) - 1


PLURAL = sum(1 << case * len(GENDERS) + GENDERS.index("plur") for case in range(len(CASES)))
FEMININE = sum(1 << case * len(GENDERS) + GENDERS.index("femn") for case in range(len(CASES)))


def form(case: str, gender: str) -> int:
    """One case and gender as a bit, so that two words agree when their forms have a bit in common."""
    return 1 << CASES.index(case) * len(GENDERS) + GENDERS.index(gender)


class Role(msgspec.Struct, frozen=True, gc=False):
    """How often a word is read in one role (0 to 1), and in which cases and genders it then stands."""

    score: float = 0.0
    forms: int = 0


NEVER = Role()


class Reading(msgspec.Struct, frozen=True, gc=False):
    """What one word may be; `nominal`: its forms as a common noun or adjective, whose like serve as surnames (Черных).

    `animate`: the same as a noun for somebody or an animal (Коваль, Соловей). `adjective`: no noun at all.
    """

    known: bool = False
    surname: Role = NEVER
    first: Role = NEVER
    patronymic: Role = NEVER
    nominal: int = 0
    animate: int = 0
    adjective: bool = False
    place: bool = False


class Lexicon(Protocol):
    def reading(self, word: str) -> Reading:
        """How a word in small letters with е for ё may be read; must answer for any text."""
