"""`do.py` names its verbs and refuses others."""

import pytest

import do


def test_without_a_verb_it_names_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert do.main([]) == 0
    said = capsys.readouterr().out
    assert [verb for verb in do.VERBS if f"  {verb} " not in said] == []


def test_an_unknown_verb_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert do.main(["fly"]) == 2
    assert "There is no verb 'fly'." in capsys.readouterr().out
