"""The relay's address: https, or plain http to this very machine and nowhere else."""

import pytest

from desktop_app.net.address import relay_address
from desktop_app.net.trouble import Trouble, TroubleKind


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("consultant.example.ru", "https://consultant.example.ru"),
        (" https://Consultant.example.ru/ ", "https://consultant.example.ru"),
        ("https://example.ru:8443/chat/", "https://example.ru:8443/chat"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://127.3.2.1:80", "http://127.3.2.1:80"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_an_address_is_read_in_one_form(typed: str, address: str) -> None:
    assert relay_address(typed) == address


@pytest.mark.parametrize(
    "typed", ["http://example.ru", "http://10.0.0.1", "http://localhost.example.ru", "http://[::2]"]
)
def test_plain_http_goes_to_this_machine_only(typed: str) -> None:
    with pytest.raises(Trouble) as raised:
        relay_address(typed)
    assert raised.value.kind is TroubleKind.PLAIN_HTTP


@pytest.mark.parametrize(
    "typed", ["", "ftp://a.ru", "https://", "https://u:p@a.ru", "https://a.ru:x", "https://a.ru?x", "file:///etc"]
)
def test_what_is_no_address_of_a_relay_is_refused(typed: str) -> None:
    with pytest.raises(Trouble) as raised:
        relay_address(typed)
    assert raised.value.kind is TroubleKind.BAD_ADDRESS
