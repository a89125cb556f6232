"""The checks of `do.py check`, as data: a title and the command that tells."""

from __future__ import annotations

from collections.abc import Iterator

from tools.setup import widget
from tools.setup.commands import ROOT, run
from tools.setup.environment import PYTHON, SCRIPTS, variables

TYPED = ("core", "relay", "desktop_app", "resources", "tests", "bench", "tools", "do.py", "setup.py")
GENERATED = (
    ("tools.typescript", "--side", "citizen", "--check", "web_widget/src/protocol.ts"),
    ("tools.typescript", "--side", "desk", "--check", "docs/protocol/desk.ts"),
)
"""Commands that prove a generated file fresh, each with the module that knows how."""

BESIDE_EACH_OTHER = ("-n", "logical", "--maxprocesses", "4", "--dist", "loadfile")
"""On every core, a file of tests in one process: what a file shares, a relay or a browser, is started once."""

Step = tuple[str, list[str]]


def static() -> Iterator[Step]:
    """Everything that can be told without running the programs."""
    yield "format", [str(PYTHON), "-m", "ruff", "format", "--check", "--output-format=concise", "."]
    yield "lint", [str(PYTHON), "-m", "ruff", "check", "--quiet", "--output-format=concise", "."]
    yield "types", [str(PYTHON), "-m", "mypy", *(part for part in TYPED if holds_python(part))]
    yield "import contracts", [str(SCRIPTS / "lint-imports"), "--no-logo"]
    for module, *arguments in GENERATED:
        if (ROOT / (module.replace(".", "/") + ".py")).is_file():
            yield f"generated: {arguments[-1]}", [str(PYTHON), "-m", module, *arguments]
    if widget.present():
        yield "widget", widget.npm("--prefix", str(widget.FOLDER), "run", "check")


def holds_python(part: str) -> bool:
    """Whether this file or folder gives the type checker anything to read."""
    return (ROOT / part).is_file() or any((ROOT / part).rglob("*.py"))


def structure() -> Iterator[Step]:
    """Size budgets, names, leftovers."""
    yield "structure", [str(PYTHON), "-m", "pytest", "-q", "tests/structure"]


def tests(*arguments: str) -> Iterator[Step]:
    """All tests, core with every branch covered; or only what the arguments name."""
    pytest = [str(PYTHON), "-m", "pytest", "-q"]
    if arguments:
        yield f"tests {' '.join(arguments)}", [*pytest, *arguments]
        return
    pytest += BESIDE_EACH_OTHER
    if (ROOT / "tests" / "core").is_dir():
        covered = ["--cov=core", "--cov-branch", "--cov-fail-under=100", "--cov-report=term:skip-covered"]
        yield "tests of core, every branch covered", [*pytest, "tests/core", *covered]
    if widget.present():
        yield "tests of the widget's model", widget.npm("--prefix", str(widget.FOLDER), "run", "test")
    yield "tests", [*pytest, "tests", "--ignore=tests/core"]


def perform(steps: Iterator[Step]) -> int:
    """Run every step, also after a failure, and say at the end which failed; 0 if none did."""
    failed = [title for title, command in steps if run(command, env=variables(), title=title) != 0]
    if failed:
        print(f"\nFailed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0
