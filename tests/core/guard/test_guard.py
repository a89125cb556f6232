"""The guard as a whole: it never fails, its spans are in order, and what it masked holds nothing more."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.guard.guard import Guard
from core.guard.masking import masked
from core.guard.report import Span
from tests.core.guard.finding import found

HOSTILE = [
    "1",
    "+7 (",
    "@",
    "a",
    "a.",
    "(",
    "ав ",
    "12 34 ",
    "Иванова Мария ",
    "1.1.11",
    "И. О. ",
    "ул. ",
    "5 т.р. ",
    "\n",
    "почему ",
]
PLANTED = {
    "снилс 112-233-445 95": "112-233-445 95",
    "ИНН 860466186343": "860466186343",
    "паспорт 6720 603095": "6720 603095",
    "карта 2202206974724283": "2202206974724283",
    "тел. +7(904)627-43-07": "+7(904)627-43-07",
    "почта lena.k.1984@mail.ru": "lena.k.1984@mail.ru",
    "счет 40817810252893794961": "40817810252893794961",
}
LOOSE = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = st.text(alphabet="абвгдежзиклмнопрстуфхцчшыэюяё ,?!\n", max_size=60)
RUSSIAN = st.text(alphabet=st.sampled_from("абвеиКИМнорст 0123456789.,-+()@№\n█"), max_size=120)


@LOOSE
@given(st.text(max_size=200) | RUSSIAN)
def test_no_text_makes_the_guard_fail(guard: Guard, text: str) -> None:
    assert isinstance(guard.check(text).own_payments, bool)


@LOOSE
@given(st.text(max_size=200) | RUSSIAN)
def test_spans_lie_in_the_text_in_order_and_apart(guard: Guard, text: str) -> None:
    spans = guard.check(text).spans
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@LOOSE
@given(RUSSIAN | WORDS, st.sampled_from(sorted(PLANTED)), WORDS)
def test_masked_text_holds_nothing_more(guard: Guard, before: str, planted: str, after: str) -> None:
    text = f"{before} {planted} {after}"
    assert guard.check(masked(text, guard.check(text).spans)).spans == ()


@LOOSE
@given(WORDS, st.sampled_from(sorted(PLANTED)), WORDS)
def test_masking_takes_out_every_identifier_in_whatever_words(
    guard: Guard, before: str, planted: str, after: str
) -> None:
    text = f"{before} {planted} {after}"
    assert PLANTED[planted] not in masked(text, guard.check(text).spans)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_of_50_000_characters_yields_a_report(guard: Guard, piece: str) -> None:
    text = (piece * 50_000)[:50_000]
    assert all(isinstance(span, Span) for span in guard.check(text).spans)


def test_what_only_masking_uncovers_is_found_too(guard: Guard) -> None:
    assert found(guard, "мне пришло 8 950 094 83 24 500 рублей") == [
        ("PHONE", "8 950 094 83 24"),
        ("AMOUNT", "500 рублей"),
    ]
