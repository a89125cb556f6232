"""An additional certificate: trusted if it is one, refused with a clear text if not."""

from pathlib import Path

import pytest

from desktop_app.net.certificate import NO_CERTIFICATE, UNREADABLE, BadCertificate, examine
from tests.desktop_app.net.certificates import Authority


def test_an_authoritys_certificate_is_one(tmp_path: Path) -> None:
    examine(Authority(tmp_path).file)


@pytest.mark.parametrize("text", ["", "никакой не сертификат", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_what_is_no_certificate_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "certificate.pem"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadCertificate) as refused:
        examine(file)
    assert refused.value.text == NO_CERTIFICATE


def test_a_file_that_is_not_there_is_called_so(tmp_path: Path) -> None:
    with pytest.raises(BadCertificate) as refused:
        examine(tmp_path / "none.pem")
    assert refused.value.text == UNREADABLE
