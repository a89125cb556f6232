"""The examining process: loads the dictionary once, then reads texts and answers what the guard finds in them."""

import sys
from collections.abc import Callable
from typing import BinaryIO

from core.guard.guard import Guard
from core.guard.report import Report
from core.text import MESSAGE_LIMIT, TextEmpty, TextTooLong, clean
from relay.framing import HEAD, outlive_signals, quiet, size
from relay.guard import frames
from relay.guard.frames import Ask, Examined
from resources.lexicon import RussianLexicon

READY = frames.told(())
"""The first thing said: the dictionary is there."""

NOTHING = Report(spans=(), own_payments=False)


def examined(guard: Guard, text: str) -> Examined:
    """A text that nobody may send has no finds: the rules refuse it whole, with their reason."""
    try:
        words = clean(text, limit=MESSAGE_LIMIT)
    except (TextEmpty, TextTooLong):
        return Examined(text=text)
    report = guard.check(words)
    return Examined(text=words, spans=report.spans, own_payments=report.own_payments)


def work(source: BinaryIO, target: BinaryIO, *, made: Callable[[frames.Allow | None], Guard]) -> None:
    """Until the relay is gone: the end of its pipe ends this process, whatever ended the relay."""
    guard = made(None)
    target.write(READY)
    target.flush()
    while head := source.read(HEAD):
        frame = frames.read(source.read(size(head)))
        if isinstance(frame, Ask):
            target.write(frames.told(tuple(examined(guard, text) for text in frame.texts)))
            target.flush()
        else:
            guard = made(frame)


def main() -> None:
    """Serve the relay that started this process."""
    sys.excepthook = quiet
    outlive_signals()
    lexicon = RussianLexicon()

    def made(frame: frames.Allow | None) -> Guard:
        return Guard(lexicon) if frame is None else Guard(lexicon, frame.allowed)

    work(sys.stdin.buffer, sys.stdout.buffer, made=made)


if __name__ == "__main__":
    main()
