"""Which words of a text are judged at all."""

import pytest

from desktop_app.spelling.words import words


def judged(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Пособие назначат", ["Пособие", "назначат"]),
        ("см. https://uslugi.example.ru/путь и anna@почта.рф", []),
        ("email и Wi-Fi, WhatsApp", []),
        ("СНИЛС, МФЦ и ЖКУ", []),
        ("обратитесь к Ивановой", ["обратитесь"]),
        ("Готово. Приходите", ["Готово", "Приходите"]),
        ("5-й этаж, 12 окно", ["этаж", "окно"]),
        ("{телефон} и {имя}", []),
        ("тыс. рублей", ["рублей"]),
        ("кто-нибудь", ["кто-нибудь"]),
    ],
)
def test_addresses_figures_names_and_other_scripts_are_passed_over(text: str, expected: list[str]) -> None:
    assert judged(text) == expected


def test_places_are_counted_as_qt_does() -> None:
    assert [(word.start, word.end) for word in words("😀 слово")] == [(3, 8)]
