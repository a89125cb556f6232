"""The checker itself can fail: each kind of damage is found in a small, made-up history."""

from core.dialogue.commands import Open, Say
from core.dialogue.context import Actor, Party
from core.moment import Moment
from core.protocol.shared import Acted
from relay.dialogues.flight import Answer, Flight, Order
from relay.dialogues.live import Live
from tests.relay.house import rules
from tests.rig.checks import Verdict, check
from tests.rig.history import History, How, Op

NOON = Moment(1795500000000)
CITIZEN = Actor(party=Party.CITIZEN, id="c")


def scene() -> tuple[History, Live, list[tuple[int, str]]]:
    """A dialogue of three words, all acknowledged, all shown."""
    history, live = History(), Live("d")
    for number, key in enumerate(("k1", "k2", "k3"), start=1):
        history.add(Op.SEND, How.INVOKE, who="c", dialogue="d", key=key)
        answers: list[Answer] = []
        command = Open(text="слово") if number == 1 else Say(text="слово")
        flight = Flight(live, moment=NOON, rules=rules(), present=frozenset(), blocked=lambda _: None)
        flight.decide(Order(command=command, actor=CITIZEN, key=key, done=answers.append))
        flight.land()
        answer = flight.answers()[0][1]
        assert isinstance(answer, Acted)
        history.add(Op.SEND, How.OK, who="c", dialogue="d", key=key, seq=answer.public_seq)
    return history, live, [(1, "k1"), (2, "k2"), (3, "k3")]


def verdict(history: History, live: Live, shown: list[tuple[int, str]]) -> Verdict:
    return check(history, {"d": live}, {"c@d": shown})


def test_a_clean_history_has_no_faults() -> None:
    assert verdict(*scene()).faults == []


def test_a_lost_word_is_found() -> None:
    history, live, shown = scene()
    live.public.pop()
    assert any(fault.startswith("C-1") for fault in verdict(history, live, shown).faults)


def test_a_word_shown_twice_is_found() -> None:
    history, live, shown = scene()
    faults = verdict(history, live, [*shown, shown[-1]]).faults
    assert any(fault.startswith("C-5") for fault in faults)


def test_a_word_not_shown_is_found() -> None:
    history, live, shown = scene()
    assert any(fault.startswith("C-4") for fault in verdict(history, live, shown[:-1]).faults)


def test_words_out_of_order_are_found() -> None:
    history, live, shown = scene()
    live.public[1], live.public[2] = live.public[2], live.public[1]
    assert any(fault.startswith("C-10") for fault in verdict(history, live, shown).faults)


def test_a_word_nobody_sent_is_found() -> None:
    history, live, shown = scene()
    history.lines = [line for line in history.lines if line.key != "k2"]
    assert any(fault.startswith("C-2") for fault in verdict(history, live, shown).faults)


def test_a_gap_in_the_stream_is_found() -> None:
    history, live, shown = scene()
    del live.recorded[1]
    live.public = [0, 1, 2]
    live.public.pop()
    assert any(fault.startswith("C-6") for fault in verdict(history, live, shown).faults)


def test_two_owners_are_found() -> None:
    history, live, shown = scene()
    for login in ("anna", "boris"):
        history.add(Op.CLAIM, How.OK, who=login, dialogue="d", key=login)
    assert any(fault.startswith("C-8") for fault in verdict(history, live, shown).faults)
