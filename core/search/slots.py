"""Which place in the arrays each answer has."""

import numpy as np
from numpy.typing import NDArray

from core.search.document import Document

Numbers = NDArray[np.int64]


class Slots:
    """Places are given out anew after they became free."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._documents: list[Document] = []
        self._free: list[int] = []
        self._used: Numbers | None = None

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, document: str) -> bool:
        return document in self._places

    def __getitem__(self, slot: int) -> Document:
        return self._documents[slot]

    @property
    def size(self) -> int:
        """One more than the highest slot ever used."""
        return len(self._documents)

    def take(self, document: Document) -> int:
        """A slot for an answer that has none."""
        self._used = None
        if self._free:
            slot = self._free.pop()
            self._documents[slot] = document
        else:
            slot = len(self._documents)
            self._documents.append(document)
        self._places[document.id] = slot
        return slot

    def free(self, document: str) -> tuple[int, Document]:
        """Give back the slot of an answer."""
        self._used = None
        slot = self._places.pop(document)
        self._free.append(slot)
        return slot, self._documents[slot]

    def place(self, document: str) -> int:
        """Where in `used` the slot of an answer stands."""
        return int(np.searchsorted(self.used(), self._places[document]))

    def used(self) -> Numbers:
        """The slots in use, in rising order."""
        if self._used is None:
            self._used = np.array(sorted(self._places.values()), dtype=np.int64)
        return self._used
