"""Handlers for the staff: who asks is known, and what a step answers becomes a response."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from core.permissions import Right
from core.protocol.desk import Me
from core.protocol.errors import Error, TransportCode
from relay.accounts.sessions import Sessions
from relay.http.answers import FORBIDDEN, bearer, json_answer, refusal, refused

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Step = Callable[[Me, web.Request], Awaitable[object]]
"""Answers with a struct, with an error, or with the code of one."""


def signed(step: Step, sessions: Sessions) -> Handler:
    """A handler for those who are signed in and may read the reference data."""

    async def handler(request: web.Request) -> web.StreamResponse:
        token = bearer(request)
        me = None if token is None else await sessions.who(token)
        if me is None:
            return refusal(TransportCode.UNAUTHORISED)
        if Right.READ_REFERENCE not in me.rights:
            return refused(FORBIDDEN)
        answer = await step(me, request)
        if isinstance(answer, TransportCode):
            return refusal(answer)
        return refused(answer) if isinstance(answer, Error) else json_answer(answer)

    return handler
