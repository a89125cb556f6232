"""Reads the repository for the structure tests: its files, their text, their syntax trees."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("core", "relay", "desktop_app")
SOURCES = (*PROGRAMS, "resources", "tools", "bench", "do.py", "setup.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files() -> tuple[Path, ...]:
    """Every file that is or would be committed, relative to the root."""
    listing = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return tuple(sorted(Path(line) for line in listing.splitlines() if (ROOT / line).is_file()))


@cache
def text(file: Path) -> str:
    """Text of a file; what is not text reads as nothing."""
    try:
        return (ROOT / file).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def tree(file: Path) -> ast.Module:
    """Syntax tree of a Python file."""
    return ast.parse(text(file))


def python(*parts: str) -> Iterator[Path]:
    """Python files whose first folder (or whole name) is one of the parts."""
    return (file for file in files() if file.suffix == ".py" and file.parts[0] in parts)


def functions(file: Path) -> Iterator[Function]:
    """Every function and method, nested ones too."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, Function))


def classes(file: Path) -> Iterator[ast.ClassDef]:
    """Every class, nested ones too."""
    return (node for node in ast.walk(tree(file)) if isinstance(node, ast.ClassDef))


def places(files_: Iterator[Path], pattern: str) -> list[str]:
    """`file:line: text` of every line in which the pattern is found."""
    wanted = re.compile(pattern)
    return [
        f"{file}:{number}: {line.strip()[:90]}"
        for file in files_
        for number, line in enumerate(text(file).splitlines(), 1)
        if wanted.search(line)
    ]
