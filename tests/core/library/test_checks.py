"""What a content must hold, and how it is tidied."""

import pytest

from core.dialogue.words import AnswerKind, Source
from core.library.checks import Lists, complete, sound, tidied
from core.library.content import Attachment, Content, Scope
from core.library.refusals import LibraryCode, Refused
from tests.core.library.answers import FORM, LISTS, content


def test_words_are_tidied_and_tags_stand_once() -> None:
    tidy = tidied(content(title=" Пособие\n на  погребение ", tags=("а", " а ", "", "б")), LISTS)
    assert (tidy.title, tidy.tags) == ("Пособие на погребение", ("а", "б"))


def test_a_form_is_as_the_relay_knows_it() -> None:
    told = Attachment(id="form", name="lie.exe", size=1)
    assert tidied(content(attachments=(told, told)), LISTS).attachments == (FORM,)


@pytest.mark.parametrize(
    ("given", "code", "field"),
    [
        (content(text="\u200b"), LibraryCode.TEXT_EMPTY, "text"),
        (content(title="а" * 900), LibraryCode.TEXT_TOO_LONG, "title"),
        (content(attachments=(Attachment(id="other", name="x"),)), LibraryCode.UNKNOWN_ATTACHMENT, "attachments"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_field(given: Content, code: LibraryCode, field: str) -> None:
    with pytest.raises(Refused) as no:
        tidied(given, LISTS)
    assert (no.value.code, no.value.field) == (code, field)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (content(topic="gone"), "topic"),
        (content(source=Source.SECTION, reference="gone"), "reference"),
        (content(scope=Scope.BRANCH), "branch"),
        (content(scope=Scope.BRANCH, branch="gone"), "branch"),
        (content(review="2026-02-30"), "review"),
        (content(review="0001-01-01"), "review"),
    ],
)
def test_a_code_or_day_that_there_is_not_is_refused_even_in_a_draft(given: Content, field: str) -> None:
    with pytest.raises(Refused) as no:
        sound(given, LISTS)
    assert no.value.field == field


def test_a_centre_without_lists_takes_every_code() -> None:
    sound(content(topic="any", source=Source.HOTLINE, reference="any", scope=Scope.BRANCH, branch="any"), Lists())


def test_a_link_needs_its_place_and_a_refusal_its_reason() -> None:
    with pytest.raises(Refused, match="source_missing"):
        complete(content(kind=AnswerKind.LINK), LISTS)
    with pytest.raises(Refused, match="reason_missing"):
        complete(content(kind=AnswerKind.REFUSAL), LISTS)
    complete(content(kind=AnswerKind.LINK, source=Source.SECTION, reference="benefits", review="2027-01-01"), LISTS)
