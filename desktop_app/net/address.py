"""The relay's address as a person types it: https, or plain http to this very machine."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from desktop_app.net.trouble import Trouble, TroubleKind


def relay_address(typed: str) -> str:
    """The address in one form, without a path's last slash. Raises Trouble on one that cannot be used (A-49)."""
    text = typed.strip()
    parts = urlsplit(text if "://" in text else f"https://{text}")
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Trouble(TroubleKind.BAD_ADDRESS) from None
    if parts.scheme not in {"http", "https"} or not host or parts.username or parts.query or parts.fragment:
        raise Trouble(TroubleKind.BAD_ADDRESS)
    if parts.scheme == "http" and not is_loopback(host):
        raise Trouble(TroubleKind.PLAIN_HTTP)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{'' if port is None else f':{port}'}{parts.path.rstrip('/')}"


def proxy_address(typed: str) -> str:
    """A proxy's address in one form. Raises Trouble on one that cannot be used; names and passwords in it are none."""
    text = typed.strip()
    parts = urlsplit(text if "://" in text else f"http://{text}")
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Trouble(TroubleKind.BAD_ADDRESS) from None
    bare = not (parts.username or parts.password or parts.query or parts.fragment or parts.path.strip("/"))
    if parts.scheme != "http" or not host or " " in host or port is None or not bare:
        raise Trouble(TroubleKind.BAD_ADDRESS)
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def is_loopback(host: str) -> bool:
    """Whether a host is this machine by its name or number; no name is looked up."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
