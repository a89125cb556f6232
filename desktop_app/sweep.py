"""Collects rubbish in the windows' thread alone: a widget that another thread's collection deletes ends the program."""

import gc

from PySide6.QtCore import QObject, QTimer

PULSE_MS = 500
OLDEST = 2
EVERY = 600
"""The oldest generation is gone through once in so many pulses, five minutes: it holds whole histories, so that going
through it takes longer than a frame.
"""


class Sweep(QObject):
    """Switches the automatic collection off, which runs in whatever thread just made an object, and takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._pulse = QTimer(self, interval=PULSE_MS)
        self._pulses = 0
        self._pulse.timeout.connect(self._beat)
        self._pulse.start()

    def _beat(self) -> None:
        self._pulses = (self._pulses + 1) % EVERY
        sweep(whole=not self._pulses)


def sweep(*, whole: bool = False) -> None:
    """Collect the oldest generation that has grown over its bound, and the younger ones with it; `whole`: also the one
    of what has long been there.
    """
    counts = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    grown = [generation for generation, (count, bound) in counts if count > bound and (whole or generation < OLDEST)]
    if grown:
        gc.collect(grown[-1])
