"""How a conversation ends: satisfaction, farewell, the registration card, closing, and the citizen's own ways out."""

from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.answers import OUTCOME_LOST, TOPIC_UNKNOWN, Card
from core.dialogue.draft import Draft, comment_of
from core.dialogue.queueing import own
from core.dialogue.refusals import RefusalCode, Refused
from core.dialogue.words import FINAL, DropCause, EndCause, Phase, Stage
from core.phrases import Phrase
from core.text import COMMENT_LIMIT

SCORES = range(1, 6)


def ask_satisfaction(draft: Draft, command: c.AskSatisfaction) -> None:
    """R11: asked once everything is answered or promised."""
    own(draft)
    if draft.state.active:
        raise Refused(RefusalCode.ANSWER_MISSING, request=draft.state.active[0].number)
    draft.add(e.SatisfactionAsked())
    draft.phrase(Phrase.SATISFACTION)


def say_farewell(draft: Draft, command: c.SayFarewell) -> None:
    """R11: goodbye, once everything is answered or promised."""
    own(draft)
    if draft.state.active:
        raise Refused(RefusalCode.ANSWER_MISSING, request=draft.state.active[0].number)
    draft.add(e.FarewellSaid())
    draft.phrase(Phrase.FAREWELL)


def register(draft: Draft, command: c.Register) -> None:
    """R13: the card of one request, by the owner, or by one who had the dialogue when nobody owns it."""
    state, actor = draft.state, draft.context.actor
    if state.owner is None and actor.id in state.former:
        pass
    elif state.owner != actor.id:
        raise Refused(RefusalCode.NOT_OWNER, name=state.owner_name or None)
    if draft.request(command.request).stage is Stage.JOINED:
        raise Refused(RefusalCode.WRONG_STAGE, request=command.request)
    if not draft.context.rules.lists.know_card(command.card.topic, command.card.outcome):
        raise Refused(RefusalCode.UNKNOWN_CODE, request=command.request)
    draft.add(e.Registered(request=command.request, card=command.card))


def close(draft: Draft, command: c.Close) -> None:
    """Only with every request at its end and every card complete; none of it can be skipped (R11, R13)."""
    state, actor = draft.state, draft.context.actor
    if state.owner != actor.id and not (state.owner is None and actor.id in state.former):
        raise Refused(RefusalCode.NOT_OWNER, name=state.owner_name or None)
    unsettled = next((request for request in state.requests if request.stage not in FINAL), None)
    if unsettled is not None:
        raise Refused(RefusalCode.ANSWER_MISSING, request=unsettled.number)
    if state.lacking_card:
        raise Refused(RefusalCode.CARD_MISSING, request=state.lacking_card[0].number)
    if state.phase is Phase.TAKEN:
        draft.add(e.Ended(cause=EndCause.SPECIALIST))
    draft.add(e.Closed())


def leave(draft: Draft, command: c.Leave) -> None:
    """The citizen ends the conversation: what is promised stays promised, the rest is dropped."""
    for request in draft.state.active:
        draft.add(e.Dropped(request=request.number, cause=DropCause.CITIZEN_LEFT))
    if not draft.state.owed:
        end(draft, EndCause.CITIZEN_LEFT)


def end(draft: Draft, cause: EndCause) -> None:
    """End the conversation; where no specialist ever took a request, the program completes the card itself."""
    draft.add(e.Ended(cause=cause))
    for request in draft.state.lacking_card:
        if request.specialist is None and request.stage is Stage.DROPPED:
            draft.add(e.Registered(request=request.number, card=Card(topic=TOPIC_UNKNOWN, outcome=OUTCOME_LOST)))
    if not draft.state.lacking_card:
        draft.add(e.Closed())


def extend(draft: Draft, command: c.Extend) -> None:
    """One key keeps a silent conversation open (WCAG 2.2.1)."""
    if draft.state.silence is not None:
        draft.add(e.Extended())


def rate(draft: Draft, command: c.Rate) -> None:
    """The citizen's mark for the last answer; the last mark counts."""
    if command.score not in SCORES:
        raise Refused(RefusalCode.SCORE_INVALID)
    answered = [request for request in draft.state.requests if request.stage is Stage.ANSWERED]
    if not answered:
        raise Refused(RefusalCode.NOT_YET)
    last = max(answered, key=lambda request: (request.finished or 0, request.number))
    comment = comment_of(command.comment, limit=COMMENT_LIMIT)
    draft.add(e.Rated(request=last.number, score=command.score), text=comment)
