"""Icons, sounds, styles, translations, calendars, phrases and samples, kept as data and read by path."""

from importlib.resources import files
from typing import Any

import msgspec


class Missing(LookupError):
    """There is no such file among the resources."""


def read_bytes(path: str) -> bytes:
    """The content of a file, by its path inside this folder with forward slashes: `phrases/ru.json`.

    Works from a source tree, an installed wheel and a frozen program. Raises Missing.
    """
    parts = path.split("/")
    if not all(part.strip(". ") for part in parts) or "\\" in path or ":" in path:
        raise Missing(path)
    try:
        return files(__name__).joinpath(*parts).read_bytes()
    except OSError as error:
        raise Missing(path) from error


def names(folder: str) -> tuple[str, ...]:
    """The names of the JSON files of a folder, sorted. Raises Missing."""
    try:
        inside = files(__name__).joinpath(*folder.split("/")).iterdir()
        return tuple(sorted(file.name for file in inside if file.name.endswith(".json")))
    except OSError as error:
        raise Missing(folder) from error


def read_json(path: str) -> Any:
    """The decoded content of a JSON file: dicts, lists and plain values. Raises Missing, msgspec.DecodeError."""
    return msgspec.json.decode(read_bytes(path))
