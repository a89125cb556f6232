"""What the centre says of itself, as one setting in the database: name, notices, links, texts of consent."""

from typing import Literal

import msgspec

CENTRE = "centre"
"""The name of the setting that holds a `Centre` as JSON."""


class Consent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One purpose, one text of its own (L-02); a change of the text needs a new version."""

    purpose: Literal["email", "storage"]
    version: str
    text: str


class Centre(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the centre says of itself; `formal_note` is the border to a formal обращение (L-26)."""

    name: str
    zone: str
    site: str
    policy_url: str
    formal_url: str
    notice: str
    formal_note: str
    hours: str
    consents: tuple[Consent, ...]


UNNAMED = Centre(
    name="Онлайн-консультант",
    zone="Asia/Yekaterinburg",
    site="",
    policy_url="",
    formal_url="",
    notice="Не сообщайте в чате паспорт, СНИЛС, суммы выплат и другие личные сведения.",
    formal_note="Чат даёт справочную информацию. Сообщение в чате не является официальным обращением.",
    hours="",
    consents=(),
)
"""In force until the centre has been described."""
