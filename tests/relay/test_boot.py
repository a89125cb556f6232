"""Boot options: from where they come, and which of them are refused (A-36, A-77, A-90, L-01)."""

import argparse
from collections.abc import Mapping

import pytest

from relay.boot import SERVE, Boot, add_options, loopback, read
from relay.store.outcome import Refused

EVERYWHERE = "0.0.0.0"  # noqa: S104 - just what must be refused without more
PUBLIC = {
    "CONSULTANT_HOST": EVERYWHERE,
    "CONSULTANT_PUBLIC_URL": "https://chat.example.ru",
    "CONSULTANT_ALLOWED_SITES": "https://example.ru",
    "CONSULTANT_POLICY_URL": "https://example.ru/policy",
}


def booted(*arguments: str, environment: Mapping[str, str] | None = None) -> Boot:
    parser = argparse.ArgumentParser()
    add_options(parser, SERVE)
    parser.add_argument("--demo-page", action="store_true")
    return read(parser.parse_args(arguments), environment or {})


def refusal(*arguments: str, environment: Mapping[str, str] | None = None) -> str:
    with pytest.raises(Refused) as refused:
        booted(*arguments, environment=environment)
    return str(refused.value)


def test_without_options_the_relay_serves_this_machine_alone() -> None:
    boot = booted()
    assert (boot.host, boot.origin, boot.public) == ("127.0.0.1", "http://127.0.0.1:8080", False)


def test_every_option_can_stand_in_the_environment_and_an_argument_wins() -> None:
    environment = {"CONSULTANT_PORT": "9000", "CONSULTANT_DATABASE": "sqlite:///a.db"}
    boot = booted("--port", "9001", environment=environment)
    assert (boot.port, boot.database) == (9001, "sqlite:///a.db")


def test_a_well_configured_public_relay_starts() -> None:
    boot = booted(environment=PUBLIC)
    assert (boot.origin, boot.public) == ("https://chat.example.ru", True)
    assert boot.allowed_sites == ("https://example.ru",)


def test_limits_come_as_json_and_the_rest_keeps_its_default() -> None:
    boot = booted("--limits", '{"sessions_per_address": 5}')
    assert (boot.limits.sessions_per_address, boot.limits.bad_packets) == (5, 5)


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"CONSULTANT_ALLOWED_SITES": "*"}, "--allowed-sites"),
        ({"CONSULTANT_ALLOWED_SITES": "http://example.ru"}, "TLS"),
        ({"CONSULTANT_PUBLIC_URL": "http://chat.example.ru"}, "TLS"),
        ({"CONSULTANT_PUBLIC_URL": ""}, "--public-url"),
        ({"CONSULTANT_POLICY_URL": ""}, "--policy-url"),
        ({"CONSULTANT_POLICY_URL": "javascript:alert(1)"}, "--policy-url"),
        ({"CONSULTANT_LOG_LEVEL": "debug"}, "debug"),
        ({"CONSULTANT_METRICS_TOKEN": "changeme"}, "--metrics-token"),
        ({"CONSULTANT_PROXIES": "0.0.0.0/0"}, "--proxies"),
        ({"CONSULTANT_PROXIES": "::/0"}, "--proxies"),
        ({"CONSULTANT_REDIS": "redis://10.0.0.5:6379"}, "--redis"),
        ({"CONSULTANT_FAULTS": "1"}, "CONSULTANT_FAULTS"),
        ({"PYTHONASYNCIODEBUG": "1"}, "PYTHONASYNCIODEBUG"),
        ({"PYTHONDEVMODE": "1"}, "PYTHONDEVMODE"),
    ],
)
def test_a_dangerous_setting_refuses_to_start_and_says_what_to_do(changed: dict[str, str], word: str) -> None:
    text = refusal(environment=PUBLIC | changed)
    assert word in text
    assert any("а" <= letter <= "я" for letter in text)


def test_all_dangers_are_told_at_once() -> None:
    text = refusal("--host", EVERYWHERE, "--allowed-sites", "*")
    assert all(word in text for word in ("--allowed-sites", "--public-url", "--policy-url"))


def test_redis_without_a_password_is_named_as_such() -> None:
    assert "пароля" in refusal("--redis", "redis://10.0.0.5:6379")
    assert "пароля" not in refusal("--redis", "redis://:secret@10.0.0.5:6379")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--port", "many"),
        ("--public-url", "chat.example.ru"),
        ("--public-url", "ftp://example.ru"),
        ("--public-url", "https://example.ru/chat"),
        ("--allowed-sites", "example.ru"),
        ("--proxies", "everybody"),
        ("--limits", '{"sesions": 5}'),
        ("--limits", '{"requests_per_address": {"per_s": 0, "burst": 1}}'),
        ("--limits", "много"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused_by_name(arguments: tuple[str, str]) -> None:
    assert arguments[0] in refusal(*arguments)


def test_a_demonstration_needs_no_policy() -> None:
    assert booted("--demo-page", environment=PUBLIC | {"CONSULTANT_POLICY_URL": ""}).demo_page
    assert booted(environment={"CONSULTANT_DEMO_PAGE": "1"}).demo_page


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        *(("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("[::1]", True), ("localhost", True)),
        *((EVERYWHERE, False), ("10.0.0.1", False), ("example.ru", False), ("", False), ("localhost.evil.ru", False)),
    ],
)
def test_this_machine_is_told_from_others(host: str, expected: bool) -> None:  # noqa: FBT001 - a column of a table
    assert loopback(host) is expected
