"""The words beside a number that name its type, as people write them."""

import re
from enum import Enum, auto

import msgspec

from core.guard.message import Message
from core.guard.report import DataType


class Nobody(Enum):
    """Words that name no type: an office's number, or just a number."""

    OFFICE = auto()
    NUMBER = auto()


Named = DataType | Nobody

WORDS: dict[Named, str] = {
    DataType.SNILS: r"с?нилс\w*|снис\b|снлис\w*|страхов\w+ (?:номер|свидетельств)\w*|snils",
    DataType.INN: r"инн\b|inn\b|ин\b",
    DataType.OMS: r"омс\b|полис\w*|медполис\w*|oms\b",
    DataType.PASSPORT: r"п[ао]с+п[оа]рт\w*|пасп\b|сери[яиейю]+\b|загран\w*",
    DataType.CARD: r"перевед\w*|перечисл\w*|карт(?:а|ы|е|у|ой|очк\w+)\b|visa\b|виза\b|мир\b|сбер\w*",
    DataType.ACCOUNT: r"счет\w*|сч\b|р ?/ ?с|л ?/ ?с",
    DataType.BIK: r"бик\b|bik\b",
    DataType.BIRTH_CERT: r"св\w*\.? ?(?:о|об) ?рожд\w*|свидетельств\w+",
    DataType.PHONE: r"тел\b|телеф\w*|тлф\b|моб\b|мобил\w*|сот\b|сотов\w*|"
    r"звон\w*|п[еи]р[еи]звон\w*|позвон\w*|наб[ие]р\w*"
    r"|в[ао]т?[сц]ап\w*|whatsapp|вайбер\w*|viber|телег\w*|связ\w*|смс\b|макс\b",
    Nobody.NUMBER: r"номер\w*",
    Nobody.OFFICE: r"заявлени\w*|обращени\w*|дел[оау]?\b|заявк\w*|уин\b|кбк\b|октмо\b|огрн\w*|кпп\b|окпо\b|договор\w*"
    r"|вх\b|исх\b|талон\w*|удостоверени\w*|справк\w*|приказ\w*|закон\w*|трек\w*|квитанци\w*|решени\w*|запис\w+|код\b"
    r"|статус\w*|штрихкод\w*|кадастр\w*|организаци\w*|учреждени\w*",
}
_ORDER = list(WORDS)
_WORD = re.compile(r"\b(?:" + "|".join(f"({pattern})" for pattern in WORDS.values()) + ")")
_NEAR = 48
_NEAR_OFFICE = 16
_CLOSE = 3
_AFTER = 28
_DIGIT = re.compile(r"[0-9]")


class Neighbour(msgspec.Struct, frozen=True):
    """A naming word and how many characters stand between it and the number."""

    named: Named
    gap: int


def named_before(message: Message, place: int) -> Neighbour | None:
    """The nearest naming word before a number, with no other number in between."""
    window = message.before(place, _NEAR)
    found = list(_WORD.finditer(window))
    if not found or _DIGIT.search(window, found[-1].end()):
        return None
    last = found[-1]
    named = _named(last)
    if named is Nobody.NUMBER:
        close = len(found) > 1 and last.start() - found[-2].end() <= _CLOSE
        named = _named(found[-2]) if close else DataType.PHONE
    gap = len(window) - last.end()
    return None if named is Nobody.OFFICE and gap > _NEAR_OFFICE else Neighbour(named, gap)


def named_after(message: Message, place: int) -> Named | None:
    """The naming word that follows a number and does not rather name the next one."""
    window = message.after(place, _AFTER)
    match = _WORD.search(window)
    if match is None or _DIGIT.search(window):
        return None
    named = _named(match)
    return DataType.PHONE if named is Nobody.NUMBER else named


def _named(match: re.Match[str]) -> Named:
    return _ORDER[(match.lastindex or 1) - 1]
