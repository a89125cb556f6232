"""A small library for the tests of the search."""

from core.search.document import Document
from relay.library.frames import Shelved

CHILD = Document(id="child", title="Пособие на ребёнка", text="Заявление подают в отделение центра или через портал.")
FUNERAL = Document(
    id="funeral", title="Пособие на погребение", text="Выплата положена тому, кто взял на себя похороны."
)
TRAVEL = Document(id="travel", title="Компенсация проезда", text="Нужны билеты и направление врача.")
SHELF = (Shelved(CHILD, public=True), Shelved(FUNERAL, public=True), Shelved(TRAVEL, public=False))
