"""E-mail addresses of people, and those of offices."""

import pytest

from core.guard.guard import Guard
from tests.core.guard.finding import found

FOUND = {
    "почта lena.k.1984@mail.ru": "lena.k.1984@mail.ru",
    "lena @ mail.ru": "lena @ mail.ru",
    "lena@ mail. ru жду": "lena@ mail. ru",
    "ivanov собака яндекс ру": "ivanov собака яндекс ру",
    "иванова@мэйл.ру": "иванова@мэйл.ру",
    "lena1984@mail": "lena1984@mail",
    "моя почта petrova@surgutneftegas.ru": "petrova@surgutneftegas.ru",
    "petrova.anna@company.org": "petrova.anna@company.org",
    "lena@mail.ru.": "lena@mail.ru",
}
CLEAN = [
    "info@mfc86.ru это ваш адрес?",
    "csv@csvhnao.ru",
    "priemnaya.adm@mail.ru",
    "mszn-surgut@admhmao.ru",
    "ваш отдел shop@company.org",
    "@csvhmao",
    "я за рулем собака рядом",
    "a @ b",
    "..@mail.ru",
    "цена @ штука",
    "соба",
]


@pytest.mark.parametrize(("text", "address"), FOUND.items())
def test_a_persons_address_is_found_with_its_typing_errors(guard: Guard, text: str, address: str) -> None:
    assert found(guard, text) == [("EMAIL", address)]


@pytest.mark.parametrize("text", CLEAN)
def test_an_offices_address_is_let_pass(guard: Guard, text: str) -> None:
    assert found(guard, text) == []
