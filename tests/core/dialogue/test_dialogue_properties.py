"""No sequence of commands, in any order and repeated, reaches an illegal state, loses words or fires a clock twice."""

from copy import copy

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.calendar import WorkingCalendar
from core.dialogue import commands as c
from core.dialogue.context import RELAY, Actor
from core.dialogue.decide import CITIZENS, STAFF
from core.dialogue.timing import next_due
from core.dialogue.words import Channel, Phase
from core.moment import DAY_MS, HOUR_MS, Moment
from core.settings import ClockSettings, Settings
from tests.core.dialogue import orders, promises
from tests.core.dialogue.centre import (
    ADMINISTRATOR,
    ANNA,
    BORIS,
    CALENDAR,
    CITIZEN,
    EVENING,
    MANAGER,
    MORNING,
    NEVER,
    STRANGER,
    rules,
)
from tests.core.dialogue.talk import Talk, answer

WORKING_TIME = ClockSettings(complex_in_working_time=True, complex_warn_ms=6 * HOUR_MS, complex_limit_ms=8 * HOUR_MS)
TAKEN: tuple[tuple[c.Command, Actor], ...] = (
    (c.Open(text="Вопрос"), CITIZEN),
    (c.Offer(specialist=ANNA.id, name=ANNA.name), RELAY),
    (c.Take(), ANNA),
)
DEFERRED = (*TAKEN, (c.Defer(request=1, channel=Channel.CHAT, reason="Архив"), ANNA))
SENT = (*DEFERRED, (answer(), ANNA))
OVERDUE = (*TAKEN, (c.Defer(request=1, channel=Channel.CHAT, reason="Архив"), ANNA), (c.Leave(), CITIZEN))
ENDED = (*TAKEN, (answer(), ANNA), (c.Leave(), CITIZEN))
PRELUDES = ((), (), TAKEN, DEFERRED, SENT, OVERDUE, ENDED)
"""How a dialogue may have begun, so that the rarer stages are reached more often than by chance."""

anybody = st.sampled_from([CITIZEN, STRANGER, ANNA, BORIS, MANAGER, ADMINISTRATOR, RELAY])


class Dialogues(RuleBasedStateMachine):
    """One dialogue, everybody who may ask something of it, and time."""

    talk: Talk

    @initialize(
        clocks=st.sampled_from([ClockSettings(), ClockSettings(), WORKING_TIME]),
        calendar=st.sampled_from([CALENDAR, CALENDAR, CALENDAR, NEVER]),
        now=st.sampled_from([MORNING, MORNING, MORNING, EVENING]),
        command=orders.openings,
        prelude=st.sampled_from(PRELUDES),
    )
    def begin(
        self,
        *,
        clocks: ClockSettings,
        calendar: WorkingCalendar,
        now: Moment,
        command: c.CitizenOrder,
        prelude: tuple[tuple[c.Command, Actor], ...],
    ) -> None:
        self.talk = Talk(now=now, rules_=rules(calendar=calendar, settings=Settings(clocks=clocks)))
        self.keys = 0
        self.before: list[tuple[c.Command, Actor]] = []
        for opening, actor in prelude or ((command, CITIZEN),):
            self.ask(opening, actor)

    def ask(self, command: c.Command, actor: Actor) -> None:
        state, self.keys = self.talk.state, self.keys + 1
        decision = self.talk.do(command, actor, key=f"key {self.keys}")
        self.before.append((command, actor))
        promises.step_follows_the_table(state, command, self.talk.state)
        promises.closed_stays_closed(state, decision)
        promises.no_words_are_lost(command, decision, f"key {self.keys}")
        promises.duties_survive(state, command, self.talk.state)

    def pass_time(self, pause: int) -> None:
        """So many milliseconds, or up to the next due moment: `orders.pauses` says how."""
        due = next_due(self.talk.state, self.talk.rules.settings)
        if pause >= 0:
            self.talk.now = Moment(self.talk.now + pause)
        elif due is not None:
            self.talk.now = Moment(max(self.talk.now, due - 2 - pause))

    @rule(steps=st.lists(st.tuples(st.integers(0, 1000), orders.pauses), min_size=1, max_size=8))
    def work(self, steps: list[tuple[int, int]]) -> None:
        """A stretch of a believable conversation: each command is one that is accepted and changes something."""
        for pick, pause in steps:
            self.pass_time(pause)
            fitting = [
                (command, actor)
                for command, actor in orders.plausible(range(1, len(self.talk.state.requests) + 1))
                if self.talk.would(command, actor).entries
            ]
            if fitting:
                self.ask(*fitting[pick % len(fitting)])

    @rule(command=orders.everything, actor=anybody, pause=orders.pauses)
    def anyone(self, command: c.Command, actor: Actor, pause: int) -> None:
        """Anybody asks for anything at any time."""
        self.pass_time(pause)
        self.ask(command, actor)

    @rule(command=st.one_of(orders.specialists, orders.citizens, orders.relays))
    def holder(self, command: c.Command) -> None:
        """A command from its own party, with any content."""
        staff = BORIS if self.talk.state.owner == BORIS.id else ANNA
        self.ask(command, staff if type(command) in STAFF else CITIZEN if type(command) in CITIZENS else RELAY)

    @rule(pick=st.integers(0, 100))
    def again(self, pick: int) -> None:
        """Something that was asked before is asked once more."""
        self.ask(*self.before[pick % len(self.before)])

    @rule(present=st.sets(orders.people))
    def come_and_go(self, present: set[str]) -> None:
        self.talk.present = frozenset(present)

    @rule()
    def tick(self) -> None:
        """The loop journals what is due, nothing before, and leaves nothing due behind."""
        due = next_due(self.talk.state, self.talk.rules.settings)
        decision = self.talk.do(c.Tick(), RELAY)
        assert bool(decision.entries) == (due is not None and due <= self.talk.now)
        following = next_due(self.talk.state, self.talk.rules.settings)
        assert following is None or following > self.talk.now

    @invariant()
    def the_state_is_legal(self) -> None:
        promises.holders_agree(self.talk.state)
        promises.clocks_agree(self.talk.state)

    def teardown(self) -> None:
        talk = self.talk
        promises.marks_are_unique(talk)
        promises.journal_gives_the_same_state(talk)
        promises.moments_are_in_order(talk)
        if talk.state.phase is not Phase.NEW:
            late = copy(talk)
            late.now = Moment(talk.now + 2 * DAY_MS)
            promises.time_comes_to_rest(late)
            promises.time_comes_to_rest(copy(talk))
            promises.people_can_end_it(copy(talk))


TestDialogues = Dialogues.TestCase
TestDialogues.settings = settings(max_examples=150, stateful_step_count=20, deadline=None)
