"""Every Russian text in the desk's sources has its English twin, and no twin is left over."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.shown.library import SAY_NOTHING
from desktop_app.tongue import Language, catalogue
from tests.structure import sources

RUSSIAN = re.compile("[А-Яа-яЁё]")
MADE_UP = Path("desktop_app/gallery")
"""The gallery's made-up data are what relays and people say, in whatever language they speak."""
FOR_CITIZENS = {"Адрес", "Телефоны", "Часы работы"}
"""Put into messages: Russian, whatever the specialist's window speaks."""
DATA = {
    "филиал",
    "телефон",
    "часы",
    "Проверка программы",
    "Программа проверена",
    "Проверка праграммы.",
    SAY_NOTHING,
    *FOR_CITIZENS,
}
"""Names of variables, words that say nothing in a search, what the self-check asks and answers over the line."""
FILES = [file for file in sources.python("desktop_app") if not file.is_relative_to(MADE_UP)]


def russian(node: ast.AST) -> str:
    """The Russian text that a node is, else nothing."""
    text = node.value if isinstance(node, ast.Constant) else ""
    return text if isinstance(text, str) and RUSSIAN.search(text) else ""


def unread(file: Path) -> set[ast.AST]:
    """Strings that nobody is shown: docstrings, also those beside a constant, and patterns."""
    nodes = list(ast.walk(sources.tree(file)))
    patterns = (node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile")
    return {node.value for node in nodes if isinstance(node, ast.Expr)} | {call.args[0] for call in patterns}


def texts(file: Path) -> Iterator[str]:
    """Every Russian text of a file, whole as it is written; a letter alone is no text."""
    passed = unread(file)
    for node in ast.walk(sources.tree(file)):
        if node not in passed and len(text := russian(node)) > 1:
            yield text


def filled(file: Path) -> Iterator[str]:
    """F-strings with Russian words in them: they can be translated no more when they are looked up."""
    for node in ast.walk(sources.tree(file)):
        if isinstance(node, ast.JoinedStr) and any(russian(part) for part in node.values):
            yield f"{file}:{node.lineno}: {ast.unparse(node)}"


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_russian_text_has_its_english_twin(file: Path) -> None:
    whole = catalogue(Language.ENGLISH)
    assert [text for text in texts(file) if text not in whole and text not in DATA] == []


@pytest.mark.parametrize("file", FILES, ids=str)
def test_russian_words_stand_in_no_f_string(file: Path) -> None:
    assert list(filled(file)) == []


def test_no_translation_is_left_over() -> None:
    known = {text for file in FILES for text in texts(file)}
    assert [key for key in catalogue(Language.ENGLISH) if key not in known] == []


def test_a_translation_is_english() -> None:
    assert [text for text in catalogue(Language.ENGLISH).values() if not text or RUSSIAN.search(text)] == []
