"""Holds the size and shape that keep this code readable: docs/architecture.md gives the reasons."""

import ast
from pathlib import Path

from tests.structure import sources

FILE_LINES = 300
FUNCTION_LINES = 50
CLASS_METHODS = 15
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"}
LOADERS = {Path("desktop_app/app.py"), Path("relay/cli.py")}
"""The two doors that load by name: the desk after its first paint, the command line the module of its command."""


def methods(node: ast.ClassDef) -> int:
    return sum(isinstance(member, sources.Function) for member in node.body)


def lines(node: sources.Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def late_imports(function: sources.Function) -> list[ast.AST]:
    """Imports written inside a function, and calls that import by name."""
    return [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in {"import_module", "importlib.import_module"})
    ]


def test_a_file_has_at_most_300_lines() -> None:
    long = [
        f"{file}: {count}"
        for file in sources.python(*sources.SOURCES, "tests")
        if (count := len(sources.text(file).splitlines())) > FILE_LINES
    ]
    assert long == []


def test_a_function_has_at_most_50_lines() -> None:
    long = [
        f"{file}:{function.lineno}: {function.name} {lines(function)}"
        for file in sources.python(*sources.SOURCES, "tests")
        for function in sources.functions(file)
        if lines(function) > FUNCTION_LINES
    ]
    assert long == []


def test_a_class_has_at_most_15_methods() -> None:
    large = [
        f"{file}:{node.lineno}: {node.name} {methods(node)}"
        for file in sources.python(*sources.SOURCES, "tests")
        for node in sources.classes(file)
        if methods(node) > CLASS_METHODS
    ]
    assert large == []


def test_imports_stand_at_the_top() -> None:
    late = [
        f"{file}: in {function.name}"
        for file in sources.python(*sources.SOURCES, "tests")
        if file not in LOADERS
        for function in sources.functions(file)
        if late_imports(function)
    ]
    assert late == []


def test_no_name_is_vague() -> None:
    vague = [str(file) for file in sources.files() if VAGUE & {part.partition(".")[0] for part in file.parts}]
    assert vague == []


def test_a_module_opens_with_one_line_that_says_what_it_is_for() -> None:
    silent = [
        str(file)
        for file in sources.python(*sources.SOURCES, "tests")
        if not (ast.get_docstring(sources.tree(file)) or "").partition("\n")[0].rstrip().endswith((".", ":"))
    ]
    assert silent == []
