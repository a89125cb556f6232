"""The list of actions: no key is given out twice, each action is bound, each is told of in the map of keys."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.actions import ACTIONS, Group, key_map, keys_said


def test_no_two_actions_have_one_id() -> None:
    assert len({one.id for one in ACTIONS}) == len(ACTIONS)


def test_no_two_actions_share_keys() -> None:
    given = Counter(QKeySequence(keys).toString() for one in ACTIONS for keys in one.keys)
    assert [keys for keys, times in given.items() if times > 1] == []


def test_qt_knows_every_key() -> None:
    assert [keys for one in ACTIONS for keys in one.keys if QKeySequence(keys).toString() != keys] == []


def test_every_action_is_bound(look: Look, qtbot: QtBot) -> None:
    place = filled(look)
    qtbot.addWidget(place)
    assert place.keyboard.unbound == ()


def test_the_map_tells_every_key_once() -> None:
    told = [keys for _, told in key_map() for keys, _ in told]
    assert len(told) == len(set(told))
    assert set(told).issuperset(keys_said(one) for one in ACTIONS if one.keys and one.said == "")


def test_the_space_bar_is_called_as_people_call_it() -> None:
    assert keys_said(next(one for one in ACTIONS if one.id == "next_step")) == "Ctrl+Пробел"


def test_every_group_has_keys_to_tell_of() -> None:
    assert [group for group, told in key_map() if not told] == []
    assert {one.group for one in ACTIONS} == set(Group)
