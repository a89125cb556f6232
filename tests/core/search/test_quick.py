"""The search while one types a few letters."""

import pytest

from core.search.quick import Entry, QuickIndex

ENTRIES = (
    Entry(id="thanks", title="Спасибо за обращение", text="Всего доброго!"),
    Entry(id="burial", title="Пособие на погребение", text="Нужна справка о смерти.", labels=("похороны", "Пособия")),
    Entry(id="child", title="Единое пособие", text="На ребёнка до 17 лет.", labels=("дети",)),
    Entry(id="travel", title="Компенсация проезда к месту лечения", text="Возмещаем билеты до больницы."),
    Entry(id="hello", title="Здравствуйте", text="Слушаю Вас."),
)


@pytest.fixture
def index() -> QuickIndex:
    made = QuickIndex()
    for entry in ENTRIES:
        made.put(entry)
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("сп", ["thanks", "burial"]),
        ("спосибо", ["thanks"]),
        ("cgfcb,j", ["thanks"]),
        ("cgfcbjb", []),
        ("пособие", ["burial", "child"]),
        ("пособ погр", ["burial"]),
        ("похор", ["burial"]),
        ("билетов", ["travel"]),
        ("ребенка", ["child"]),
        ("РЕБЁНКА", ["child"]),
        ("пособие проезд", []),
        ("  ", []),
        ("", []),
    ],
)
def test_what_has_every_word_is_found_best_first(index: QuickIndex, typed: str, found: list[str]) -> None:
    assert list(index.search(typed, limit=10)) == found


def test_a_title_that_begins_so_comes_first(index: QuickIndex) -> None:
    index.put(Entry(id="own", title="Ещё раз спасибо"))
    assert index.search("спасибо", limit=10) == ("thanks", "own")


def test_what_is_used_often_comes_before_its_equals(index: QuickIndex) -> None:
    index.put(Entry(id="own", title="Пособие на погребение, по-моему"))
    assert index.search("пособие", limit=1, favourites={"own": 1.0, "gone": 1.0, "hello": 1.0}) == ("own",)


def test_no_more_than_asked_for_are_given(index: QuickIndex) -> None:
    assert len(index.search("по", limit=1)) == 1


def test_what_is_taken_out_or_changed_is_found_as_it_is_now(index: QuickIndex) -> None:
    index.remove("thanks")
    index.remove("nobody")
    index.put(Entry(id="hello", title="Добрый день"))
    assert index.search("спасибо", limit=10) == ()
    assert index.search("здравствуйте", limit=10) == ()
    assert index.search("добр", limit=10) == ("hello",)


def test_an_empty_index_finds_nothing() -> None:
    assert QuickIndex().search("спасибо", limit=10) == ()
