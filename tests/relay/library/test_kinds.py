"""What a form may be: told by its bytes; names without paths; bombs are never unpacked."""

import io
import zipfile
from pathlib import Path

import pytest

from relay.library.kinds import form_id, kind_of, named
from tests.relay.library.papers import office

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def archive(*members: str, size: int = 1) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for member in members:
            made.writestr(member, bytes(size))
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.docx", archive("word/document.xml"), WORD),
        ("a.DOCX", archive("word/document.xml"), WORD),
        ("a.xlsx", archive("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.odt", archive("content.xml"), "application/vnd.oasis.opendocument.text"),
        ("a.rtf", b"{\\rtf1", "application/rtf"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a.docx", archive("word/document.xml", "word/vbaProject.bin"), None),
        ("a.docx", b"PK\x03\x04 broken", None),
        ("a.docx", b"%PDF-" + archive("word/document.xml"), None),
        ("a.exe", b"MZ", None),
        ("pdf", b"%PDF-1.4", "application/pdf"),
        ("a.svg", b"<svg onload=alert(1)>", None),
        ("", b"", None),
    ],
)
def test_bytes_and_name_must_agree(name: str, content: bytes, expected: str | None) -> None:
    assert kind_of(name, content) == expected


def test_an_archive_that_claims_too_much_is_refused_without_unpacking(tmp_path: Path) -> None:
    bomb = archive("word/document.xml", size=101 * 1024 * 1024)
    assert len(bomb) < 200_000
    assert kind_of("bomb.docx", bomb) is None
    assert kind_of("many.docx", archive("word/document.xml", *map(str, range(2_001)))) is None


@pytest.mark.parametrize("packed", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_document_that_is_packed_as_no_office_program_does_is_refused(packed: int) -> None:
    parts = {"word/document.xml": "Заявление"}
    assert kind_of("a.docx", office(parts)) == WORD
    assert kind_of("a.docx", office(parts, packed=packed)) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("C:\\tmp\\Бланк.pdf", "Бланк.pdf"),
        ("../../etc/passwd", None),
        ("..", None),
        (".pdf", None),
        ('a"; x="\r\n.pdf', "a; x= .pdf"),
        ("\u202efdp.exe.pdf", "fdp.exe.pdf"),
        ("я" * 200 + ".pdf", None),
        ("", None),
    ],
)
def test_a_name_has_no_path_and_nothing_that_a_header_trips_over(name: str, expected: str | None) -> None:
    assert named(name) == expected


def test_the_same_file_under_the_same_name_is_one_form() -> None:
    assert form_id("0" * 64, "a.pdf") == form_id("0" * 64, "a.pdf") != form_id("0" * 64, "b.pdf")
