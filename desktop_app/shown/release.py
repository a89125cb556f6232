"""What people read of the program's versions: a newer one is offered, one that is served no more is told why."""

import resources
from core.protocol.release import NOTES_LIMIT, DeskRelease
from core.release import VERSION, numbers, older
from core.text import TextEmpty, clean
from desktop_app.panes.update_views import UpdateView
from desktop_app.tongue import tr

SOURCE = "updates.json"
"""Where new versions lie, written when the program is built for a centre (docs/installer.md)."""

ADMINISTRATOR = "Новую версию даёт администратор."
FROM = "Новая версия лежит здесь: {place}"
TOO_OLD = (
    "Сервер работает с версиями не старее {smallest}, а эта — {version}. Написанное и черновики сохранены. {where}"
)


def where() -> str:
    """Where to get a new version: as this program was built, never as a relay says."""
    try:
        place = resources.read_json(SOURCE)
    except resources.Missing:
        return tr(ADMINISTRATOR)
    return tr(FROM).format(place=place)


def update_view(release: DeskRelease | None) -> UpdateView | None:
    """The newer version that the relay knows of, if there is one; what is no version is none."""
    if release is None or not older(VERSION, release.version):
        return None
    return UpdateView(version=plain(release.version), where=where(), notes=notes(release.notes))


def too_old_said(release: DeskRelease) -> str:
    """Why the relay serves this program no more; empty when what it tells does not say so."""
    if not older(VERSION, release.smallest):
        return ""
    return tr(TOO_OLD).format(smallest=plain(release.smallest), version=VERSION, where=where())


def plain(version: str) -> str:
    """A version as its numbers, whatever way they were written."""
    return ".".join(str(number) for number in numbers(version) or ())


def notes(text: str) -> str:
    """What is new, cut to what a bar can hold, without signs that change what is read."""
    try:
        return clean(text[:NOTES_LIMIT], limit=NOTES_LIMIT)
    except TextEmpty:
        return ""
