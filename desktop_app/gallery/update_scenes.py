"""The scenes of a new version: the bar under the work, and what is new unfolded."""

from PySide6.QtWidgets import QWidget

from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.panes.update_views import UpdateView
from desktop_app.shown.release import where

NOTES = (
    "Ответы библиотеки находятся по смыслу.\nОтчёт за период открывается вдвое быстрее.\n"
    "Исправлено: звук не повторялся, если окно было свёрнуто."
)


def newer() -> UpdateView:
    return UpdateView(version="0.2.0", where=where(), notes=NOTES)


def update(look: Look) -> QWidget:
    place = filled(look)
    place.update_bar.show_view(newer())
    place.resize(1280, 800)
    place.show()
    return place


def update_notes(look: Look) -> QWidget:
    """The same, unfolded."""
    place = filled(look)
    place.update_bar.show_view(newer())
    place.update_bar.turn()
    place.resize(1280, 800)
    place.show()
    return place
