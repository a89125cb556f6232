"""Names that are nobody's secret: staff, public persons, and what is named after people."""

import re

from core.guard.message import Message

_STREET = (
    r"ул|улиц[аеуы]|улицей|улице|пр|пр-т|просп|проспект[аеу]?|пер|переул\w+|площад\w+|пл|бульвар\w*|б-р|наб|"
    r"набережн\w+|"
    r"проезд\w*|шоссе|мкр|микрорайон\w*|сквер\w*|парк\w*|станци\w+"
)
_HONOUR = (
    r"им|(?<!от )имени|памяти|премии?|преми\w|орден\w*|медал\w+|фонд\w*|памятник\w*|закон\w*|ооо|оао|ао|зао|ип|"
    r"пао|музе\w+|театр\w*|"
    r"библиотек\w*|стипенди\w*|грант\w*|магазин\w*|аптек\w*|клиник\w*|теплоход\w*|фильм\w*|книг\w*|роман\w*|песн\w+|"
    r"конкурс\w*|фестивал\w*|турнир\w*|кубок|кубк\w+|лицей|гимнази\w+|дворец|дворц\w+|центр\w*|стадион\w*|"
    r"аэропорт\w*|банк\w*|жк|лагер\w*|санатори\w*|пансионат\w*|праздник\w*|команд\w+"
)
_STAFF = (
    r"специалист\w*|директор\w*|начальни\w*|руководител\w*|заведующ\w*|глав[аеуы]|главой|губернатор\w*|президент\w*|"
    r"премьер\w*|министр\w*|депутат\w*|уполномоченн\w*|оператор\w*|консультант\w*|инспектор\w*|сотрудни\w*|мэр\w*|"
    r"председател\w*|заместител\w*|зам|юрисконсульт\w*|юрист\w*|менеджер\w*|консультиру\w*|исполнител\w*|"
    r"куратор\w*|врач\w*|"
    r"доктор\w*|секретар\w*|нотариус\w*|психолог\w*|педиатр\w*|терапевт\w*|космонавт\w*|геро\w+|поэт\w*|писател\w*|"
    r"артист\w*|пев(?:ец|ица|ца|цы)|художник\w*|композитор\w*|маршал\w*|генерал\w*|святител\w*|свят\w+|"
    r"академик\w*|дежурн\w+|при[её]м вед[её]т|принимает|у вас работает"
)
_NO_VERB = "".join(
    f"(?<!{ending})" for ending in ("ала", "ила", "али", "или", "ал", "ил", "ать", "ить", "ся", "сь", "что")
)
_NAMED_AFTER = re.compile(rf"\b(?:{_STREET}|{_HONOUR})[ .\"'№-]{{1,4}}$")
_IS_STAFF = re.compile(rf"\b(?:{_STAFF})(?:[ ,:(-]{{1,3}}[а-я-]+{_NO_VERB}){{0,3}}[ ,:(\"-]{{1,3}}$")
_STAFF_AFTER = re.compile(
    rf"^[ ,(-]{{1,4}}(?:{_STAFF})\b(?:[ ,]{{1,2}}(?:отдел|учрежд|центр|филиал|управл|по\b|нашего|вашего|ваш)|[).!?]|$)"
)
_GREETING = re.compile(
    r"\b(?:здравствуй\w*|здраст\w+|добр\w+ (?:день|утро|вечер)|доброго (?:дня|времени суток)|уважаем\w+|спасибо|"
    r"благодарю|привет\w*)(?: (?:вам|большое|огромное))*"
    r"[ ,!.:)-]{0,4}$"
)
_HELPS = re.compile(r"^[^\n?]{0,40}(?:чем|как|что)\b[^\n?]{0,30}\b(?:помочь|помощь|полез)")
_PRESENTS = re.compile(
    r"\b(?:меня зовут|вас приветству\w+|на связи|с вами)[ ,:-]{1,3}$|\b(?:вам помож|вас обслуж|"
    r"вам отвеч)\w+[ ,:-]{1,3}$"
)
_OPENING = re.compile(r"(?:^|[.!?\n)])\s*$")
_CALLED = re.compile(r" ?[,!]| +(?:здравствуйте|добрый|доброе|доброго|спасибо|подскажите|скажите|помогите|ответьте)")
_HOUSE = re.compile(r"^,? ?(?:д\.?|дом)? ?[0-9]")
_ON = re.compile(r"\b(?:на|по|с|до|около|у|возле)\s$")
_TITLE = re.compile(rf"(?:{_STREET}|{_HONOUR}|{_STAFF})")
_WIDTH = 60


def is_title(word: str) -> bool:
    """Whether a word says what a person or a thing named after one is, and so is no surname."""
    return _TITLE.fullmatch(word) is not None


def is_exempt(message: Message, start: int, end: int, *, surnamed: bool) -> bool:
    """Whether the words around a name say that it is no secret; a first name and patronymic may also be an address."""
    before = message.before(start, _WIDTH)
    after = message.after(end, _WIDTH + 20)
    if _NAMED_AFTER.search(before) or _IS_STAFF.search(before) or _STAFF_AFTER.search(after):
        return True
    if before.endswith('"') and after.startswith('"'):
        return True
    if _ON.search(before) and _HOUSE.search(after):
        return True
    if _PRESENTS.search(before) and (_HELPS.search(after) or "меня зовут" not in before):
        return True
    return not surnamed and (_GREETING.search(before) is not None or _is_called(before, after))


def _is_called(before: str, after: str) -> bool:
    """Whether somebody is spoken to: at the beginning of a sentence, with a sign or a greeting after."""
    return _OPENING.search(before) is not None and _CALLED.match(after) is not None
