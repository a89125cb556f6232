"""The tabs of the open dialogues."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from core.deadlines import Clock
from desktop_app.gallery import made_up
from desktop_app.look.look import Look
from desktop_app.panes.tabs import DialogueTabs
from desktop_app.panes.views import TabsView, TabView
from tests.desktop_app.panes.eyes import has_colour, settle


def one_tab(look: Look, qtbot: QtBot, ago_ms: int) -> DialogueTabs:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    tab = TabView(dialogue="d", title="Обращение 1", running=made_up.running(Clock.TAKE_UP, ago_ms=ago_ms))
    tabs.show_view(TabsView(tabs=(tab,), current="d"))
    tabs.tick(made_up.NOW)
    settle(tabs)
    return tabs


@pytest.mark.parametrize(
    ("ago_ms", "told"),
    [(14_900, ("calm", "в срок")), (15_000, ("warning", "срок истекает")), (20_000, ("breach", "просрочено"))],
)
def test_a_tab_tells_its_urgency_by_colour_and_by_words(
    look: Look, qtbot: QtBot, ago_ms: int, told: tuple[str, str]
) -> None:
    token, state = told
    tabs = one_tab(look, qtbot, ago_ms)
    area: QRect = tabs.tabRect(0)
    edge = tabs.grab().toImage().pixelColor(area.center().x(), area.top() + 5)
    assert edge.name() == getattr(look.theme, token)
    assert state in tabs.accessibleTabName(0)


@pytest.mark.parametrize("pair", [(14_900, 15_000), (15_000, 20_000)])
def test_the_signs_of_two_urgencies_differ_in_shape(look: Look, qtbot: QtBot, pair: tuple[int, int]) -> None:
    shapes = []
    for ago_ms in pair:
        image = one_tab(look, qtbot, ago_ms).grab(QRect(10, 28, 22, 22)).toImage()
        ground = image.pixel(0, 0)
        size = range(image.width())
        shapes.append({(x, y) for x in size for y in range(image.height()) if image.pixel(x, y) != ground})
    assert shapes[0] != shapes[1]


def test_a_tabs_full_name_counts_and_tells_everything(look: Look, qtbot: QtBot) -> None:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    tabs.show_view(made_up.tabs())
    tabs.tick(made_up.NOW)
    assert tabs.accessibleTabName(1) == (
        "2, Когда придёт пособие?, ответить: срок истекает, ещё 3 минуты, 2 новых сообщения, гражданин печатает"
    )


def test_choosing_a_tab_tells_which_dialogue(look: Look, qtbot: QtBot) -> None:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    tabs.show_view(made_up.tabs())
    with qtbot.waitSignal(tabs.chosen) as chosen:
        tabs.choose(2)
    assert chosen.args == [made_up.THIRD]


def test_going_on_from_the_last_tab_comes_to_the_first(look: Look, qtbot: QtBot) -> None:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    tabs.show_view(made_up.tabs())
    tabs.step(-1)
    assert tabs.currentIndex() == 3
    tabs.step(1)
    assert tabs.currentIndex() == 0


def test_showing_a_view_tells_nothing(look: Look, qtbot: QtBot) -> None:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.show_view(made_up.tabs())
        tabs.show_view(TabsView(tabs=made_up.tabs().tabs[1:], current=made_up.SECOND))


def test_a_tab_tells_of_words_that_were_not_sent_by_a_sign_and_by_words(look: Look, qtbot: QtBot) -> None:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    tabs.show_view(TabsView(tabs=(TabView(dialogue="d", title="Обращение 1", held=True),), current="d"))
    settle(tabs)
    assert "есть неотправленное сообщение" in tabs.accessibleTabName(0)
    assert has_colour(tabs, look.theme.breach)


def test_only_tabs_that_read_otherwise_are_drawn_anew(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabs = DialogueTabs(look)
    qtbot.addWidget(tabs)
    tabs.show_view(made_up.tabs())
    tabs.tick(made_up.NOW)
    drawn: list[QRect] = []
    monkeypatch.setattr(tabs, "update", drawn.append)
    tabs.tick(made_up.NOW)
    assert drawn == []
    first, *others = made_up.tabs().tabs
    tabs.show_view(TabsView(tabs=(replace(first, unread=first.unread + 1), *others), current=made_up.tabs().current))
    assert drawn == [tabs.tabRect(0)]
    assert "новое сообщение" in tabs.accessibleTabName(0) or "новых сообщени" in tabs.accessibleTabName(0)
