"""Serves the widget's files from memory: the loader for the site's page, the frame's page, its hashed assets."""

import gzip
import hashlib
import re
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from aiohttp import web

PREFIX = "/widget/"
LOADER = "loader.js"
PAGE = "index.html"
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wav": "audio/wav",
    ".woff2": "font/woff2",
}
TEXTS = frozenset({".css", ".html", ".js", ".json", ".svg"})
HASHED = re.compile(r"[-.][0-9A-Za-z_]{8,}\.\w+$")
SHORT = "public, max-age=300"
FOREVER = "public, max-age=31536000, immutable"
SMALL = 1024


class File(msgspec.Struct, frozen=True):
    """One file as it goes out. `packed` is its gzip form, where that is smaller."""

    body: bytes
    packed: bytes | None
    headers: dict[str, str]


def folder() -> Path:
    """Where the built widget is: inside the installed package, else in the checkout."""
    package = Path(__file__).parents[1]
    installed = package / "static"
    return installed if installed.is_dir() else package.parent / "web_widget" / "dist"


def policy(origin: str, sites: Sequence[str]) -> str:
    """The frame's content security policy: nothing but our own files and our own relay; framed by the sites alone."""
    socket = urlsplit(origin)._replace(scheme="wss" if origin.startswith("https") else "ws").geturl()
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "media-src 'self'",
            f"connect-src 'self' {socket}",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            " ".join(("frame-ancestors 'self'", *sites)),
        )
    )


class WidgetRoutes:
    """Read once: what is not in memory does not exist, whatever path is asked for (A-65)."""

    def __init__(self, root: Path, *, origin: str, sites: Sequence[str]) -> None:
        paths = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix in TYPES)
        security = policy(origin, sites)
        self._files = {
            path.relative_to(root).as_posix(): read(path, path.relative_to(root).as_posix(), security) for path in paths
        }

    def __len__(self) -> int:
        return len(self._files)

    def routes(self) -> list[web.RouteDef]:
        return [web.get(PREFIX + "{name:.*}", self.file)]

    async def file(self, request: web.Request) -> web.Response:
        found = self._files.get(request.match_info["name"] or PAGE)
        if found is None:
            raise web.HTTPNotFound
        if request.headers.get("If-None-Match") == found.headers["ETag"]:
            return web.Response(status=HTTPStatus.NOT_MODIFIED, headers=found.headers)
        if found.packed is not None and "gzip" in request.headers.get("Accept-Encoding", ""):
            return web.Response(body=found.packed, headers={**found.headers, "Content-Encoding": "gzip"})
        return web.Response(body=found.body, headers=found.headers)


def read(path: Path, name: str, security: str) -> File:
    """One file with everything that is said with it."""
    body = path.read_bytes()
    packed = gzip.compress(body, mtime=0) if path.suffix in TEXTS and len(body) > SMALL else None
    charset = "; charset=utf-8" if path.suffix in TEXTS else ""
    headers = {
        "Content-Type": TYPES[path.suffix] + charset,
        "Cache-Control": keeping(name),
        "ETag": f'"{hashlib.sha256(body).hexdigest()[:32]}"',
        "Vary": "Accept-Encoding",
    }
    if path.suffix == ".html":
        headers["Content-Security-Policy"] = security
    if name == LOADER:
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return File(body=body, packed=packed, headers=headers)


def keeping(name: str) -> str:
    """How long browsers may keep a file: what carries its hash in its name never changes."""
    if HASHED.search(name):
        return FOREVER
    return SHORT if name == LOADER else "no-cache"
