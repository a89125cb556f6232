"""Where the local store of one account at one relay stands."""

import hashlib
import re
from pathlib import Path
from urllib.parse import urlsplit

FILE = "desk.sqlite3"
PRIVATE = 0o700


def folder_of(root: Path, *, relay: str, login: str) -> Path:
    """The folder of an account, readable by a person and different for every pair of relay and login."""
    host = urlsplit(relay).netloc or relay
    digest = hashlib.sha256(f"{relay}\n{login}".encode()).hexdigest()[:12]
    name = re.sub(r"[^a-z0-9.-]+", "_", f"{host}_{login}".lower())[:60]
    return root / f"{name}-{digest}"


def prepare(folder: Path) -> Path:
    """Make the folder, for its owner alone; gives the file's path."""
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    return folder / FILE
