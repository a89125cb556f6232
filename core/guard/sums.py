"""Sums of money: somebody's own when the nearest word before says that it was paid, taken or owed, not set by law."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

import msgspec

from core.guard.message import Message
from core.guard.report import DataType, Level, Span

_NUMBER = r"[0-9]{1,3}(?:[ .][0-9]{3}){1,2}(?:[.,][0-9]{1,2})?|[0-9]{1,7}(?:[.,][0-9]{1,3})?"
_WORDS = (
    r"(?:(?:сто|двест\w|трист\w|четырест\w|[а-я]{3,6}сот|од(?:ин|на|ну)|дв[аеух]{1,2}|тр(?:и|ех)|четыр\w+|пят\w+|"
    r"шест\w+|сем\w+|"
    r"восем\w+|девят\w+|десят\w+|[а-я]{3,9}надцат\w+|двадцат\w+|тридцат\w+|сорок\w?|девяност\w+|полтор\w|"
    r"пол)[ -]?){1,5}"
)
_THOUSAND = (
    r"(?:тыс(?:яч\w{0,3}|[щ]\w{0,3}|\.)?|т\. ?р\.?|т ?р\b\.?|тр\b|(?<=[0-9][0-9])к\b|(?<=[0-9])т\b\.?|млн\.?|"
    r"миллион\w{0,3}|косар\w)"
)
_RUBLE = r"(?:рубл\w{1,3}|руб\b\.?|рэ\b|р\b\.?|₽)"
_KOPECK = r"(?: ?[0-9]{1,2} ?коп(?:е\w{1,3}|\.)?)?"
_SUM = re.compile(
    rf"(?<![\w.,№/+-])(?<!№ )(?:(?P<number>{_NUMBER})(?P<unit> ?{_THOUSAND}(?:(?: [0-9]{{1,3}})? ?{_RUBLE})?|"
    rf" ?{_RUBLE})?"
    rf"|(?P<words>{_WORDS})(?:тысяч\w*(?: {_WORDS})?(?: ?{_RUBLE})?|рубл\w+)){_KOPECK}(?![0-9]|[.,/-][0-9])"
)
_PAID = (
    r"при(?:шл[оаи]|шел|ход(?:ит|ят|ило))|по?ступил[оаи]?|(?:на|до|пере|за|от)числ(?:ил[иа]?|ен[оаы]?)|"
    r"выпла(?:тил[иа]?|чен[оаы]?|чива(?:ли|ют) мне)"
    r"|удерж(?:ал[иа]?|ан[оаы]?|ива(?:ют|ли))|сп[ие]сал[иао]?с?ь?|снял[иа]|снима(?:ют|ли)|вычл[иа]|вычита(?:ют|"
    r"ли)|(?:воз)?вр?ернул[иа]?|возвратил[иа]"
    r"|(?:не|пере)доплат\w+|переплат\w+|получ(?:ил[аи]?|аю|аем|ал[аи]?|ает муж)|(?:муж|жена|мама|сын|дочь|он|она|"
    r"отец|папа|супруга?) получает|(?:за|о|у|до)платил[аи]?|потратил[аи]?|перев(?:ел[иа]?|одил[иа])"
    r"|хватил[оаи]|хватает|насчитал[иа]|да(?:ли|вали)\b|одобрил[иа]?|назнач(?:ил[иа]|ен[оаы])|отказ\w*|вернуть?|задолж\w+|долг\w*|"
    r"должн[аы]?|зарабатыва\w+|плачу|платим|платил[аи]"
    r"|взыс?к\w+|высчит\w+|сумм[аы]|сумму|сни(?:зил|жен)\w*|уменьш\w+|урезал\w*|превыс\w+|на руки|вышло|выходит"
)
_COMPARED = r"вместо|стал[аои]?\b|был[аои]?\b|теперь|меньше|больше|(?:всего|только|лишь)\b"
_MINE = (
    r"(?:мне|нам|меня|у нас)\b|мо(?:й|я|е|и|ю|его|ей|их|им)\b|наш\w*|маме\b|мамы\b|муж\w?\b|жен[аеыу]\b|"
    r"сын[ауе]?\b|доч(?:ь|ери|ка|ке|ки)|"
    r"бабушк\w|отц[ау]|папе|ребенку|я\b|мы\b"
)
_GENERAL = (
    r"не (?:больше|более|меньше|менее)|более|менее|"
    r"положен\w*|размер\w*|составля\w+|по закону|закон\w*|прожиточн\w*|средн\w+|мрот|госпошлин\w*|пошлин\w*|"
    r"штраф\w*|сто(?:ит|имост\w*)|цен[аы]|"
    r"свыше|если|действу\w+|предусмотр\w+|устан[оа]вл\w+|правда|говорят|обеща\w+|(?:максимальн|минимальн|"
    r"общ)\w*(?: сумм\w+)?(?: выплат\w)?|"
    r"на сумму|индекс\w*|указ\w*|лимит|порог|выше|ниже|каждо\w+|получить|могу|может|можно|кому|"
    r"кто(?: получил)?\b|всем|будут|будет|"
    r"дают|дадут|обязан\w*|нужно|надо"
)
_CUE = re.compile(rf"\b(?:(?:(?P<general>{_GENERAL})|(?P<paid>{_PAID})|(?P<compared>{_COMPARED})|(?P<mine>{_MINE}))\b)")
_INCOME = re.compile(
    r"\b(?:пенси[яиюей]+|зарплат\w*|зп|з/п|доход\w*|стипенди\w|алимент\w*|оклад\w*|субсиди\w|пособи\w|"
    r"компенсаци\w|едв|выплат\w)"
    r"[ :-]{1,3}(?:\w{1,12} ){0,2}$"
)
_EARNED = re.compile(
    r"\b(?:зарплат\w|зп|доход семьи|алимент\w|стипенди\w|пенси\w)[ :-]{1,3}$|\bпочему (?:субсиди\w|пенси\w|"
    r"пособи\w|выплата) $"
)
_MONEY = re.compile(rf"{_PAID}|пенси|зарплат|доход|стипенди|алимент|субсиди|пособи|компенсаци|едв|выплат|деньг|начисл")
_FIRST_PERSON = re.compile(r"\b(?:я|мне|меня|мой|моя|мои|моей|нам|мы|нас|наша|наш|почему)\b")
_MONEY_NEXT = re.compile(
    r"[ ,.]{0,2}(?:$|[!?\n)(]|\b(?:а|и|но|за|на|почему|как|из|это|должно|хотя|только|меньше|больше|по|с|было|"
    r"был[аи]?|будет|теперь|"
    r"ежемесячно|что|когда|верно|правильно|вместо|или|без|сейчас|раньше|до|от|причин\w+|объясн\w+|куда|где|в|у|"
    r"хотелось|хват\w+|мало|мне|нам|моя|"
    r"мой|пенси\w|субсиди\w|зарплат\w|пособи\w|муж\w*|стал[ао]|двое|трое|проверь\w+|если|то|положен\w+|пришл\w+|"
    r"должн\w+|сегодня|вчера|тоже|все|всего|уже|ещё|еще|не)\b)"
)
"""What may follow a sum that has no currency; another noun would be what is counted."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_IN = re.compile(r"\b(?:в|за|с|до|от|по|к) $")
_SHORT = 4
_FRACTION = re.compile(r"(?:,[0-9]+|\.[0-9]{1,2})$")
_CLAUSE = re.compile(r"[!?\n;(,.]")
_SENTENCE = re.compile(r"[!?\n]")
_BARE_REACH = 22
_BEFORE, _FAR, _AFTER, _NEXT = 70, 140, 40, 14
_LEAST = 100


