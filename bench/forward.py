"""The yardstick: a bare python-socketio server that acknowledges and emits to another client; nothing is stored."""

import asyncio
import gc
import sys
from typing import Any

import orjson
import socketio
import uvloop
from aiohttp import web


class Json:
    """The JSON module that python-socketio is given, as in the relay."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str | bytes) -> Any:
        return orjson.loads(text)


def build() -> web.Application:
    """A citizen names itself in CONNECT; a desk says which citizens it serves; words are passed on."""
    server = socketio.AsyncServer(
        async_mode="aiohttp", async_handlers=False, json=Json, cors_allowed_origins=[], max_http_buffer_size=65536
    )
    desks: dict[str, str] = {}

    async def serve(sid: str, names: list[str]) -> dict[str, Any]:
        desks.update(dict.fromkeys(names, sid))
        return {"type": "done"}

    async def say(_sid: str, request: dict[str, Any]) -> dict[str, Any]:
        desk = desks.get(request["dialogue"])
        if desk is not None:
            item = {"type": "recorded", "dialogue": request["dialogue"], "key": request["key"], "text": request["text"]}
            await server.emit("events", {"epoch": "", "now": 0, "items": [item]}, to=desk, namespace="/desk")
        return {"type": "acted"}

    async def connect(sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        pass

    server.on("connect", connect, namespace="/citizen")
    server.on("connect", connect, namespace="/desk")
    server.on("serve", serve, namespace="/desk")
    server.on("request", say, namespace="/citizen")
    application = web.Application()
    server.attach(application)
    return application


async def main(port: int) -> None:
    """Serve on loopback until killed."""
    runner = web.AppRunner(build(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    gc.freeze()
    gc.set_threshold(50000, 50, 1000)
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1])))
