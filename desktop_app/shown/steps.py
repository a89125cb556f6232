"""What a specialist may do next in a dialogue, and which step the algorithm offers (R3–R11); the relay decides."""

from collections.abc import Collection

from core.dialogue.departures import Departure, avoidable
from core.dialogue.events import Checked, SatisfactionAsked
from core.dialogue.state import Dialogue
from core.dialogue.words import Author, Phase, Stage
from core.permissions import Right
from desktop_app.model.desk import Desk
from desktop_app.model.stream import Stream, is_citizens, message_of
from desktop_app.panes.views import Step, StepsView
from desktop_app.tongue import tr

FREE = frozenset({Phase.WAITING, Phase.OFFERED})
WAITS_QUESTION = "Ждём вопроса гражданина"
WAITS_REPLY = "Ждём, что ответит гражданин; затем попрощайтесь"
WAITS_DELIVERY = "Ответ отправлен: ждём, когда его увидит гражданин"
OWN_PAYMENTS = "Вопрос о своих выплатах: сведения о них — персональные данные, в чате их не сообщают (152\u2011ФЗ)"
OPEN = frozenset({Stage.ASKED, Stage.IN_WORK, Stage.DEFERRED})
ADVISES = "Вас просят совета, диалог ведёт {name}: прочтите переписку и оставьте заметку (F7)"
UNDONE = "Если закрыть сейчас, в реестре останется отступление: {what}"
LEFT_OUT = {
    Departure.SATISFACTION_NOT_ASKED: "не спросили, доволен ли гражданин ответом",
    Departure.FAREWELL_NOT_SAID: "не попрощались",
}
WAITS_COLLEAGUE = "Диалог ведёт другой специалист: {name}"


def steps_view(stream: Stream, desk: Desk) -> StepsView:
    """The steps open in a dialogue, the algorithm's own among them."""
    state = stream.state
    mine = state.owner == desk.my_id and bool(desk.my_id)
    allowed = frozenset(own_steps(stream) if mine else foreign_steps(state, desk))
    step = (
        next((one for one in next_steps(state) if one in allowed), None) if mine or not advises(state, desk) else None
    )
    return StepsView(
        dialogue=stream.dialogue,
        next=step,
        allowed=allowed,
        waiting=waiting(state, me=desk.my_id) if step is None or waits(state) else "",
        hint=hint(state, allowed),
    )


def hint(state: Dialogue, allowed: Collection[Step]) -> str:
    """Why the next step is offered, or what closing now would leave undone (R11)."""
    if Step.OWN_PAYMENTS in allowed:
        return tr(OWN_PAYMENTS)
    undone = avoidable(state) if Step.CLOSE in allowed and state.phase is Phase.TAKEN else ()
    return tr(UNDONE).format(what=", ".join(tr(LEFT_OUT[one]) for one in undone)) if undone else ""


def advises(state: Dialogue, desk: Desk) -> bool:
    """Whether one is asked for advice on a dialogue of a colleague."""
    return bool(desk.my_id) and state.adviser == desk.my_id


def foreign_steps(state: Dialogue, desk: Desk) -> set[Step]:
    """What may be done in a dialogue that is not one's own."""
    if advises(state, desk):
        return {Step.NOTE, Step.END_ADVICE}
    steps: set[Step] = set()
    if state.offered_to == desk.my_id and state.phase is Phase.OFFERED:
        steps.add(Step.EARLIER)
    if state.blocked is not None and (desk.may(Right.ANSWER) or desk.may(Right.WATCH_DIALOGUE)):
        steps.add(Step.BLOCK)
    if desk.may(Right.CLAIM) and (state.phase in FREE or (state.phase is Phase.TAKEN and desk.may(Right.TAKE_OVER))):
        steps.add(Step.TAKE)
    if state.phase is not Phase.CLOSED and (desk.may(Right.ANSWER) or desk.may(Right.WATCH_DIALOGUE)):
        steps.add(Step.NOTE)
    if desk.may(Right.REASSIGN) and state.phase in FREE | {Phase.TAKEN}:
        steps.add(Step.TRANSFER)
    if state.owner is None and desk.my_id in state.former and state.phase is Phase.ENDED:
        steps |= card_steps(state)
    return steps


