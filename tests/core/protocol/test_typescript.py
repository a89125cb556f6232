"""The TypeScript of the citizen's protocol says what the structs say."""

from enum import IntEnum

import msgspec
import pytest
from msgspec import inspect as shapes

from core.protocol import typescript
from core.protocol.citizen import AnswerView, Centre, Line
from core.protocol.errors import TransportCode


def write(kind: object) -> str:
    found = shapes.type_info(kind)
    assert isinstance(found, shapes.StructType | shapes.EnumType)
    return typescript.declaration(found)


def test_a_tagged_struct_names_its_tag_and_marks_what_may_be_left_out() -> None:
    text = write(Line)
    assert '  type: "line";' in text
    assert "  seq: number;" in text
    assert "  name?: string;" in text
    assert "  phrase?: Phrase | null;" in text


def test_a_struct_without_a_tag_has_none() -> None:
    assert "type:" not in write(AnswerView)


def test_a_list_is_readonly() -> None:
    assert "  consents: readonly ConsentText[];" in write(Centre)


def test_an_enumeration_is_a_union_of_its_words() -> None:
    assert all(f'"{code}"' in write(TransportCode) for code in TransportCode)


def test_every_type_a_root_leads_to_is_written_once() -> None:
    source = typescript.source(typescript.CITIZEN)
    for name in ("Act", "Say", "Stand", "Promise", "AnswerView", "RefusalCode", "CitizenRequest", "CitizenOrder"):
        assert len([line for line in source.splitlines() if line.split(" =")[0].endswith(f" {name}")]) <= 1
        assert f" {name} " in source


def test_the_version_and_the_names_of_the_wire_are_there() -> None:
    source = typescript.source(typescript.CITIZEN)
    assert "export const PROTOCOL = 1;" in source
    assert 'export const NAMESPACE = "/citizen";' in source


def test_the_desks_side_has_its_requests_and_every_event() -> None:
    source = typescript.source(typescript.DESK)
    assert 'export const NAMESPACE = "/desk";' in source
    assert all(
        f" {name} " in source for name in ("DeskRequest", "Row", "Event", "Transferred", "Reference", "SignedIn")
    )


def test_a_pair_is_a_tuple_of_fixed_length() -> None:
    assert typescript.expression(shapes.type_info(tuple[int, str])) == "readonly [number, string]"


def test_two_types_of_one_name_are_refused() -> None:
    one = msgspec.defstruct("Same", [("a", int)])
    other = msgspec.defstruct("Same", [("b", int)])
    with pytest.raises(typescript.Unwritable, match="Same"):
        typescript.collect(shapes.multi_type_info([one, other]))


def test_a_type_that_meets_itself_ends() -> None:
    shape = shapes.type_info(AnswerView)
    assert list(typescript.collect((shape, shape))) == ["AnswerView", "Form", "Channel", "Source", "AnswerKind"]


def test_what_typescript_cannot_say_is_refused() -> None:
    class Number(IntEnum):
        ONE = 1

    with pytest.raises(typescript.Unwritable, match="Number"):
        write(Number)
    with pytest.raises(typescript.Unwritable, match="DictType"):
        typescript.expression(shapes.type_info(dict[str, int]))
