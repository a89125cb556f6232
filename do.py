"""Sets this project up and runs it: `python3 do.py VERB`, with the standard library alone, on Windows too."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from tools.setup import checks, debian, environment, installer, widget
from tools.setup.commands import CANNOT, Impossible, run, say

NEEDED = (3, 11)


def setup() -> int:
    """Bring everything: Debian packages, .venv with the locked packages, the widget's build."""
    debian.bring()
    environment.bring()
    widget.bring()
    return 0


def check() -> int:
    """Format, lint, types, import contracts, generated files, structure."""
    environment.bring()
    widget.bring()
    return checks.perform(iter([*checks.static(), *checks.structure()]))


def test(*arguments: str) -> int:
    """Run the checks and all tests; with arguments only those tests (they go to pytest)."""
    setup()
    steps = list(checks.tests(*arguments))
    return checks.perform(iter(steps if arguments else [*checks.static(), *steps]))


def demo(*arguments: str) -> int:
    """Set everything up and play the main job: relay, page with the widget, desktop app."""
    setup()
    return run([environment.PYTHON, "-m", "tools.demo", *arguments], env=environment.variables())


def bench(*arguments: str) -> int:
    """Measure, beside the limits, into bench/results.json."""
    setup()
    return run([environment.PYTHON, "-m", "bench", *arguments], env=environment.variables())


def language(*arguments: str) -> int:
    """Show how well the guard and the search do; `--folder` names other sets than the repository's own."""
    setup()
    return run([environment.PYTHON, "-m", "tools.language", *arguments], env=environment.variables())


def pictures() -> int:
    """Draw every pane anew into docs/pictures/gallery, for the eye and for the review."""
    environment.bring()
    return run([environment.PYTHON, "-m", "tools.pictures"], env=environment.variables())


def build_installer(*arguments: str) -> int:
    """Build the specialist's program for this system; `--updates-at=PLACE` builds in where to get new versions,
    `--setup` packs it (Windows).
    """
    setup()
    program = installer.bring()
    for place in (word.partition("=")[2] for word in arguments if word.startswith("--updates-at=")):
        installer.tell_updates(place)
    say(f"{program} ({installer.megabytes()} MB with its folder)")
    if "--setup" in arguments:
        installer.pack()
    return 0


def lock() -> int:
    """Make requirements/*.txt again from pyproject.toml."""
    environment.bring()
    environment.lock()
    return 0


def usage() -> int:
    """Say what there is."""
    say("python3 do.py VERB\n")
    for name, verb in VERBS.items():
        say(f"  {name:9} {verb.__doc__}")
    return 0


VERBS: dict[str, Callable[..., int]] = {
    "setup": setup,
    "test": test,
    "check": check,
    "demo": demo,
    "bench": bench,
    "language": language,
    "pictures": pictures,
    "installer": build_installer,
    "lock": lock,
    "help": usage,
}


def main(arguments: list[str]) -> int:
    """Run a verb; 3 means that only the person at the machine can go on, and the text says how."""
    if sys.version_info < NEEDED:
        say(f"Python {NEEDED[0]}.{NEEDED[1]} or newer is needed; this is {sys.version.split()[0]}")
        return CANNOT
    name, *rest = arguments or ["help"]
    if name not in VERBS:
        say(f"There is no verb {name!r}.\n")
        usage()
        return 2
    try:
        return VERBS[name](*rest)
    except Impossible as refusal:
        say(f"\nCannot go on: {refusal}")
        return CANNOT
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main(sys.argv[1:]))
