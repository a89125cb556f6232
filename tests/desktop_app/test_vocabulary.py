"""The dictionary of this machine."""

from pathlib import Path

from desktop_app.tasks import Tasks
from desktop_app.vocabulary import Vocabulary


async def test_an_added_word_is_known_after_the_next_start(tmp_path: Path) -> None:
    failures: list[str] = []
    tasks = Tasks(lambda name, failure: failures.append(f"{name}: {failure!r}"))
    first = Vocabulary(tmp_path, tasks=tasks)
    first.speller.add("Брямский")
    await tasks.finish("keep ")
    first.speller.stop()
    second = Vocabulary(tmp_path, tasks=tasks)
    second.speller.stop()
    assert (second.speller.own, failures) == (("брямский",), [])
