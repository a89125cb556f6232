"""Frames between processes: behind their length, and a failure tells its place without a value."""

import pytest

from relay.framing import HEAD, framed, quiet, size

SECRET = "112-233-445 95"


def test_a_frame_is_its_body_behind_its_length() -> None:
    frame = framed(b"body")
    assert (size(frame[:HEAD]), frame[HEAD:]) == (4, b"body")


def test_a_length_that_cannot_be_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="bytes"):
        size(b"\xff\xff\xff\xff")


def test_what_a_failure_tells_is_its_type_and_place_and_never_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        dict[str, str]()[SECRET]
    except KeyError as failure:
        quiet(type(failure), failure, failure.__traceback__)
    said = capsys.readouterr().err
    assert said.startswith("KeyError test_framing.py:")
    assert SECRET not in said
