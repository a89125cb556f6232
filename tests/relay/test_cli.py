"""The command line: what it refuses, with which words and which exit code."""

import io
import sys
from pathlib import Path

import pytest

from relay import cli, commands
from relay.store.rows import AccountRow, TopicRow
from tests.relay.store.bed import Bed

PASSWORD = "верный пароль 42"


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/relay.db"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """The standard input of the next command."""
    found = io.StringIO()
    monkeypatch.setattr(sys, "stdin", found)
    return found


def add(url: str, typed: io.StringIO, password: str = PASSWORD, *, login: str = "anna") -> int:
    typed.write(password + "\n")
    typed.seek(0)
    return cli.main(["user", "add", login, "--role", "specialist", "--name", "Анна", "--database", url])


def test_an_account_is_made_with_a_password_from_the_standard_input(url: str, typed: io.StringIO) -> None:
    assert add(url, typed) == 0
    bed = Bed(url)
    (row,) = bed.rows(AccountRow)
    bed.close()
    assert row.password_hash.startswith("$argon2id$")
    assert PASSWORD not in row.password_hash


@pytest.mark.parametrize("password", ["short", ""])
def test_a_weak_password_is_refused_in_words(
    url: str, typed: io.StringIO, capsys: pytest.CaptureFixture[str], password: str
) -> None:
    assert add(url, typed, password) == commands.REFUSED
    assert "Пароль" in capsys.readouterr().err


def test_a_bad_login_is_refused_in_words(url: str, typed: io.StringIO, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(url, typed, login="<anna>") == commands.REFUSED
    assert "Имя для входа" in capsys.readouterr().err


def test_sample_data_fills_the_reference_tables(url: str) -> None:
    assert cli.main(["sample", "--database", url]) == 0
    bed = Bed(url)
    assert bed.rows(TopicRow)
    bed.close()


def test_a_copy_comes_back_only_where_nothing_is_or_when_told_so(url: str, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy.db")
    cli.main(["sample", "--database", url])
    assert cli.main(["backup", copy, "--database", url]) == 0
    assert cli.main(["restore", copy, "--database", url]) == commands.REFUSED
    assert cli.main(["restore", copy, "--database", url, "--replace"]) == 0


def test_a_database_must_be_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONSULTANT_DATABASE", raising=False)
    assert cli.main(["sample"]) == commands.REFUSED
    assert "--database" in capsys.readouterr().err


def test_the_database_may_stand_in_the_environment(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSULTANT_DATABASE", url)
    assert cli.main(["sample"]) == 0


def test_dangerous_options_never_reach_the_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path}/never.db"
    assert cli.main(["serve", "--host", "::", "--database", url]) == commands.REFUSED
    assert "--public-url" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_database_in_use_is_refused_in_words(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    bed = Bed(url)
    assert cli.main(["sample", "--database", url]) == commands.REFUSED
    bed.close()
    assert "другим процессом" in capsys.readouterr().err
