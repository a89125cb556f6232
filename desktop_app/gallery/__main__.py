"""Draws every pane to PNG: `python -m desktop_app.gallery --out DIR`; `--help` tells how to draw fewer."""

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.gallery.scenes import SCENES
from desktop_app.look.look import Look
from desktop_app.look.tokens import ThemeName
from desktop_app.tongue import Language, speak


def main() -> None:
    wanted = arguments()
    speak(wanted.language)
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([])
    wanted.out.mkdir(parents=True, exist_ok=True)
    for theme in wanted.theme or list(ThemeName):
        for scale in wanted.scale or [1.0, 2.0]:
            look = Look(ThemeName(theme), scale=scale)
            look.wear(app)
            for name in wanted.only or SCENES:
                draw(SCENES[name](look), app, wanted.out / f"{name}-{look.name}-{round(scale * 100)}.png")


def draw(widget: QWidget, app: QApplication, path: Path) -> None:
    """Show off-screen, let the layout settle, save."""
    widget.show()
    for _ in range(5):
        app.processEvents()
    widget.grab().save(str(path))
    widget.close()
    widget.deleteLater()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draws every pane with made-up data to PNG")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", action="append", choices=[name.value for name in ThemeName])
    parser.add_argument("--scale", action="append", type=float)
    parser.add_argument("--only", action="append", choices=list(SCENES))
    parser.add_argument("--language", type=Language, choices=list(Language), default=Language.RUSSIAN)
    return parser.parse_args()


if __name__ == "__main__":
    main()
