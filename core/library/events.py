"""Everything that can happen in the library, as frozen tagged structs; words stand in the version's row."""

import msgspec

from core.library.content import State


class LibraryFact(msgspec.Struct, frozen=True, tag_field="type"):
    """What every event of the stream is. The moment and the actor stand beside it in the journal."""


class VersionSaved(LibraryFact, frozen=True, tag="version_saved"):
    """A new version: a draft, or at once in use where the answer is somebody's own (`owner`)."""

    answer: str
    version: int
    state: State
    owner: str = ""


class VersionApproved(LibraryFact, frozen=True, tag="version_approved"):
    """The draft is what answers are given from now; `public`: citizens read it too."""

    answer: str
    version: int
    public: bool = False


class AnswerPublished(LibraryFact, frozen=True, tag="answer_published"):
    """Citizens read what stands."""

    answer: str
    version: int


class AnswerWithdrawn(LibraryFact, frozen=True, tag="answer_withdrawn"):
    """Citizens no longer read what stands."""

    answer: str
    version: int


class DraftDiscarded(LibraryFact, frozen=True, tag="draft_discarded"):
    """The draft goes unused."""

    answer: str
    version: int


class AnswerRetired(LibraryFact, frozen=True, tag="answer_retired"):
    """Out of use, with its draft if it had one; `version`: its newest."""

    answer: str
    version: int


class LibraryImported(LibraryFact, frozen=True, tag="library_imported"):
    """The events since the last of this kind with the same actor came from one file: so many rows of it were taken."""

    rows: int


LibraryEvent = (
    VersionSaved
    | VersionApproved
    | AnswerPublished
    | AnswerWithdrawn
    | DraftDiscarded
    | AnswerRetired
    | LibraryImported
)
