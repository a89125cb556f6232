"""A question read: as typed, mended, meant, and what it may become."""

from core.search.asking import BECOMING, MEANT, MENDED, MODEL_LIMIT, WORDS_LIMIT, Question, asked, gist, read, worded
from core.search.spelling import Vocabulary
from core.search.synonyms import Synonyms
from core.search.terms import stem


def question(query: str, *, known: tuple[str, ...] = (), groups: tuple[tuple[str, ...], ...] = ()) -> Question:
    return read(query, vocabulary=vocabulary(*known), synonyms=Synonyms(groups))


def vocabulary(*known: str) -> Vocabulary:
    found = Vocabulary()
    found.add(map(stem, known))
    return found


def test_words_count_whole_as_they_were_typed() -> None:
    found = question("Льготный проезд?")
    assert found.words == ("льготный", "проезд")
    assert found.stems == {"льготн": 1.0, "проезд": 1.0}
    assert found.pieces["прое"] == 1.0


def test_a_mended_word_counts_beside_the_typed_one() -> None:
    found = question("супсидия ", known=("субсидия",))
    assert found.stems == {"супсид": 1.0, "субсид": MENDED}
    assert found.pieces["субс"] == MENDED


def test_a_synonym_counts_less_even_of_a_mended_word() -> None:
    found = question("прописко ", known=("прописка",), groups=(("прописка", "регистрация"),))
    assert found.stems[stem("регистрация")] == MEANT
    found = question("припиской ", known=("прописка",), groups=(("прописка", "регистрация"),))
    assert found.stems[stem("регистрация")] == MEANT


def test_only_the_word_at_the_end_is_still_being_typed() -> None:
    assert question("инвал", known=("инвалиды",)).stems["инвалид"] == BECOMING
    assert "инвалид" not in question("инвал?", known=("инвалиды",)).stems


def test_a_question_without_words_is_empty() -> None:
    assert question("?!") == Question((), {}, {})


def test_of_an_endless_question_the_beginning_is_read() -> None:
    assert len(asked("да " * 600)) == WORDS_LIMIT


def test_the_model_reads_the_question_mended() -> None:
    assert worded("Где Супсидия?", vocabulary("субсидия")) == "Где субсидия?"


def test_of_a_long_story_the_model_reads_what_asks() -> None:
    story = "Мы живём в посёлке давно. " * 10
    found = gist(f"{story}Какие нужны документы? {story}")
    assert "Какие нужны документы?" in found
    assert found.startswith("Мы живём")
    assert len(found) <= MODEL_LIMIT
    assert len(gist("ш" * 1_000)) == MODEL_LIMIT
