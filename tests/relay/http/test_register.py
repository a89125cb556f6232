"""The register as a stream of lines, for those who may export it (A-54)."""

import json

import pytest
from msgspec.structs import replace

from core.moment import Moment
from relay.store.plan import Unit
from relay.store.rows import FindRow
from tests.relay.http.front import Front
from tests.relay.store.bed import NOON, request

PATH = "/v1/register"


async def test_a_manager_gets_every_request_of_the_period_with_number_and_name(front: Front) -> None:
    rows = [replace(request(f"d{place}", 1, asked=NOON + place), specialist=front.anna.account) for place in range(3)]
    front.bed.write(Unit(rows=tuple(rows)))
    answer = await front.client.get(
        PATH, params={"from": str(NOON), "to": str(NOON + 2)}, headers=await front.bearer("olga")
    )
    lines = [json.loads(line) for line in (await answer.text()).splitlines()]
    assert [line["dialogue"] for line in lines] == ["d0", "d1"]
    assert {line["specialist_name"] for line in lines} == {"Анна"}
    assert len({line["number"] for line in lines}) == 2
    assert front.exports == [("register", "olga", NOON, NOON + 2, 2)]


async def test_a_long_register_comes_whole(front: Front) -> None:
    front.bed.write(Unit(rows=tuple(request(f"d{place}", 1, asked=place) for place in range(2_500))))
    answer = await front.client.get(PATH, params={"from": "0", "to": "2500"}, headers=await front.bearer("olga"))
    assert answer.content_type == "application/x-ndjson"
    assert len((await answer.text()).splitlines()) == 2_500


async def test_a_specialist_exports_nothing_and_a_stranger_neither(front: Front) -> None:
    query = {"from": "0", "to": "1"}
    assert (await front.client.get(PATH, params=query, headers=await front.bearer("anna"))).status == 403
    assert (await front.client.get(PATH, params=query)).status == 401
    assert front.exports == []


@pytest.mark.parametrize(
    "query",
    [
        *({}, {"from": "0"}, {"from": "' OR 1=1--", "to": "1"}, {"from": "5", "to": "1"}, {"from": "-1", "to": "1"}),
        *({"from": "0", "to": "9" * 30}, {"from": "x", "to": "1"}, {"from": "1.5", "to": "2"}),
    ],
)
async def test_a_period_that_makes_no_sense_is_malformed(front: Front, query: dict[str, str]) -> None:
    answer = await front.client.get(PATH, params=query, headers=await front.bearer("olga"))
    assert (answer.status, (await answer.json())["code"]) == (400, "malformed")


def found(place: int) -> FindRow:
    moment = Moment(NOON + place)
    kind = {"author": "citizen", "type": "SNILS", "level": "certain", "choice": "masked"}
    return FindRow(dialogue=f"d{place}", seq=1, place=0, at=moment, **kind)


async def test_a_manager_gets_the_guards_finds_of_a_period_without_words_and_dialogues(front: Front) -> None:
    front.bed.write(Unit(rows=tuple(found(place) for place in range(3))))
    answer = await front.client.get(
        "/v1/finds", params={"from": str(NOON + 1), "to": str(NOON + 2)}, headers=await front.bearer("olga")
    )
    (only,) = [json.loads(line) for line in (await answer.text()).splitlines()]
    kind = {"author": "citizen", "type": "SNILS", "level": "certain", "choice": "masked"}
    assert only == {"at": NOON + 1, **kind}
    assert front.exports == [("finds", "olga", NOON + 1, NOON + 2, 1)]


async def test_more_finds_than_a_page_come_whole(front: Front) -> None:
    front.bed.write(Unit(rows=tuple(found(place) for place in range(1_500))))
    query = {"from": str(NOON), "to": str(NOON + 1_500)}
    answer = await front.client.get("/v1/finds", params=query, headers=await front.bearer("olga"))
    assert len((await answer.text()).splitlines()) == 1_500
