"""Which part of a person's name a word may be: by the dictionary, or by its ending when it is in none."""

import re
from enum import IntEnum

import msgspec

from core.guard.lexicon import ANY_FORM, FEMININE, NEVER, PLURAL, Lexicon, Reading, Role, form
from core.guard.message import WORD_LIMIT, Kind, Token, vocabulary

_PATRONYMIC = re.compile(
    r"[а-я]{2,}(?:[оеи]?вн(?:а|ы|е|у|ой|ою)|[иы]н?ичн(?:а|ы|е|у|ой)|(?:[оеь]?в|ь)ич(?:а|у|ем|ом|е)?)"
)
_TYPICAL = re.compile(
    r"[а-я]{2,}(?:(?:[оае]в|[еио]в|ин|ын)(?:а|у|ым|е|ой|ых)?|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)|[её]нко|[а-я]ко|"
    r"[уюа]к|ян|дзе|швили|[оеу]вич|[ыи]х|оглы)"
)
_POLISH = re.compile(
    r"(?!город|район|област|росси|русск|сельск|женск|мужск|детск|школ|ветеран|материнск|отцовск|родительск|совет|совхоз|москов|"
    r"сургут|тюмен|югорск|ханты|нижневарт|октябрьск|гражданск|медицинск|юридическ|социальн|банковск)"
    r"[а-я]{3,}(?:вск|нск|цк|льск|рск)(?:ая|ой|ую|ий|ого|ому|им|ом)"
)
_WOMANS = re.compile(r"(?:[ое]в|[иы]н)(?:а|ой|у)$")
"""A surname that the dictionary may hold for men alone has the woman's form too."""
_VERBAL = re.compile(r"[а-я]+(?:те|ть|ся|сь|ет|ит|ют|ат|ло|ли|но|ый|ое|ые|ие|ция|ции|ост\w|ств\w|ани[еяю]|ени[еяю])")
_MISSPELT = re.compile(
    r"(?:з[др]р?[ас]|сп[ао]с|по?ж|при?в|добр|подс|ск[аи]ж|пом[оа]г|посо|суб|вып|ком?п|заяв|док|спр|льг|пенс|помо)"
)
"""How the words that stand most beside a name begin, whichever way they go wrong after that."""
TAILS = vocabulary("оглы оглу огли огла кызы кизи гызы кзы угли угл улы уулу")
"""What stands after the father's name in Turkic names."""
_NEVER_NAMES = vocabulary(
    "данной данная данный ли или да за как мне по до при дай все том тем нет дня дней ни на не бы же вы мы он "
    "она они оно это эта эти моя мои мой"
    " наш ваш ваши наши был была были есть для без над под про от об из их ее его кто что где там тут так уже "
    "еще раз два"
    " три сам сама сами мало много надо можно нужно хочу могу буду мая май март июнь июль август рад рада добрый доброе"
    " добрая вечер утро день спасибо пожалуйста здравствуйте какой каких какая всех других таких этих которых них"
)
_NEVER_SURNAMES = re.compile(
    r"(?:мам|пап|мат(?:ь|ер)|отец|отц|сын|доч|муж|жен|брат|сестр|баб|дед|внук|внуч|ребен|дет|малыш|девоч|девуш|"
    r"мальчик|супруг|подруг|"
    r"сосед|друг|друз|племян|опекун|инвалид|пенсион|ветеран|вдов|сирот|студент|школьн|военн|участни|собственни|"
    r"заявител|получател|"
    r"граждан|жител|человек|люд|лиц|мужчин|женщин|господ|товарищ|клиент|абонент|потребител|представител|родител|"
    r"родственни|"
    r"тет|дяд|тещ|свекр|зят|невест|кум|крестн|близнец|двойн|первен|младен|новорожд|член|автор|работни|чинов|"
    r"рабоч|хозя|солдат|"
    r"водител|учител|воспитател|преподавател|медсестр|педагог|полици|пристав|суд(?:ь|ей)|мигрант|беремен|мног|одинок|"
    r"город|посел|сел[оаеу]|улиц|имя|имен|фамили|отчеств|вопрос|ответ|заявлен|справк|докум|рожден|род[ыа]|семь|семей|"
    r"уважаем|дорог|милая|милый|мил[ая]|добр|доброг|уважен|благодар|почтен|обращен|мероприят|организатор)[а-я]*"
)
"""People by what they are, and words that stand before a name: no surnames when the dictionary knows none of them."""
_UNKNOWN_LEAST = 3
TYPICAL = 0.3
"""What a word of no dictionary counts that ends like a surname."""
GUESS = 0.05
"""What it counts when nothing but its place speaks for it."""


