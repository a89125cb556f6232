"""`/v1/centre` for everyone, `/v1/reference` for the staff: the data that is read often and changes seldom."""

import hashlib
from collections.abc import Callable

from aiohttp import web
from msgspec.structs import replace

from core.moment import Moment
from core.permissions import SEE_WORDS, Right
from core.phrases import Phrase, Phrases
from core.protocol.citizen import Centre, ConsentText
from core.protocol.errors import TransportCode
from core.protocol.http import Place, Reference, RefusalText
from relay.accounts.sessions import Sessions
from relay.centre import Consent
from relay.directory import Directory, contact
from relay.http.answers import FORBIDDEN, bearer, json_answer, refusal, refused
from relay.rulebook import Rulebook


def reference_routes(
    directory: Directory, sessions: Sessions, *, now: Callable[[], Moment], rulebook: Rulebook
) -> list[web.RouteDef]:
    """Both read memory alone."""

    async def centre(_request: web.Request) -> web.Response:
        return json_answer(centre_of(directory, rulebook, now=now()))

    async def reference(request: web.Request) -> web.Response:
        token = bearer(request)
        me = None if token is None else await sessions.who(token)
        if me is None:
            return refusal(TransportCode.UNAUTHORISED)
        if Right.READ_REFERENCE not in me.rights:
            return refused(FORBIDDEN)
        reference = reference_of(directory, rulebook, account=me.id)
        return json_answer(reference if SEE_WORDS & set(me.rights) else wordless(reference))

    return [web.get("/v1/centre", centre), web.get("/v1/reference", reference)]


def wordless(reference: Reference) -> Reference:
    """The reference data without what citizens once asked, for those who see no words of theirs (L-23)."""
    return replace(reference, answers=tuple(replace(one, questions=()) for one in reference.answers))


def centre_of(directory: Directory, rulebook: Rulebook, *, now: Moment) -> Centre:
    """Everything a citizen may read before he writes a word."""
    texts, reference = rulebook.centre, directory.reference
    return Centre(
        name=texts.name,
        notice=texts.notice,
        formal_note=texts.formal_note,
        formal_url=texts.formal_url,
        policy_url=texts.policy_url,
        hours=texts.hours,
        zone=texts.zone,
        service=rulebook.service(now),
        now=now,
        consents=tuple(consent_text(one) for one in texts.consents),
        hotlines=tuple(contact(place) for place in reference.hotlines),
        sections=tuple(contact(place) for place in reference.sections),
        branches=tuple(contact(place) for place in reference.branches),
        answers=directory.public_answers,
    )


def reference_of(directory: Directory, rulebook: Rulebook, *, account: str) -> Reference:
    """What a member's desk keeps, his own answers too, with the lawful refusal in the centre's own words."""
    reference = directory.reference_of(account)
    return replace(reference, own_payments=own_payments(rulebook.rules.phrases, reference.hotlines))


def own_payments(phrases: Phrases, hotlines: tuple[Place, ...]) -> RefusalText | None:
    """The refusal of a question about one's own payments (R14), with the numbers of the main hotline."""
    numbers = ", ".join(hotlines[0].telephones) if hotlines else ""
    if not numbers:
        return None
    return RefusalText(
        text=phrases.render(Phrase.OWN_PAYMENTS, hotline=numbers),
        reason=phrases.render(Phrase.OWN_PAYMENTS_REASON, hotline=numbers),
    )


def consent_text(consent: Consent) -> ConsentText:
    """The text in force with the SHA-256 by which a proof names it (L-03)."""
    sha256 = hashlib.sha256(consent.text.encode()).hexdigest()
    return ConsentText(purpose=consent.purpose, version=consent.version, text=consent.text, text_sha256=sha256)
