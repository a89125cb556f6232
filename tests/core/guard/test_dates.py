"""A date is a birthday only when the words beside it say so."""

import pytest

from core.guard.guard import Guard
from tests.core.guard.finding import types

FOUND = [
    "Дата рождения 07.11.1971, положена ли доплата",
    "дочь родилась 3 марта 2020 года",
    "07.11.1971 г.р.",
    "родилась двадцать третьего марта 2019 года",
    "сын 17.06.2019, что положено",
    "дочери 5 лет, 07.11.2018",
    "муж 12.05.1961, ветеран",
    "рожд. 1987-04-26",
    "др 07 11 1971",
    "дата рождения 07111971",
]
CLEAN = [
    "заявление от 05.05.2025",
    "с 1 января 2026 что изменится",
    "27.07.21 подала документы",
    "если ребенок родился после 1 января 2024 года",
    "детям, рожденным 01.01.2020",
    "родившимся 1 января 2018 года дадут?",
    "дети родились 12.05.2020 закон",
    "родила, подала заявление 12.05.2021",
    "свидетельство о рождении выдано 12.05.2020",
    "муж 12.05.2021 устроился",
    "муж 12.05.2021",
    "ребенку 24 января 2019 года исполняется 3 года",
]


@pytest.mark.parametrize("text", FOUND)
def test_a_birthday_is_found_by_the_words_beside_it(guard: Guard, text: str) -> None:
    assert types(guard, text) == ["BIRTHDATE"]


@pytest.mark.parametrize("text", CLEAN)
def test_any_other_date_is_let_pass(guard: Guard, text: str) -> None:
    assert types(guard, text) == []


def test_a_date_beside_a_name_is_a_birthday(guard: Guard) -> None:
    assert types(guard, "Рябко Наталия Викторовна 28.02.1996") == ["NAME", "BIRTHDATE"]


def test_a_date_under_a_signature_is_the_letters_own(guard: Guard) -> None:
    assert types(guard, "С уважением, Рябко Н.В. 07.12.2024") == ["NAME"]