_FORMS = form("nomn", "femn")
_MASCULINE = form("nomn", "masc")
_FIXED = ("ых", "их")
"""Adjectives that serve as surnames in this form alone: Черных, Долгих."""
_NOMINATIVE = form("nomn", "masc") | form("nomn", "femn")
_PLURAL_NAME = 0.9
"""Курбанов, Саидов: in the dictionary many men of that first name, among people a surname."""
_FIRST_NAMES = {name: Role(TYPICAL, _FORMS) for name in ("света", "лиана")}
"""First names that the dictionary does not believe in, since a common word looks the same."""


class Grade(IntEnum):
    """How a word could serve as a surname or, unknown, as a first name."""

    NO = 0
    ADJECTIVE = 1
    NOMINAL = 2
    UNKNOWN = 3
    ANIMATE = 4
    TYPICAL = 5
    DICTIONARY = 6


class Part(msgspec.Struct, frozen=True, gc=False):
    """A word of the message with the roles it may play."""

    token: Token
    grade: Grade
    surname: Role
    first: Role
    patronymic: Role


def part(token: Token, lexicon: Lexicon) -> Part | None:
    """None for what is no word or in nobody's name."""
    text = token.text
    if token.kind is not Kind.WORD or not 1 < token.end - token.start <= WORD_LIMIT or text in _NEVER_NAMES:
        return None
    reading = lexicon.reading(text)
    if not reading.known and "-" in text:
        reading = lexicon.reading(text.rpartition("-")[2])
    if not reading.known:
        return _unknown(token)
    surname, first = reading.surname, _FIRST_NAMES.get(text, reading.first)
    if first.score and not first.forms & ~PLURAL and is_typical(text):
        surname, first = Role(_PLURAL_NAME, ANY_FORM), NEVER
    if surname.score and _WOMANS.search(text):
        surname = Role(surname.score, surname.forms | FEMININE)
    grade = Grade.DICTIONARY if surname.score else _common(reading, text)
    if grade is not Grade.DICTIONARY and grade is not Grade.NO:
        surname = Role(0.0, reading.nominal)
    if not grade and not first.score and not reading.patronymic.score:
        return None
    return Part(token, grade, surname, first, reading.patronymic)


def _common(reading: Reading, text: str) -> Grade:
    """How a common word could serve as a surname."""
    if not reading.nominal or reading.place or _NEVER_SURNAMES.fullmatch(text):
        return Grade.NO
    if reading.adjective and not text.endswith(_FIXED):
        return Grade.ADJECTIVE
    return Grade.ANIMATE if reading.animate else Grade.NOMINAL


def agree(surname: Role, first: Role) -> bool:
    """Whether two words stand in one case and gender; a woman's surname may be a noun that keeps its form."""
    kept = surname.forms & _MASCULINE and first.forms & FEMININE
    return bool(surname.forms & first.forms or (kept and not surname.score))


def is_polish(word: str) -> bool:
    """Whether an adjective rather makes a surname (Соколовская) than tells of a town or of people."""
    return _POLISH.fullmatch(word) is not None


def is_plain(surname: Role, first: Role) -> bool:
    """Whether both words may stand in the first case; the dictionary takes Чуприна for a woman's name alone."""
    return bool(surname.forms & _NOMINATIVE and first.forms & _NOMINATIVE)


def is_typical(word: str) -> bool:
    """Whether a word ends as surnames do."""
    return _TYPICAL.fullmatch(word) is not None


def _unknown(token: Token) -> Part | None:
    text = token.text
    if not "а" <= text[0] <= "я" or len(text) < _UNKNOWN_LEAST:
        return None
    if text in TAILS or (token.acronym and not _TYPICAL.fullmatch(text)):
        return None
    if _PATRONYMIC.fullmatch(text):
        return Part(token, Grade.TYPICAL, Role(TYPICAL, ANY_FORM), NEVER, Role(TYPICAL, ANY_FORM))
    if _TYPICAL.fullmatch(text):
        return Part(token, Grade.TYPICAL, Role(TYPICAL, ANY_FORM), NEVER, NEVER)
    if _VERBAL.fullmatch(text) or _MISSPELT.match(text):
        return None
    return Part(token, Grade.UNKNOWN, Role(GUESS, ANY_FORM), NEVER, NEVER)
