"""The searching process finds what is there, for citizens the public part alone, with and without the model."""

import io

import msgspec
import numpy as np
import pytest

from core.search.passages import passages
from relay.framing import HEAD, size
from relay.library import frames
from relay.library.frames import Embed, Load, Put, Search, Shelved
from relay.library.worker import DIMENSIONS, READY, Searcher, unpacked, work
from resources.embedding import Embedder, available
from tests.relay.library.shelf import CHILD, FUNERAL, SHELF, TRAVEL

MODELS = [None, *([Embedder()] if available() else [])]
"""Where the model cannot be installed the process works by words alone, and so do these tests."""


def loaded(embedder: Embedder | None = None) -> Searcher:
    searcher = Searcher(embedder)
    searcher.load(Load(synonyms=(), shelf=SHELF))
    return searcher


def found(searcher: Searcher, text: str, *, public: bool = False) -> list[str]:
    return [hit.id for hit in searcher.search(Search(text=text, public=public, limit=3))]


@pytest.mark.parametrize("embedder", MODELS)
def test_the_staff_finds_everything_and_citizens_what_is_public(embedder: Embedder | None) -> None:
    searcher = loaded(embedder)
    assert found(searcher, "компенсация проезда")[0] == TRAVEL.id
    assert TRAVEL.id not in found(searcher, "компенсация проезда", public=True)


def test_an_answer_that_is_public_no_longer_leaves_the_citizens_search() -> None:
    searcher = loaded()
    searcher.put(Shelved(FUNERAL, public=False))
    assert FUNERAL.id not in found(searcher, "погребение", public=True)
    assert found(searcher, "погребение")[0] == FUNERAL.id


@pytest.mark.parametrize("embedder", MODELS[1:])
def test_vectors_are_made_once_and_find_what_shares_no_word(embedder: Embedder) -> None:
    searcher = loaded(embedder)
    for one in SHELF:
        searcher.put(msgspec.structs.replace(one, vectors=searcher.embed(one.document)))
    assert found(searcher, "умер дедушка, кто оплатит похороны")[0] == FUNERAL.id


@pytest.mark.parametrize("embedder", MODELS[1:])
def test_while_vectors_are_still_made_everything_is_found_by_words(embedder: Embedder) -> None:
    searcher = loaded(embedder)
    searcher.put(msgspec.structs.replace(SHELF[0], vectors=searcher.embed(CHILD)))
    assert found(searcher, "погребение")[0] == FUNERAL.id


def test_without_a_model_nothing_is_made() -> None:
    assert loaded().embed(CHILD) == b""


def test_vectors_of_another_text_are_not_taken() -> None:
    rows = len(passages(CHILD))
    whole = np.ones((rows, DIMENSIONS), dtype=np.float16).tobytes()
    assert unpacked(whole, rows=rows + 1) is None
    matrix = unpacked(whole, rows=rows)
    assert matrix is not None
    assert np.allclose(np.linalg.norm(matrix, axis=1), 1)


def test_the_process_answers_questions_in_their_order_until_its_pipe_ends() -> None:
    asked: list[frames.Frame] = [
        Load(synonyms=(), shelf=SHELF),
        Search("погребение", public=True, limit=1),
        Put(SHELF[0]),
        Embed(CHILD),
    ]
    target = io.BytesIO()
    work(io.BytesIO(b"".join(frames.said(one) for one in asked)), target, searcher=Searcher(None))
    target.seek(len(READY))
    bodies = []
    while head := target.read(HEAD):
        bodies.append(target.read(size(head)))
    assert [hit.id for hit in frames.hits(bodies[0])] == [FUNERAL.id]
    assert frames.vectors(bodies[1]) == b""
