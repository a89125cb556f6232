"""The relay's side of the search: keeps the searching process supplied, asks it, has new vectors made and stored."""

import asyncio
import hashlib
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping

import msgspec

from core.moment import Moment
from core.search.document import Document, Hit
from core.search.learning import kept
from core.search.passages import passages
from core.text import masked
from relay.beside import Beside
from relay.directory import Directory
from relay.library import frames
from relay.library.frames import Drop, Embed, Load, Put, Search, Shelved
from relay.logs import Log
from relay.metrics import Metrics
from relay.store.reader import Reader
from relay.store.rows import QuestionRow, VectorRow
from relay.store.schema import Row
from relay.tasks import Tasks

WORKER = (sys.executable, "-m", "relay.library.worker")
MODEL = "multilingual-e5-small-q4"
PATIENCE_S = 60.0
WAITING = 64
"""Questions that may wait at once; more are refused, so that a flood of them delays nobody's chat."""


AT_ONCE = 10
"""So many changed answers are found by their words before the model has read them. While one lacks its vectors all
search by words alone, so what an import brings comes as the model has read it.
"""


class Busy(Exception):
    """The search cannot answer now."""


class Past(msgspec.Struct, frozen=True):
    """A question of a citizen, and the event whose words it is."""

    text: str
    stream: str
    seq: int

    __repr__ = masked


class Librarian:
    """One for the process; without its process a search is refused and everything else goes on."""

    def __init__(
        self,
        directory: Directory,
        *,
        reader: Reader,
        write: Callable[[Row], Awaitable[None]],
        now: Callable[[], Moment],
        tasks: Tasks,
        log: Log,
        metrics: Metrics,
    ) -> None:
        self._directory = directory
        self._reader = reader
        self._write = write
        self._now = now
        self._tasks = tasks
        self._questions: dict[str, tuple[QuestionRow, ...]] = {}
        self._vectors: dict[str, VectorRow] = {}
        self._process = Beside(
            "search",
            WORKER,
            tasks=tasks,
            log=log,
            metrics=metrics,
            greeting=lambda: (frames.said(Load(directory.reference.synonyms, tuple(self._shelf()))),),
            begun=self._begun,
            patience_s=PATIENCE_S,
        )

    async def load(self) -> None:
        """Read what was learned and made before; then the library may be asked to learn."""
        for row in await self._reader.all(QuestionRow):
            self._questions[row.answer] = (*self._questions.get(row.answer, ()), row)
        self._tell_directory(self._questions)
        self._vectors = {row.answer: row for row in await self._reader.all(VectorRow) if row.model == MODEL}

    async def start(self) -> None:
        """Start the process; whenever a new one is there the missing vectors are made."""
        await self._process.start()

    async def search(self, text: str, *, public: bool, limit: int) -> tuple[Hit, ...]:
        """The answers nearest to a text, best first. Raises Busy."""
        if not self._process.ready or self._process.flying >= WAITING:
            raise Busy
        body = await self._ask(frames.said(Search(text, public, limit)))
        if body is None:
            raise Busy
        return frames.hits(body)

    async def learn(self, answer: str, question: Past) -> None:
        """A question, its personal data cut out, was met by this answer: keep it if it adds to what is known."""
        document = self._document(answer)
        if document is None:
            return
        known = self._questions.get(answer, ())
        texts = kept(document.title, [row.text for row in known], question.text)
        if texts == tuple(row.text for row in known):
            return
        by_text = {row.text: (row.stream, row.seq) for row in known} | {question.text: (question.stream, question.seq)}
        rows = tuple(
            QuestionRow(answer, place, *by_text[text], text=text, at=self._now()) for place, text in enumerate(texts)
        )
        self._questions[answer] = rows
        self._tell_directory({answer: rows})
        for row in rows:
            await self._write(row)
        await self._embed([answer])

    def follow(self, answers: Iterable[str]) -> None:
        """These answers changed: the process is told of them alone.

        Of the words of a few it is told at once, for their vectors may wait behind a whole library's.
        """
        changed = tuple(answers)
        for answer in changed if self._process.ready else ():
            document = self._document(answer)
            if document is None:
                self._process.tell(frames.said(Drop(answer)))
            elif len(changed) <= AT_ONCE:
                self._process.tell(frames.said(Put(self._shelved(document))))
        self._tasks.start("vectors", self._embed(changed))

    def _tell_directory(self, questions: Mapping[str, tuple[QuestionRow, ...]]) -> None:
        self._directory.learned({answer: tuple(row.text for row in rows) for answer, rows in questions.items()})

    def _document(self, answer: str) -> Document | None:
        """An answer of the library as it is searched; None for one that is not in it."""
        known = self._directory.stock.get(answer)
        if known is None:
            return None
        return Document(id=known.id, title=known.title, text=known.text, questions=known.questions)

    def _shelved(self, document: Document) -> Shelved:
        row = self._vectors.get(document.id)
        fresh = row is not None and row.texts_sha256 == digest(document)
        return Shelved(
            document, self._directory.stock.public(document.id), row.vectors if row is not None and fresh else b""
        )

    def _shelf(self) -> Iterable[Shelved]:
        """The whole library, for a new process; vectors that are missing are made afterwards."""
        documents = [self._document(one.id) for one in self._directory.stock.shared]
        return [self._shelved(document) for document in documents if document is not None]

    def _begun(self) -> None:
        self._tasks.start("vectors", self._embed([one.id for one in self._directory.stock.shared]))

    async def _embed(self, answers: Iterable[str]) -> None:
        """Put answers into the index with their vectors; one at a time and as they are then: questions go between."""
        for answer in answers:
            document = self._document(answer)
            if document is None or not self._process.ready:
                continue
            one = self._shelved(document)
            vectors = one.vectors or await self._made(document)
            if self._document(answer) == document:
                self._process.tell(frames.said(Put(msgspec.structs.replace(one, vectors=vectors))))

    async def _made(self, document: Document) -> bytes:
        body = await self._ask(frames.said(Embed(document)))
        vectors = b"" if body is None else frames.vectors(body)
        if vectors:
            row = VectorRow(answer=document.id, model=MODEL, texts_sha256=digest(document), vectors=vectors)
            self._vectors[document.id] = row
            await self._write(row)
        return vectors

    def _ask(self, frame: bytes) -> asyncio.Future[bytes | None]:
        answer: asyncio.Future[bytes | None] = asyncio.get_running_loop().create_future()
        if not self._process.ready:
            answer.set_result(None)
            return answer

        def told(body: bytes | None) -> None:
            if not answer.done():
                answer.set_result(body)

        self._process.ask(frame, told)
        return answer


def digest(document: Document) -> str:
    """What the vectors of an answer were made from."""
    return hashlib.sha256("\0".join(passages(document)).encode()).hexdigest()
