"""Orders held for personal data: they stand in nobody's way, and go only when their sender says so."""

from core.dialogue.commands import Answer, GiveUp, Reply, Take
from core.guard.choices import Choice
from core.guard.report import Level
from core.protocol.shared import Held
from desktop_app.model import holding
from desktop_app.model.outbox import Outbox, Post, PostState
from tests.core.dialogue.talk import REFUSAL
from tests.desktop_app.model.finds import CERTAIN, LIKELY, held


def holds(what: Held) -> Outbox:
    """An outbox whose first order is held, with another one behind it."""
    outbox = Outbox()
    outbox.put("first", dialogue="d", order=Reply(text=what.text))
    outbox.put("second", dialogue="d", order=Reply(text="Добрый день"))
    outbox.sending("first")
    holding.hold(outbox, "first", what)
    return outbox


def test_a_held_order_waits_by_itself_and_lets_the_next_one_go() -> None:
    outbox = holds(CERTAIN)
    assert [post.key for post in outbox.due()] == ["second"]
    outbox.line_lost()
    assert [post.key for post in outbox.due()] == ["second"]
    assert [post.key for post in holding.of(outbox, "d")] == ["first"]
    assert outbox.unsent == 1


def test_a_confirmed_order_is_the_same_one_with_its_senders_choice() -> None:
    outbox = holds(LIKELY)
    before = outbox.get("first")
    post = holding.confirm(outbox, "first")
    assert before is not None
    assert post is not None
    assert (post.key, post.order, post.held) == (before.key, before.order, None)
    assert post.act.choice is Choice.AS_IS
    assert outbox.due() == (post,)


def test_a_certain_find_cannot_be_confirmed() -> None:
    outbox = holds(CERTAIN)
    assert holding.confirm(outbox, "first") is None
    assert [post.key for post in outbox.due()] == ["second"]


def test_what_is_confirmed_and_held_again_asks_again() -> None:
    outbox = holds(LIKELY)
    holding.confirm(outbox, "first")
    holding.hold(outbox, "first", held(level=Level.CERTAIN, field="reason"))
    post = holding.held(outbox, "first")
    assert post is not None
    assert post.choice is None
    assert post.held is not None
    assert post.held.field == "reason"


def test_an_order_is_called_a_false_alarm_once() -> None:
    outbox = holds(LIKELY)
    assert holding.report(outbox, "first") is not None
    assert holding.report(outbox, "first") is None
    assert [post.key for post in holding.of(outbox, "d")] == ["first"]


def test_what_is_not_held_is_nobodys_to_decide() -> None:
    outbox = holds(LIKELY)
    assert holding.confirm(outbox, "second") is None
    assert holding.report(outbox, "unknown") is None
    assert holding.held(outbox, "second") is None


def test_a_held_order_whose_event_is_told_leaves() -> None:
    outbox = holds(LIKELY)
    assert outbox.settle("d", seq=3, keys={"first"}) == ("first",)


def test_all_that_was_written_comes_back() -> None:
    answer = Answer(request=1, text="Нет", answer=REFUSAL, reason="Закон")
    assert holding.words(Post(key="k", number=1, dialogue="d", order=answer)) == "Нет\n\nЗакон"
    give_up = GiveUp(request=1, reason="Уехал")
    assert holding.words(Post(key="k", number=1, dialogue="d", order=give_up)) == "Уехал"
    assert holding.words(Post(key="k", number=1, dialogue="d", order=Take(), state=PostState.HELD)) == ""
