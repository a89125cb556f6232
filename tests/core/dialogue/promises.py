"""What must hold in every dialogue, whatever was asked of it in whatever order: checks over a `Talk`."""

from collections import Counter
from itertools import pairwise

from core import journal
from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.asides import Unblocked
from core.dialogue.draft import Decision
from core.dialogue.evolve import evolve
from core.dialogue.lifecycle import LIFECYCLE
from core.dialogue.state import Dialogue
from core.dialogue.timing import clocks, next_due
from core.dialogue.words import FINAL, OWED, Author, Phase, Stage
from core.moment import Moment
from core.register import durations, rows
from core.text import clean
from tests.core.dialogue.centre import ANNA
from tests.core.dialogue.talk import CARD, Talk, answer

WORDS = (c.Say, c.Reply, c.Answer)
TICKS = 20


def step_follows_the_table(before: Dialogue, command: c.Command, after: Dialogue) -> None:
    """Time may move the phase first (as a tick does), then the command by its own row."""
    if after.phase is before.phase:
        return
    starts = {before.phase} | LIFECYCLE[before.phase].get(c.Tick, frozenset())
    allowed = frozenset[Phase]().union(*(LIFECYCLE[start].get(type(command), frozenset()) for start in starts))
    assert after.phase in allowed


def closed_stays_closed(before: Dialogue, decision: Decision) -> None:
    if before.phase is Phase.CLOSED:
        assert all(isinstance(entry.event, e.Rated | Unblocked) for entry in decision.entries)


def no_words_are_lost(command: c.Command, decision: Decision, key: str) -> None:
    """Accepted words, and late ones kept as a note, stand in just one event, under the client's key."""
    if not isinstance(command, WORDS) or (decision.refusal is not None and not decision.entries):
        return
    kept = [
        entry.text
        for entry in decision.entries
        if isinstance(entry.event, e.Posted | e.Answered | e.Noted) and entry.event.message == key
    ]
    assert kept == [clean(command.text, limit=4000)]
    if decision.refusal is not None:
        assert isinstance(decision.entries[-1].event, e.Noted)


def duties_survive(before: Dialogue, command: c.Command, after: Dialogue) -> None:
    """What was promised stays promised when the citizen leaves (R9)."""
    if isinstance(command, c.Leave):
        promised = {request.number: (request.stage, request.channel) for request in before.owed}
        kept = {request.number: (request.stage, request.channel) for request in after.owed}
        assert promised.items() <= kept.items()


def holders_agree(state: Dialogue) -> None:
    """At most one owner; who is offered or owns a dialogue fits its phase."""
    if state.phase is Phase.TAKEN:
        assert state.owner is not None
    if state.phase in {Phase.NEW, Phase.WAITING, Phase.OFFERED}:
        assert state.owner is None
    if state.adviser is not None:
        assert state.phase is Phase.TAKEN
        assert state.adviser != state.owner
    assert (state.phase is Phase.OFFERED) == (state.offered_to is not None)
    if state.phase in {Phase.ENDED, Phase.CLOSED}:
        assert state.settled
        assert list(clocks(state)) == []
    if state.phase is Phase.CLOSED:
        assert state.lacking_card == ()


def clocks_agree(state: Dialogue) -> None:
    """At most one clock runs a request; an overrun one was journaled before it stopped; none runs for nothing."""
    for request in state.requests:
        running = [clock for clock, deadline in request.clocks if deadline.running]
        assert len(running) == (0 if request.stage in FINAL else 1)
        for _, deadline in request.clocks:
            if deadline.stopped is not None:
                assert deadline.breached == (deadline.stopped >= deadline.due)
        if request.stage in OWED:
            assert request.complex is not None
            assert request.complex.running


def marks_are_unique(talk: Talk) -> None:
    """Each clock of each request warns at most once, breaches at most once, and never once it has stopped."""
    state, marks = Dialogue(), Counter[e.Event]()
    for entry, at in talk.journal:
        if isinstance(entry.event, e.Warned | e.Breached):
            marks[entry.event] += 1
            request = state.request(entry.event.request)
            assert request is not None
            assert dict(request.clocks)[entry.event.clock].running
        after = evolve(state, entry.event, at)
        if isinstance(entry.event, e.Posted) and entry.event.author is Author.SERVICE:
            assert [r.clocks for r in after.requests] == [r.clocks for r in state.requests]
        state = after
    assert all(count == 1 for count in marks.values())


def journal_gives_the_same_state(talk: Talk) -> None:
    """Folding what was stored, through its codec, ends where the dialogue stands."""
    state = Dialogue()
    for entry, at in talk.journal:
        state = evolve(state, journal.load(journal.store(entry.event)), at)
    assert state == talk.state


def moments_are_in_order(talk: Talk) -> None:
    for row in rows("dialogue", talk.state):
        derived = durations(row)
        lengths = (derived.take_up_ms, derived.answer_ms, derived.whole_ms)
        assert all(length is None or length >= 0 for length in lengths)
        passed = [moment for moment in (row.asked, row.taken, row.answered, row.delivered) if moment is not None]
        assert all(one <= other for one, other in pairwise(passed))
        assert (row.finished is None) == (row.stage not in FINAL)


def time_comes_to_rest(talk: Talk) -> None:
    """Every wake-up journals something, and after finitely many of them time has nothing more to say."""
    for _ in range(TICKS):
        due = next_due(talk.state, talk.rules.settings)
        if due is None:
            return
        talk.now = Moment(max(talk.now, due))
        assert talk.tick() != ()
        following = next_due(talk.state, talk.rules.settings)
        assert following is None or following > talk.now
    raise AssertionError("the dialogue fires without end")


def people_can_end_it(talk: Talk) -> None:
    """Anna, alone at her desk, can bring any dialogue to its end; none is stuck."""
    talk.present = frozenset({ANNA.id})
    talk.relay(c.Tick())
    if talk.state.owner != ANNA.id and talk.state.phase is not Phase.CLOSED:
        talk.anna(c.Take())
    for request in talk.state.requests:
        if request.stage not in {*FINAL, Stage.SENT}:
            talk.anna(answer(request.number))
        if talk.request(request.number).stage is Stage.SENT:
            talk.relay(c.ConfirmDelivery(request=request.number))
    for request in talk.state.lacking_card:
        talk.anna(c.Register(request=request.number, card=CARD))
    if talk.state.phase is not Phase.CLOSED:
        talk.anna(c.Close())
    assert talk.state.phase is Phase.CLOSED
