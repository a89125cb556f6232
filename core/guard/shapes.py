"""What a number is by itself: how its figures are grouped, how it begins, whether its check digits are right."""

from core.guard import checks
from core.guard.report import DataType, Level
from core.guard.telephones import is_mobile

Judged = tuple[DataType, Level] | None

SNILS, PASSPORT, PHONE, INN, CARD, ACCOUNT = 11, 10, 11, 12, 16, 20
_SNILS = (3, 3, 3, 2)
_PASSPORTS = ((4, 6), (2, 2, 6))
_SHORT_PHONES = ((3, 3, 2, 2), (3, 3, 4), (3, 7), (10,), (3, 2, 2, 3), (3, 4, 3))
_CARDS = ((16,), (4, 4, 4, 4))
_INNS = ((12,), (4, 4, 4))
_CARD_STARTS = "2456"
_PERSONS_ACCOUNTS = ("40817", "40820", "423", "426", "40802")
_YEARS = ("19", "20")


def judge(digits: str, shape: tuple[int, ...]) -> Judged:
    """The type of a number that no word names; None when it may be anything."""
    rule = _RULES.get(len(digits))
    return rule(digits, shape) if rule else None


def is_persons_account(digits: str) -> bool:
    """Whether a bank account of 20 figures is not an organisation's."""
    return digits.startswith(_PERSONS_ACCOUNTS)


def _eleven(digits: str, shape: tuple[int, ...]) -> Judged:
    if shape == _SNILS:
        return DataType.SNILS, Level.CERTAIN
    if is_mobile(digits):
        return DataType.PHONE, Level.CERTAIN
    if digits[0] not in "78" and checks.snils(digits):
        return DataType.SNILS, Level.LIKELY
    return None


def _ten(digits: str, shape: tuple[int, ...]) -> Judged:
    if is_mobile(digits) and shape in _SHORT_PHONES:
        return DataType.PHONE, Level.LIKELY
    if shape in _PASSPORTS and not digits.startswith(_YEARS):
        return DataType.PASSPORT, Level.LIKELY
    return None


def _twelve(digits: str, shape: tuple[int, ...]) -> Judged:
    return (DataType.INN, Level.CERTAIN) if shape in _INNS and checks.inn(digits) else None


def _sixteen(digits: str, shape: tuple[int, ...]) -> Judged:
    if shape not in _CARDS:
        return None
    if checks.luhn(digits):
        return (DataType.CARD, Level.CERTAIN) if digits[0] in _CARD_STARTS else (DataType.OMS, Level.LIKELY)
    return (DataType.CARD, Level.LIKELY) if len(shape) > 1 else None


def _twenty(digits: str, _: tuple[int, ...]) -> Judged:
    return (DataType.ACCOUNT, Level.CERTAIN) if is_persons_account(digits) else None


_RULES = {SNILS: _eleven, PASSPORT: _ten, INN: _twelve, CARD: _sixteen, ACCOUNT: _twenty}
