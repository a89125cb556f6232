"""Turns what the relay sent into structs: each answer by its request, each batch without what is not known here."""

from typing import Any, TypeVar

import msgspec

from core.protocol import desk as wire
from core.protocol.errors import Error
from core.protocol.shared import Answer, Request

A = TypeVar("A", bound=Answer | Error)

NOT_UNDERSTOOD = "not_understood"
"""The code of an answer that is none of its request's types: not our relay, or a newer one."""


def decode_answer(request: Request, raw: object) -> Answer | Error:
    """The answer as one of the request's own types."""
    if not isinstance(raw, dict):
        return Error(code=NOT_UNDERSTOOD)
    kind = next((one for one in wire.ANSWERS[type(request)] if one.__struct_config__.tag == raw.get("type")), None)
    try:
        return Error(code=NOT_UNDERSTOOD) if kind is None else convert(raw, kind)
    except msgspec.ValidationError:
        return Error(code=NOT_UNDERSTOOD)


def decode_batch(raw: object) -> wire.Batch | None:
    """A push, without the items that this version does not know; None for what is no push at all."""
    if not isinstance(raw, dict):
        return None
    try:
        return msgspec.convert(raw, wire.Batch)
    except msgspec.ValidationError:
        items = raw.get("items")
    known = [item for one in (items if isinstance(items, list) else ()) if (item := decode_item(one)) is not None]
    try:
        empty = msgspec.convert({**raw, "items": []}, wire.Batch)
    except msgspec.ValidationError:
        return None
    return msgspec.structs.replace(empty, items=tuple(known))


def decode_item(raw: object) -> wire.DeskItem | None:
    """One item; None for one of a kind that this version does not know."""
    for one in (raw, without_event(raw)):
        try:
            item: wire.DeskItem = msgspec.convert(one, wire.DeskItem)
        except msgspec.ValidationError:
            continue
        return item
    return None


def convert(raw: dict[Any, Any], kind: type[A]) -> A:
    """An answer; its entries whose events this version does not know come without them. Raises ValidationError."""
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError:
        entries = raw.get("recorded")
        if not isinstance(entries, list):
            raise
    return msgspec.convert({**raw, "recorded": [known(one) for one in entries]}, kind)


def known(raw: object) -> object:
    """One entry as it is, or without an event that this version does not know."""
    try:
        msgspec.convert(raw, wire.Recorded)
    except msgspec.ValidationError:
        return without_event(raw)
    return raw


def without_event(raw: object) -> object:
    """An entry keeps its number, so that no gap is seen where it stands."""
    return {**raw, "event": None} if isinstance(raw, dict) and raw.get("type") == "recorded" else raw
