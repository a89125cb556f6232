"""Nearness of meaning: of an answer's vectors the nearest one speaks."""

import numpy as np
import pytest

from core.search.vectors import HEADS_SHARE, Matrix, Vectors

EAST: Matrix = np.array([1.0, 0.0], dtype=np.float32)


def matrix(*rows: tuple[float, float]) -> Matrix:
    return np.array(rows, dtype=np.float32)


def test_the_nearest_passage_speaks_and_the_nearest_head_adds_its_share() -> None:
    found = Vectors()
    found.put(0, heads=matrix((0.0, 1.0), (1.0, 0.0)), passages=matrix((0.0, 1.0), (0.5, 0.0)))
    assert list(found.nearness(EAST, slots=np.array([0]))) == pytest.approx([0.5 + HEADS_SHARE])


def test_an_answer_without_vectors_is_as_near_as_the_others_on_average() -> None:
    found = Vectors()
    found.put(0, heads=matrix((0.0, 1.0)), passages=matrix((1.0, 0.0)))
    found.put(2, heads=matrix((0.0, 1.0)), passages=matrix((0.0, 1.0)))
    assert list(found.nearness(EAST, slots=np.array([0, 1, 2, 5]))) == pytest.approx([1.0, 0.5, 0.0, 0.5])


def test_a_dropped_answer_is_forgotten() -> None:
    found = Vectors()
    for slot in (0, 1):
        found.put(slot, heads=matrix((0.0, 1.0)), passages=matrix((float(slot), 0.0)))
    before = list(found.nearness(EAST, slots=np.array([0, 1])))
    found.drop(0)
    found.drop(0)
    assert before == pytest.approx([0.0, 1.0])
    assert list(found.nearness(EAST, slots=np.array([1]))) == pytest.approx([1.0])
    assert len(found) == 1
