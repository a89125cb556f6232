"""What kind of file a form is, told by its bytes and its name together; archives are looked at, never unpacked."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping

from core.text import TextEmpty, TextTooLong, clean
from relay.library.wording import ARCHIVE, BROKEN, RTF

LIMIT = 5 * 1024 * 1024
UNPACKED = 100 * 1024 * 1024
"""More than any form has; an archive that claims more is a bomb."""

MEMBERS = 2_000
NAME = 150
ID = 40
FORBIDDEN = frozenset('<>:"/\\|?*')

PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How office programs pack their documents; other ways are read by none of them."""

Check = Callable[[bytes], bool]


def begins(*heads: bytes) -> Check:
    return lambda content: content.startswith(heads)


def holds(member: str) -> Check:
    """An office document whose archive has this member and no program in it."""

    def check(content: bytes) -> bool:
        members = listed(content) if content.startswith(ARCHIVE) else frozenset()
        return member in members and not any(name.lower().endswith((".bin", ".exe", ".js", ".vbs")) for name in members)

    return check


KINDS: Mapping[str, tuple[str, Check]] = {
    "pdf": ("application/pdf", begins(b"%PDF-")),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        holds("word/document.xml"),
    ),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", holds("xl/workbook.xml")),
    "odt": ("application/vnd.oasis.opendocument.text", holds("content.xml")),
    "rtf": ("application/rtf", begins(RTF)),
    "png": ("image/png", begins(b"\x89PNG\r\n\x1a\n")),
    "jpg": ("image/jpeg", begins(b"\xff\xd8\xff")),
    "jpeg": ("image/jpeg", begins(b"\xff\xd8\xff")),
}


def kind_of(name: str, content: bytes) -> str | None:
    """The media type; None when the bytes are no file of the kind that the name says, or of none that is taken."""
    media_type, check = KINDS.get(name.rpartition(".")[2].lower(), ("", begins()))
    return media_type if check(content) and media_type else None


def named(name: str) -> str | None:
    """A file's name without any path and without what a file system or a header would trip over; None for none."""
    last = name.replace("\\", "/").rpartition("/")[2]
    try:
        words = " ".join(clean(last, limit=NAME).split())
    except (TextEmpty, TextTooLong):
        return None
    safe = "".join(sign for sign in words if sign not in FORBIDDEN).strip(". ")
    stem, dot, _ = safe.rpartition(".")
    return safe if stem.strip(". ") and dot else None


def form_id(sha256: str, name: str) -> str:
    """Made of the name and the bytes, so the same file sent twice is one form."""
    return hashlib.sha256(f"{sha256}\0{name}".encode()).hexdigest()[:ID]


def listed(content: bytes) -> frozenset[str]:
    """The names in an archive, read from its directory alone; none for what is broken, oddly packed or a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
    except BROKEN:
        return frozenset()
    if len(members) > MEMBERS or sum(one.file_size for one in members) > UNPACKED:
        return frozenset()
    if any(one.compress_type not in PACKED for one in members):
        return frozenset()
    return frozenset(one.filename for one in members)
