"""What the words before a place in a message say: that a name follows, whose it is, or that one signs."""

import re

from core.guard.name_row import SENTENCE_ENDS, Row

_ANNOUNCED = re.compile(
    r"(?:\bфамили[яюией]+|\bгр\.|\bграждан(?:ин|ка|ке|ину|ки|ина|кой)|\bзаявител\w+|\bна имя|\bот имени|\bполучател\w+|"
    r"\bсупруг\w?|\bмуж\w?|\bжен[аеуы]|\bя|\bзовут|\bфио|\bопекун\w?|\bпредставител\w+|\bподопечн\w+|"
    r"\bпенсионер\w*|\bинвалид\w?|\bсемь[яиею]\w?)[ :,-]{1,3}$"
)
_CALLED = re.compile(r"\bфамили[яюией]+(?: у меня| моя)?[ :-]{1,3}$")
_KIN = re.compile(
    r"\b(?:мам|мат|сын|доч|муж|жен|брат|сестр|баб|дед|внук|внуч|ребен|сно[хш]|невестк|зят|тещ|свекр|тет|дяд|отец|отц|"
    r"пап|опекун|семь)[а-я]{0,4} $"
)
_WOMAN = re.compile(r"(?:ов|ев|ин)(?:ой|у)$")
_FROM = re.compile(r"\b(?:от|у|для|за)\s$")
_SIGNED = re.compile(r"(?:[.!?)\n]|с уважением|спасибо|благодарю)[ ,.\n!-]{0,3}$")
_REACH, _SHORT = 24, 3


def bounded(row: Row, first: int, last: int) -> bool:
    """Whether signs, numbers or the ends of the message part words from the rest."""
    left = row.begins(first) or announced(row, first)
    return left and (row.ends(last) or row.is_number(last + 1))


def announced(row: Row, index: int) -> bool:
    """Whether the words before tell that a name follows."""
    return _ANNOUNCED.search(_before(row, index)) is not None


def called(row: Row, index: int) -> bool:
    """Whether the word before asks for a surname."""
    return _CALLED.search(_before(row, index)) is not None


def related(row: Row, index: int) -> bool:
    """Whether the word before says who of the family it is."""
    return _KIN.search(_before(row, index)) is not None


def signs(row: Row, index: int) -> bool:
    """Whether a word is the signature under the message."""
    return row.is_last(index) and _SIGNED.search(_before(row, index)) is not None


def courteous(row: Row, index: int) -> bool:
    """Whether a word follows the words that end a letter."""
    return _before(row, index).rstrip(" ,\n").endswith("с уважением")


def alone(row: Row, index: int) -> bool:
    """Whether a word is a sentence of its own."""
    before = row.message.before(row.tokens[index].start, _SHORT).rstrip(" ")
    return bool(before) and before[-1] in SENTENCE_ENDS


def belongs(row: Row, index: int) -> bool:
    """Whether a woman's surname stands where streets, which have men's, do not: от Крыловой."""
    return _WOMAN.search(row.tokens[index].text) is not None and _FROM.search(_before(row, index)) is not None


def _before(row: Row, index: int) -> str:
    return row.message.before(row.tokens[index].start, _REACH)
