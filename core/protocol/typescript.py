"""Writes the protocol as TypeScript, from the very structs that the relay reads and sends."""

import inspect
from collections.abc import Iterator, Mapping
from enum import EnumType, StrEnum
from typing import Any

import msgspec
from msgspec import inspect as shapes

from core.dialogue.commands import CitizenOrder, DeskOrder
from core.dialogue.events import Event
from core.dialogue.refusals import RefusalCode
from core.library.orders import LibraryOrders
from core.protocol import citizen, desk, history, http, library, release, version
from core.protocol.errors import RETRY, TransportCode
from core.protocol.shared import EVENTS, REQUEST, Connect
from core.text import EMAIL_LIMIT, MESSAGE_LIMIT

HEAD = """\
// Generated from core/protocol by `python -m tools.typescript --write`; `make check` proves it fresh. Do not edit.
// A field with `?` is left out when it has its default: false, 0, "", an empty list or nothing.
"""
SCALARS: dict[type[shapes.Type], str] = {
    shapes.StrType: "string",
    shapes.IntType: "number",
    shapes.FloatType: "number",
    shapes.BoolType: "boolean",
    shapes.NoneType: "null",
    shapes.TimeType: "string",
}


class Side(msgspec.Struct, frozen=True):
    """One namespace: what stands alone in it, and the unions that are worth a name."""

    namespace: str
    alone: tuple[Any, ...]
    unions: Mapping[str, Any]

    @property
    def roots(self) -> tuple[Any, ...]:
        """Everything from which the other types are found."""
        return (Connect, RefusalCode, TransportCode, *self.alone, *self.unions.values())


CITIZEN = Side(
    namespace=citizen.NAMESPACE,
    alone=(citizen.Batch, citizen.Centre, http.Searched, http.Found),
    unions={
        "CitizenOrder": CitizenOrder,
        "CitizenRequest": citizen.CitizenRequest,
        "CitizenAnswer": citizen.CitizenAnswer,
        "CitizenItem": citizen.CitizenItem,
    },
)
DESK = Side(
    namespace=desk.NAMESPACE,
    alone=(
        desk.Batch,
        release.DeskRelease,
        http.SignIn,
        http.SignedIn,
        http.Reference,
        http.RegisterLine,
        http.FindLine,
        history.Earlier,
        history.EarlierWords,
        history.Blocks,
        http.Searched,
        http.Found,
        library.Library,
        library.Versions,
        library.Change,
        library.Changed,
        library.Conflict,
        library.Import,
        library.Plan,
        library.Gap,
        library.Gaps,
        library.Pick,
    ),
    unions={
        "DeskOrder": DeskOrder,
        "DeskRequest": desk.DeskRequest,
        "DeskAnswer": desk.DeskAnswer,
        "DeskItem": desk.DeskItem,
        "Event": Event,
        "LibraryOrders": LibraryOrders,
    },
)
SIDES = {"citizen": CITIZEN, "desk": DESK}


class Unwritable(TypeError):
    """A type of the protocol that this writer has no TypeScript for."""


def source(side: Side) -> str:
    """The whole file of one namespace."""
    named = collect(shapes.multi_type_info(side.roots))
    parts = [HEAD, *constants(side), ""]
    parts += [declaration(found) for _, found in sorted(named.items())]
    parts += [f"export type {name} = {expression(shapes.type_info(union))};\n" for name, union in side.unions.items()]
    return "\n".join(parts)


def constants(side: Side) -> Iterator[str]:
    """What a client must know besides the shapes."""
    yield f"export const PROTOCOL = {version.CURRENT};"
    for name, text in (("NAMESPACE", side.namespace), ("REQUEST", REQUEST), ("EVENTS", EVENTS)):
        yield f'export const {name} = "{text}";'
    yield f"export const MESSAGE_LIMIT = {MESSAGE_LIMIT};"
    yield f"export const EMAIL_LIMIT = {EMAIL_LIMIT};"
    yield "/** After these the same request may be sent again by itself, under the same key. */"
    codes = ", ".join(f'"{code}"' for code in sorted(RETRY))
    yield f"export const RETRY: readonly string[] = [{codes}];"


def collect(roots: tuple[shapes.Type, ...]) -> dict[str, shapes.StructType | shapes.EnumType]:
    """Every struct and enumeration that the roots lead to, by name. Two different ones of one name raise Unwritable."""
    found: dict[str, shapes.StructType | shapes.EnumType] = {}
    waiting = list(roots)
    while waiting:
        shape = waiting.pop()
        if isinstance(shape, shapes.StructType | shapes.EnumType):
            known = found.setdefault(shape.cls.__name__, shape)
            if known.cls is not shape.cls:
                raise Unwritable(f"two types of the protocol are called {shape.cls.__name__}")
            if known is not shape:
                continue
        waiting += parts_of(shape)
    return found


def parts_of(shape: shapes.Type) -> list[shapes.Type]:
    """The types that a type is made of."""
    if isinstance(shape, shapes.StructType):
        return [field.type for field in shape.fields]
    if isinstance(shape, shapes.UnionType):
        return list(shape.types)
    if isinstance(shape, shapes.VarTupleType):
        return [shape.item_type]
    if isinstance(shape, shapes.TupleType):
        return list(shape.item_types)
    if isinstance(shape, shapes.Metadata):
        return [shape.type]
    return []


def declaration(shape: shapes.StructType | shapes.EnumType) -> str:
    """One exported type with its first sentence as a comment."""
    name = shape.cls.__name__
    if isinstance(shape, shapes.EnumType):
        return f"{comment(shape.cls)}export type {name} = {' | '.join(values(shape.cls))};\n"
    lines = [f"{comment(shape.cls)}export interface {name} {{"]
    if shape.tag_field is not None:
        lines.append(f'  {shape.tag_field}: "{shape.tag}";')
    for field in shape.fields:
        mark = "" if field.required else "?"
        lines.append(f"  {field.encode_name}{mark}: {expression(field.type)};")
    return "\n".join([*lines, "}\n"])


def values(cls: EnumType) -> Iterator[str]:
    """The words of an enumeration as literals."""
    if not issubclass(cls, StrEnum):
        raise Unwritable(f"{cls.__name__} is no enumeration of words")
    yield from (f'"{word}"' for word in cls)


def comment(cls: type) -> str:
    """The docstring's first line, if it has one of its own."""
    text = inspect.cleandoc(cls.__dict__.get("__doc__") or "").partition("\n")[0].replace("*/", "*\\/")
    return f"/** {text} */\n" if text else ""


def expression(shape: shapes.Type) -> str:
    """A type where it is used."""
    if isinstance(shape, shapes.StructType | shapes.EnumType):
        return shape.cls.__name__
    if isinstance(shape, shapes.UnionType):
        return " | ".join(sorted({expression(one) for one in shape.types}, key=lambda word: (word == "null", word)))
    if isinstance(shape, shapes.VarTupleType):
        inner = expression(shape.item_type)
        return f"readonly ({inner})[]" if " " in inner else f"readonly {inner}[]"
    if isinstance(shape, shapes.TupleType):
        return f"readonly [{', '.join(expression(one) for one in shape.item_types)}]"
    if isinstance(shape, shapes.Metadata):
        return expression(shape.type)
    word = SCALARS.get(type(shape))
    if word is None:
        raise Unwritable(f"no TypeScript for {type(shape).__name__}")
    return word
