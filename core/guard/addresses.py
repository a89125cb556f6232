"""Addresses where people live: with a flat, or where the words say that somebody lives there."""

import re
from collections.abc import Iterator

from core.guard.allowed import Allowed
from core.guard.lexicon import Lexicon
from core.guard.message import Message, vocabulary
from core.guard.report import DataType, Level, Span

_STREET = (
    r"(?:ул(?:иц[аеыу]|ицей)?|пр(?:осп(?:ект[аеу]?)?|-т|-кт)?|пер(?:еул(?:ок|ке|ка))?|м-?к?р-?о?н|мкр-?н?|м-н|"
    r"микр(?:о?ра[йи]он[ае]?)?|"
    r"проезд[ае]?|бульвар[ае]?|б-р|бул|наб(?:ережн(?:ая|ой))?|шоссе|кв-л|квартал[ае]?|тракт|пл(?:ощад[ьи])?)\b"
)
_WORD = r"[а-я][а-я-]{2,}"
_NAME = rf"(?:[0-9]{{1,2}} ?(?:лет|мая|й|я|летия) |[а-я]\. ?)?{_WORD}(?: {_WORD})?"
_HOUSE = (
    r"(?:д(?:ом)?\b[. ]{0,2})?[0-9]{1,3}(?: ?дом\b)?(?:[/\\][0-9]{1,3})?(?:\"?[а-е]\"?(?![а-я]))?"
    r"(?:[ ,]{0,2}(?:к|корп|корпус|стр|строение)[. ]{1,2}[0-9]{1,2})?"
)
_FLAT = (
    r"(?:[ ,]{1,2}[0-9]{1,4} ?кв(?:артира)?\b(?! ?\.? ?м)|(?:[ ,.]{0,3}(?:кв(?:арт(?:ира)?)?|"
    r"ком(?:н(?:ата)?)?)\b[. №]{0,3}|(?: - |-))[0-9]{1,4}(?![0-9]|[-./][0-9]))"
)
_END = (
    r"(?![0-9]|[-./:][0-9]| ?(?:год|лет|числ|январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентяб|октяб|нояб|"
    r"декаб|руб|тыс|км|мин|метр|час|дн|проц|%))"
)
_ON_STREET = re.compile(
    rf"(?<![\w-])(?:{_STREET}[. ]{{0,2}}(?:{_NAME}|[0-9]{{1,2}}[а-я]?)|[0-9]{{1,2}}[а-я]?(?:-?(?:й|ый|ой|ом|"
    rf"м))? ?{_STREET}"
    rf"|{_WORD}(?:ий|ый|ой|ая) {_STREET})[ ,.]{{1,3}}(?P<house>{_HOUSE})(?P<flat>{_FLAT})?{_END}"
)
_WITHOUT = re.compile(
    rf"(?<![\w.-])(?P<name>(?:[0-9]{{1,2}} ?(?:лет|мая|"
    rf"летия) )?{_WORD})[ ,]{{1,2}}(?P<house>{_HOUSE})(?P<flat>{_FLAT})?{_END}"
)
CITIES = (
    r"(?:сургут|нефтеюганск|нижневартовск|ханты-мансийск|когалым|лангепас|мегион|няган|покач|пыть-ях|радужн|урай|"
    r"ура[ея]|югорск|"
    r"советск|белоярск|лянтор|излучинск|пойковск|федоровск|барсово|березов|октябрьск|приобь|талинк|игрим|мортк|"
    r"саранпауль)"
    r"[а-я]{0,3}"
)
_PLACE = re.compile(
    rf"(?:[0-9]{{6}}[ ,]{{1,2}})?(?:(?:хмао|ханты-мансийский|тюменская)[^0-9█]{{0,40}}[ ,]{{1,2}})?"
    rf"(?:(?:г|гор|город[еа]?|пгт|пос|поселок|поселке|село|селе|дер|деревня|деревне|станица|[псд]\.)(?:(?<=\.)|"
    rf"\b)[. ]{{0,2}}{_WORD}(?:\.| {_WORD})?|{CITIES})[ ,]{{1,3}}(?:(?P<more>{_WORD}) )?$"
)
_HOME = re.compile(
    r"\b(?:прописк\w+|регистраци\w+|адрес прожив\w+|место жительства|наш адрес|переехал\w*|мы из|я из|наш дом)\b"
)
_OFFICE = re.compile(
    r"\b(?:отдел\w*|офис\w*|мфц|соцзащит\w*|центр\w*|филиал\w*|ваш\w*|учрежден\w*|больниц\w*|поликлиник\w*|"
    r"школ\w*|сад(?:ик)?\b|прием\w*|"
    r"каб|кабинет\w*|находит\w*|расположен\w*|работает|почт\w*|банк\w*|магазин\w*|аптек\w*|суд\w?\b|фонд\w*|"
    r"управлени\w*|администраци\w*|"
    r"юридическ\w*|загс\w*|обращат\w*|обратит\w*|правильн\w*|верн\w*)\b"
)
_STRONG_HOME = re.compile(
    r"\b(?:жив(?:у|ем|ет|ут)|прожива(?:ю|ем|ет|ют|л[аи]?)|прописан\w*|зарегистрирован\w*|мой адрес|"
    r"домашний адрес|собственник)\b"
)
_TIMES = re.compile(
    r"\b(?:с|до|от|в|на|по|перерыв\w*|работы|прием\w*|кабинет\w*|каб|ст|статья|статьи|класс\w*|группы?|"
    r"возраст\w*|стр|дети|детей|лет|года?|срок\w*|через|дом)$"
)
STREETS = vocabulary(
    "мира победы ленина пушкина гагарина кирова энтузиастов строителей нефтяников геологов молодежная лесная"
)
_SURNAME = 0.3
_FIRST = re.compile(r"[0-9]{1,4}")
_NEIGHBOURS = 8
_MICRODISTRICT = re.compile(r"мкр|микр|м-н")
_VILLAGE = re.compile(r"(?:^|[ ,])(?:село|дер|деревня|[сд]\.)")
_ON = re.compile(r"\b(?:на|по|у|около|возле|напротив|вдоль|территори\w|дворе|домов|площадк\w)\s$")
_WIDTH = 70


