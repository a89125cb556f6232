"""One filled-in value of every message, made from the definitions, so that a new one is tested from its first day."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

from msgspec import inspect as shapes

from core.dialogue.commands import CitizenOrder, DeskOrder
from core.library.orders import LibraryOrders
from core.protocol import citizen, desk, http, library, shared
from core.settings import Settings

Raw = Any
UUID = "018f0000-0000-7000-8000-00000000000a"
PLAIN: dict[type[shapes.Type], Raw] = {
    shapes.TimeType: "00:00:00",
    shapes.IntType: 1,
    shapes.FloatType: 1.5,
    shapes.BoolType: True,
    shapes.NoneType: None,
    shapes.DateType: "2026-11-23",
}
WHOLE: dict[type, Raw] = {Settings: {}}
"""Structs whose fields depend on each other: their defaults are the sample."""


def requests() -> Iterator[tuple[type, Raw]]:
    """Every request with each order it may carry, and what else a client sends."""
    for side, orders in ((citizen, CitizenOrder), (desk, DeskOrder)):
        union = citizen.CitizenRequest if side is citizen else desk.DeskRequest
        for kind in get_args(union):
            if kind is not side.Act:
                yield kind, sample(kind)
        for order in get_args(orders):
            yield side.Act, {"type": "act", "key": UUID, "dialogue": UUID, "order": sample(order)}
    for order in get_args(LibraryOrders):
        yield library.Change, {"key": UUID, "answer": "a", "base": 1, "order": sample(order), "choice": None}
    for body in (library.Import, library.Gap, library.Pick):
        yield body, sample(body)
    yield http.SignIn, sample(http.SignIn)
    yield shared.Connect, {**sample(shared.Connect), "token": "t" * 22}


def told() -> Iterator[tuple[type, Raw]]:
    """Every answer and every item the relay sends."""
    unions = (citizen.CitizenAnswer, citizen.CitizenItem, desk.DeskAnswer, desk.DeskItem)
    for kind in {kind: None for union in unions for kind in get_args(union)}:
        yield kind, sample(kind)
    library_told = (library.Library, library.Versions, library.Changed, library.Conflict, library.Plan, library.Gaps)
    for kind in (citizen.Centre, http.SignedIn, http.Reference, *library_told):
        yield kind, sample(kind)


def sample(kind: type) -> Raw:
    """A value of a type as it stands on the wire, every field present."""
    return filled(shapes.type_info(kind))


def filled(shape: shapes.Type) -> Raw:
    """A value of a shape; of several possible ones the first that is not null."""
    return FILLERS[type(shape)](shape) if type(shape) in FILLERS else PLAIN[type(shape)]


def union(shape: shapes.UnionType) -> Raw:
    return filled(next(one for one in shape.types if not isinstance(one, shapes.NoneType)))


def word(shape: shapes.StrType) -> str:
    if shape.pattern is not None:
        if shape.pattern.endswith(")?$"):
            return ""
        return UUID if "-" in shape.pattern.replace("0-9", "").replace("a-f", "") else "0" * 64
    return "я" * max(shape.min_length or 0, 1)


def struct(shape: shapes.StructType) -> Raw:
    if shape.cls in WHOLE:
        return WHOLE[shape.cls]
    raw = {} if shape.tag_field is None else {shape.tag_field: shape.tag}
    return raw | {field.encode_name: filled(field.type) for field in shape.fields}


FILLERS: dict[type[shapes.Type], Callable[[Any], Raw]] = {
    shapes.StructType: struct,
    shapes.UnionType: union,
    shapes.Metadata: lambda shape: filled(shape.type),
    shapes.EnumType: lambda shape: next(iter(shape.cls)).value,
    shapes.StrType: word,
    shapes.VarTupleType: lambda shape: [filled(shape.item_type)],
    shapes.TupleType: lambda shape: [filled(one) for one in shape.item_types],
}
