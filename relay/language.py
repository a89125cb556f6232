"""`consultant-relay guard`: texts on the standard input, what they tell of a person on the standard output."""

import argparse
import sys
from collections.abc import Sequence

import msgspec

from core.guard.guard import Guard
from core.guard.masking import masked
from resources.lexicon import RussianLexicon

MALFORMED = 2
PROGRAM = "consultant-relay"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Asked(msgspec.Struct, frozen=True):
    text: str


class Told(msgspec.Struct, frozen=True):
    """`spans`: start, end, type and level of every find."""

    text: str
    spans: tuple[tuple[int, int, str, str], ...]
    masked: str
    own_payments: bool


def main(words: Sequence[str]) -> int:
    """The command line from `guard` on; the exit code: 2 when a line could not be read."""
    argparse.ArgumentParser(prog=f"{PROGRAM} {words[0]}", description=__doc__).parse_args(words[1:])
    return guard()


def guard() -> int:
    """Answer each line {"text"} by one line. One that cannot be read is named on the standard error."""
    checking = Guard(RussianLexicon())
    code = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            asked = msgspec.json.decode(line.removeprefix(BYTE_ORDER_MARK), type=Asked)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            sys.stderr.write(
                f'Строка {number} не прочитана, нужна строка JSON {{"text": "…"}}: {error}\n'
                f'Line {number} cannot be read, a line of JSON {{"text": "…"}} is wanted: {error}\n'
            )
            code = MALFORMED
            continue
        sys.stdout.buffer.write(msgspec.json.encode(told(checking, asked.text)) + b"\n")
        sys.stdout.buffer.flush()
    return code


def told(checking: Guard, text: str) -> Told:
    report = checking.check(text)
    spans = tuple((span.start, span.end, span.type.value, span.level.value) for span in report.spans)
    return Told(text=text, spans=spans, masked=masked(text, report.spans), own_payments=report.own_payments)
