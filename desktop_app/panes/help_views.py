"""What helps while one answers: the suggestions, the popup while writing, the directory; frozen values."""

from desktop_app.panes.form_views import LibraryHit
from desktop_app.panes.views import View


class Suggestion(View, frozen=True):
    """A canned answer for the question in hand. `why`: how it was found, empty where only its meaning is near."""

    hit: LibraryHit
    why: str = ""


class SuggestionsView(View, frozen=True):
    """The best answers to request number `request` of a dialogue, best first; nothing is shown without a dialogue.

    `note` is said in place of the heading; `told`: that nothing fitted was said; `undo`: it may still be taken back.
    """

    dialogue: str = ""
    request: int = 0
    suggestions: tuple[Suggestion, ...] = ()
    note: str = ""
    told: bool = False
    undo: bool = False


class SlashView(View, frozen=True):
    """What the popup while writing has found for `query`, best first."""

    query: str
    hits: tuple[LibraryHit, ...] = ()


class PlaceView(View, frozen=True):
    """A branch, hotline or site section. `text`: its plain text, to be put into a message; `today`: until when it is
    open, or when it opens.
    """

    id: str
    title: str
    detail: str
    text: str
    today: str = ""
    open_now: bool = True


class DirectoryView(View, frozen=True):
    """The directory, in the order in which it is listed."""

    places: tuple[PlaceView, ...] = ()
