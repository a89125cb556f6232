"""`make language`: how well the guard and the search do, on the repository's own data or on a folder of other sets."""

import argparse
import sys
from pathlib import Path

from tools.language import guard, search

PERSONAL, QUESTIONS = "personal_data*.jsonl", "faq*.json"


def main() -> int:
    """Print both measurements; 1 where a figure that must be reached is not."""
    parser = argparse.ArgumentParser(prog="language")
    parser.add_argument("--folder", type=Path, help=f"other sets: {PERSONAL} and {QUESTIONS}")
    options = parser.parse_args()
    folder: Path | None = options.folder
    guarded = [] if folder is None else sorted(map(str, folder.glob(PERSONAL)))
    asked = [] if folder is None else sorted(map(str, folder.glob(QUESTIONS)))
    codes = [
        guard.main([word for path in guarded for word in ("--data", path)]),
        search.main([word for path in asked for word in ("--data", path)]),
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
