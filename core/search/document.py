"""What is searched and what is found: an answer of the library, and a hit with its reasons."""

import msgspec


class Document(msgspec.Struct, frozen=True):
    """One answer. `questions` are past questions of citizens that it answered, personal data already cut out."""

    id: str
    title: str
    text: str
    questions: tuple[str, ...] = ()

    @property
    def heads(self) -> tuple[str, ...]:
        """What a question may sound like: the title and the past questions."""
        return (self.title, *self.questions)


class Hit(msgspec.Struct, frozen=True):
    """An answer that was found. Scores compare within one search only.

    `why` holds words of the answer that met the question; `question` is the past question most like it, if any is.
    """

    id: str
    score: float
    why: tuple[str, ...] = ()
    question: str = ""
