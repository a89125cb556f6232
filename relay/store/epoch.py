"""The database's epoch: a UUID that clients compare, made at the first start and anew by every restore."""

import uuid
from typing import Any

from relay.store.schema import RELAY

_NAME = "epoch"


def read(database: Any) -> str | None:
    """The epoch, or None in an empty database."""
    model = RELAY.model
    query = model.select(model.value).where(model.name == _NAME).tuples().bind(database)
    return next((value for (value,) in query), None)


def renew(database: Any) -> str:
    """Give the database a new epoch: what clients know of its streams may no longer hold."""
    fresh = str(uuid.uuid4())
    model = RELAY.model
    model.delete().where(model.name == _NAME).execute(database)
    model.insert(name=_NAME, value=fresh).execute(database)
    return fresh


def ensure(database: Any) -> str:
    """The epoch; of several processes that start together one makes it."""
    RELAY.model.insert(name=_NAME, value=str(uuid.uuid4())).on_conflict_ignore().execute(database)
    return read(database) or ""
