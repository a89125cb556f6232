"""Questions about one's own payments, and those that only look like them."""

import pytest

from core.guard.guard import Guard

OWN = [
    "почему мне не пришло пособие",
    "сколько мне начислили",
    "с какого месяца мне начислят",
    "какая мне назначена субсидия",
    "почему пенсия меньше стала",
    "где выплата за июль",
    "в ноябре не пришло, почему",
]
GENERAL = [
    "сколько составляет пособие",
    "когда перечисляют пособия",
    "положена ли мне субсидия",
    "что делать, если пособие не пришло",
    "мне не приходит код",
    "спасибо, мне всё понятно",
    "здравствуйте",
    "поступила справка",
]


@pytest.mark.parametrize("text", OWN)
def test_a_question_about_ones_own_payments_is_recognised(guard: Guard, text: str) -> None:
    assert guard.check(text).own_payments


@pytest.mark.parametrize("text", GENERAL)
def test_a_general_question_is_not_taken_for_one(guard: Guard, text: str) -> None:
    assert not guard.check(text).own_payments
