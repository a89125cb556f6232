"""The yardstick of the desk's start: a bare PySide6 window with a label and a field, painted once."""

import json
import sys
import time

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget


def main() -> None:
    """Milliseconds from the start of the process, which is given, to the painted window."""
    application = QApplication(sys.argv[:1])
    window, inside = QMainWindow(), QWidget()
    layout = QVBoxLayout(inside)
    layout.addWidget(QLabel("Онлайн-консультант"))
    layout.addWidget(QLineEdit())
    window.setCentralWidget(inside)
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    print(json.dumps({"painted_ms": round((time.monotonic() - float(sys.argv[1])) * 1000)}))


if __name__ == "__main__":
    main()
