"""Persons of public life, whose full names stand in questions about laws, streets and awards."""

from collections.abc import Iterable

from core.guard.allowed import stem
from core.guard.message import vocabulary

_PERSONS = """
владимир путин, михаил мишустин, дмитрий медведев, сергей собянин, наталья комарова, руслан кухарук, валентина
матвиенко, вячеслав володин, татьяна голикова, антон котяков, сергей лавров, сергей шойгу, эльвира набиуллина, дмитрий
песков, рамзан кадыров, владимир жириновский, геннадий зюганов, владимир ленин, иосиф сталин, леонид брежнев, юрий
андропов, михаил горбачев, борис ельцин, надежда крупская, феликс дзержинский, павлик морозов, зоя космодемьянская,
юрий гагарин, георгий жуков, михаил кутузов, александр суворов, александр невский, дмитрий донской, иван грозный, илья
муромец, александр пушкин, лев толстой, федор достоевский, антон чехов, николай гоголь, михаил лермонтов, максим
горький, сергей есенин, владимир маяковский, роберт рождественский, еремей айпин, анна каренина, евгений онегин, мать
тереза, дмитрий менделеев, михаил ломоносов, салават юлаев, фарман салманов, дима яковлев, мария львова-белова, иван
купала, сергий радонежский, николай чудотворец, матрона московская, алла пугачева, филипп киркоров
"""
_ALONE = vocabulary("путин собянин мишустин матвиенко кухарук набиуллина шойгу жириновский")
"""Surnames that with initials, too, are theirs alone."""
_LETTERS = 2


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


_FULL = frozenset(_stems(person.split()) for person in _PERSONS.split(","))
_SURNAMES = _stems(_ALONE)


def is_public(words: Iterable[str]) -> bool:
    """Whether the words of a name, in whatever case, are such a person's; initials may stand for the first name."""
    stems = _stems(words)
    if any(person <= stems for person in _FULL):
        return True
    return any(one in _SURNAMES for one in stems) and all(len(one) <= _LETTERS or one in _SURNAMES for one in stems)
