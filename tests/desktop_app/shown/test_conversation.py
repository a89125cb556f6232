"""The conversation: what is recorded, then what is on its way; each thing once, as plain text."""

from msgspec.structs import replace

from core.dialogue import commands as c
from core.protocol.desk import CursorMoved
from core.protocol.errors import Error
from core.protocol.http import RefusalText
from desktop_app.model import holding
from desktop_app.model.outbox import Outbox
from desktop_app.panes.views import Delivery, MessageKind
from desktop_app.shown.conversation import conversation_view, tab_view
from desktop_app.shown.forms import NOTHING, answer_view, card_view, deferral_view, own_payments_answer
from tests.core.dialogue.centre import ANNA, CITIZEN, MANAGER
from tests.desktop_app.feed import FIRST
from tests.desktop_app.model.finds import LIKELY
from tests.desktop_app.shown.talks import ANSWER, TAKE, Watched


def test_each_kind_of_line_is_told_apart() -> None:
    watched = Watched(TAKE, (c.Reply(text="Смотрю"), ANNA), (c.Note(text="Своим"), MANAGER), ANSWER)
    kinds = [one.kind for one in conversation_view(watched.stream, (), watched.setting).messages]
    said = {MessageKind.CITIZEN, MessageKind.PHRASE, MessageKind.MINE, MessageKind.NOTE, MessageKind.ANSWER}
    assert said <= set(kinds)


def test_markup_of_a_stranger_stays_text() -> None:
    watched = Watched((c.Say(text="<b>x</b>"), CITIZEN))
    assert conversation_view(watched.stream, (), watched.setting).messages[-1].text == "<b>x</b>"


def test_words_on_their_way_stand_last_until_the_history_has_them() -> None:
    watched, outbox = Watched(TAKE), Outbox()
    outbox.put("key", dialogue=FIRST, order=c.Reply(text="Смотрю"))
    before = conversation_view(watched.stream, outbox.of(FIRST), watched.setting).messages
    assert (before[-1].text, before[-1].delivery) == ("Смотрю", Delivery.SENDING)
    watched.do(c.Reply(text="Смотрю"), ANNA, key="key")
    after = conversation_view(watched.stream, outbox.of(FIRST), watched.setting).messages
    assert [one.text for one in after].count("Смотрю") == 1
    assert after[-1].delivery is Delivery.SENT


def test_refused_words_stay_with_the_reason() -> None:
    watched, outbox = Watched(TAKE), Outbox()
    outbox.put("key", dialogue=FIRST, order=c.Reply(text="Смотрю"))
    outbox.refused("key", Error(code="dialogue_ended"))
    last = conversation_view(watched.stream, outbox.of(FIRST), watched.setting).messages[-1]
    assert last.delivery is Delivery.REFUSED
    assert last.refusal


def test_delivered_and_read_follow_the_citizens_cursor() -> None:
    watched = Watched(TAKE, (c.Reply(text="Смотрю"), ANNA))
    seen: list[Delivery] = []
    for delivered, read in ((0, 0), (watched.stream.seq, 0), (watched.stream.seq, watched.stream.seq)):
        watched.stream.moved(CursorMoved(dialogue=FIRST, delivered=delivered, read=read, here=True))
        seen.append(conversation_view(watched.stream, (), watched.setting).messages[-1].delivery)
    assert seen == [Delivery.SENT, Delivery.DELIVERED, Delivery.READ]


def test_only_the_newest_are_shown_and_the_rest_counted() -> None:
    watched = Watched()
    whole = conversation_view(watched.stream, (), watched.setting)
    view = conversation_view(watched.stream, (), watched.setting, limit=2)
    assert (view.messages, view.earlier) == (whole.messages[-2:], len(whole.messages) - 2)


def test_a_tab_is_called_by_the_question_and_counts_what_was_not_read() -> None:
    watched = Watched()
    assert tab_view(watched.stream).title == "Когда выплата?"
    assert tab_view(watched.stream).unread == 1
    watched.stream.mark_read(watched.stream.seq)
    assert tab_view(watched.stream).unread == 0


def test_the_forms_know_the_request_in_hand() -> None:
    watched = Watched(TAKE)
    assert [one.question for one in answer_view(watched.stream, None).requests] == ["Когда выплата?"]
    clocks = watched.desk.settings.clocks
    assert deferral_view(watched.stream, clocks=clocks, setting=watched.setting).request == 1
    assert card_view(watched.stream, None, setting=watched.setting) is None


def test_the_card_is_filled_in_and_closes_with_the_last_request() -> None:
    watched = Watched(TAKE, ANSWER)
    card = card_view(watched.stream, None, setting=watched.setting)
    assert card is not None
    assert card.closes
    assert ("Вид ответа", "консультация") in card.facts


def test_the_oldest_held_words_stand_in_their_pane_and_the_others_among_the_messages() -> None:
    watched, outbox = Watched(TAKE), Outbox()
    for key in ("first", "second"):
        outbox.put(key, dialogue=FIRST, order=c.Reply(text=LIKELY.text))
        holding.hold(outbox, key, LIKELY)
    waiting = conversation_view(watched.stream, outbox.of(FIRST), watched.setting).messages
    assert [(one.id, one.delivery) for one in waiting if one.text == LIKELY.text] == [("second", Delivery.HELD)]


def test_a_tab_tells_that_words_wait_there() -> None:
    assert tab_view(Watched(TAKE).stream, held=True).held


def test_the_refusal_of_r14_is_made_of_the_reference_data() -> None:
    watched, said = Watched(TAKE), RefusalText(text="Звоните", reason="152-ФЗ")
    answer = own_payments_answer(watched.stream, replace(NOTHING, own_payments=said))
    assert (answer.request, answer.text, answer.reason, answer.answer.kind) == (1, "Звоните", "152-ФЗ", "refusal")
    assert own_payments_answer(watched.stream, None).text == ""
