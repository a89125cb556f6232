"""One draft at two desks: the last typed wins, nothing typed is lost, and both end with the same words."""

from hypothesis import given
from hypothesis import strategies as st

from core.moment import Moment
from core.protocol.mates import DraftElsewhere
from desktop_app.model.drafts import START, Draft, joined, typed

Desks = dict[str, Draft]


def told(draft: Draft) -> DraftElsewhere:
    return DraftElsewhere(dialogue="d", text=draft.text, own=draft.own, heard=draft.heard)


def exchange(one: Draft, other: Draft) -> tuple[Draft, Draft]:
    """Each hears what the other has, as after a new connection."""
    return joined(one, told(other)), joined(other, told(one))


def test_what_is_typed_on_one_stands_on_the_other() -> None:
    here = typed(Draft(), "Здравств", now=Moment(10))
    assert joined(Draft(), told(here)).text == "Здравств"


def test_who_goes_on_with_the_others_words_replaces_them() -> None:
    here = typed(Draft(), "Здравств", now=Moment(10))
    there = typed(joined(Draft(), told(here)), "Здравствуйте", now=Moment(20))
    assert joined(here, told(there)).text == "Здравствуйте"


def test_what_was_sent_on_one_is_gone_on_the_other() -> None:
    here = typed(Draft(), "Здравствуйте", now=Moment(10))
    there = typed(joined(Draft(), told(here)), "", now=Moment(20))
    assert joined(here, told(there)).text == ""


def test_an_old_draft_does_not_bring_back_what_was_sent() -> None:
    there = joined(Draft(), told(typed(Draft(), "Здравствуйте", now=Moment(10))))
    here = typed(typed(Draft(), "Здравствуйте", now=Moment(10)), "", now=Moment(20))
    assert [draft.text for draft in exchange(here, there)] == ["", ""]


def test_words_that_did_not_know_of_each_other_both_stay_the_later_first() -> None:
    here, there = typed(Draft(), "сначала", now=Moment(10)), typed(Draft(), "потом", now=Moment(20))
    assert [draft.text for draft in exchange(here, there)] == ["потом\n\nсначала"] * 2


def test_a_draft_found_on_the_disk_is_not_lost_to_one_typed_later() -> None:
    found, there = Draft(text="найдено", own=START), typed(Draft(), "новое", now=Moment(50))
    assert [draft.text for draft in exchange(found, there)] == ["новое\n\nнайдено"] * 2


def test_a_clock_that_stands_back_does_not_make_later_words_earlier() -> None:
    here = typed(Draft(), "раз", now=Moment(100))
    there = typed(joined(Draft(), told(here)), "раз два", now=Moment(5))
    assert joined(here, told(there)).text == "раз два"


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["type", "tell"]), st.text("xyz ", max_size=4))))
def test_two_desks_that_told_each_other_all_have_the_same_words(steps: list[tuple[str, str, str]]) -> None:
    desks: Desks = {"a": Draft(), "b": Draft()}
    for now, (who, verb, text) in enumerate(steps, 2):
        other = "b" if who == "a" else "a"
        if verb == "type":
            desks[who] = typed(desks[who], text, now=Moment(now))
        else:
            desks[other] = joined(desks[other], told(desks[who]))
    for _ in range(2):
        desks["a"], desks["b"] = exchange(desks["a"], desks["b"])
    assert desks["a"].text == desks["b"].text
