"""A forward proxy as offices have one: takes absolute addresses, counts what passes."""

import asyncio
import contextlib
from urllib.parse import urlsplit

from tools.ports import free_port

REQUEST_WORDS = 3


class Forwarder:
    """Passes each connection on to the host of its first request; `seen` keeps the paths of all."""

    def __init__(self) -> None:
        self.port = free_port()
        self.seen: list[str] = []
        self._server: asyncio.Server
        self._pipes: set[asyncio.Task[None]] = set()

    async def start(self) -> str:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        return f"http://127.0.0.1:{self.port}"

    async def stop(self) -> None:
        self._server.close()
        for pipe in self._pipes:
            pipe.cancel()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        parts = urlsplit(self._note(head))
        far_reader, far_writer = await asyncio.open_connection(parts.hostname, parts.port)
        far_writer.write(head)
        for source, sink in ((reader, far_writer), (far_reader, writer)):
            self._pipes.add(asyncio.get_running_loop().create_task(self._pipe(source, sink)))

    def _note(self, data: bytes) -> str:
        """The absolute address of a request that begins here, else nothing."""
        words = data.partition(b"\r\n")[0].split()
        url = words[1].decode() if len(words) == REQUEST_WORDS and b"://" in words[1] else ""
        if url:
            self.seen.append(urlsplit(url).path)
        return url

    async def _pipe(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                self._note(data)
                sink.write(data)
                await sink.drain()
        except OSError:
            return
        finally:
            sink.close()
            with contextlib.suppress(OSError):
                await sink.wait_closed()
