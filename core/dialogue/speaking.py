"""What the staff says: own words, private notes, and what counts as a question of the citizen."""

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.context import Actor, Party
from core.dialogue.draft import Draft, cleaned
from core.dialogue.opening import ask
from core.dialogue.queueing import holder_name, keep_late, may_see, own, take
from core.dialogue.refusals import RefusalCode, Refused
from core.dialogue.words import ACTIVE, Author, Stage
from core.phrases import Phrase
from core.text import NOTE_LIMIT

LATE = frozenset({RefusalCode.TAKEN_BY_OTHER, RefusalCode.OFFERED_TO_OTHER})


def reply(draft: Draft, command: c.Reply) -> None:
    """A specialist's own words. The first ones take the dialogue; those of a former owner are kept as a note."""
    actor = draft.context.actor
    text = cleaned(command.text)
    try:
        take(draft, c.Take())
    except Refused as refused:
        if refused.refusal.code not in LATE or actor.id not in draft.state.former:
            raise
        keep_late(draft, text)
    draft.add(
        e.Posted(author=Author.SPECIALIST, message=draft.context.key, name=actor.name, author_id=actor.id),
        text=text,
    )


def note(draft: Draft, command: c.Note) -> None:
    """A private note; whoever may see the dialogue may leave one."""
    actor = draft.context.actor
    if not may_see(draft.state, actor.id, actor.rights):
        raise Refused(RefusalCode.NOT_OWNER, name=holder_name(draft.state))
    text = cleaned(command.text, limit=NOTE_LIMIT)
    draft.add(e.Noted(message=draft.context.key, author_id=actor.id, name=actor.name), text=text)


def checked(draft: Draft) -> None:
    """What the guard saw in the words of this decision, beside them (R14)."""
    context = draft.context
    if context.found is not None:
        draft.add(
            e.Checked(
                author=author(context.actor),
                message=context.key,
                finds=context.found.finds,
                choice=context.found.choice,
                own_payments=context.found.own_payments,
            )
        )


def report_false_alarm(draft: Draft, command: c.ReportFalseAlarm) -> None:
    """Held words that hold no personal data: the finds feed the report of false alarms."""
    actor = draft.context.actor
    if actor.party is Party.STAFF and not may_see(draft.state, actor.id, actor.rights):
        raise Refused(RefusalCode.NOT_OWNER, name=holder_name(draft.state))
    draft.add(e.FalseAlarm(author=author(actor), finds=command.finds))


def author(actor: Actor) -> Author:
    return Author.SPECIALIST if actor.party is Party.STAFF else Author.CITIZEN


def offer_email(draft: Draft, command: c.OfferEmail) -> None:
    """R9: "or offer to answer by e-mail"; the citizen's window asks for an address."""
    own(draft)
    draft.phrase(Phrase.BY_EMAIL_OFFER)


def join(draft: Draft, command: c.Join) -> None:
    """Words after an answer that were no new question join the request before them."""
    own(draft)
    request = draft.request(command.request)
    before = [r for r in draft.state.requests[: command.request - 1] if r.stage is not Stage.JOINED]
    if request.stage not in ACTIVE or not before:
        raise Refused(RefusalCode.WRONG_STAGE, request=command.request)
    draft.add(e.Joined(request=command.request, into=before[-1].number))


def mark_question(draft: Draft, command: c.MarkQuestion) -> None:
    """Words after "are you satisfied?" were a question: its clock starts as the specialist sees it."""
    own(draft)
    if draft.state.active:
        raise Refused(RefusalCode.WRONG_STAGE, request=draft.state.active[0].number)
    ask(draft, command.message)
    take(draft, c.Take())
