"""Postings: rows come and go, and the sum over the terms of a question stays right."""

from core.search.postings import Postings


def filled() -> Postings:
    found = Postings()
    found.put(0, {"льгот": 1.0, "проезд": 0.5})
    found.put(2, {"льгот": 2.0})
    return found


def test_a_row_scores_by_what_its_terms_weigh_in_it_and_in_the_question() -> None:
    assert list(filled().scores({"льгот": 1.0, "проезд": 4.0}, size=3)) == [3.0, 0.0, 2.0]


def test_terms_that_no_row_has_score_nothing() -> None:
    assert list(filled().scores({"пенс": 1.0}, size=3)) == [0.0, 0.0, 0.0]


def test_a_dropped_row_leaves_the_others_as_they_were() -> None:
    found = filled()
    found.drop(0, ["льгот", "проезд"])
    assert "проезд" not in found
    assert (found.count("льгот"), found.count("проезд")) == (1, 0)
    assert list(found.scores({"льгот": 1.0}, size=3)) == [0.0, 0.0, 2.0]
