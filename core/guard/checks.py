"""Check digits of personal numbers."""

_SNILS = (9, 8, 7, 6, 5, 4, 3, 2, 1)
_INN_FIRST = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_SECOND = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_LUHN = str.maketrans("0123456789", "0246813579")


def snils(digits: str) -> bool:
    """Whether 11 figures are a number of the pension insurance."""
    control = _weighed(digits, _SNILS) % 101 % 100
    return control == int(digits[9:])


def inn(digits: str) -> bool:
    """Whether 12 figures are a person's taxpayer number."""
    first = _weighed(digits, _INN_FIRST) % 11 % 10
    second = _weighed(digits, _INN_SECOND) % 11 % 10
    return digits[10:] == f"{first}{second}"


def luhn(digits: str) -> bool:
    """Whether the figures could be a bank card's number; a medical policy's number passes too."""
    doubled = digits[-2::-2].translate(_LUHN)
    return sum(map(int, digits[-1::-2] + doubled)) % 10 == 0


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))
