"""Dates of birth: a date is one only when a word beside it or a name before it says so."""

import re
from collections.abc import Iterator

from core.guard.message import Message
from core.guard.report import DataType, Level, Span

_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,6}\.?"
_ORDINAL = (
    r"(?:перво|второ|треть[ея]|четверто|пято|шесто|седьмо|восьмо|девято|десято|[а-я]{2,8}надцато|двадцато|тридцато)го"
)
_YEAR = r"(?:(?:19|20)[0-9]{2}|[0-9]{2}(?![0-9]))"
_DATE = re.compile(
    rf"(?<![0-9.а-я])(?:"
    rf"(?P<year>(?:19|20)[0-9]{{2}})-[01]?[0-9]-[0-3]?[0-9]"
    rf"|[0-3]?[0-9] ?[./-] ?[01]?[0-9] ?[./-] ?{_YEAR}"
    rf"|[0-3]?[0-9] [01][0-9] (?:19|20)[0-9]{{2}}"
    rf"|[0-3]?[0-9](?:-?го)? ?{_MONTH},? ?{_YEAR}"
    rf"|(?:двадцать |тридцать )?{_ORDINAL} {_MONTH},? ?(?:19|20)[0-9]{{2}}"
    rf"|[0-3][0-9][01][0-9](?:19|20)[0-9]{{2}})"
    rf"(?![0-9])(?: ?(?:года?|г\.?)(?![а-я.]))?"
)
_BORN = r"(?:(?<!о )(?<!об )(?<!при )рожд[а-я]*|родил[а-я]*|рожден[а-я]*|д\.? ?р\b\.?|г\.? ?р\b\.?|др\b|родивш[а-я]*)"
_BEFORE = re.compile(rf"\b{_BORN}(?P<between>(?:[^0-9\n.!?]|\.(?! [а-я]{{4}})){{0,30}})$")
_OTHER = re.compile(r"пода[лв]|заявлен|обра[тщ]|получ|оформ|документ|выпла|прин[яе]|выда|назнач|пошл|переех|\bот\b")
"""What happened on a date that stands after a birth but is not its date."""
_AFTER = re.compile(
    rf"^[ ,(]{{0,3}}(?:это |моя |мой |ее |его |ребенка |сына |дочери |мамы |дата |день |год[а]? ){{0,3}}{_BORN}"
)
_GENERAL = re.compile(r"(?:\b(?:после|до|с|со|позже|ранее|позднее|раньше|начиная с|не ранее|по|между|если|когда)\s?)$")
_PLURAL = re.compile(
    r"\b(?:родивш|рожденн(?:ые|ых|ым)|рожденные|детей|детям|дети|рождени[ея] (?:после|до|с)|если|закон|указ|"
    r"постановлени)"
)
_KIN = re.compile(
    r"\b(?:сын|сына|сыну|дочь|дочери|дочка|дочке|дочки|ребенок|ребенка|ребенку|малыш|внук|внука|внучка|внучки|"
    r"(?P<grown>муж|мужа|жена|жены|мама|мамы|маме|мать|папа|отец|отца|я|бабушка|бабушки))"
    r"(?: [0-9]{1,2} (?:лет|года?|мес\w*))?[ ,:(-]{1,3}$"
)
_GROWN = re.compile(r"(?:19[0-9]{2}|200[0-7]|[ ./-][0-9]{2})(?: ?г\w*\.?)?$")
"""The year in which a grown-up may have been born."""
_ENDS = re.compile(r" ?(?:$|[,.;:)!?\n]| и\b)")
_BESIDE = " ,(:-"
_NAME_GAP = 3
_NO_BIRTH = re.compile(
    r"^[ ,.]{0,2}(?:(?:в )?[0-9]{1,2}[:.][0-9]{2}|\w* ?(?:пода[лв]|обратил|исполн|отправ|зарегистр|заявлен))"
)
_SIGNATURE = re.compile(r"с уважением|поступил|заявление от")
_WIDTH = 60


def find(message: Message, people: list[Span]) -> Iterator[Span]:
    """Every date that is somebody's birthday; `people` are the names found."""
    ends, starts = {span.end for span in people}, {span.start for span in people}
    for match in _DATE.finditer(message.plain):
        before, after = message.before(match.start(), _NAME_GAP), message.after(match.end(), _NAME_GAP)
        left, right = len(before) - len(before.rstrip(_BESIDE)), len(after) - len(after.lstrip(_BESIDE))
        beside = match.start() - left in ends or match.end() + right in starts
        level = _level(message, match, beside=beside)
        if level:
            yield Span(match.start(), match.end(), DataType.BIRTHDATE, level)


def _level(message: Message, match: re.Match[str], *, beside: bool) -> Level | None:
    before = message.before(match.start(), _WIDTH)
    after = message.after(match.end(), _WIDTH // 2)
    if _GENERAL.search(before) or _NO_BIRTH.search(after):
        return None
    if beside and not _SIGNATURE.search(before):
        return Level.CERTAIN
    born = _BEFORE.search(before)
    if born and not _OTHER.search(born["between"]):
        return None if _PLURAL.search(before) else Level.CERTAIN
    if _AFTER.search(after):
        return Level.CERTAIN
    return Level.LIKELY if _is_of_kin(match[0], before, after) else None


def _is_of_kin(date: str, before: str, after: str) -> bool:
    """Whether a date right after somebody of the family is all that is said of him."""
    kin = _KIN.search(before)
    if kin is None or not _ENDS.match(after):
        return False
    return kin["grown"] is None or _GROWN.search(date) is not None
