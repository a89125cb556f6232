"""The words of a message in a row, each with the parts of a name that it may be, and what stands beside what."""

import re

from core.guard.lexicon import Lexicon
from core.guard.message import Kind, Message
from core.guard.name_parts import TAILS, Grade, Part, part

_GAP = 3
_INITIALS = re.compile(r"\b[А-яЁё]\.|\b[А-ЯЁ] [А-ЯЁ]\b|[Фф][Аа][Мм][Ии][Лл]")
_BOUNDS = frozenset(',.:;()!?-"\n')
SENTENCE_ENDS = ".!?\n"


class Row:
    def __init__(self, message: Message, lexicon: Lexicon) -> None:
        self.message, self.tokens = message, message.tokens
        self._parts = [part(token, lexicon) for token in message.tokens]
        self._cased = not message.text.isupper()
        self.turkic = any(token.text in TAILS for token in message.tokens)
        self.promising = self.turkic or _INITIALS.search(message.text) is not None or any(map(_promises, self._parts))
        self._last = max((i for i, token in enumerate(self.tokens) if token.kind is not Kind.SIGN), default=-1)

    def part(self, index: int) -> Part | None:
        return self._parts[index] if index < len(self._parts) else None

    def beside(self, index: int) -> int | None:
        """The word right after a token."""
        following = index + 1
        if following >= len(self.tokens) or self.tokens[following].kind is not Kind.WORD:
            return None
        return following if 0 < self.tokens[following].start - self.tokens[index].end <= _GAP else None

    def is_letter(self, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        return token.kind is Kind.WORD and token.end - token.start == 1 and "а" <= token.text <= "я"

    def initial(self, index: int) -> int | None:
        """The full stop after a single letter."""
        if not self.is_letter(index) or index + 1 >= len(self.tokens):
            return None
        stop = self.tokens[index + 1]
        return index + 1 if stop.text == "." and stop.start == self.tokens[index].end else None

    def is_number(self, index: int) -> bool:
        return index < len(self.tokens) and self.tokens[index].kind is Kind.NUMBER

    def capital(self, index: int) -> bool:
        """Whether a word was written with a capital letter in a text that has small ones too."""
        return self._cased and self.tokens[index].capital

    def opens(self, index: int) -> bool:
        """Whether a word begins the message or a sentence, where every word has a capital letter."""
        return index == 0 or self.tokens[index - 1].text in SENTENCE_ENDS

    def begins(self, index: int) -> bool:
        """Whether a sign or the beginning of the message stands before a word."""
        return index == 0 or self.tokens[index - 1].text in _BOUNDS

    def ends(self, index: int) -> bool:
        """Whether a sign or the end of the message follows a word."""
        return index + 1 >= len(self.tokens) or self.tokens[index + 1].text in _BOUNDS

    def is_last(self, index: int) -> bool:
        """Whether no word or number follows."""
        return index == self._last


def _promises(found: Part | None) -> bool:
    """Whether there may be a name for this word's sake; elsewhere none is looked for."""
    return found is not None and bool(found.grade >= Grade.TYPICAL or found.first.score or found.patronymic.score)
