"""Small files: whole or not at all, and never in the way of the work."""

from pathlib import Path

import pytest

from desktop_app.look.tokens import ThemeChoice
from desktop_app.model.habits import Habits
from desktop_app.store import habits, small


def test_what_was_saved_is_loaded_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    liked = Habits(theme=ThemeChoice.DARK, scale=1.5, sound=False)
    habits.save(tmp_path / "new folder", liked)
    assert habits.load(tmp_path / "new folder") == liked
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["habits.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": "pink"}', '{"scale": "big"}'])
def test_a_file_that_cannot_be_read_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "habits.json").write_text(text, encoding="utf-8")
    assert habits.load(tmp_path) == Habits()


def test_a_kill_before_the_file_is_in_place_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "habits.json"
    small.save(path, Habits(scale=2.0))
    (tmp_path / "habits.json.new").write_text('{"sca', encoding="utf-8")
    assert small.load(path, Habits).scale == 2.0