def own_steps(stream: Stream) -> set[Step]:
    """What the owner may do."""
    state = stream.state
    if state.phase is not Phase.TAKEN:
        return {Step.NOTE, Step.BLOCK, Step.EARLIER, *card_steps(state)} if state.phase is Phase.ENDED else set()
    steps = {Step.TRANSFER, Step.NOTE, Step.ADVICE, Step.BLOCK, Step.EARLIER, *card_steps(state)}
    if state.adviser is not None:
        steps.add(Step.END_ADVICE)
    if state.untaken:
        steps.add(Step.TAKE)
    steps |= answer_steps(stream)
    if not state.has_contact:
        steps.add(Step.OFFER_EMAIL)
    if not state.active and state.requests:
        steps |= {Step.ASK_SATISFACTION, Step.SAY_FAREWELL}
    if last_question_may_join(state):
        steps.add(Step.JOIN)
    if markable(stream):
        steps.add(Step.MARK_QUESTION)
    return steps


def answer_steps(stream: Stream) -> set[Step]:
    """What may be done about a request that is open."""
    if not any(request.stage in OPEN for request in stream.state.requests):
        return set()
    return {Step.ANSWER, Step.DEFER} | ({Step.OWN_PAYMENTS} if asks_own_payments(stream) else set())


def card_steps(state: Dialogue) -> set[Step]:
    """The card once a request has come to its end; closing once nothing is left open."""
    steps: set[Step] = set()
    if any(request.finished is not None for request in state.lacking_card):
        steps.add(Step.CARD)
    if state.settled and not state.lacking_card:
        steps.add(Step.CLOSE)
    return steps


def next_steps(state: Dialogue) -> tuple[Step, ...]:
    """The order of the algorithm from here on (R5–R13); the first allowed one is offered."""
    if state.phase is Phase.TAKEN and state.active:
        return (Step.TAKE, Step.OWN_PAYMENTS, Step.ANSWER)
    if state.phase is not Phase.TAKEN or not state.requests:
        return (Step.TAKE, Step.CARD, Step.CLOSE)
    if any(request.stage is Stage.DEFERRED for request in state.requests) and state.satisfaction_asked:
        return (Step.ANSWER,)
    if not state.satisfaction_asked:
        return (Step.ASK_SATISFACTION,)
    if not state.farewell_said:
        return (Step.CARD,) if waits(state) else (Step.SAY_FAREWELL,)
    return (Step.CARD, Step.CLOSE)


def waits(state: Dialogue) -> bool:
    """Whether the citizen may still say if he is satisfied: until he was asked whether he is there at all. Meanwhile
    the card can be filled in.
    """
    asked = state.phase is Phase.TAKEN and state.satisfaction_asked and not state.farewell_said
    return asked and not state.active and state.silence is not None and state.silence.asked is None


def waiting(state: Dialogue, *, me: str) -> str:
    """For what the algorithm waits."""
    if state.owner != me and state.adviser == me:
        return tr(ADVISES).format(name=state.owner_name)
    if state.owner != me:
        return tr(WAITS_COLLEAGUE).format(name=state.owner_name) if state.owner_name else ""
    if state.phase is not Phase.TAKEN:
        return ""
    if not state.requests:
        return tr(WAITS_QUESTION)
    return tr(WAITS_DELIVERY) if state.farewell_said else tr(WAITS_REPLY)


def last_question_may_join(state: Dialogue) -> bool:
    last = state.last
    before = [request for request in state.requests[:-1] if request.stage is not Stage.JOINED]
    return last is not None and last.stage in {Stage.ASKED, Stage.IN_WORK} and bool(before)


def markable(stream: Stream) -> str:
    """The id of the citizen's last words after "are you satisfied?", which may be a question; else nothing."""
    state = stream.state
    if not state.satisfaction_asked or state.active:
        return ""
    for entry in reversed(stream.entries):
        if is_citizens(entry):
            return message_of(entry)
        if getattr(entry.event, "author", None) is Author.SPECIALIST:
            return ""
        if isinstance(entry.event, SatisfactionAsked):
            return ""
    return ""


def asks_own_payments(stream: Stream) -> bool:
    """Whether the guard saw a question about the citizen's own payments in the last request that is open (R14)."""
    last = next((one for one in reversed(stream.state.requests) if one.stage in OPEN), None)
    if last is None:
        return False
    seen = False
    for entry in reversed(stream.entries):
        seen = seen or (isinstance(entry.event, Checked) and entry.event.own_payments)
        if message_of(entry) == last.message:
            return seen
    return False
