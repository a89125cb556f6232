"""The scenes of finding and writing: the palette of commands."""

from PySide6.QtWidgets import QWidget

from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look


def palette(look: Look) -> QWidget:
    """The palette over the work, with words in it."""
    place = filled(look)
    place.resize(1280, 800)
    place.show()
    place.keyboard.run("palette")
    return place


def find_bar(look: Look) -> QWidget:
    """Words that are looked for, and where they stand."""
    place = filled(look)
    place.resize(1280, 800)
    place.show()
    place.keyboard.run("find")
    place.finder.field.setText("билет")
    return place


def palette_found(look: Look) -> QWidget:
    """The same on the smallest window, after some letters typed in the wrong layout."""
    place = filled(look)
    place.resize(1024, 700)
    place.show()
    place.keyboard.run("palette")
    place.commands.field.setText("jndtn")
    return place


ALL = (palette, palette_found, find_bar)
