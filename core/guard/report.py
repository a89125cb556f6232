"""What the guard found in a message: where, of which type, how sure; and whether it asks about one's own payments."""

from enum import StrEnum

import msgspec


class DataType(StrEnum):
    NAME = "NAME"
    SNILS = "SNILS"
    INN = "INN"
    PASSPORT = "PASSPORT"
    BIRTH_CERT = "BIRTH_CERT"
    OMS = "OMS"
    CARD = "CARD"
    ACCOUNT = "ACCOUNT"
    BIK = "BIK"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    BIRTHDATE = "BIRTHDATE"
    ADDRESS = "ADDRESS"
    AMOUNT = "AMOUNT"


class Level(StrEnum):
    """`certain` masks and blocks, `likely` warns."""

    CERTAIN = "certain"
    LIKELY = "likely"


class Span(msgspec.Struct, frozen=True):
    """One find; `start` and `end` count code points, as Python's strings do."""

    start: int
    end: int
    type: DataType
    level: Level


class Report(msgspec.Struct, frozen=True):
    """The spans are sorted and do not overlap."""

    spans: tuple[Span, ...]
    own_payments: bool
