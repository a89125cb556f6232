"""What the relay tells of the desk's releases: the newest, the smallest it serves, what is new; never an address."""

import msgspec

from core.release import VERSION, numbers, older

DESK = "consultant-desk"
"""The name by which a desk tells its version: `consultant-desk/0.1.0`."""

NOTES_LIMIT = 1000


class DeskRelease(msgspec.Struct, frozen=True, omit_defaults=True):
    """`GET /v1/desk`, and a part of `resumed`. `smallest`: older ones are refused with `too_old`; empty: none is.

    `notes`: what is new, plain text. Where to get it is never told: whoever has the relay must not choose what people
    install.
    """

    version: str = VERSION
    smallest: str = ""
    notes: str = ""


def flaw(release: DeskRelease) -> str:
    """Why a relay must not tell this, or nothing."""
    if numbers(release.version) is None:
        return "version must be three numbers: 0.2.0"
    if release.smallest and numbers(release.smallest) is None:
        return "smallest must be three numbers: 0.1.0"
    if older(release.version, release.smallest):
        return "smallest must not be above version: nobody could sign in"
    return f"notes must have at most {NOTES_LIMIT} characters" if len(release.notes) > NOTES_LIMIT else ""


def refuses(release: DeskRelease, client: str) -> bool:
    """Whether a client is a desk too old to be served; clients of other makers are held by the protocol's number."""
    name, _, version = client.partition("/")
    return name == DESK and older(version, release.smallest)
