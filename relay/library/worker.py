"""The searching process: holds the library's index, for the staff whole and for citizens the public part."""

import os
import sys
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.search.document import Document, Hit
from core.search.index import AnswerIndex
from core.search.passages import passages
from core.search.spelling import Known, nothing_known
from relay.framing import HEAD, framed, outlive_signals, quiet, size
from relay.library import frames
from relay.library.frames import Drop, Embed, Hits, Load, Put, Search, Shelved, Vectors
from resources.embedding import Embedder, available
from resources.lexicon import RussianLexicon

READY = framed(b"")
DIMENSIONS = 384
COURTESY = 10
"""How far this process steps back: making vectors for a whole library must delay nobody's chat."""


class Searcher:
    """Two indexes over one library. Without a model everything works by words alone."""

    def __init__(self, embedder: Embedder | None, *, known: Known = nothing_known) -> None:
        self._embedder = embedder
        self._known = known
        self._bare: set[str] = set()
        self._whole, self._public = AnswerIndex(known=known), AnswerIndex(known=known)

    def load(self, frame: Load) -> None:
        self._bare.clear()
        self._whole = AnswerIndex(frame.synonyms, known=self._known)
        self._public = AnswerIndex(frame.synonyms, known=self._known)
        for one in frame.shelf:
            self.put(one)

    def put(self, one: Shelved) -> None:
        """Add or replace; an answer that is public no longer leaves the citizens' index."""
        vectors = unpacked(one.vectors, rows=len(passages(one.document)))
        if vectors is None:
            self._bare.add(one.document.id)
        else:
            self._bare.discard(one.document.id)
        self._whole.put(one.document, vectors)
        if one.public:
            self._public.put(one.document, vectors)
        else:
            self._public.remove(one.document.id)

    def drop(self, answer: str) -> None:
        self._bare.discard(answer)
        self._whole.remove(answer)
        self._public.remove(answer)

    def search(self, frame: Search) -> tuple[Hit, ...]:
        """By meaning too once every answer has its vectors: those that lack them would lose to those that do not."""
        index = self._public if frame.public else self._whole
        vector = None
        if self._embedder is not None and not self._bare:
            vector = self._embedder.query(index.worded(frame.text))
        return index.search(frame.text, limit=frame.limit, vector=vector)

    def embed(self, document: Document) -> bytes:
        if self._embedder is None:
            return b""
        return self._embedder.passages(passages(document)).astype(np.float16).tobytes()


def unpacked(vectors: bytes, *, rows: int) -> NDArray[np.float32] | None:
    """The vectors of an answer, of length one again; None where there are none or those of another text."""
    matrix = np.frombuffer(vectors, dtype=np.float16).astype(np.float32)
    if matrix.size != rows * DIMENSIONS:
        return None
    matrix = matrix.reshape(rows, DIMENSIONS)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    whole: NDArray[np.float32] = matrix / np.maximum(lengths, np.float32(1e-6))
    return whole


def work(source: BinaryIO, target: BinaryIO, *, searcher: Searcher) -> None:
    """Until the relay is gone: the end of its pipe ends this process."""
    target.write(READY)
    target.flush()
    while head := source.read(HEAD):
        frame = frames.read(source.read(size(head)))
        match frame:
            case Load():
                searcher.load(frame)
            case Put():
                searcher.put(frame.shelved)
            case Drop():
                searcher.drop(frame.answer)
            case Search():
                target.write(frames.said(Hits(searcher.search(frame))))
            case Embed():
                target.write(frames.said(Vectors(searcher.embed(frame.document))))
        target.flush()


def main() -> None:
    """Serve the relay that started this process."""
    sys.excepthook = quiet
    outlive_signals()
    if sys.platform != "win32":
        os.nice(COURTESY)
    lexicon = RussianLexicon()
    searcher = Searcher(Embedder() if available() else None, known=lambda word: lexicon.reading(word).known)
    work(sys.stdin.buffer, sys.stdout.buffer, searcher=searcher)


if __name__ == "__main__":
    main()
