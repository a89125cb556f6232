"""The one HTTP client of the program: certificates and hosts verified by the system's trust, with no way around."""

import ssl

import aiohttp

CONNECT_SECONDS = 5
READ_SECONDS = 30


def open_http() -> aiohttp.ClientSession:
    """A client session; there is no option that makes it trust more than the system does (A-49)."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=context),
        timeout=aiohttp.ClientTimeout(total=None, connect=CONNECT_SECONDS, sock_read=READ_SECONDS),
        cookie_jar=aiohttp.DummyCookieJar(),
    )
