"""The types of personal data as a specialist reads them: one name a type, and the same after «похоже на»."""

from collections.abc import Iterable, Mapping

from core.guard.choices import Find
from core.guard.report import DataType, Span
from desktop_app.tongue import tr

NAMES: Mapping[DataType, str] = {
    DataType.NAME: "имя и фамилия",
    DataType.SNILS: "СНИЛС",
    DataType.INN: "ИНН",
    DataType.PASSPORT: "номер паспорта",
    DataType.BIRTH_CERT: "номер свидетельства о рождении",
    DataType.OMS: "номер полиса ОМС",
    DataType.CARD: "номер карты",
    DataType.ACCOUNT: "номер счёта",
    DataType.BIK: "БИК банка",
    DataType.PHONE: "номер телефона",
    DataType.EMAIL: "адрес электронной почты",
    DataType.BIRTHDATE: "дата рождения",
    DataType.ADDRESS: "домашний адрес",
    DataType.AMOUNT: "сумма выплаты",
}
LIKE: Mapping[DataType, str] = {
    **NAMES,
    DataType.NAME: "имя и фамилию",
    DataType.BIRTHDATE: "дату рождения",
    DataType.AMOUNT: "сумму выплаты",
}
"""What a find is like: in the accusative."""


def named(finds: Iterable[Find | Span], names: Mapping[DataType, str] = NAMES) -> str:
    """Each type once, in the order of the finds: «СНИЛС, номер телефона»."""
    return ", ".join(dict.fromkeys(tr(names[find.type]) for find in finds))
