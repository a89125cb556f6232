"""The sample data fit together and fit the program: codes, references, shapes of the protocol, opening hours."""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from typing import Any

import msgspec
import pytest

from core.calendar.data import CalendarData, checked
from core.dialogue.answers import OUTCOME_LOST, TOPIC_UNKNOWN
from core.dialogue.opening import EMAIL_PURPOSE
from core.dialogue.words import AnswerKind
from core.permissions import Role
from core.protocol import http
from core.text import MESSAGE_LIMIT, clean, clean_name
from relay.library.kinds import kind_of
from relay.samples import Account, Branch, Hotline, LibraryAnswer, Outcome, Section, Topic, centre, load
from resources import read_bytes, read_json
from tools import forms

TOPICS = load("topics", tuple[Topic, ...])
OUTCOMES = load("outcomes", tuple[Outcome, ...])
SECTIONS = load("sections", tuple[Section, ...])
HOTLINES = load("hotlines", tuple[Hotline, ...])
BRANCHES = load("branches", tuple[Branch, ...])
ANSWERS = load("answers", tuple[LibraryAnswer, ...])
ACCOUNTS = load("accounts", tuple[Account, ...])
CENTRE = centre()
TOPIC_IDS = {topic.id for topic in TOPICS}
SECTION_IDS = {section.id for section in SECTIONS}

FILES = ("topics", "outcomes", "sections", "hotlines", "branches", "answers", "accounts", "centre")
CODES = {"id", "kind", "kinds", "topic", "section", "state", "login", "role", "zone", "purpose", "file"}
CODES |= {"url", "site", "policy_url", "formal_url"}
"""Fields that a program reads, not a person."""

NOBODYS = re.compile(r"8 \((\d{4}\) 00-00|\d{5}\) 0-00)-\d\d")
PERSONAL = {
    "an insurance number": r"\b\d{3}-\d{3}-\d{3}[ -]\d\d|\b\d{11}\b",
    "a passport": r"\b\d{2} ?\d{2} ?№? ?\d{6}\b",
    "a mobile telephone": r"(\+7|\b8)[ (-]*9\d\d",
    "a bank card": r"\b(\d{4}[ -]?){4}\b",
    "a bank account": r"\b\d{20}\b",
    "an e-mail address": r"\S@\S",
    "a sum of money": r"\d ?(руб|₽)",
}


def words(value: Any, key: str = "") -> Iterator[str]:
    """Every text of a decoded file that a person reads."""
    if isinstance(value, dict):
        for inner, content in value.items():
            yield from words(content, inner)
    elif isinstance(value, list):
        for content in value:
            yield from words(content, key)
    elif isinstance(value, str) and key not in CODES:
        yield value


READ = [text for name in FILES for text in words(read_json(f"samples/{name}.json"))]


@pytest.mark.parametrize("rows", [TOPICS, OUTCOMES, SECTIONS, HOTLINES, BRANCHES, ANSWERS])
def test_no_id_stands_twice_and_each_is_a_code(rows: Sequence[msgspec.Struct]) -> None:
    ids = [str(getattr(row, "id")) for row in rows]  # noqa: B009 - six types with one field in common
    assert len(ids) == len(set(ids))
    assert all(code.isascii() and code.isidentifier() and code == code.lower() for code in ids)


def test_the_program_finds_its_own_codes() -> None:
    assert TOPIC_UNKNOWN in TOPIC_IDS
    assert OUTCOME_LOST in {outcome.id for outcome in OUTCOMES}
    assert EMAIL_PURPOSE in {consent.purpose for consent in CENTRE.consents}


def test_every_kind_of_answer_has_an_outcome_to_propose() -> None:
    assert {kind for outcome in OUTCOMES for kind in outcome.kinds} == set(AnswerKind)


def test_every_reference_of_an_answer_leads_somewhere() -> None:
    assert {answer.topic for answer in ANSWERS} <= TOPIC_IDS
    assert {answer.section for answer in ANSWERS if answer.section} <= SECTION_IDS


def test_an_answer_of_the_kind_link_and_only_it_leads_to_a_section_that_it_names() -> None:
    titles = {section.id: section.title for section in SECTIONS}
    assert [answer.id for answer in ANSWERS if (answer.kind is AnswerKind.LINK) != (answer.section is not None)] == []
    assert [one.id for one in ANSWERS if one.section and f"«{titles[one.section]}»" not in one.text] == []


def test_no_answer_is_about_a_topic_that_is_not_determined() -> None:
    assert TOPIC_UNKNOWN not in {answer.topic for answer in ANSWERS}


