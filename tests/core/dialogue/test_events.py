"""Events: who may see them, and that none of them can hold words."""

from typing import get_args

from core.dialogue import events as e
from core.dialogue.asides import Corrected, Withdrawn
from core.dialogue.events import Audience, audience
from tests.core.stored_events import STORED


def test_the_citizen_reads_words_answers_what_became_of_them_and_the_end_and_nothing_else() -> None:
    public = {type(event) for event in STORED if audience(event) is Audience.PUBLIC}
    assert public == {e.Posted, e.Answered, e.Ended, Corrected, Withdrawn}


def test_no_event_has_a_field_for_words_reasons_or_addresses() -> None:
    side = {"text", "reason", "address", "comment", "email"}
    assert [kind for kind in get_args(e.Event) if side & set(kind.__struct_fields__)] == []


def test_every_event_is_frozen_and_tagged_apart() -> None:
    classes = get_args(e.Event)
    assert all(kind.__struct_config__.frozen for kind in classes)
    assert len({kind.__struct_config__.tag for kind in classes}) == len(classes)
