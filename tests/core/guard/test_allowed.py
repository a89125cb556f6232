"""What belongs to the centre is never held back."""

import pytest

from core.guard.allowed import allow
from core.guard.guard import Guard
from core.guard.lexicon import Lexicon
from tests.core.guard.finding import found

CENTRE = allow(
    telephones=["8 (912) 000-00-11"],
    addresses=["628000, г. Ханты-Мансийск, ул. Образцовая, д. 5, кв. 2"],
    emails=["Anna@mail.ru "],
    names=["Анна Соколова", "Дмитрий Сергеевич Орлов"],
)


@pytest.mark.parametrize(
    "text",
    [
        "позвоните +7 912 000 00 11",
        "пишите на anna@mail.ru",
        "приходите: ул. Образцовая, д. 5, кв. 2",
        "ответила Анне Соколовой, а не мне",
        "звонила Соколовой А.",
        "отвечал Орлов Дмитрий Сергеевич",
    ],
)
def test_the_centres_own_is_let_pass_in_whatever_form(lexicon: Lexicon, text: str) -> None:
    assert found(Guard(lexicon, CENTRE), text) == []


def test_what_is_not_the_centres_is_found_beside_it(lexicon: Lexicon) -> None:
    text = "звонила Соколовой А., мой телефон 89120000012"
    assert found(Guard(lexicon, CENTRE), text) == [("PHONE", "89120000012")]


def test_a_namesake_with_another_first_name_is_found(lexicon: Lexicon) -> None:
    assert found(Guard(lexicon, CENTRE), "подавала Соколова Вера") == [("NAME", "Соколова Вера")]


def test_a_short_name_keeps_its_ending() -> None:
    assert allow(names=["Ия Ли"]).names == frozenset({frozenset({"ия", "ли"})})
