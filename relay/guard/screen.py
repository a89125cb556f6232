"""What becomes of an order whose words were examined: it goes on, with what was found, or it is held for its sender."""

from collections.abc import Callable, Mapping

import msgspec

from core.dialogue.commands import Command
from core.guard.choices import Choice, Found, Sender, choices, finds, level, settled
from core.guard.masking import masked
from core.protocol.errors import RETRY, Error, TransportCode, error
from core.protocol.shared import Held
from relay.dialogues.flight import Order
from relay.guard.examiner import Examines
from relay.guard.frames import Examined
from relay.guard.words import fields
from relay.metrics import Metrics

RETRY_MS = 1000


class Passed(msgspec.Struct, frozen=True):
    """A command with the words to take, and what the guard saw in them, if anything."""

    command: Command
    found: Found | None = None


class Screen:
    """One for the process: nothing of an order is kept or shown before the guard has passed its words (R14)."""

    def __init__(self, examiner: Examines, *, metrics: Metrics) -> None:
        self._examiner = examiner
        self._metrics = metrics

    def screen(
        self,
        order: Order,
        go: Callable[[Order], None],
        hold: Callable[[Held | Error], None],
        *,
        sender: Sender,
        turn: str,
        choice: Choice | None,
        confirmed: tuple[str, ...] = (),
        asks: bool = True,
    ) -> None:
        """Call `go` with the order as it may be carried out, or `hold` with what its sender must decide.

        `turn`: in whose turn it is examined: an address of citizens, an account of the staff.
        `confirmed`: the fields whose finds the sender has seen; none named: the first that has any.
        `asks`: whether the sender's program can show what was found; without it a citizen's words go masked, and
        those of the staff are refused.
        """
        command = order.command
        names = fields(command)
        wanted = choice if asks or sender is Sender.STAFF else Choice.MASKED

        def told(examined: tuple[Examined, ...] | TransportCode) -> None:
            if isinstance(examined, TransportCode):
                hold(error(examined, retry_after_ms=RETRY_MS if examined in RETRY else None))
                return
            found = dict(zip(names, examined, strict=True))
            outcome = judged(command, found, sender=sender, choice=wanted, confirmed=confirmed)
            if isinstance(outcome, Held):
                self._metrics.held.labels(sender.value, outcome.level.value).inc()
                hold(outcome if asks else error(TransportCode.PERSONAL_DATA))
                return
            order.command, order.found = outcome.command, outcome.found
            go(order)

        self._examiner.examine(tuple(getattr(command, name) for name in names), told, turn)


def judged(
    command: Command,
    examined: Mapping[str, Examined],
    *,
    sender: Sender,
    choice: Choice | None,
    confirmed: tuple[str, ...] = (),
) -> Passed | Held:
    """The command to carry out, or the first of its fields that its sender must decide about."""
    words: dict[str, str] = {}
    seen = confirmed or tuple(name for name, one in examined.items() if one.spans)[:1]
    for name, one in examined.items():
        mine = None if choice is Choice.AS_IS and name not in seen else choice
        text = settled(one.text, one.spans, sender=sender, choice=mine)
        if text is None:
            return held(name, one, sender=sender)
        words[name] = text
    spans = tuple(span for one in examined.values() for span in one.spans)
    own = sender is Sender.CITIZEN and any(one.own_payments for one in examined.values())
    if not spans and not own:
        return Passed(command=changed(command, words))
    return Passed(
        command=changed(command, words),
        found=Found(finds=finds(spans), choice=choice if spans else None, own_payments=own),
    )


def changed(command: Command, words: Mapping[str, str]) -> Command:
    """The command with the words that may be taken; the same one where nothing differs."""
    return msgspec.structs.replace(command, **words) if words else command


def held(name: str, one: Examined, *, sender: Sender) -> Held:
    return Held(
        field=name,
        text=one.text,
        masked=masked(one.text, one.spans),
        spans=one.spans,
        level=level(one.spans),
        choices=choices(one.spans, sender),
    )
