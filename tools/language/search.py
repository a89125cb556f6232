"""Measures the answer search: `python -m tools.language.search [--data FILE.json …]`, our own questions by default."""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import numpy as np

from core.search.document import Document
from core.search.index import AnswerIndex
from core.search.learning import kept
from core.search.passages import passages
from relay.searching import known_words, synonyms
from resources.embedding import Embedder, Vectors, available
from tools.language.slips import half_of_words, none, one_a_question

OWN = Path("tests/language/search.json")
SEED = 20_261_124
LARGE = 10_000
LARGE_TEXT = 70
FIRST = 10

Slip = Callable[[str, Random], str]
SLIPS: dict[str, Slip] = {
    "as asked": none,
    "one slip a question": one_a_question,
    "a slip in half of the words": half_of_words,
}


class Answer(Document, frozen=True):
    """An answer and the set it belongs to."""

    set: str = ""


class Asked(msgspec.Struct, frozen=True):
    q: str
    answer_id: str
    set: str = ""


class Corpus(msgspec.Struct, frozen=True):
    answers: tuple[Answer, ...]
    queries: tuple[Asked, ...]


class Meaning:
    """The model with a memory, so that no text is read twice; its own time is measured apart."""

    def __init__(self) -> None:
        self._embedder = Embedder()
        self._passages: dict[str, Vectors] = {}
        self.spent: list[float] = []

    def of(self, document: Document) -> Vectors:
        texts = passages(document)
        for text in texts:
            if text not in self._passages:
                self._passages[text] = self._embedder.passages([text])[0]
        return np.array([self._passages[text] for text in texts])

    def query(self, text: str) -> Vectors:
        start = time.process_time()
        vector = self._embedder.query(text)
        self.spent.append(time.process_time() - start)
        return vector


class Bench:
    """The answers of one set in an index, with the model or without."""

    def __init__(self, answers: Iterable[Document], meaning: Meaning | None) -> None:
        self._meaning = meaning
        self._index = AnswerIndex(synonyms(), known=known_words())
        self.spent: list[float] = []
        for answer in answers:
            self.put(answer)

    def put(self, answer: Document) -> None:
        self._index.put(answer, self._meaning.of(answer) if self._meaning else None)

    def ids(self, text: str) -> list[str]:
        """The ids of the first ten; the time goes to `spent`."""
        start = time.process_time()
        vector = self._meaning.query(self._index.worded(text)) if self._meaning else None
        found = self._index.search(text, limit=FIRST, vector=vector)
        self.spent.append(time.process_time() - start)
        return [hit.id for hit in found]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.language.search", description=__doc__)
    parser.add_argument("--data", nargs="+", type=Path, default=[OWN], help="files with answers and queries")
    parser.add_argument("--misses", action="store_true", help="show the questions whose answer is not among three")
    asked = parser.parse_args(arguments)
    meaning = Meaning() if available() else None
    print("| set | search | questions | hit@1 | hit@3 | hit@10 | MRR | CPU ms p50 | p99 |\n|" + " --- |" * 9)
    for path in asked.data:
        for name, corpus in parted(msgspec.json.decode(path.read_bytes(), type=Corpus)):
            report(name, corpus, meaning, misses=asked.misses)
    large(meaning, msgspec.json.decode(OWN.read_bytes(), type=Corpus))
    return 0


def parted(corpus: Corpus) -> Iterator[tuple[str, Corpus]]:
    """Each set with its own answers alone."""
    for name in dict.fromkeys(answer.set for answer in corpus.answers):
        answers = tuple(answer for answer in corpus.answers if answer.set == name)
        yield name, Corpus(answers, tuple(query for query in corpus.queries if query.set == name))


