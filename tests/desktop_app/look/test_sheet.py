"""Styles and colours stand in one place."""

from tests.structure import sources

FORBIDDEN = r"#[0-9a-fA-F]{6}\b|setStyleSheet|GlobalColor\.(?!transparent)"
PLACES = {"desktop_app/look/look.py"}


def test_no_module_names_a_colour_or_writes_a_style() -> None:
    lines = sources.places(
        sources.python("desktop_app"), r"#[0-9a-fA-F]{6}\b|setStyleSheet|GlobalColor\.(?!transparent)"
    )
    assert [line for line in lines if line.partition(":")[0] not in PLACES] == []
