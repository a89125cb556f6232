"""Collects rubbish in the windows' thread alone: a widget that another thread's collection deletes ends the program."""

import gc

from PySide6.QtCore import QObject, QTimer

PULSE_MS = 500


class Sweep(QObject):
    """Switches the automatic collection off, which runs in whatever thread just made an object, and takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._pulse = QTimer(self, interval=PULSE_MS)
        self._pulse.timeout.connect(sweep)
        self._pulse.start()


def sweep() -> None:
    """Collect the oldest generation that has grown over its bound, and the younger ones with it."""
    counts = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    grown = [generation for generation, (count, bound) in counts if count > bound]
    if grown:
        gc.collect(grown[-1])