def report(name: str, corpus: Corpus, meaning: Meaning | None, *, misses: bool) -> None:
    for title, model in [("words", None), *([("words and meaning", meaning)] if meaning else [])]:
        bench = Bench(corpus.answers, model)
        for manner, slip in SLIPS.items():
            draw = Random(SEED)  # noqa: S311 - seeded, so that it repeats
            ranks = [rank(bench.ids(slip(query.q, draw)), query.answer_id) for query in corpus.queries]
            row((name, f"{title}, {manner}"), ranks, bench)
            if misses and slip is none:
                show(corpus, ranks)
        row((name, f"{title}, past questions kept"), list(left_out(bench, corpus)), bench)


def rank(ids: Sequence[str], wanted: str) -> float:
    """The place of the wanted answer, from 1; infinity when it is not among the ten."""
    return ids.index(wanted) + 1.0 if wanted in ids else float("inf")


def left_out(bench: Bench, corpus: Corpus) -> Iterator[float]:
    """Ranks when each answer keeps its other questions: the one that is asked was never seen."""
    answers = {answer.id: answer for answer in corpus.answers}
    asked: dict[str, list[str]] = defaultdict(list)
    for query in corpus.queries:
        asked[query.answer_id].append(query.q)
    for one, questions in asked.items():
        bench.put(learned(answers[one], questions))
    for query in corpus.queries:
        answer, questions = answers[query.answer_id], asked[query.answer_id]
        bench.put(learned(answer, [question for question in questions if question != query.q]))
        yield rank(bench.ids(query.q), query.answer_id)
        bench.put(learned(answer, questions))


def learned(answer: Answer, questions: Iterable[str]) -> Document:
    held: tuple[str, ...] = ()
    for question in questions:
        held = kept(answer.title, held, question)
    return Document(answer.id, answer.title, answer.text, held)


def row(names: tuple[str, str], ranks: list[float], bench: Bench) -> None:
    """One line of the table; the bench starts counting its time anew."""
    places, spent = np.array(ranks), np.array(bench.spent) * 1000
    hits = " | ".join(f"{100 * (places <= first).mean():.1f}" for first in (1, 3, FIRST))
    times = " | ".join(f"{np.percentile(spent, part):.1f}" for part in (50, 99))
    print(f"| {' | '.join(names)} | {len(ranks)} | {hits} | {(1 / places).mean():.3f} | {times} |", flush=True)
    bench.spent.clear()


def show(corpus: Corpus, ranks: list[float]) -> None:
    titles = {answer.id: answer.title for answer in corpus.answers}
    for query, place in zip(corpus.queries, ranks, strict=True):
        if place > 3:  # noqa: PLR2004 - what a specialist sees at a glance
            print(f"    {place:>4} {query.q[:100]!r} → {titles[query.answer_id]!r}")


def large(meaning: Meaning | None, corpus: Corpus) -> None:
    """The time of one question among ten thousand made-up answers, the model's own time left out."""
    draw = Random(SEED)  # noqa: S311 - seeded, so that it repeats
    vocabulary = " ".join(f"{answer.title} {answer.text}" for answer in corpus.answers).split()
    vectors = np.random.default_rng(SEED).normal(size=(LARGE, 2, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=2, keepdims=True)
    index = AnswerIndex(synonyms())
    start = time.process_time()
    for number in range(LARGE):
        answer = draw.choice(corpus.answers)
        text = " ".join(draw.choices(vocabulary, k=LARGE_TEXT))
        index.put(Document(str(number), f"{answer.title} {draw.choice(vocabulary)}", text), vectors[number])
    print(f"\n{LARGE} answers were put in {time.process_time() - start:.1f} s of CPU.")
    for title, vector in [("words", None), *([("words and meaning", vectors[0, 0])] if meaning else [])]:
        index.search("как", vector=vector)
        spent = [timed(partial(index.search, query.q, vector=vector)) for query in corpus.queries]
        print(f"{title}: p50 {np.percentile(spent, 50):.1f} ms, p99 {np.percentile(spent, 99):.1f} ms a question")


def timed(act: Callable[[], Any]) -> float:
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
