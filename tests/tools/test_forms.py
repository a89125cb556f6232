"""The sample forms: documents that any office program opens, the same bytes every time."""

import io
import zipfile
from xml.etree import ElementTree as ET

from tools.forms import FORMS, MEDIA_TYPE, document


def test_a_form_is_an_open_document_that_says_what_it_is_and_in_which_language() -> None:
    made = document("Заявление <о чём>", ("Кто & откуда",))
    assert made == document("Заявление <о чём>", ("Кто & откуда",))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        assert archive.read("mimetype").decode() == MEDIA_TYPE
        names = ("content", "styles", "meta")
        parts = {name: ET.fromstring(archive.read(f"{name}.xml")) for name in names}  # noqa: S314 - our own bytes
        texts = "".join(parts["content"].itertext())
    assert "Заявление <о чём>" in texts
    assert "Кто & откуда" in texts


def test_every_form_has_fields_to_fill_in() -> None:
    assert all(fields for _, fields in FORMS.values())
