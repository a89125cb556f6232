"""Measures the guard on labelled messages: `python -m tools.language.guard [--data FILE.jsonl …]`."""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from core.guard.guard import Guard
from core.guard.report import DataType, Span
from resources.lexicon import RussianLexicon

DATA = Path(__file__).resolve().parents[2] / "tests" / "language"
MESSAGES, PAYMENTS = DATA / "guard.jsonl", DATA / "own_payments.jsonl"
OVERLAP = 0.5
"""A labelled span counts as found when a find of its type covers at least this share of it."""
ATTACKS = {
    "figures": "1",
    "brackets of a telephone": "+7 (",
    "at signs": "@",
    "one letter": "a",
    "labels of a domain": "a.",
    "brackets": "(",
    "short words": "ав ",
    "groups of figures": "12 34 ",
    "names": "Иванова Мария ",
    "dates": "1.1.11",
    "initials": "И. О. ",
    "streets": "ул. ",
    "sums": "5 т.р. ",
    "lines": "\n",
}
TYPES = frozenset(map(str, DataType))
SIZES = (4_000, 20_000, 40_000)


class Labelled(msgspec.Struct):
    """A message with `[start, end, type]` for each piece of personal data; `ignore` spans count neither way."""

    text: str
    spans: list[tuple[int, int, str]] = []
    ignore: list[tuple[int, int]] = []
    split: str = ""


class Asked(msgspec.Struct):
    """A question, and whether it is about payments of one's own."""

    text: str
    own: bool
    split: str = ""


class Measured(msgspec.Struct):
    """Counts over a set: messages found, missed, falsely held; spans by type; what went wrong, in words."""

    found: int = 0
    missed: int = 0
    false: int = 0
    clean: int = 0
    spans: Counter[str] = msgspec.field(default_factory=Counter)
    spans_found: Counter[str] = msgspec.field(default_factory=Counter)
    spans_false: Counter[str] = msgspec.field(default_factory=Counter)
    errors: list[str] = []
    milliseconds: list[float] = []

    @property
    def precision(self) -> float:
        return share(self.found, self.found + self.false)

    @property
    def recall(self) -> float:
        return share(self.found, self.found + self.missed)

    @property
    def span_recall(self) -> float:
        return share(self.spans_found.total(), self.spans.total())


def share(part: float, whole: float) -> float:
    """A percentage; 100 of nothing."""
    return 100 * part / whole if whole else 100.0


def measure(lines: Iterable[Labelled], guard: Guard, *, lower: bool = False) -> Measured:
    """Run the guard over labelled messages, as they are or in small letters."""
    measured = Measured()
    for line in lines:
        text = line.text.lower() if lower else line.text
        begun = time.process_time()
        report = guard.check(text)
        measured.milliseconds.append((time.process_time() - begun) * 1000)
        ignored = [*line.ignore, *((start, end) for start, end, type_ in line.spans if type_ not in TYPES)]
        wanted = [span for span in line.spans if span[2] in TYPES]
        _count(measured, text, wanted, [span for span in report.spans if not _touches(span, ignored)])
    return measured


def _count(measured: Measured, text: str, wanted: list[tuple[int, int, str]], found: list[Span]) -> None:
    measured.found += bool(wanted and found)
    measured.missed += bool(wanted and not found)
    measured.false += bool(found and not wanted)
    measured.clean += not wanted
    for start, end, type_ in wanted:
        measured.spans[type_] += 1
        if any(one.type == type_ and _covers(one, start, end) for one in found):
            measured.spans_found[type_] += 1
        else:
            measured.errors.append(f"missed {type_} «{text[start:end]}» in: {text[:100]}")
    for one in found:
        if not _touches(one, ((start, end) for start, end, _ in wanted)):
            measured.spans_false[one.type] += 1
            measured.errors.append(f"false  {one.type} «{text[one.start : one.end]}» in: {text[:100]}")


def _covers(span: Span, start: int, end: int) -> bool:
    return min(span.end, end) - max(span.start, start) >= OVERLAP * (end - start)


