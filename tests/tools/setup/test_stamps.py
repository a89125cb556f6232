"""A step is done again exactly when what it was made from changed."""

from pathlib import Path

from tools.setup import stamps


def test_a_step_that_was_never_done_is_not_fresh(tmp_path: Path) -> None:
    assert not stamps.fresh(tmp_path / "stamp", "value")


def test_a_kept_step_is_fresh_for_the_same_sources_only(tmp_path: Path) -> None:
    source, stamp = tmp_path / "source", tmp_path / "deep" / "stamp"
    source.write_text("one")
    stamps.keep(stamp, stamps.fingerprint([source]))
    assert stamps.fresh(stamp, stamps.fingerprint([source]))
    source.write_text("two")
    assert not stamps.fresh(stamp, stamps.fingerprint([source]))


def test_a_renamed_source_is_a_changed_source(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("one")
    before = stamps.fingerprint([source])
    assert stamps.fingerprint([source.rename(tmp_path / "other")]) != before
