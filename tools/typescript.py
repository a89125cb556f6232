"""Writes the protocol's types as TypeScript, or proves them fresh: `--write FILE` or `--check FILE`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core.protocol import typescript


def main(arguments: Sequence[str]) -> int:
    """Exit code 1 when the file is not what the protocol says."""
    parser = argparse.ArgumentParser(description=__doc__)
    verb = parser.add_mutually_exclusive_group(required=True)
    verb.add_argument("--write", type=Path, metavar="FILE")
    verb.add_argument("--check", type=Path, metavar="FILE")
    parser.add_argument("--side", choices=sorted(typescript.SIDES), default="citizen")
    chosen = parser.parse_args(arguments)
    source = typescript.source(typescript.SIDES[chosen.side])
    if chosen.write is not None:
        chosen.write.write_text(source, encoding="utf-8")
        return 0
    if chosen.check.is_file() and chosen.check.read_text(encoding="utf-8") == source:
        return 0
    again = f"python -m tools.typescript --side {chosen.side} --write {chosen.check}"
    print(f"{chosen.check} is not what the protocol says; run: {again}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
