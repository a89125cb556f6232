"""Tests stand where their sources stand: `tests/core/test_x.py` for `core/x.py` or the folder `core/x`."""

from pathlib import Path

from tests.structure import sources


def modules(folder: Path) -> set[str]:
    """Names of the modules and packages in a source folder, and of the folder itself."""
    inside = [file for file in sources.python(folder.parts[0]) if file.is_relative_to(folder)]
    return {file.relative_to(folder).parts[0].removesuffix(".py") for file in inside} | {folder.name}


def has_source(test: Path) -> bool:
    """Whether a test is named after a module of its folder, alone or followed by one aspect of it."""
    subject = test.stem.removeprefix("test_")
    return any(subject == name or subject.startswith(f"{name}_") for name in modules(test.parent.relative_to("tests")))


def test_every_test_file_names_its_source() -> None:
    lost = [
        str(file)
        for file in sources.python("tests")
        if file.name.startswith("test_") and file.parts[1] in (*sources.PROGRAMS, "tools") and not has_source(file)
    ]
    assert lost == []
