"""Which question is in hand, and where each suggestion stands."""

from core.dialogue.words import AnswerKind
from desktop_app.panes.form_views import LibraryHit
from desktop_app.panes.help_views import Suggestion
from desktop_app.shown.suggestions import settled


def suggestion(name: str, *, why: str = "") -> Suggestion:
    hit = LibraryHit(id=name, version=1, title=name, text=name, kind=AnswerKind.CONSULTATION)
    return Suggestion(hit=hit, why=why)


def names(found: tuple[Suggestion, ...]) -> str:
    return "".join(one.hit.id for one in found)


def test_what_stays_keeps_its_place_and_the_new_fills_what_is_free() -> None:
    before = tuple(map(suggestion, "abc"))
    assert names(settled(before, tuple(map(suggestion, "xca")))) == "axc"


def test_the_first_ones_stand_as_they_were_found() -> None:
    assert names(settled((), tuple(map(suggestion, "cab")))) == "cab"


def test_fewer_ones_close_up() -> None:
    before = tuple(map(suggestion, "abc"))
    assert names(settled(before, tuple(map(suggestion, "c")))) == "c"
    assert settled(before, ()) == ()


def test_the_newer_reason_is_shown_in_the_old_place() -> None:
    before = tuple(map(suggestion, "ab"))
    now = settled(before, (suggestion("b", why="совпало: б"), suggestion("a")))
    assert [one.why for one in now] == ["", "совпало: б"]
