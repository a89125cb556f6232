"""Canned answers as the form lists them: what a search found, or all of them by title while nothing is looked for."""

from collections.abc import Iterable

from core.dialogue.answers import TypedAnswer
from core.dialogue.words import AnswerKind, Source
from core.protocol.http import LibraryAnswer, Reference
from core.search.document import Hit
from desktop_app.panes.form_views import LibraryHit, LibraryView
from desktop_app.shown.filling import NOTHING_KNOWN, Filling, forms
from desktop_app.shown.lines import KINDS
from desktop_app.tongue import tr

MOST = 20
SUGGESTED = 3
SAY_NOTHING = (
    "а без бы был быть в вам вас ваш вы где да для до его ее если есть еще же за и из или их к как какая какие какой "
    "какую когда ко кому кто ли мне могу мой можно мы на надо не нет ни но о об он она они от по под почему при про с "
    "со сколько та так также те то тоже у уже чем что чтобы эта эти это этого этот я"
)
EMPTY = frozenset(SAY_NOTHING.split())
"""Words that say nothing of why an answer was found."""


def library_view(
    query: str, reference: Reference | None, hits: Iterable[Hit] | None = None, *, filling: Filling = NOTHING_KNOWN
) -> LibraryView:
    """The answers that were found, best first; without a search all of them."""
    known = {} if reference is None else {one.id: one for one in reference.answers}
    if hits is None:
        return LibraryView(query=query, hits=tuple(hit(one, filling=filling) for one in list(known.values())[:MOST]))
    shown = (hit(known[one.id], why=why_said(one), filling=filling) for one in hits if one.id in known)
    return LibraryView(query=query, hits=tuple(shown))


def why_said(found: Hit) -> str:
    """Why an answer was found, in few words; nothing where it was found by meaning alone."""
    if found.question:
        return tr("уже отвечали: «{question}»").format(question=found.question)
    telling = [word for word in found.why if word not in EMPTY]
    return tr("совпало: {words}").format(words=", ".join(telling)) if telling else ""


def used_hit(typed: TypedAnswer, reference: Reference | None, *, filling: Filling = NOTHING_KNOWN) -> LibraryHit | None:
    """The canned answer behind a typed one; of a version that is no longer known the text counts as changed."""
    if typed.library_answer is None or typed.library_version is None:
        return None
    answers = () if reference is None else reference.answers
    known = next((hit(one, filling=filling) for one in answers if one.id == typed.library_answer), None)
    if known is not None and known.version == typed.library_version:
        return known
    title = typed.library_answer if known is None else known.title
    return LibraryHit(id=typed.library_answer, version=typed.library_version, title=title, text="", kind=typed.kind)


def hit(answer: LibraryAnswer, *, why: str = "", filling: Filling = NOTHING_KNOWN) -> LibraryHit:
    """As it is put in: with its variables filled as far as they are known."""
    kind = tr(KINDS[answer.kind]).removeprefix(tr("Ответ: "))
    source = answer.source
    if source is None and answer.kind is AnswerKind.LINK and answer.section:
        source = Source.SECTION
    return LibraryHit(
        id=answer.id,
        version=answer.version,
        title=answer.title,
        text=filling.text(answer),
        kind=answer.kind,
        detail=f"{kind} · {why}" if why else kind,
        source=source,
        reference=answer.reference or (answer.section if source is Source.SECTION else ""),
        reason=filling.reason(answer),
        forms=forms(answer),
    )
