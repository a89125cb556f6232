"""Judges words in a thread of its own and remembers each verdict; who asks is never kept waiting."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from desktop_app.spelling.dictionary import Dictionary, Unreadable
from desktop_app.spelling.words import folded
from desktop_app.tongue import tr

KEPT = 20_000
"""Verdicts remembered before the remembering begins anew."""


class Speller(QObject):
    """`judged`: verdicts have come; `suggested` carries a word and what may have been meant; `added` a word that is
    the person's own from now on.
    """

    judged = Signal()
    suggested = Signal(str, object)
    added = Signal(str)
    _came = Signal(object)

    def __init__(self, load: Callable[[], Dictionary] = Dictionary) -> None:
        super().__init__()
        self._load = load
        self._dictionary: Dictionary | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="spelling")
        self._verdicts: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._own: set[str] = set()
        self._known: set[str] = set()
        self._on = True
        self._lacks = False
        self._came.connect(self._remember)

    def start(self, own: Iterable[str] = ()) -> None:
        """Load the dictionary in the background; `own`: words that the person has added."""
        self._own |= {folded(word) for word in own}
        self._thread.submit(self._begin)

    def stop(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)

    def turn(self, *, on: bool) -> None:
        """Whether words are judged at all."""
        if on is not self._on:
            self._on = on
            self.judged.emit()

    def know(self, words: Iterable[str]) -> None:
        """Words of the centre's directory are right."""
        known = {folded(word) for word in words}
        if known != self._known:
            self._known = known
            self.judged.emit()

    def add(self, word: str) -> None:
        """The person says that a word is right."""
        self._own.add(folded(word))
        self.added.emit(word)
        self.judged.emit()

    @property
    def own(self) -> tuple[str, ...]:
        return tuple(sorted(self._own))

    def wrong(self, words: Iterable[str]) -> set[str]:
        """Which of these are known to be wrong; those nobody has judged yet are asked about meanwhile."""
        if not self._on:
            return set()
        wanted = doubted(words, right=self._own | self._known)
        unknown = wanted - self._verdicts.keys() - self._asked
        if unknown:
            self._asked |= unknown
            self._thread.submit(self._judge, tuple(unknown))
        return {word for word in wanted if self._verdicts.get(word) is False}

    def unsure(self, words: Iterable[str]) -> bool:
        """Whether some of these have no verdict yet."""
        return self._on and not doubted(words, right=self._own | self._known) <= self._verdicts.keys()

    @property
    def why_not(self) -> str:
        """Why no word is judged; empty: words are."""
        if not self._on:
            return tr("Проверка правописания выключена в настройках")
        return tr("Слова не проверены: словарь не читается") if self._lacks else ""

    def suggest(self, word: str) -> None:
        """Ask what may have been meant; `suggested` tells."""
        self._thread.submit(self._mend, word)

    def _begin(self) -> None:
        """Without a dictionary every word is right."""
        try:
            self._dictionary = self._load()
        except Unreadable:
            self._lacks = True

    def _judge(self, words: tuple[str, ...]) -> None:
        self._came.emit({word: self._dictionary is None or self._dictionary.knows(word) for word in words})

    def _mend(self, word: str) -> None:
        self.suggested.emit(word, () if self._dictionary is None else self._dictionary.suggest(word))

    def _remember(self, verdicts: dict[str, bool]) -> None:
        if len(self._verdicts) > KEPT:
            self._verdicts.clear()
        self._verdicts |= verdicts
        self._asked -= verdicts.keys()
        self.judged.emit()


def doubted(words: Iterable[str], *, right: set[str]) -> set[str]:
    """Those of these words that are not right anyhow."""
    return {word for word in words if folded(word) not in right}
