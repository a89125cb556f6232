"""The guard with the real dictionary, loaded once for all its tests."""

import pytest

from core.guard.guard import Guard
from core.guard.lexicon import Lexicon
from resources.lexicon import RussianLexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return RussianLexicon()


@pytest.fixture(scope="session")
def guard(lexicon: Lexicon) -> Guard:
    return Guard(lexicon)
