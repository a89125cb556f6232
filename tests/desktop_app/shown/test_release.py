"""A newer version is offered, a refused one told why; nothing that a relay tells becomes an address or markup."""

import pytest

from core.protocol.release import NOTES_LIMIT, DeskRelease
from core.release import VERSION
from desktop_app.shown import release
from desktop_app.shown.release import too_old_said, update_view


def test_a_newer_version_is_offered_with_what_is_new_and_who_gives_it() -> None:
    view = update_view(DeskRelease(version="9.0.0", notes="Быстрее"))
    assert view is not None
    assert (view.version, view.notes, view.where) == ("9.0.0", "Быстрее", "Новую версию даёт администратор.")


@pytest.mark.parametrize("version", [VERSION, "0.0.9", "", "<b>9.0.0</b>", "9.0.0 https://evil.example", "9" * 99_999])
def test_what_is_not_newer_or_no_version_is_not_offered(version: str) -> None:
    assert update_view(DeskRelease(version=version)) is None


def test_a_relay_that_tells_nothing_offers_nothing() -> None:
    assert update_view(None) is None


@pytest.mark.parametrize("text", ["я" * 1_000_000, "a\u0301" + "\u0301" * 500_000, "\u202e" * 5000, "\n" * 9000])
def test_absurd_notes_are_cut_to_what_a_bar_can_hold(text: str) -> None:
    view = update_view(DeskRelease(version="9.0.0", notes=text))
    assert view is not None
    assert len(view.notes) <= NOTES_LIMIT
    assert "\u202e" not in view.notes


def test_a_refused_version_is_told_which_one_is_needed_and_that_words_are_kept() -> None:
    said = too_old_said(DeskRelease(version="9.1.0", smallest="9.0.0"))
    assert said.startswith(
        f"Сервер работает с версиями не старее 9.0.0, а эта — {VERSION}. Написанное и черновики сохранены."
    )


@pytest.mark.parametrize("smallest", ["", VERSION, "<img src=x>", "9.0.0; https://evil.example"])
def test_a_relay_that_gives_no_reason_gets_no_words_of_its_own_shown(smallest: str) -> None:
    assert too_old_said(DeskRelease(smallest=smallest)) == ""


def test_the_place_is_the_one_that_was_built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "SOURCE", "samples/sections.json")
    assert release.where().startswith("Новая версия лежит здесь: ")
