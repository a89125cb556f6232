"""The phrases: two of them word for word, the others whole."""

from pathlib import Path

import msgspec
import pytest

from core.phrases import PLACE, Phrase, PhraseError, Phrases
from tests.core.dialogue.centre import PHRASES, SHIPPED


def changed(phrase: Phrase, text: str) -> Phrases:
    return Phrases(texts={**PHRASES.texts, phrase: text})


def test_the_greeting_is_that_of_r3_word_for_word() -> None:
    said = PHRASES.render(Phrase.GREETING, name="Анна")
    assert said == "Здравствуйте, меня зовут Анна, чем я могу Вам помочь?"


def test_the_longer_search_is_announced_by_r9_word_for_word() -> None:
    assert PHRASES.render(Phrase.NEED_TIME) == (
        "Мне потребуется немного времени, чтобы дать максимально исчерпывающий ответ на Ваш вопрос, спасибо за ожидание"
    )


@pytest.mark.parametrize("phrase", [Phrase.GREETING, Phrase.NEED_TIME])
def test_what_the_regulation_fixes_cannot_be_changed(phrase: Phrase) -> None:
    with pytest.raises(PhraseError, match="fixed by the regulation"):
        changed(phrase, PHRASES.texts[phrase] + "!")


def test_r6_asks_not_to_close_the_window() -> None:
    said = PHRASES.render(Phrase.IN_WORK)
    assert "взят в работу" in said
    assert "не закрывайте" in said


@pytest.mark.parametrize("phrase", list(Phrase))
def test_no_phrase_may_be_missing(phrase: Phrase) -> None:
    with pytest.raises(PhraseError, match="is missing"):
        Phrases(texts={other: text for other, text in PHRASES.texts.items() if other != phrase})


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (" \n", "is missing"),
        ("До свидания, {ИМЯ}!", "unknown place {ИМЯ}"),
        ("Откроемся {ОТКРЫТИЕ:>20}", "unknown place {ОТКРЫТИЕ:>20}"),
        ("Откроемся {ОТКРЫТИЕ", "unfinished brace"),
        ("Откроемся {{ОТКРЫТИЕ}}", "unfinished brace"),
        ("Откроемся }", "unfinished brace"),
    ],
)
def test_a_phrase_that_could_not_be_filled_in_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(PhraseError, match=complaint.replace("{", r"\{")):
        changed(Phrase.DAY_ENDED, text)


@pytest.mark.parametrize("phrase", list(Phrase))
def test_every_phrase_comes_out_without_an_open_place(phrase: Phrase) -> None:
    assert "{" not in PHRASES.render(phrase, name="Анна", opens="завтра в 09:00")


def test_a_name_is_put_in_as_it_stands() -> None:
    assert "{ОТКРЫТИЕ}" in PHRASES.render(Phrase.GREETING, name="{ОТКРЫТИЕ}", opens="завтра")


def test_phrases_are_checked_when_they_are_read_too() -> None:
    with pytest.raises(msgspec.ValidationError, match="is missing"):
        msgspec.json.decode(b'{"texts":{}}', type=Phrases)


@pytest.mark.parametrize("file", sorted(SHIPPED.parent.glob("*.json")), ids=lambda file: file.stem)
def test_every_language_has_every_phrase_with_the_same_places(file: Path) -> None:
    phrases = msgspec.json.decode(file.read_bytes(), type=Phrases)
    for phrase, text in phrases.texts.items():
        assert set(PLACE.findall(text)) == set(PLACE.findall(PHRASES.texts[phrase]))
