"""The dictionary behind the guard: pymorphy3, loaded once, with a bounded memory of words."""

from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Any

import msgspec
from pymorphy3 import MorphAnalyzer

from core.guard.lexicon import CASES, NEVER, Reading, Role, form

CACHE = 50_000
_ROLES = {"Surn": "surname", "Name": "first", "Patr": "patronymic"}
_CASES = {**{case: case for case in CASES}, "voct": "nomn", "gen2": "gent", "acc2": "accs", "loc2": "loct"}
_NOMINAL = frozenset({"NOUN", "ADJF"})
_UNKNOWN = Reading()


class RussianLexicon:
    """Reads words by the dictionary alone: what it does not hold is unknown, and the guard judges by the ending."""

    def __init__(self) -> None:
        self._morph = MorphAnalyzer()
        self._dictionary = self._morph.dictionary
        self._remembered = lru_cache(CACHE)(self._read)

    def reading(self, word: str) -> Reading:
        return self._remembered(word)

    def _read(self, word: str) -> Reading:
        found = self._dictionary.words.similar_items(word, self._morph.char_substitutes)
        tags = [self._dictionary.build_tag_info(*place) for _, places in found for place in places]
        if not tags:
            return _UNKNOWN
        others = [tag for tag in tags if _ROLES.keys().isdisjoint(tag.grammemes)]
        nouns = [tag for tag in others if not _NOMINAL.isdisjoint(tag.grammemes)]
        reading = Reading(
            known=True,
            nominal=_all_forms(nouns),
            animate=_all_forms([tag for tag in nouns if "anim" in tag.grammemes]),
            adjective=all("NOUN" not in tag.grammemes for tag in others),
            place=any("Geox" in tag.grammemes for tag in tags),
        )
        if len(others) == len(tags):
            return reading
        return msgspec.structs.replace(reading, **self._roles(word, tags))

    def _roles(self, word: str, tags: list[Any]) -> dict[str, Role]:
        weighed = [(tag, self._morph.prob_estimator.p_t_given_w.prob(word, tag)) for tag in tags]
        total = sum(weight for _, weight in weighed)
        if not total:
            weighed, total = [(tag, 1.0) for tag in tags], len(tags)
        return {name: _role(grammeme, weighed, total) for grammeme, name in _ROLES.items()}


def _role(grammeme: str, weighed: list[tuple[Any, float]], total: float) -> Role:
    mine = [(tag, weight) for tag, weight in weighed if grammeme in tag.grammemes]
    if not mine:
        return NEVER
    return Role(round(sum(weight for _, weight in mine) / total, 3), _all_forms([tag for tag, _ in mine]))


def _all_forms(tags: list[Any]) -> int:
    forms = 0
    for tag in tags:
        forms |= _forms(tag.grammemes)
    return forms


def _forms(grammemes: AbstractSet[str]) -> int:
    case = next((_CASES[one] for one in grammemes if one in _CASES), "nomn")
    if "plur" in grammemes:
        return form(case, "plur")
    genders = [one for one in ("masc", "femn") if one in grammemes] or ["masc", "femn"]
    return sum(form(case, gender) for gender in genders)