def find(message: Message, lexicon: Lexicon, allowed: Allowed) -> Iterator[Span]:
    """Every address of a person's home."""
    for match in _ON_STREET.finditer(message.plain):
        found = _judged(message, match, allowed, sure=True)
        if found:
            yield found
    for match in _WITHOUT.finditer(message.plain):
        if _is_street(message, match, lexicon):
            found = _judged(message, match, allowed, sure=False)
            if found:
                yield found


def _judged(message: Message, match: re.Match[str], allowed: Allowed, *, sure: bool) -> Span | None:
    start = _start(message, match.start())
    if allowed.address(message.text[start : match.end()]):
        return None
    before, after = message.before(start, _WIDTH), message.after(match.end(), _WIDTH)
    placed = start < match.start()
    village = placed and _VILLAGE.search(message.plain[start : match.start()]) is not None
    flat = None if _is_range(match) and not placed and not _STRONG_HOME.search(before) else match["flat"]
    level = _level(before, after, placed=placed, village=village, flat=flat, sure=sure)
    return Span(start, match.end(), DataType.ADDRESS, level) if level else None


def _level(before: str, after: str, *, placed: bool, village: bool, flat: str | None, sure: bool) -> Level | None:
    office = _OFFICE.search(before) is not None
    if flat and "-" not in flat:
        return Level.CERTAIN
    if flat and not office and (sure or placed or not _ON.search(before)):
        return Level.CERTAIN if sure or placed else Level.LIKELY
    if _STRONG_HOME.search(before) or (_STRONG_HOME.search(after) and not office):
        return Level.LIKELY
    if (village or _HOME.search(before)) and not office and not _OFFICE.search(after) and (sure or placed):
        return Level.LIKELY
    return None


def _is_range(match: re.Match[str]) -> bool:
    """Whether two numbers with a dash are rather neighbouring houses (15-17) than a house and a flat."""
    flat, house = match["flat"], _FIRST.search(match["house"])
    if flat is None or not flat.lstrip(" ").startswith("-") or house is None:
        return False
    if _MICRODISTRICT.search(match[0]) or match["house"][-1].isalpha():
        return False
    return 0 <= int(flat.lstrip(" -")) - int(house[0]) <= _NEIGHBOURS


def _start(message: Message, place: int) -> int:
    """Where the address begins: with the town and the post code before the street."""
    window = message.before(place, _WIDTH)
    found = _PLACE.search(window)
    return place - len(window) + found.start() if found else place


def _is_street(message: Message, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a word before a house number without any word for street is a street's name."""
    name, flat = match["name"].rpartition(" ")[2], match["flat"]
    if _TIMES.search(name):
        return False
    if flat and "-" not in flat:
        return True
    if (
        name in STREETS
        or name.endswith(("ская", "ной", "ная", "цкая"))
        or lexicon.reading(name).surname.score >= _SURNAME
    ):
        return True
    return flat is not None and _start(message, match.start()) < match.start()
