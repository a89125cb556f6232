"""What holds of the answer index for any library and any question."""

from collections.abc import Iterable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.search.document import Document
from core.search.index import AnswerIndex
from core.search.passages import passages
from core.search.terms import words

WORDS = st.sampled_from(["субсидия", "субсидии", "жильё", "проезд", "пособие", "на", "СНИЛС", "Ё", "a", "1"])
SAID = st.lists(WORDS, max_size=6).map(" ".join) | st.text(st.characters(), max_size=30)
DOCUMENTS = st.builds(Document, st.sampled_from("абвгде"), SAID, SAID, st.lists(SAID, max_size=3).map(tuple))
LIBRARY = st.lists(DOCUMENTS, max_size=6)
VECTOR = st.sampled_from([None, np.ones(4)])
QUERY = SAID | st.text(st.characters(), max_size=300)


def vectors(document: Document) -> np.ndarray:
    return np.random.default_rng(len(document.title)).normal(size=(len(passages(document)), 4))


def built(documents: Iterable[Document], *, meaning: bool = False) -> AnswerIndex:
    found = AnswerIndex([["жильё", "квартира"], ["проезд", "на автобусе"]])
    for document in documents:
        found.put(document, vectors(document) if meaning else None)
    return found


@given(LIBRARY, QUERY, st.integers(-1, 12), VECTOR)
def test_no_library_and_no_question_is_too_strange(
    library: list[Document], query: str, limit: int, vector: np.ndarray | None
) -> None:
    index = built(library, meaning=vector is not None)
    hits = index.search(query, limit=limit, vector=vector)
    assert len(hits) <= max(limit, 0)
    assert len({hit.id for hit in hits}) == len(hits)
    assert isinstance(index.worded(query), str)


@given(LIBRARY)
def test_an_exact_title_is_among_the_first_that_bear_it(library: list[Document]) -> None:
    index = built(library)
    latest = {document.id: document for document in library}.values()
    for document in latest:
        same = {other.id for other in latest if words(other.title) == words(document.title)}
        hits = [hit.id for hit in index.search(document.title)]
        assert not words(document.title) or set(hits[: len(same)]) == same


@given(LIBRARY, LIBRARY, QUERY, VECTOR)
def test_a_changed_index_answers_like_one_built_anew(
    before: list[Document], after: list[Document], query: str, vector: np.ndarray | None
) -> None:
    meaning = vector is not None
    changed = built(before, meaning=meaning)
    for document in [*before, *before]:
        changed.remove(document.id)
    for document in after:
        changed.put(document, vectors(document) if meaning else None)
    assert changed.search(query, vector=vector) == built(after, meaning=meaning).search(query, vector=vector)
    assert len(changed) == len({document.id for document in after})
