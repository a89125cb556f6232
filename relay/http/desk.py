"""`/v1/desk` for everyone: the desk's newest release, the smallest that is served, what is new."""

from aiohttp import web

from relay.http.answers import json_answer
from relay.releases import Releases


def desk_routes(releases: Releases) -> list[web.RouteDef]:
    """Without a sign-in: a desk that is too old must be able to ask."""

    async def desk(_request: web.Request) -> web.Response:
        return json_answer(releases.desk)

    return [web.get("/v1/desk", desk)]
