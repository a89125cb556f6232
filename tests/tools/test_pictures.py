"""The pictures for the documents: smaller, and the same for the eye."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tools import pictures


def test_a_shrunk_picture_keeps_its_frequent_colours_and_is_smaller(tmp_path: Path) -> None:
    path = tmp_path / "pane.png"
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#1b5e86"))
    for number in range(200):
        image.setPixelColor(number, number, QColor(number, 0, 0))
    image.save(str(path))
    before = path.stat().st_size
    pictures.shrink(path)
    assert path.stat().st_size < before
    assert QImage(str(path)).pixelColor(5, 100).name() == "#1b5e86"


def test_the_whole_workplace_is_drawn_in_every_theme_and_at_200_percent() -> None:
    words = [word for some in pictures.SETS for word in some]
    assert {"light", "dark", "contrast", "1", "2"} <= set(words)
    assert "workplace" in pictures.WHOLE