def find(message: Message) -> Iterator[Span]:
    """Every sum that tells of a payment to or from this person."""
    if not message.has_digits and "тысяч" not in message.plain and "рубл" not in message.plain:
        return
    sums = Sums(message)
    for match in _SUM.finditer(message.plain):
        level = sums.level(match)
        if level:
            yield Span(match.start(), match.end(), DataType.AMOUNT, level)


_SURE = frozenset({"paid"})
_ANY = frozenset({"paid", "compared", "mine"})


class Cue(msgspec.Struct, frozen=True):
    """A word that tells whose a sum is."""

    start: int
    end: int
    kind: str


class Sums:
    """The sums of one message and the words that tell of them, read once."""

    def __init__(self, message: Message) -> None:
        self._message = message

    @cached_property
    def _cues(self) -> list[Cue]:
        found = _CUE.finditer(self._message.plain)
        return [Cue(match.start(), match.end(), match.lastgroup or "") for match in found]

    @cached_property
    def _ends(self) -> list[int]:
        return [cue.end for cue in self._cues]

    def level(self, match: re.Match[str]) -> Level | None:
        """The nearest word before decides, first within the clause."""
        start = match.start()
        if match["unit"] is None and match["words"] is None and not self._is_bare(match):
            return None
        cue = self._before(start)
        if cue:
            return self._by(cue, match)
        before = self._message.before(start, _BEFORE)
        if _EARNED.search(before):
            return Level.LIKELY
        if _INCOME.search(before) and _FIRST_PERSON.search(self._sentence(match)):
            return Level.LIKELY
        return self._told_after(match.end(), kinds=_ANY)

    def _sentence(self, match: re.Match[str]) -> str:
        before = self._message.before(match.start(), _FAR)
        return _SENTENCE.split(before)[-1] + _SENTENCE.split(self._message.after(match.end(), _FAR), 1)[0]

    def _before(self, place: int) -> Cue | None:
        """The last cue that ends before a place and is near."""
        index = bisect_right(self._ends, place) - 1
        if index < 0 or self._cues[index].start < place - _BEFORE:
            return None
        between = self._message.plain[self._ends[index] : place]
        return None if _SENTENCE.search(between) else self._cues[index]

    def _by(self, cue: Cue, match: re.Match[str]) -> Level | None:
        if cue.kind == "general":
            return self._told_after(match.end(), kinds=_SURE)
        if cue.kind != "compared":
            return Level.CERTAIN
        around = self._message.before(match.start(), _FAR) + self._message.after(match.end(), _BEFORE)
        return Level.LIKELY if _MONEY.search(around) else None

    def _told_after(self, place: int, *, kinds: frozenset[str]) -> Level | None:
        index = bisect_right(self._ends, place)
        while index < len(self._cues) and kinds is _SURE and self._cues[index].kind == "mine":
            index += 1
        if index == len(self._cues) or self._cues[index].kind not in kinds or self._cues[index].end > place + _AFTER:
            return None
        between = self._message.plain[place : self._cues[index].start]
        return None if _CLAUSE.search(between) else Level.LIKELY

    def _is_bare(self, match: re.Match[str]) -> bool:
        """Whether a number without a currency may be a sum at all: large, no year, and told of right before."""
        number = match["number"]
        if int(_FRACTION.sub("", number).replace(" ", "").replace(".", "")) < _LEAST:
            return False
        if (
            _YEAR.fullmatch(number) and _IN.search(self._message.before(match.start(), _SHORT))
        ) or not _MONEY_NEXT.match(self._message.after(match.end(), _NEXT)):
            return False
        cue = self._before(match.start())
        near = cue is not None and cue.start >= match.start() - _BARE_REACH
        if cue and near and (cue.kind == "paid" or (cue.kind == "compared" and match.start() - cue.end == 1)):
            return True
        return _INCOME.search(self._message.before(match.start(), _BARE_REACH)) is not None
