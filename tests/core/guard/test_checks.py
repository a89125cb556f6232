"""Check digits."""

from core.guard import checks


def test_snils_tells_a_right_number_from_one_typed_wrong() -> None:
    assert checks.snils("11223344595")
    assert not checks.snils("11223344596")


def test_inn_tells_a_right_number_from_one_typed_wrong() -> None:
    assert checks.inn("500100732259")
    assert not checks.inn("500100732250")


def test_luhn_tells_a_right_number_from_one_typed_wrong() -> None:
    assert checks.luhn("4111111111111111")
    assert not checks.luhn("4111111111111112")
