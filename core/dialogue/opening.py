"""How a dialogue begins: in working hours with or without a question, outside them with a question left for e-mail."""

from core import deadlines
from core.dialogue import commands as c
from core.dialogue import events as e
from core.dialogue.draft import Draft, cleaned
from core.dialogue.refusals import RefusalCode, Refused
from core.dialogue.words import Author, Channel, DeferCause, Phase
from core.phrases import Phrase
from core.text import is_email

EMAIL_PURPOSE = "email"
"""The purpose of the consent without which no address is taken (152-FZ art. 9)."""

PAGE_LIMIT = 300


def open_dialogue(draft: Draft, command: c.Open) -> None:
    """R2–R4: in working hours only; the first question may come along."""
    if not draft.context.in_hours:
        raise Refused(RefusalCode.OUTSIDE_HOURS, opens=draft.context.opens)
    draft.add(e.Opened(citizen=draft.context.actor.id, page=path_of(command.page)))
    add_consents(draft, command.consents)
    if command.text is not None:
        say(draft, c.Say(text=command.text))


def leave_question(draft: Draft, command: c.LeaveQuestion) -> None:
    """R2: a question left outside hours is answered by e-mail; its 24 hours start at the next opening."""
    if draft.context.in_hours:
        raise Refused(RefusalCode.INSIDE_HOURS)
    draft.add(e.Opened(citizen=draft.context.actor.id, page=path_of(command.page), channel=Channel.EMAIL))
    add_consents(draft, command.consents)
    add_contact(draft, command.address, consents=command.consents)
    text = cleaned(command.text)
    draft.add(e.Posted(author=Author.CITIZEN, message=draft.context.key), text=text)
    ask_for_later(draft, draft.context.key, channel=Channel.EMAIL)


def add_consents(draft: Draft, consents: tuple[c.Consent, ...]) -> None:
    for consent in consents:
        draft.add(e.ConsentGiven(purpose=consent.purpose, version=consent.version, text_sha256=consent.text_sha256))


def add_contact(draft: Draft, address: str, *, consents: tuple[c.Consent, ...]) -> None:
    if not any(consent.purpose == EMAIL_PURPOSE for consent in consents):
        raise Refused(RefusalCode.CONSENT_MISSING)
    address = address.strip()
    if not is_email(address):
        raise Refused(RefusalCode.ADDRESS_INVALID)
    draft.add(e.ContactGiven(), address=address)


def path_of(page: str) -> str:
    """The path alone: a query or a fragment may hold what is nobody's business; nothing that cannot be seen."""
    path = page.partition("?")[0].partition("#")[0]
    return "".join(character for character in path[:PAGE_LIMIT] if character.isprintable())


def give_contact(draft: Draft, command: c.GiveContact) -> None:
    """The citizen gives an address for an answer by e-mail, with the consent for just this."""
    add_consents(draft, (command.consent,))
    add_contact(draft, command.address, consents=(command.consent,))


def say(draft: Draft, command: c.Say) -> None:
    """R4: words of the citizen; the first ones, and the first ones after an answer, are a question.

    Not those after "are you satisfied?": the specialist tells thanks from a question, if the dialogue is still his.
    """
    draft.add(e.Posted(author=Author.CITIZEN, message=draft.context.key), text=cleaned(command.text))
    if draft.state.active or (draft.state.satisfaction_asked and draft.state.phase is Phase.TAKEN):
        return
    if draft.context.in_hours or draft.state.owner in draft.context.present:
        ask(draft, draft.context.key)
    else:
        ask_for_later(draft, draft.context.key, channel=Channel.CHAT)


def ask(draft: Draft, message: str) -> None:
    """The take-up clock starts with the question (R5), whoever is there or not.

    On a day off, when someone works all the same, the day counts as over as soon as nobody has the dialogue.
    """
    rules = draft.context.rules
    take_up = deadlines.take_up(draft.moment, clocks=rules.settings.clocks)
    day_end = rules.calendar.day_end(draft.moment)
    draft.add(
        e.Asked(
            request=len(draft.state.requests) + 1,
            message=message,
            take_up=take_up,
            day_end=draft.moment if day_end is None else day_end,
        )
    )


def ask_for_later(draft: Draft, message: str, *, channel: Channel) -> None:
    """A question at a time when nobody works: no 20 seconds, the complex clock from the next opening."""
    number = len(draft.state.requests) + 1
    draft.add(e.Asked(request=number, message=message, take_up=None))
    defer_to_opening(draft, number, channel=channel, cause=DeferCause.LEFT_OUTSIDE_HOURS)
    draft.phrase(Phrase.LEFT_OUTSIDE_HOURS)


def defer_to_opening(draft: Draft, number: int, *, channel: Channel, cause: DeferCause) -> None:
    rules, opens = draft.context.rules, draft.context.opens
    started = draft.moment if opens is None else opens
    clock = deadlines.complex_answer(started, clocks=rules.settings.clocks, calendar=rules.calendar)
    draft.add(e.Deferred(request=number, channel=channel, cause=cause, complex=clock))
