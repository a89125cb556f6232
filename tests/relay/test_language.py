"""`consultant-relay guard`: lines in, lines out, and what cannot be read is named."""

import io
import json
import sys
from typing import Any

import pytest

from relay import cli, language

Lines = list[dict[str, Any]]


class Typed(io.TextIOWrapper):
    """A standard input that holds what somebody typed."""

    def __init__(self, *lines: bytes) -> None:
        super().__init__(io.BytesIO(b"\n".join(lines)))


def asked(monkeypatch: pytest.MonkeyPatch, *lines: bytes) -> int:
    monkeypatch.setattr(sys, "stdin", Typed(*lines))
    return cli.main(["guard"])


def said(capsys: pytest.CaptureFixture[str]) -> tuple[Lines, str]:
    captured = capsys.readouterr()
    return [json.loads(line) for line in captured.out.splitlines()], captured.err


def test_a_text_comes_back_with_its_finds_and_masked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(monkeypatch, '{"text": "мой снилс 112-233-445 95"}'.encode()) == 0
    (line,), _ = said(capsys)
    assert line == {
        "text": "мой снилс 112-233-445 95",
        "spans": [[10, 24, "SNILS", "certain"]],
        "masked": "мой снилс █████",
        "own_payments": False,
    }


def test_a_line_that_cannot_be_read_is_named_and_the_others_are_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = (b'\xef\xbb\xbf{"text": "a"}', b"no", b"", b'{"text": 5}', b'{"text": "b"}')
    assert asked(monkeypatch, *typed) == language.MALFORMED
    lines, errors = said(capsys)
    assert [line["text"] for line in lines] == ["a", "b"]
    assert "Строка 2" in errors
    assert "Line 4" in errors


def test_a_text_that_no_file_can_hold_is_named_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = asked(monkeypatch, b'{"text": "\\ud800"}', b'{"text": "b"}')
    lines, _ = said(capsys)
    assert lines[-1]["text"] == "b"
    assert code in {0, language.MALFORMED}
