"""Words that were changed are shown as they are now, and what stood there before is one key away."""

from core.dialogue import commands as c
from core.dialogue.refusals import RefusalCode
from core.protocol.errors import Error
from desktop_app.model.outbox import Outbox
from desktop_app.panes.views import MessageKind, MessageView
from desktop_app.shown.amended import changeable, is_foreign, last_of, message_in, words_now
from desktop_app.shown.conversation import conversation_view
from tests.core.dialogue.centre import ANNA, BORIS
from tests.desktop_app.feed import FIRST
from tests.desktop_app.shown.talks import ANSWER, TAKE, Watched

SAID = "said"


def said() -> Watched:
    watched = Watched(TAKE)
    watched.do(c.Reply(text="Приходите в среду"), ANNA, key=SAID)
    return watched


def mine(watched: Watched, outbox: Outbox | None = None, **more: object) -> MessageView:
    posts = () if outbox is None else outbox.of(FIRST)
    view = conversation_view(watched.stream, posts, watched.setting, **more)  # type: ignore[arg-type]
    return next(one for one in view.messages if one.kind is MessageKind.MINE)


def test_a_corrected_message_shows_its_new_words_in_the_place_of_the_old() -> None:
    watched = said()
    watched.do(c.Correct(message=SAID, text="Приходите в четверг"), ANNA)
    view = mine(watched)
    assert view.text == "Приходите в четверг"
    assert view.amended.startswith("исправлено")


def test_unfolded_it_shows_all_that_stood_there() -> None:
    watched = said()
    for text in ("Приходите в четверг", "Приходите в пятницу"):
        watched.do(c.Correct(message=SAID, text=text), ANNA)
    text = mine(watched, unfolded={mine(watched).id}).text
    assert [line.partition(": ")[2] for line in text.split("\n\n")[1:]] == ["Приходите в среду", "Приходите в четверг"]


def test_withdrawn_words_are_said_to_be_gone_and_still_reachable() -> None:
    watched = said()
    watched.do(c.TakeBack(message=SAID), ANNA)
    assert mine(watched).text == "Сообщение отозвано: гражданин его больше не видит."
    assert "Приходите в среду" in mine(watched, unfolded={mine(watched).id}).text


def test_a_change_on_its_way_and_one_that_waits_are_told() -> None:
    watched, outbox = said(), Outbox()
    assert mine(watched, leaving={SAID: 4}).amended.startswith("будет отозвано через 4 с")
    outbox.put("key", dialogue=FIRST, order=c.Correct(message=SAID, text="В четверг"))
    assert mine(watched, outbox).amended == "исправление отправляется"


def test_a_refused_withdrawal_says_why() -> None:
    watched, outbox = said(), Outbox()
    outbox.put("key", dialogue=FIRST, order=c.TakeBack(message=SAID))
    outbox.refused("key", Error(code=RefusalCode.ANSWER_STAYS))
    assert mine(watched, outbox).amended.startswith("не отозвано: Ответ отозвать нельзя")


def test_ones_own_last_standing_message_is_the_one_to_correct() -> None:
    watched = said()
    watched.do(c.Reply(text="И паспорт"), ANNA, key="later")
    assert last_of(watched.stream, me=ANNA.id) == "later"
    watched.do(c.TakeBack(message="later"), ANNA)
    assert last_of(watched.stream, me=ANNA.id) == SAID
    assert not changeable(watched.stream, SAID, me=BORIS.id)


def test_the_message_of_a_line_is_found_by_its_id_and_has_its_words_of_now() -> None:
    watched = said()
    watched.do(c.Correct(message=SAID, text="Приходите в четверг"), ANNA)
    watched.do(*ANSWER)
    assert message_in(watched.stream, mine(watched).id) == SAID
    assert words_now(watched.stream, SAID) == "Приходите в четверг"
    assert [message_in(watched.stream, line) for line in ("", "key", f"{FIRST}:1", f"{FIRST}:999")] == [""] * 4
    _, _, place = mine(watched).id.rpartition(":")
    assert message_in(watched.stream, f"another:{place}") == ""
    assert [is_foreign(line, watched.stream) for line in ("", "key", f"{FIRST}:1", "another:1")] == [False] * 3 + [True]
