"""The one HTTP client of the program: certificates and hosts verified by the system's trust, with no way around."""

import contextlib
import ssl
from pathlib import Path

import aiohttp

from desktop_app.model.habits import Habits, Proxy
from desktop_app.net.certificate import BadCertificate, trust

CONNECT_SECONDS = 5
READ_SECONDS = 30
STRAIGHT = Habits(proxy=Proxy.NONE)


def open_http(habits: Habits = STRAIGHT) -> aiohttp.ClientSession:
    """A client session, for requests and for the line; nothing makes it trust whom neither the system nor the
    administrator's additional certificate vouches for (A-49). A certificate that cannot be read adds nothing.
    """
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if habits.certificate:
        with contextlib.suppress(BadCertificate):
            trust(context, Path(habits.certificate))
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=context),
        timeout=aiohttp.ClientTimeout(total=None, connect=CONNECT_SECONDS, sock_read=READ_SECONDS),
        cookie_jar=aiohttp.DummyCookieJar(),
        proxy=habits.proxy_address if habits.proxy is Proxy.ADDRESS else None,
        trust_env=habits.proxy is Proxy.SYSTEM,
    )
