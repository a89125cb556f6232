"""What a form says: the words of office documents and of RTF, read within a limit; nothing is kept of the rest."""

import html
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase

READ = 1024 * 1024
"""Of a document's bytes, unpacked, all its parts together: more is never read, whatever they claim."""

BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, struct.error)
"""What reading an archive ends in that is damaged, encrypted or packed in a way unknown to us."""

ARCHIVE, RTF = b"PK\x03\x04", b"{\\rtf"

_TAG = re.compile("<[^<>]*>")
_CELL = re.compile(r"<(?:\w+:)?[tv](?:\s[^<>]*)?>([^<]*)<")
_INDEX = re.compile(r"[\d.eE+-]{0,9}")
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{200,}")
_AUTHOR = re.compile(r"\{\\(?:author|operator|manager|company) [^{}]*\}")
_SIGN = re.compile(
    r"\\u(?P<code>-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<word>[a-zA-Z]{1,32})(?:-?\d{1,10})? ?|\\(?P<sign>[^a-zA-Z])|[{}\r\n]"
)
_BREAKS = frozenset({"par", "line", "cell", "row", "tab", "page", "sect"})
_SIGNS: Mapping[str, str] = {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}


def words_in(content: bytes) -> str | None:
    """What a document says, as far as its first megabyte tells; nothing of other files, None of what is broken."""
    if content.startswith(RTF):
        return rtf(content)
    if not content.startswith(ARCHIVE):
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "\n".join(parts(archive))
    except BROKEN:
        return None


def parts(archive: zipfile.ZipFile) -> Iterable[str]:
    """The words of each part that speaks, small ones first: a long body must not crowd out what stands above it."""
    left = READ
    for member in sorted(archive.infolist(), key=lambda one: one.file_size):
        said = next((said for form, said in SPEAKING.items() if fnmatchcase(member.filename, form)), None)
        if said is not None and left:
            with archive.open(member) as file:
                read = file.read(left)
            left -= len(read)
            yield html.unescape(said(read.decode(errors="replace")))


def running(text: str) -> str:
    return _TAG.sub(" ", text)


def cells(text: str) -> str:
    """Of a sheet what is written in its cells; numbers up to nine signs are mostly places of words kept elsewhere."""
    return "\n".join(one for one in _CELL.findall(text) if not _INDEX.fullmatch(one))


SPEAKING: Mapping[str, Callable[[str], str]] = {
    "word/*.xml": running,
    "xl/sharedStrings.xml": running,
    "xl/worksheets/*.xml": cells,
    "content.xml": running,
    "styles.xml": running,
}
"""The parts of office documents that hold words; the headers of an OpenDocument stand in its styles."""


def rtf(content: bytes) -> str:
    """The text of an RTF without pictures, control words and who made it; its bytes are taken for Russian ones."""
    text = _PICTURE.sub(b"", content)[:READ].decode("cp1251", errors="replace")
    said = _SIGN.sub(sign, _AUTHOR.sub("", text))
    return said.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def sign(found: re.Match[str]) -> str:
    """What a mark of an RTF stands for."""
    if found["code"] is not None:
        return chr(int(found["code"]) & 0xFFFF)
    if found["byte"] is not None:
        return bytes.fromhex(found["byte"]).decode("cp1251", errors="replace")
    if found["word"] is not None:
        return "\n" if found["word"] in _BREAKS else ""
    return _SIGNS.get(found["sign"] or "", "")
