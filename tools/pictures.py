"""Draws the gallery for the documents: every scene once, the whole workplace in every theme and at 200 %."""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop_app.gallery.scenes import SCENES

FOLDER = Path("docs/pictures/gallery")
WHOLE = tuple(name for name in SCENES if name.startswith("workplace"))
SETS = (
    ("--theme", "light", "--scale", "1"),
    (*("--theme", "dark", "--theme", "contrast", "--scale", "1"), *(f"--only={name}" for name in WHOLE)),
    (*("--theme", "light", "--scale", "2"), *(f"--only={name}" for name in WHOLE)),
)

COLOURS = 256
FLAT = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither


def draw(folder: Path) -> None:
    """All pictures anew; what no scene makes any more is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    for words in SETS:
        subprocess.run([sys.executable, "-m", "desktop_app.gallery", "--out", str(folder), *words], check=True)
    for picture in folder.glob("*.png"):
        shrink(picture)


def shrink(picture: Path) -> None:
    """The picture's 256 most frequent colours are enough for drawn panes, and a third of the bytes."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(image.constBits()).cast("I"))
    table = [colour for colour, _ in counted.most_common(COLOURS)]
    image.convertToFormat(QImage.Format.Format_Indexed8, table, FLAT).save(str(picture), quality=0)


if __name__ == "__main__":
    draw(FOLDER)
