"""An additional authority's certificate: a file the program may trust besides the system's store."""

import ssl
from pathlib import Path

UNREADABLE = "Не удаётся прочитать файл «{file}»."
NO_CERTIFICATE = "В файле «{file}» нет сертификата: нужен файл удостоверяющего центра (.pem или .crt)."


class BadCertificate(Exception):
    """The file cannot be trusted because it is no certificate; `text` says why, with `{file}` in it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def trust(context: ssl.SSLContext, file: Path) -> None:
    """Let a context trust one more authority. Raises BadCertificate."""
    try:
        context.load_verify_locations(cafile=file)
    except ssl.SSLError:
        raise BadCertificate(NO_CERTIFICATE) from None
    except (OSError, ValueError):
        raise BadCertificate(UNREADABLE) from None
    if not context.get_ca_certs():
        raise BadCertificate(NO_CERTIFICATE)


def examine(file: Path) -> None:
    """Whether a file could be trusted. Raises BadCertificate."""
    trust(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), file)
