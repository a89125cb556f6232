"""Places in an answer's text that are filled in when it is used: `{{имя}}`, or `{{имя|уважаемый заявитель}}`."""

import re
from collections.abc import Mapping

KNOWN = ("имя", "филиал", "телефон", "часы", "специалист")
"""The names that a desk can fill in."""

_VARIABLE = re.compile(r"\{\{[ \t]*([^{}|\s][^{}|\n]{0,63}?)[ \t]*(?:\|([^{}\n]{0,200}))?\}\}")


def names(text: str) -> tuple[str, ...]:
    """The names in a text, each once, in the order in which they first stand there; lower case."""
    return tuple(dict.fromkeys(match[1].casefold() for match in _VARIABLE.finditer(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with what is known filled in, else with the fallback; what has neither stays as it stands."""
    return _VARIABLE.sub(lambda match: filling(match, values), text)


def unfilled(text: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The names for which there is neither a value nor a fallback: nothing may be sent before somebody fills them."""
    return names(filled(text, values))


def filling(match: re.Match[str], values: Mapping[str, str]) -> str:
    value = values.get(match[1].casefold(), "").strip()
    if value:
        return value
    return match[0] if match[2] is None else match[2].strip()
