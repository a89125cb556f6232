"""How a request comes to its answer: typed, deferred to 24 hours, delivered, or given up (R7–R9)."""

from core import deadlines
from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.draft import Draft, cleaned, comment_of
from core.dialogue.queueing import keep_late, own, own_in_work
from core.dialogue.refusals import RefusalCode, Refused
from core.dialogue.words import FINAL, OWED, AnswerKind, Channel, DeferCause, DropCause, Stage
from core.phrases import Phrase
from core.text import REASON_LIMIT


def answer(draft: Draft, command: c.Answer) -> None:
    """R8: one of three kinds; a refusal without its reason is refused. What a former owner sends late is kept."""
    state, actor = draft.state, draft.context.actor
    if state.owner != actor.id and actor.id in state.former:
        keep_late(draft, cleaned(command.text), reason=comment_of(command.reason or "", limit=REASON_LIMIT))
    own(draft)
    request = draft.request(command.request)
    if request.stage in FINAL or (request.stage is Stage.SENT and command.channel is Channel.CHAT):
        raise Refused(RefusalCode.WRONG_STAGE, request=command.request)
    if command.channel is Channel.EMAIL and not draft.state.has_contact:
        raise Refused(RefusalCode.ADDRESS_MISSING)
    lists = draft.context.rules.lists
    placed = lists.know_place(command.answer.source, command.answer.reference)
    if not (placed and lists.attachments.issuperset(command.answer.attachments)):
        raise Refused(RefusalCode.UNKNOWN_CODE, request=command.request)
    text = cleaned(command.text)
    reason = None
    if command.answer.kind is AnswerKind.REFUSAL:
        reason = cleaned(command.reason or "", limit=REASON_LIMIT, missing=RefusalCode.REASON_MISSING)
    own_in_work(draft, command.request)
    draft.add(
        e.Answered(
            request=command.request,
            message=draft.context.key,
            answer=command.answer,
            specialist=actor.id,
            name=actor.name,
            channel=command.channel,
        ),
        text=text,
        reason=reason,
    )


def defer(draft: Draft, command: c.Defer) -> None:
    """R9: the 24-hour clock starts; a request already on it keeps its due moment and changes its channel only."""
    own(draft)
    request = draft.request(command.request)
    if request.stage in FINAL:
        raise Refused(RefusalCode.WRONG_STAGE, request=command.request)
    if command.channel is Channel.EMAIL and not draft.state.has_contact:
        raise Refused(RefusalCode.ADDRESS_MISSING)
    reason = cleaned(command.reason, limit=REASON_LIMIT, missing=RefusalCode.REASON_MISSING)
    own_in_work(draft, command.request)
    again = request.complex if request.stage in OWED else None
    rules = draft.context.rules
    clock = again or deadlines.complex_answer(draft.moment, clocks=rules.settings.clocks, calendar=rules.calendar)
    draft.add(
        e.Deferred(request=command.request, channel=command.channel, cause=DeferCause.SEARCH, complex=clock),
        reason=reason,
    )
    if again is None:
        draft.phrase(Phrase.NEED_TIME)


def confirm_delivery(draft: Draft, command: c.ConfirmDelivery) -> None:
    """The 24-hour clock of an answer by chat ends when the citizen's window has the answer."""
    if draft.request(command.request).stage is Stage.SENT:
        draft.add(e.Delivered(request=command.request))


def give_up(draft: Draft, command: c.GiveUp) -> None:
    """The exit of a duty that cannot be delivered: only after its breach, with a reason."""
    own(draft)
    request = draft.request(command.request)
    if request.stage not in OWED:
        raise Refused(RefusalCode.WRONG_STAGE, request=command.request)
    if request.complex is None or not request.complex.breached:
        raise Refused(RefusalCode.NOT_YET, request=command.request)
    reason = cleaned(command.reason, limit=REASON_LIMIT, missing=RefusalCode.REASON_MISSING)
    draft.add(e.Dropped(request=command.request, cause=DropCause.UNDELIVERABLE), reason=reason)
