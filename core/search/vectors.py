"""How near the meaning of a question is to that of an answer, by vectors that a model made elsewhere."""

import numpy as np
from numpy.typing import NDArray

from core.search.postings import Scores
from core.search.slots import Numbers

Matrix = NDArray[np.float32]
HEADS_SHARE = 0.3
"""What the nearest head counts beside the nearest passage."""


class Vectors:
    """Vectors of length one: of an answer's passages, and of its heads. Of each kind the nearest one speaks."""

    def __init__(self) -> None:
        self._passages, self._heads = Nearest(), Nearest()

    def __len__(self) -> int:
        return len(self._passages)

    def put(self, slot: int, *, heads: Matrix, passages: Matrix) -> None:
        self._heads.put(slot, heads)
        self._passages.put(slot, passages)

    def drop(self, slot: int) -> None:
        self._heads.drop(slot)
        self._passages.drop(slot)

    def nearness(self, vector: Matrix, *, slots: Numbers) -> Scores:
        """For each of the slots; one without vectors has the mean of the others."""
        best = self._passages.of(vector, slots=slots) + HEADS_SHARE * self._heads.of(vector, slots=slots)
        known = np.isfinite(best)
        return np.where(known, best, best[known].mean())


class Nearest:
    """Some vectors a slot. They are laid in one matrix when first asked after a change."""

    def __init__(self) -> None:
        self._held: dict[int, Matrix] = {}
        self._laid: tuple[Matrix, Numbers, Numbers] | None = None

    def __len__(self) -> int:
        return len(self._held)

    def put(self, slot: int, vectors: Matrix) -> None:
        self._held[slot] = vectors
        self._laid = None

    def drop(self, slot: int) -> None:
        if self._held.pop(slot, None) is not None:
            self._laid = None

    def of(self, vector: Matrix, *, slots: Numbers) -> Scores:
        """For each of the slots (rising) the product with its nearest vector; minus infinity where there is none."""
        if self._laid is None:
            self._laid = self._lay()
        matrix, starts, owners = self._laid
        best = np.full(int(max(slots[-1], owners.max())) + 1, -np.inf)
        best[owners] = np.maximum.reduceat(np.vecdot(matrix, vector), starts)  # no BLAS: its threads would spin
        return np.asarray(best[slots])

    def _lay(self) -> tuple[Matrix, Numbers, Numbers]:
        """The matrix, where each slot's rows begin, and the slots in the same order."""
        counts = np.array([len(vectors) for vectors in self._held.values()])
        return np.concatenate(list(self._held.values())), np.cumsum(counts) - counts, np.array(list(self._held))
