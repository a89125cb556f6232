"""Puts all routes into one aiohttp application and gives every answer the headers that it must have."""

from collections.abc import Iterable

from aiohttp import web, web_response
from aiohttp.typedefs import Middleware

SERVER = "consultant"
BODY_LIMIT = 64 * 1024
HEADERS = {
    "Server": SERVER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def site(routes: Iterable[web.RouteDef], *, guard: Middleware) -> web.Application:
    """The application; `guard` stands around every handler."""
    # aiohttp names itself and its version even where no application is asked, as for a broken request.
    setattr(web_response, "SERVER_SOFTWARE", SERVER)  # noqa: B010 - not in its public names
    application = web.Application(middlewares=[guard], client_max_size=BODY_LIMIT)
    application.add_routes(routes)
    application.on_response_prepare.append(head)
    return application


async def head(_: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers[name] = value
