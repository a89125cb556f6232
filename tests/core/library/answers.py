"""Answers, editors and contents with valid defaults, for the tests of the library's rules."""

from typing import Any

from core.dialogue.words import AnswerKind, Source
from core.library import fate
from core.library import orders as o
from core.library.checks import Lists
from core.library.content import Attachment, Content, State, Version, Written
from core.moment import Moment
from core.permissions import Role, rights_of

FORM = Attachment(id="form", name="Заявление.docx", size=2048, media_type="application/pdf", sha256="0" * 64)
LISTS = Lists(
    topics=frozenset({"burial"}),
    places=frozenset({(Source.SECTION, "benefits"), (Source.VISIT, "centre")}),
    attachments={"form": FORM},
)
ANNA = fate.Editor("anna", rights_of(Role.SPECIALIST))
IVAN = fate.Editor("ivan", rights_of(Role.SPECIALIST))
OLGA = fate.Editor("olga", rights_of(Role.MANAGER))
ADMIN = fate.Editor("root", rights_of(Role.ADMINISTRATOR))


def content(**fields: Any) -> Content:
    return Content(**{"title": "Пособие", "text": "Подайте заявление", "kind": AnswerKind.CONSULTATION, **fields})


def written(**fields: Any) -> Written:
    return Written(**{"title": "Пособие", "text": "Подайте заявление", "kind": AnswerKind.CONSULTATION, **fields})


def version(number: int = 1, state: State = State.APPROVED, **fields: Any) -> Version:
    return Version("burial", number, state, content(**fields), author="anna", author_name="Анна", at=Moment(0))


def answer(*states: str, owner: str = "", writer: str = "anna") -> fate.Answer:
    return fate.Answer("burial", tuple(State(one) for one in states), owner, writer)


def decide(
    given: fate.Answer,
    order: o.LibraryOrders,
    editor: fate.Editor = OLGA,
    *,
    base: int | None = None,
    old: Content | None = None,
) -> fate.Answer:
    """The answer after an order."""
    context = fate.Context(editor, given.newest if base is None else base, LISTS, old)
    return fate.evolve(given, fate.decide(given, order, context), actor=editor.id)
