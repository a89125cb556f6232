"""What the guard reads of a form: every part in which people write, within a limit; of a broken one nothing."""

import zipfile

import pytest

from relay.library.wording import READ, words_in
from tests.relay.library.papers import damaged, office

BODY = "word/document.xml"


def test_of_a_document_the_words_are_read_and_of_a_bomb_one_megabyte() -> None:
    bomb = office({BODY: "<w:p>Снилс <w:b>112</w:b> &amp; <</w:p>" + "я" * 10_000_000})
    words = words_in(bomb)
    assert words is not None
    assert words.startswith(" Снилс  112  & <")
    assert len(words) < READ


def test_headers_and_notes_are_read_before_a_body_that_is_too_long() -> None:
    notes = {"word/header1.xml": "<w:t>Шапка</w:t>", "word/footnotes.xml": "<w:t>Сноска</w:t>"}
    words = words_in(office({BODY: "я" * 2 * READ, **notes, "word/media/x.png": "нет", "docProps/core.xml": "нет"}))
    assert words is not None
    assert words.split()[:2] == ["Шапка", "Сноска"]
    assert len(words.encode()) <= READ + 100
    assert "нет" not in words


def test_of_a_sheet_strings_and_long_numbers_are_read_and_no_places_of_strings() -> None:
    cells = '<c t="s"><v>112</v></c><c t="inlineStr"><is><t>Анна</t></is></c><c><v>11223344595</v></c>'
    book = office({"xl/sharedStrings.xml": "<si><t>Общая</t></si>", "xl/worksheets/sheet1.xml": cells})
    assert (words_in(book) or "").split() == ["Общая", "Анна", "11223344595"]


def test_the_heading_of_an_open_document_is_read() -> None:
    assert (words_in(office({"content.xml": "<p>Текст</p>", "styles.xml": "<p>Шапка</p>"})) or "").split() == [
        "Текст",
        "Шапка",
    ]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (rb"{\rtf1\ansi {\b \'d1\'ed}\'e8\'eb\'f1 112-233-445 95\par}", "Снилс 112-233-445 95"),
        (rb"{\rtf1 \u1057\'d1\u1085?\u1080?\u1083?\u1089? \{112\}\line -233}", "Снилс {112}\n-233"),
        ("{\\rtf1 Снилс}".encode("cp1251"), "Снилс"),
        (rb"{\rtf1{\info{\author Anna Petrova}}{\pict\wmetafile8 " + b"0a1b\r\n" * 90 + b"}Text}", "Text"),
        (rb"{\rtf1 \u-10179?\u-8704?\u-10179?}", "\U0001f600\ufffd"),
    ],
)
def test_the_text_of_rich_text_is_read(source: bytes, said: str) -> None:
    assert (words_in(source) or "").strip() == said


@pytest.mark.parametrize("packed", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_broken_document_is_not_readable_however_it_is_packed(packed: int) -> None:
    broken = damaged(office({BODY: "<w:p>Заявление</w:p>" * 50}, packed=packed))
    assert words_in(broken) is None
    assert words_in(broken[:-40]) is None


def test_what_is_no_document_says_nothing() -> None:
    assert words_in(b"%PDF-1.4") == words_in(b"") == words_in(office({"other.xml": "x"})) == ""
