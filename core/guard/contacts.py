"""E-mail addresses of people: also with spaces, Cyrillic letters or a word for the sign @."""

import re
from collections.abc import Iterator

from core.guard.allowed import Allowed
from core.guard.message import Message, vocabulary
from core.guard.report import DataType, Level, Span

_AT = re.compile(r" {0,2}(?:@| ?[\[({]? ?(?:собака|собачка|at|dog) ?[\])}]? ?) {0,2}")
_LOCAL = re.compile(r"[\w.+-]{1,64}$")
_DOMAIN = re.compile(r"([\w-]{1,63}(?:(?: ?[.,] ?| (?=(?:ру|ru|com|ком)\b))[\w-]{1,63}){0,4})")
_TAIL = re.compile(r"[\w-]{1,63}")
_REACH = 40
_IN_NAMES = "_-."
ENDS = vocabulary("ru com рф su net org ру ком info biz ua kz by me pro online")
HOSTS = vocabulary(
    "mail yandex ya gmail bk list inbox rambler internet vk icloud outlook hotmail yahoo live xmail lenta me "
    "maul mai gmai gmal gmial yndex yandx майл мэйл мейл маил яндекс гмайл гмаил джимейл бк лист инбокс рамблер"
)
"""Where people have their mail; elsewhere the address is taken for an office's unless a personal name stands in it."""
_OFFICE = re.compile(
    r"(?<![a-zа-я])(?:info|inform|mail|office|priem|help|support|admin|adm|zakaz|hr|kadr[yi]?|buh|otdel|mfc|mfts|"
    r"mfz|csv|uszn|szn|"
    r"sfr|pfr|fss|gu|opfr|post|dep|kcs|kcson|sad|dou|ds|press|service|no-?reply|robot|contact|feedback|hotline|"
    r"reception|инфо)(?![a-zа-я])"
    r"|mfc|мфц|uszn|mszn|priemn|obrash|so[ct]s?z[as]s?h|soczach|centr|center|secret|sekret|school|shkola|detsad|"
    r"otdel|spravk|gorod|pokaz"
)
_OFFICIAL = re.compile(
    r"adm|gov|mfc|szn|usz|sfr|pfr|fss|gosusl|csv|soc|dep|school|edu|hmao|ugra|okrug|duma|mvd|nalog|zdrav|reestr|"
    r"bank|gkh|jkh"
)
_PERSON = re.compile(r"[a-z]{3,}[._][a-z]{1,}[0-9]{0,4}|[a-z]{1,2}[._][a-z]{3,}[0-9]{0,4}")
_OWN = re.compile(r"\b(?:мо[йяюеи]|моего|мне|при?шлите|отправьте|вышлите|скиньте|пишите)\b")


def find(message: Message, allowed: Allowed) -> Iterator[Span]:
    """Every address that is neither the centre's nor an office's."""
    if (
        "@" not in message.plain
        and "соба" not in message.plain
        and "at" not in message.plain
        and "dog" not in message.plain
    ):
        return
    for match in _AT.finditer(message.plain):
        found = _around(message, match)
        if found and not allowed.email(found[2]) and not _is_office(message, found[0], found[2]):
            yield Span(found[0], found[1], DataType.EMAIL, Level.CERTAIN)


def _around(message: Message, match: re.Match[str]) -> tuple[int, int, str] | None:
    """Start, end and the address in plain form."""
    before = message.before(match.start(), 64)
    if not before or not (before[-1].isalnum() or before[-1] in _IN_NAMES):
        return None
    local = _LOCAL.search(before)
    domain = _DOMAIN.match(message.plain, match.end())
    if local is None or domain is None:
        return None
    name = local[0].lstrip(".-+")
    labels, end = _host(domain)
    if not name or not labels or ("@" not in match[0] and labels[0] not in HOSTS):
        return None
    return match.start() - len(name), end, f"{name}@{'.'.join(labels)}"


def _host(domain: re.Match[str]) -> tuple[list[str], int]:
    """The labels up to the last one that ends a domain, and where that stands; none when it is no domain."""
    labels: list[str] = []
    kept, end = 0, domain.end()
    for label in _TAIL.finditer(domain[0]):
        labels.append(label[0])
        if label[0] in ENDS and len(labels) > 1:
            kept, end = len(labels), domain.start() + label.end()
    if not kept and labels and labels[0] in HOSTS:
        kept, end = 1, domain.start() + len(labels[0])
    return labels[:kept], end


def _is_office(message: Message, start: int, address: str) -> bool:
    """Whether an address is nobody's own: by its name, or by a host where only offices have mail."""
    local, _, host = address.partition("@")
    if _OFFICE.search(local):
        return True
    if HOSTS.intersection(host.split(".")) or _OWN.search(message.before(start, _REACH)):
        return False
    return _OFFICIAL.search(host) is not None or not _PERSON.fullmatch(local)
