"""The measurement of the answer search: its own questions, and figures that mean what they say."""

import msgspec

from core.search.document import Document
from tools.language.search import OWN, Answer, Asked, Bench, Corpus, learned, left_out, parted, rank


def corpus() -> Corpus:
    return msgspec.json.decode(OWN.read_bytes(), type=Corpus)


def test_our_own_questions_are_many_and_each_has_its_answer() -> None:
    own = corpus()
    ids = [answer.id for answer in own.answers]
    assert (len(ids) >= 40, len(own.queries) >= 150, len(set(ids)) == len(ids)) == (True, True, True)
    assert {query.answer_id for query in own.queries} == set(ids)


def test_three_in_four_of_our_own_questions_find_their_answer_by_words_alone() -> None:
    own = corpus()
    bench = Bench(own.answers, None)
    found = [rank(bench.ids(query.q), query.answer_id) <= 3 for query in own.queries]
    assert sum(found) / len(found) >= 0.8


def test_each_set_is_searched_within_its_own_answers() -> None:
    answers = (Answer("1", "а", "", (), "one"), Answer("2", "б", "", (), "two"))
    sets = dict(parted(Corpus(answers, (Asked("в", "2", "two"),))))
    assert [len(part.queries) for part in sets.values()] == [0, 1]
    assert [part.answers for part in sets.values()] == [answers[:1], answers[1:]]


def test_an_answer_that_is_not_found_has_no_rank() -> None:
    assert (rank(["а", "б"], "б"), rank(["а"], "б")) == (2.0, float("inf"))


def test_a_question_is_never_looked_for_among_itself() -> None:
    answer = Answer("1", "Wi-Fi", "", ())
    asked = (Asked("qqq ww", "1"), Asked("zzz vv", "1"))
    assert list(left_out(Bench([answer], None), Corpus((answer,), asked))) == [float("inf"), float("inf")]


def test_past_questions_are_kept_by_the_rule_of_the_product() -> None:
    answer = Answer("1", "Проезд", "", ())
    assert learned(answer, ["проезд", "ездить даром"]) == Document("1", "Проезд", "", ("ездить даром",))
