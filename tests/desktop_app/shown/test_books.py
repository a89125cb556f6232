"""The library's page made of the model: filters, search, what may be done, what has grown old."""

from datetime import UTC, date

from msgspec.structs import replace

from core.dialogue.words import AnswerKind
from core.library.content import Content, Scope, State, Version
from core.moment import Moment
from core.permissions import Role, rights_of
from core.protocol.library import Entry, Library
from desktop_app.model.books import Books
from desktop_app.panes.book_views import Act, Only, Sift
from desktop_app.shown.books import acts, books_view, labels_of, paths, reading_view, sifted, stale
from desktop_app.shown.setting import Setting

TODAY = date(2026, 11, 25)
ME = "anna"
PAY = Content(
    title="Выплаты на детей", text="До 26 числа. {{имя|Здравствуйте}}", kind=AnswerKind.CONSULTATION,
    category="Пособия/Дети", tags=("сроки",), review="2026-11-01",
)  # fmt: skip
TRIP = Content(title="Проезд", text="Билеты и справка", kind=AnswerKind.CONSULTATION, scope=Scope.PERSONAL)


def version(content: Content, state: State, number: int = 1, author: str = "olga") -> Version:
    return Version(
        answer="", version=number, state=state, content=content, author=author, author_name="О", at=Moment(0)
    )


def books() -> Books:
    pay = Entry(id="pay", seq=1, newest=1, standing=version(PAY, State.PUBLIC), uses=3)
    trip = Entry(id="trip", seq=2, newest=1, standing=version(TRIP, State.APPROVED, author=ME), owner=ME)
    draft = Entry(id="draft", seq=3, newest=1, draft=version(replace(PAY, title="Черновик"), State.DRAFT, author=ME))
    return Books(Library(seq=3, whole=True, entries=(pay, trip, draft)), ())


def listed(sift: Sift, found: tuple[str, ...] = ()) -> tuple[str, ...]:
    return sifted(books(), sift, found=found, me=ME, today=TODAY)


def test_without_a_filter_all_are_listed_by_title() -> None:
    assert listed(Sift()) == ("pay", "trip", "draft")


def test_each_choice_lists_its_own() -> None:
    shown = {only: set(listed(Sift(only=only))) for only in Only}
    assert shown[Only.DRAFTS] == shown[Only.TO_APPROVE] == {"draft"}
    assert shown[Only.STALE] == {"pay"}
    assert shown[Only.MINE] == {"trip", "draft"}
    assert shown[Only.PERSONAL] == {"trip"}
    assert shown[Only.BRANCH] == set()


def test_a_category_holds_what_lies_below_it() -> None:
    assert set(listed(Sift(category="Пособия"))) == {"pay", "draft"}
    assert set(listed(Sift(category="Пособ"))) == set()
    assert list(paths("Пособия/Дети")) == ["Пособия", "Пособия/Дети"]


def test_what_the_search_found_comes_first_then_what_holds_the_words() -> None:
    assert listed(Sift(query="26 числа"), found=("draft",)) == ("draft", "pay")


def test_only_answers_in_use_grow_old() -> None:
    assert stale(books().entries.values(), today=TODAY) == 1


def test_a_specialist_edits_and_a_manager_decides() -> None:
    known = books().entries
    mine, hers = rights_of(Role.SPECIALIST), rights_of(Role.MANAGER)
    assert acts(known["pay"], me=ME, rights=mine) == (Act.EDIT, Act.HISTORY)
    assert set(acts(known["draft"], me="olga", rights=hers)) == {
        Act.EDIT, Act.APPROVE, Act.PUBLISH, Act.DISCARD, Act.HISTORY,
    }  # fmt: skip
    assert Act.WITHDRAW in acts(known["pay"], me="olga", rights=hers)
    assert acts(known["pay"], me="root", rights=rights_of(Role.ADMINISTRATOR)) == ()


def test_an_answer_is_read_with_its_variables_filled() -> None:
    view = reading_view(
        books().entries["pay"], me=ME, rights=rights_of(Role.SPECIALIST), values={"имя": "Анна"}, today=TODAY,
        setting=Setting(now=Moment(0), zone=UTC),
    )  # fmt: skip
    assert view.text == "До 26 числа. Анна"
    assert "Пора проверить" in view.warning
    assert ("Проверить до", "01.11.2026") in view.facts


def test_only_approvers_are_told_how_many_are_old() -> None:
    labels = labels_of(books(), today=TODAY)
    seen = [
        books_view(books(), ids=("pay",), labels=labels, rights=rights_of(role), today=TODAY).stale
        for role in (Role.SPECIALIST, Role.MANAGER)
    ]
    assert seen == [0, 1]
