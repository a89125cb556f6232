"""Nothing half done, unsafe or bound to one machine is committed."""

from collections.abc import Iterator
from pathlib import Path

from tests.structure import sources

HERE = Path("tests/structure")
RIG = Path("tests/rig")
"""The rig waits for real processes, which no fake clock can hurry; tests themselves wait for events."""
UNFINISHED = r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError"
DODGED = r"mark\.skip|pytest\.skip|importorskip|xfail|sleep\((?!0\))|qtbot\.wait\(|unittest\.mock|MagicMock"
REGISTRIES = r"pypi\.org|pythonhosted\.org|npmjs\.(org|com)|yarnpkg\.com|(?<!no-emit-)index-url"
MACHINES = r"(?<![\w.~:/-])/(work|home|root|Users)/\w|[A-Za-z]:\\\\?Users\\"
RICH_TEXT = r"setHtml|setMarkdown|insertHtml|RichText|AutoText"
MADE = {".pyc", ".db", ".sqlite", ".log"}


def everything() -> Iterator[Path]:
    """Every committed file but these tests, which must name what they forbid."""
    return (file for file in sources.files() if not file.is_relative_to(HERE))


def test_nothing_is_left_unfinished() -> None:
    assert sources.places(everything(), UNFINISHED) == []


def test_no_test_waits_by_the_clock_or_is_passed_over() -> None:
    tests = (file for file in everything() if file.parts[0] == "tests" and not file.is_relative_to(RIG))
    tests = (file for file in tests if file.suffix == ".py")
    assert sources.places(tests, DODGED) == []


def test_no_file_names_a_package_registry() -> None:
    assert sources.places(everything(), REGISTRIES) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert sources.places(everything(), MACHINES) == []


def test_text_from_outside_is_never_rich_text_on_the_desktop() -> None:
    assert sources.places(sources.python("desktop_app"), RICH_TEXT) == []


def test_nothing_that_programs_make_is_committed() -> None:
    made = [str(file) for file in sources.files() if file.suffix in MADE or "node_modules" in file.parts]
    assert made == []
