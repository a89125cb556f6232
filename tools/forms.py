"""Writes the sample forms: `python -m tools.forms` makes resources/samples/forms/*.odt, always the same bytes."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples" / "forms"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
MADE = (2026, 1, 1, 0, 0, 0)
LINE = "_" * 40

FORMS = {
    "burial_application": (
        "Заявление о социальном пособии на погребение",
        ("Фамилия, имя, отчество заявителя", "Адрес", "Кем приходится умершему", "Способ получения выплаты"),
    ),
    "large_family_application": (
        "Заявление о подтверждении статуса многодетной семьи",
        ("Фамилия, имя, отчество заявителя", "Адрес семьи", "Сколько детей", "Приложенные документы"),
    ),
    "details_change": (
        "Заявление об изменении сведений получателя",
        ("Фамилия, имя, отчество", "Что изменилось", "Новые сведения", "С какого числа"),
    ),
}
"""Each form's title and the fields that are filled in."""

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
STYLES = (
    f'{HEAD}<office:document-styles {NAMES} office:version="1.3"><office:styles><style:default-style '
    'style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.4cm"/><style:text-properties '
    'fo:font-size="14pt" fo:language="ru" fo:country="RU"/></style:default-style></office:styles>'
    "</office:document-styles>"
)
MANIFEST = (
    f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{MEDIA_TYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}.xml" manifest:media-type="text/xml"/>'
        for part in ("content", "styles", "meta")
    )
    + "</manifest:manifest>"
)


def document(title: str, fields: tuple[str, ...]) -> bytes:
    """An OpenDocument text with a title, a heading and a line for each field, which a screen reader can walk."""
    lines = "".join(f"<text:p>{escape(field)}: {LINE}</text:p>" for field in (*fields, "Дата", "Подпись"))
    content = (
        f'{HEAD}<office:document-content {NAMES} office:version="1.3"><office:body><office:text>'
        f'<text:h text:outline-level="1">{escape(title)}</text:h>{lines}'
        "</office:text></office:body></office:document-content>"
    )
    meta = (
        f'{HEAD}<office:document-meta {NAMES} office:version="1.3"><office:meta><dc:title>{escape(title)}</dc:title>'
        "<dc:language>ru-RU</dc:language></office:meta></office:document-meta>"
    )
    parts = {
        "mimetype": MEDIA_TYPE,
        "content.xml": content,
        "styles.xml": STYLES,
        "meta.xml": meta,
        "META-INF/manifest.xml": MANIFEST,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, MADE), text)
    return target.getvalue()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, form in FORMS.items():
        (FOLDER / f"{name}.odt").write_bytes(document(*form))


if __name__ == "__main__":
    main()
