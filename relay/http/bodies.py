"""Bodies of requests, read up to a limit of their own and then no further."""

from typing import TypeVar

import msgspec
from aiohttp import web

from core.protocol.errors import TransportCode

CHUNK = 64 * 1024
B = TypeVar("B", bound=msgspec.Struct)


async def bytes_of(request: web.Request, *, limit: int) -> bytes | TransportCode:
    """The whole body, or TOO_LARGE as soon as it is."""
    if (request.content_length or 0) > limit:
        return TransportCode.TOO_LARGE
    body = bytearray()
    async for chunk in request.content.iter_chunked(CHUNK):
        body += chunk
        if len(body) > limit:
            return TransportCode.TOO_LARGE
    return bytes(body)


async def body_of(request: web.Request, kind: type[B], *, limit: int) -> B | TransportCode:
    """A struct of a JSON body, or what is wrong with it."""
    if request.content_type != "application/json":
        return TransportCode.MALFORMED
    body = await bytes_of(request, limit=limit)
    if isinstance(body, TransportCode):
        return body
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return TransportCode.MALFORMED