def _touches(span: Span, places: Iterable[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for start, end in places)


def report(title: str, measured: Measured, *, errors: bool) -> Iterator[str]:
    """The figures of one run as lines of text."""
    times = sorted(measured.milliseconds) or [0.0]
    yield f"{title}: {len(times)} messages, {measured.clean} of them clean"
    yield f"  message precision {measured.precision:.1f} %, recall {measured.recall:.1f} %"
    yield f"  span recall {measured.span_recall:.1f} %, false alarms {measured.false} of {measured.clean} clean ones"
    yield f"  p50 {times[len(times) // 2]:.3f} ms, p99 {times[int(len(times) * 0.99)]:.3f} ms, worst {times[-1]:.3f} ms"
    yield f"  {'type':<12}{'labelled':>9}{'found':>7}{'missed':>8}{'false':>7}"
    for type_ in DataType:
        if measured.spans[type_] or measured.spans_false[type_]:
            there, seen = measured.spans[type_], measured.spans_found[type_]
            yield f"  {type_:<12}{there:>9}{seen:>7}{there - seen:>8}{measured.spans_false[type_]:>7}"
    if errors:
        yield from (f"    {error}" for error in measured.errors)


def payments(lines: Sequence[Asked], guard: Guard, *, errors: bool) -> Iterator[str]:
    """How well questions about one's own payments are recognised."""
    told = [(line, guard.check(line.text).own_payments) for line in lines]
    right = sum(line.own and said for line, said in told)
    said, there = sum(said for _, said in told), sum(line.own for line, _ in told)
    yield f"own payments: {len(told)} questions"
    yield f"  precision {share(right, said):.1f} %, recall {share(right, there):.1f} %"
    if errors:
        yield from (f"    {'missed' if line.own else 'false '} {line.text}" for line, said in told if said != line.own)


def growth(guard: Guard) -> Iterator[str]:
    """How the time grows with hostile texts (A-73): 20 ms for 4,000 characters, below 3 times for twice as many."""
    yield "hostile texts: ms for 4,000 characters, growth from 20,000 to 40,000"
    for title, piece in ATTACKS.items():
        first, half, whole = (_timed(guard, (piece * size)[:size]) for size in SIZES)
        verdict = "" if first <= 20 and (whole / half < 3 or whole < 20) else "  TOO SLOW"  # noqa: PLR2004
        yield f"  {title:<26}{first:>8.2f} ms{whole / half:>7.2f} x{verdict}"


def _timed(guard: Guard, text: str) -> float:
    """The best of three, in milliseconds."""
    return min(_once(guard, text) for _ in range(3))


def _once(guard: Guard, text: str) -> float:
    begun = time.process_time()
    guard.check(text)
    return (time.process_time() - begun) * 1000


def read(path: Path, type_: type[Labelled]) -> list[Labelled]:
    return [msgspec.json.decode(line, type=type_) for line in path.read_bytes().splitlines() if line.strip()]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", default=[MESSAGES], help="labelled messages, JSON lines")
    parser.add_argument("--payments", type=Path, default=PAYMENTS, help="labelled questions, JSON lines")
    parser.add_argument("--split", default="", help="only the lines of this split: tune or held")
    parser.add_argument("--quiet", action="store_true", help="figures alone, without the list of errors")
    asked = parser.parse_args(arguments)
    guard = Guard(RussianLexicon())
    for path in asked.data:
        lines = [line for line in read(path, Labelled) if asked.split in {"", line.split}]
        for lower in (False, True):
            title = f"{path.name}{', in small letters' if lower else ''}"
            print(*report(title, measure(lines, guard, lower=lower), errors=not asked.quiet), sep="\n")
    questions = [msgspec.json.decode(line, type=Asked) for line in asked.payments.read_bytes().splitlines()]
    chosen = [line for line in questions if asked.split in {"", line.split}]
    print(*payments(chosen, guard, errors=not asked.quiet), sep="\n")
    print(*growth(guard), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
