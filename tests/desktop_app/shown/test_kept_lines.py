"""Kept lines: always what would be said anew, and nothing is said anew without need."""

from collections.abc import Iterator

from msgspec.structs import replace

from core.dialogue import commands as c
from core.moment import DAY_MS, Moment
from core.protocol.desk import CursorMoved
from desktop_app.shown.conversation import conversation_view
from desktop_app.shown.kept_lines import KeptLines
from desktop_app.shown.setting import Setting
from tests.core.dialogue.centre import ANNA, CITIZEN
from tests.desktop_app.feed import FIRST
from tests.desktop_app.shown.talks import ANSWER, TAKE, Watched


def read_by_the_citizen(watched: Watched) -> None:
    seq = watched.stream.seq
    watched.stream.moved(CursorMoved(dialogue=FIRST, delivered=seq, read=seq, here=True))


def course(watched: Watched) -> Iterator[Setting]:
    """A dialogue as it goes on, and the setting after each step."""
    yield watched.setting
    for order in (TAKE, (c.Reply(text="Смотрю"), ANNA), (c.Say(text="Спасибо"), CITIZEN), ANSWER):
        watched.do(*order)
        yield watched.setting
    read_by_the_citizen(watched)
    yield watched.setting
    said = watched.stream.state.said[-1].message
    watched.do(c.Correct(message=said, text="Исправлено"), ANNA)
    yield watched.setting
    yield replace(watched.setting, now=Moment(watched.setting.now + DAY_MS))
    yield replace(watched.setting, me="somebody else")


def test_what_was_kept_is_what_would_be_said_anew() -> None:
    watched = Watched()
    kept = KeptLines(watched.stream)
    for setting in course(watched):
        for limit in (2, 200):
            anew = conversation_view(watched.stream, (), setting, limit=limit)
            assert conversation_view(watched.stream, (), setting, limit=limit, lines=kept) == anew


def test_a_line_is_said_once_until_the_citizen_has_it_further() -> None:
    watched = Watched(TAKE, (c.Reply(text="Смотрю"), ANNA))
    kept = KeptLines(watched.stream)
    before = conversation_view(watched.stream, (), watched.setting, lines=kept).messages
    watched.do(c.Say(text="Спасибо"), CITIZEN)
    after = conversation_view(watched.stream, (), watched.setting, lines=kept).messages
    assert before
    assert all(one is other for one, other in zip(before, after, strict=False))
    read_by_the_citizen(watched)
    read = conversation_view(watched.stream, (), watched.setting, lines=kept).messages
    assert [one.text for one, other in zip(after, read, strict=True) if one is not other]
