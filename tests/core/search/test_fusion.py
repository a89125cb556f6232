"""Opinions on one scale: each by the spread of its own best answers."""

import numpy as np
import pytest

from core.search.fusion import BEST, fused, highest, standard


def test_an_opinion_that_tells_nothing_apart_has_no_say() -> None:
    assert list(standard(np.full(4, 7.0))) == [0.0, 0.0, 0.0, 0.0]


def test_opinions_of_any_scale_weigh_the_same() -> None:
    small, large = np.array([0.0, 0.1, 0.2]), np.array([200.0, 100.0, 0.0])
    assert list(fused([(1.0, small), (1.0, large)])) == pytest.approx([0.0, 0.0, 0.0])


def test_answers_without_any_word_do_not_change_the_scale_of_the_best() -> None:
    best = np.arange(BEST, dtype=np.float64) + 1
    assert standard(np.append(best, np.zeros(5_000)))[:BEST] == pytest.approx(standard(best))


def test_the_highest_scores_are_found_with_their_equals_and_without_nothing() -> None:
    assert sorted(highest(np.array([3.0, 1.0, 2.0, 2.0]), 2)) == [0, 2, 3]
    assert highest(np.array([1.0, -np.inf]), 5) == [0]
