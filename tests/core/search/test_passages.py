"""Which texts of an answer the model reads."""

from core.search.document import Document
from core.search.passages import LENGTH, MOST, READ, cut, passages


def test_the_title_and_the_past_questions_come_first_then_the_text_under_the_title() -> None:
    answer = Document("1", "Проезд", "Карту дают бесплатно.", ("как ездить даром",))
    assert passages(answer) == ("Проезд", "как ездить даром", "Проезд. Карту дают бесплатно.")


def test_a_long_text_is_cut_between_sentences() -> None:
    sentence = "Слово за словом. "
    found = cut(sentence * 40)
    assert len(found) > 1
    assert all(len(piece) <= LENGTH and piece.endswith(".") for piece in found)


def test_at_most_three_pieces_are_read_and_none_is_endless() -> None:
    assert len(cut("Слово. " * 1_000)) == MOST
    assert len(passages(Document("1", "Проезд", "ш" * 5_000))[-1]) == READ


def test_an_answer_without_text_still_has_one_passage() -> None:
    assert passages(Document("1", "Проезд", " ")) == ("Проезд", "Проезд.")