def test_the_sections_of_the_regulation_are_there() -> None:
    assert {"График выплат", "Документы", "Государственные услуги"} <= {section.title for section in SECTIONS}


def test_every_page_is_on_the_site_of_the_centre() -> None:
    urls = [section.url for section in SECTIONS]
    assert CENTRE.formal_url in urls
    assert [url for url in (*urls, CENTRE.policy_url) if not url.startswith(f"{CENTRE.site}/")] == []
    assert len(urls) == len(set(urls))


def test_the_library_shows_every_kind_and_state() -> None:
    assert len(ANSWERS) == 24
    assert {answer.kind for answer in ANSWERS} == set(AnswerKind)
    assert {answer.state for answer in ANSWERS} == {"draft", "approved", "public"}


def test_texts_pass_the_limits_unchanged() -> None:
    assert [answer.id for answer in ANSWERS if clean(answer.text, limit=MESSAGE_LIMIT) != answer.text] == []
    assert [account.login for account in ACCOUNTS if clean_name(account.name) != account.name] == []


def test_the_files_decode_as_the_protocol_sends_them() -> None:
    assert len(load("sections", tuple[http.Place, ...])) == len(SECTIONS)
    assert len(load("topics", tuple[http.Topic, ...])) == len(TOPICS)
    assert len(load("outcomes", tuple[http.Outcome, ...])) == len(OUTCOMES)


def test_a_branch_has_seven_days_with_hours_that_do_not_overlap() -> None:
    assert [branch.id for branch in BRANCHES if len(branch.week) != 7 or not any(branch.week)] == []
    assert all(checked(hours) == hours for branch in BRANCHES for hours in branch.week)


def test_every_branch_keeps_the_break() -> None:
    worked = [one for branch in BRANCHES for hours in branch.week for one in hours]
    assert [one for one in worked if one.start < time(14) and one.end > time(13)] == []


def test_every_branch_can_be_found_called_and_entered() -> None:
    assert 8 <= len(BRANCHES) <= 10
    assert all(branch.address and branch.telephones and branch.note for branch in BRANCHES)


def test_the_centre_keeps_the_calendars_time() -> None:
    assert CENTRE.zone == CalendarData().zone


def test_the_demonstration_has_all_roles_and_different_logins() -> None:
    assert [account.role for account in ACCOUNTS] == [*[Role.SPECIALIST] * 3, Role.MANAGER, Role.ADMINISTRATOR]
    assert len({account.login for account in ACCOUNTS}) == len(ACCOUNTS)


def test_each_purpose_has_one_consent() -> None:
    purposes = [consent.purpose for consent in CENTRE.consents]
    assert sorted(purposes) == ["email", "storage"]


def test_the_telephones_belong_to_nobody() -> None:
    numbers = [number for hotline in HOTLINES for number in hotline.telephones]
    numbers += [number for branch in BRANCHES for number in branch.telephones]
    assert [number for number in numbers if not NOBODYS.fullmatch(number)] == []
    assert len(numbers) == len(set(numbers))


def test_the_chat_says_what_not_to_write_and_that_it_is_not_formal() -> None:
    assert all(word in CENTRE.notice for word in ("Не сообщайте", "паспорт", "СНИЛС", "номера карт", "суммы выплат"))
    assert "не является официальным обращением" in CENTRE.formal_note


def test_what_people_read_is_russian_only() -> None:
    assert [text for text in READ if re.search(r"[A-Za-z]", text)] == []


def test_the_forms_are_what_the_tool_makes_and_such_as_the_relay_takes() -> None:
    files = {form.file: read_bytes(f"samples/forms/{form.file}") for answer in ANSWERS for form in answer.forms}
    assert files == {f"{name}.odt": forms.document(*form) for name, form in forms.FORMS.items()}
    assert {kind_of(name, content) for name, content in files.items()} == {forms.MEDIA_TYPE}


def test_every_answer_has_its_category_and_a_refusal_its_reason() -> None:
    assert [answer.id for answer in ANSWERS if not answer.category] == []
    assert [answer.id for answer in ANSWERS if (answer.kind is AnswerKind.REFUSAL) != bool(answer.reason)] == []


def test_quotation_marks_and_dashes_are_russian_ones() -> None:
    assert [text for text in READ if re.search(r"[\"“”„]| [-–] |\.\.\.|  |^\s|\s$", text)] == []
    assert [text for text in READ if text.count("«") != text.count("»")] == []


@pytest.mark.parametrize("what", PERSONAL)
def test_nothing_looks_like_personal_data(what: str) -> None:
    assert [text for text in READ if re.search(PERSONAL[what], text)] == []
