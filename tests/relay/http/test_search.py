"""The search over HTTP: the staff finds everything, everybody else what is public, nobody floods it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.relay.http.front import Front

PATH = "/v1/search"
CONTRACT: dict[str, object] = {"text": "что такое социальный контракт"}


@pytest_asyncio.fixture
async def searching(front: Front) -> AsyncIterator[Front]:
    """A front whose search is there."""
    await front.librarian.start()
    yield front
    await front.tasks.stop()


async def ids(front: Front, wish: dict[str, object], **headers: str) -> list[str]:
    answer = await front.client.post(PATH, json=wish, headers=headers)
    assert answer.status == 200
    return [hit["id"] for hit in (await answer.json())["hits"]]


async def test_a_specialist_finds_what_is_approved_and_a_citizen_what_is_public(searching: Front) -> None:
    front = searching
    assert (await ids(front, CONTRACT, **await front.bearer("anna")))[0] == "social_contract"
    assert "social_contract" not in await ids(front, CONTRACT)
    assert (await ids(front, {"text": "пособие на погребение", "limit": 1})) == ["burial_benefit"]


async def test_a_hit_says_why(searching: Front) -> None:
    answer = await searching.client.post(PATH, json={"text": "погребение", "limit": 1})
    (hit,) = (await answer.json())["hits"]
    assert "погребение" in hit["why"]


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"text": 1}', b'{"text": "a", "limit": 0}', b'{"text": "a", "role": "x"}', b"\xff"]
)
async def test_what_is_no_search_is_malformed(front: Front, body: bytes) -> None:
    answer = await front.client.post(PATH, data=body, headers={"Content-Type": "application/json"})
    assert (answer.status, (await answer.json())["code"]) == (400, "malformed")


async def test_a_body_that_is_too_large_is_refused(front: Front) -> None:
    assert (await front.client.post(PATH, json={"text": "а" * 9000})).status == 413


async def test_a_stranger_with_a_token_that_is_none_is_refused(front: Front) -> None:
    answer = await front.client.post(PATH, json=CONTRACT, headers={"Authorization": "Bearer " + "x" * 43})
    assert answer.status == 401


async def test_an_address_that_searches_too_often_is_told_to_wait(searching: Front) -> None:
    answers = [await searching.client.post(PATH, json={"text": "п"}) for _ in range(40)]
    assert {answer.status for answer in answers} == {200, 429}
    assert answers[-1].headers["Retry-After"] == "1"


async def test_while_the_search_is_away_one_is_told_to_come_again(front: Front) -> None:
    answer = await front.client.post(PATH, json=CONTRACT)
    assert (answer.status, (await answer.json())["code"]) == (503, "unavailable")
