"""The library's window made of the model: which rows are listed, how an answer is read, what may be done with it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from core.dialogue.words import AnswerKind, Source
from core.library import fate
from core.library import orders as o
from core.library.content import Scope, State, Version
from core.library.stale import Sign, review_signs, signs
from core.library.variables import filled
from core.permissions import Right
from core.protocol.http import LibraryAnswer, Reference
from core.protocol.library import Entry
from desktop_app.model.books import Books, folded, shown_version
from desktop_app.panes.book_views import Act, BookRow, BooksView, Only, ReadingView, Sift
from desktop_app.shown.lines import KINDS
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

MOST = 200
"""Rows while something is looked for: the best ones; without words all are listed."""

Labels = tuple[tuple[str, ...], tuple[str, ...], int]
STATES = {
    State.DRAFT: "черновик",
    State.APPROVED: "утверждён",
    State.PUBLIC: "виден гражданам",
    State.RETIRED: "не используется",
}
SCOPES = {Scope.SHARED: "общий", Scope.BRANCH: "отделения", Scope.PERSONAL: "личный"}
ICONS = {AnswerKind.LINK: "link", AnswerKind.CONSULTATION: "consultant", AnswerKind.REFUSAL: "refused"}
SIGNS = {
    Sign.REVIEW_PASSED: "пора проверить: срок проверки прошёл",
    Sign.REVIEW_NEAR: "пора проверить: срок проверки близко",
    Sign.NO_REVIEW: "нет даты проверки",
    Sign.NO_LEGAL_BASIS: "нет правового основания",
}
ALARMS = frozenset({Sign.REVIEW_PASSED, Sign.REVIEW_NEAR})
"""What asks somebody to look now; a missing date or law is only said."""

SOURCES = {
    Source.SECTION: "раздел сайта",
    Source.HOTLINE: "горячая линия",
    Source.VISIT: "отделение",
}
ORDERS: Mapping[Act, o.LibraryOrders] = {
    Act.APPROVE: o.Approve(),
    Act.PUBLISH: o.Publish(),
    Act.WITHDRAW: o.Withdraw(),
    Act.DISCARD: o.Discard(),
    Act.RETIRE: o.Retire(),
}


Passes = Callable[[Entry, Version, str, date], bool]
ONLY: Mapping[Only, Passes] = {
    Only.ALL: lambda _entry, _version, _me, _today: True,
    Only.DRAFTS: lambda entry, version, me, _today: entry.draft is not None and version.author == me,
    Only.TO_APPROVE: lambda entry, _version, _me, _today: entry.draft is not None,
    Only.STALE: lambda entry, _version, _me, today: bool(old(entry, today=today)),
    Only.MINE: lambda _entry, version, me, _today: version.author == me,
    Only.PERSONAL: lambda _entry, version, _me, _today: version.content.scope is Scope.PERSONAL,
    Only.BRANCH: lambda _entry, version, _me, _today: version.content.scope is Scope.BRANCH,
}
"""Which answers each choice lists, for whom and on which day."""


def kind_said(kind: AnswerKind) -> str:
    return tr(KINDS[kind]).removeprefix(tr("Ответ: "))


def old(entry: Entry, *, today: date) -> str:
    """Why somebody should look at an answer now; only what is in use grows old."""
    if entry.standing is None:
        return ""
    found = [one for one in review_signs(entry.standing.content, today=today) if one in ALARMS]
    return tr(SIGNS[found[0]]) if found else ""


def stale(entries: Iterable[Entry], *, today: date) -> int:
    """How many answers in use need a look."""
    return sum(bool(old(entry, today=today)) for entry in entries)


def books_view(
    books: Books,
    *,
    ids: Iterable[str],
    labels: Labels,
    rights: frozenset[Right],
    today: date,
    notice: str = "",
) -> BooksView:
    """The rows of these answers, and all that the lists of filters offer."""
    entries = books.entries
    listed = tuple(row(entries[one], books, today=today) for one in ids if one in entries)
    categories, tags, old_ones = labels
    approves = Right.APPROVE_LIBRARY in rights
    return BooksView(
        rows=listed,
        categories=categories,
        tags=tags,
        total=len(entries),
        stale=old_ones if approves else 0,
        may_edit=Right.EDIT_LIBRARY in rights,
        may_import=approves,
        notice=notice,
    )


def labels_of(books: Books, *, today: date) -> Labels:
    """All categories and tags, and how many answers need a look; the same until the library changes."""
    contents = [version.content for entry in books.entries.values() if (version := shown_version(entry)) is not None]
    return (
        tuple(sorted({path for one in contents for path in paths(one.category)})),
        tuple(sorted({tag for one in contents for tag in one.tags})),
        stale(books.entries.values(), today=today),
    )


def paths(category: str) -> Iterable[str]:
    """A category and all above it: «Пособия», «Пособия/Дети»."""
    parts = [part for part in category.split("/") if part]
    return ("/".join(parts[: number + 1]) for number in range(len(parts)))


def row(entry: Entry, books: Books, *, today: date) -> BookRow:
    version = shown_version(entry)
    assert version is not None
    content = version.content
    state = tr(STATES[version.state])
    if entry.draft is not None and entry.standing is not None:
        state = tr("{state}, есть новый черновик").format(state=tr(STATES[entry.standing.state]))
    if content.scope is not Scope.SHARED:
        state = f"{tr(SCOPES[content.scope])}, {state}"
    return BookRow(
        id=entry.id,
        title=content.title,
        kind=kind_said(content.kind),
        icon=ICONS[content.kind],
        state=state,
        category=content.category,
        uses=entry.uses,
        old=old(entry, today=today),
        unsaved=entry.id in books.sketches,
    )


def sifted(books: Books, sift: Sift, *, found: Iterable[str], me: str, today: date) -> tuple[str, ...]:
    """The ids that pass the filters: what was found first, in its order, then what holds every word, by title."""
    words = folded(sift.query).split()
    passing = {one.id for one in books.entries.values() if passes(one, sift, me=me, today=today)}
    first = [one for one in found if one in passing] if words else []
    rest = (one for one in passing.difference(first) if all(word in books.words[one][1] for word in words))
    rows = (*first, *sorted(rest, key=books.words.__getitem__))
    return rows[:MOST] if words else rows


def passes(entry: Entry, sift: Sift, *, me: str, today: date) -> bool:
    version = shown_version(entry)
    if version is None:
        return False
    content = version.content
    inside = not sift.category or f"{content.category}/".startswith(f"{sift.category}/")
    tagged = not sift.tag or sift.tag in content.tags
    return inside and tagged and ONLY[sift.only](entry, version, me, today)


def acts(entry: Entry, *, me: str, rights: frozenset[Right]) -> tuple[Act, ...]:
    """What this person may do with the answer as it stands, by the library's own rules."""
    version = shown_version(entry)
    if version is None or Right.EDIT_LIBRARY not in rights:
        return ()
    answer, editor = standing_of(entry), fate.Editor(id=me, rights=rights)
    open_ = [
        act
        for act, order in ORDERS.items()
        if type(order) in fate.LEGAL[answer.phase] and fate.may(answer, order, editor)
    ]
    mine = not entry.owner or entry.owner == me
    return ((Act.EDIT,) if mine else ()) + tuple(open_) + (Act.HISTORY,)


