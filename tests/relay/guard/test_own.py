"""The centre's own telephones, addresses, mail and people are no personal data."""

from zoneinfo import ZoneInfo

from core.moment import Moment
from core.protocol.http import Place
from relay.directory import Directory
from relay.guard.own import own
from relay.store.rows import AnswerRow

LINE = Place(id="line", title="Горячая линия", telephones=("8 (3467) 00-00-01", "8 912 000-00-02"))
BRANCH = Place(id="b", title="Отделение", address="г. Ханты-Мансийск, ул. Мира, д. 15")
ANSWER = AnswerRow(
    answer="a",
    version=1,
    state="approved",
    title="Куда писать",
    text="Пишите на info@example.ru или звоните: +7 904 111-22-33.",
    kind="consultation",
    topic=None,
    section=None,
    tags="[]",
    legal_basis="",
    review_at=None,
    author="anna",
    at=Moment(0),
)


def directory() -> Directory:
    made = Directory()
    made.places(hotlines=(LINE,), branches=(BRANCH,))
    made.stock.put(ANSWER.answer, ANSWER, ZoneInfo("UTC"))
    return made


def test_telephones_of_the_directory_and_of_approved_answers_pass() -> None:
    allowed = own(directory(), ())
    assert all(allowed.telephone(digits) for digits in ("83467000001", "89120000002", "79041112233"))
    assert not allowed.telephone("79041112234")


def test_addresses_of_the_branches_and_mail_of_the_library_pass() -> None:
    allowed = own(directory(), ())
    assert allowed.address("ул. Мира, д. 15")
    assert allowed.email("info@example.ru")


def test_those_who_have_an_account_may_be_named_in_any_case() -> None:
    allowed = own(directory(), ["Анна Соколова"])
    assert allowed.name(("анне", "соколовой"))
    assert not allowed.name(("анне", "петровой"))
