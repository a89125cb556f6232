"""What stands for the variables of canned answers: from the reference data and from who is signed in."""

from collections.abc import Mapping

import msgspec

from core.library.variables import filled
from core.protocol.http import LibraryAnswer, Place, Reference
from desktop_app.panes.form_views import FormFile
from desktop_app.tongue import tr

KILOBYTE, MEGABYTE = 1024, 1024 * 1024
SPECIALIST, BRANCH, TELEPHONE, HOURS = "специалист", "филиал", "телефон", "часы"


class Filling(msgspec.Struct, frozen=True):
    """The name of the specialist, the branches, and the first hotline, which is the centre's main one.

    A citizen's name is never known: `{{имя}}` has its fallback or stays.
    """

    specialist: str = ""
    branches: tuple[Place, ...] = ()
    hotline: Place | None = None

    def values(self, answer: LibraryAnswer) -> Mapping[str, str]:
        """What is known for one answer. Of several branches that of the answer counts; with none the hotline answers
        for telephone and hours.
        """
        branch = next((one for one in self.branches if one.id == answer.branch), None)
        if branch is None and len(self.branches) == 1:
            branch = self.branches[0]
        place = branch or self.hotline
        return {
            SPECIALIST: self.specialist,
            BRANCH: "" if branch is None else branch.title,
            TELEPHONE: "" if place is None else next(iter(place.telephones), ""),
            HOURS: "" if place is None else "; ".join(place.hours),
        }

    def text(self, answer: LibraryAnswer) -> str:
        """The answer's text with all that is known filled in."""
        return filled(answer.text, self.values(answer))

    def reason(self, answer: LibraryAnswer) -> str:
        return filled(answer.reason, self.values(answer))


NOTHING_KNOWN = Filling()


def filling(reference: Reference | None, *, specialist: str) -> Filling:
    if reference is None:
        return Filling(specialist=specialist)
    return Filling(
        specialist=specialist,
        branches=reference.branches,
        hotline=next(iter(reference.hotlines), None),
    )


def forms(answer: LibraryAnswer) -> tuple[FormFile, ...]:
    """The forms that go with an answer."""
    return tuple(FormFile(id=one.id, name=one.name, size=size_said(one.size)) for one in answer.attachments)


def size_said(size: int) -> str:
    """A size in bytes as one says it: «45 КБ», «1,2 МБ»."""
    if size < MEGABYTE:
        return tr("{size} КБ").format(size=max(1, round(size / KILOBYTE)))
    return tr("{size} МБ").format(size=f"{size / MEGABYTE:.1f}".replace(".", ","))
