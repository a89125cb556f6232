"""Identifiers: UUIDv7 by RFC 9562."""

from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ids import is_uuid, uuid7
from core.moment import Moment

moments = st.integers(0, 2**48 - 1).map(Moment)
randomness = st.binary(min_size=16, max_size=16)


def test_the_example_of_rfc_9562_comes_out() -> None:
    made = uuid7(Moment(0x017F22E279B0), bytes.fromhex("000000000000" + "0cc3" + "18c4dc0c0c07398f"))
    assert made == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(moments, randomness)
def test_an_id_is_a_canonical_uuid_of_version_7(moment: Moment, random: bytes) -> None:
    made = uuid7(moment, random)
    assert is_uuid(made)
    assert UUID(made).version == 7
    assert UUID(made).variant == RFC_4122
    assert UUID(made).int >> 80 == moment


@given(moments, moments, randomness, randomness)
def test_a_later_id_sorts_later(one: Moment, other: Moment, first: bytes, second: bytes) -> None:
    if one < other:
        assert uuid7(one, first) < uuid7(other, second)


def test_another_number_of_random_bytes_is_refused() -> None:
    with pytest.raises(ValueError, match="16 random bytes"):
        uuid7(Moment(0), b"short")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
        "017f22e279b07cc398c4dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n",
        "０17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    ],
)
def test_only_the_canonical_form_is_an_id(text: str) -> None:
    assert not is_uuid(text)