def standing_of(entry: Entry) -> fate.Answer:
    """The answer as the rules see it; versions that nobody can know here count as retired."""
    states = [State.RETIRED] * entry.newest
    for version in (entry.retired, entry.standing, entry.draft):
        if version is not None:
            states[version.version - 1] = version.state
    writer = "" if entry.draft is None else entry.draft.author
    return fate.Answer(id=entry.id, states=tuple(states), owner=entry.owner, writer=writer)


def reading_view(
    entry: Entry, *, me: str, rights: frozenset[Right], values: Mapping[str, str], today: date, setting: Setting
) -> ReadingView:
    """The answer to be read, its variables filled as far as they are known."""
    version = shown_version(entry)
    assert version is not None
    content = version.content
    marks = "; ".join(tr(SIGNS[one]) for one in signs(content, today=today))
    return ReadingView(
        id=entry.id,
        title=content.title,
        state=row(entry, Books(None, ()), today=today).state,
        text=filled(content.text, values),
        facts=tuple((tr(name), value) for name, value in facts(entry, version, setting=setting) if value),
        acts=acts(entry, me=me, rights=rights),
        forms=content.attachments,
        warning=marks[:1].upper() + marks[1:],
    )


def facts(entry: Entry, version: Version, *, setting: Setting) -> tuple[tuple[str, str], ...]:
    content = version.content
    return (
        ("Вид ответа", kind_said(content.kind)),
        ("Причина отказа", content.reason),
        ("Источник", "" if content.source is None else f"{tr(SOURCES[content.source])}: {content.reference}"),
        ("Правовое основание", content.legal_basis),
        ("Рубрика", content.category.replace("/", " → ")),
        ("Метки", ", ".join(content.tags)),
        ("Область", tr(SCOPES[content.scope])),
        ("Проверить до", day_said(content.review)),
        ("Версия", f"{version.version}, {version.author_name}, {setting.said(version.at)}"),
        ("Использован", tr("раз: {count}").format(count=entry.uses)),
    )


def day_said(iso: str) -> str:
    """«24.11.2026» of an ISO day."""
    return ".".join(reversed(iso.split("-"))) if iso else ""


def searchable(books: Books, synonyms: tuple[tuple[str, ...], ...]) -> Reference:
    """The whole library, drafts among it, as the desk's search takes it."""
    answers = tuple(
        LibraryAnswer(
            id=entry.id,
            version=version.version,
            title=version.content.title,
            text=version.content.text,
            kind=version.content.kind,
        )
        for entry in books.entries.values()
        if (version := shown_version(entry)) is not None
    )
    return Reference(
        version=books.seq, topics=(), outcomes=(), sections=(), hotlines=(), branches=(), answers=answers,
        synonyms=synonyms,
    )  # fmt: skip
