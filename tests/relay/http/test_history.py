"""A citizen's earlier requests are told to him who has his dialogue now, and of other citizens nothing."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from core.moment import HOUR_MS
from relay.http.history import history_routes
from relay.store.plan import Unit
from relay.store.rows import Erase
from tests.fixtures.postgres import Postgres
from tests.relay.house import Guest, House

TOKEN = "c" * 43
Client = TestClient[web.Request, web.Application]


@pytest.fixture(params=["sqlite", "postgresql"])
async def house(request: pytest.FixtureRequest, tmp_path: Any) -> AsyncIterator[House]:
    """A house on either database."""
    url = f"sqlite:///{tmp_path}/relay.db"
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.new_database()
    made = House(url)
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
async def client(house: House) -> AsyncIterator[Client]:
    app = web.Application()
    app.add_routes(history_routes(house.reader, house.engine.archive, who=house.sign_in, now=house.now))
    async with TestClient(TestServer(app)) as made:
        yield made


def by(login: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {login.ljust(30, '-')}"}


async def finished(house: House, anna: Guest, question: str, *, token: str = TOKEN) -> str:
    """A dialogue that Anna answered and closed."""
    citizen = await house.citizen(token)
    await citizen.act("open", text=question)
    anna.dialogue = citizen.dialogue
    await anna.act("take")
    await anna.act("answer", request=1, text="Паспорт", answer={"kind": "consultation"})
    await anna.act("register", request=1, card={"topic": "t", "outcome": "o"})
    await anna.act("close")
    return citizen.dialogue


async def present(house: House, *, token: str = TOKEN) -> Guest:
    """The citizen's dialogue of now, which Anna has."""
    citizen = await house.citizen(token)
    await citizen.act("open", text="И снова я")
    return citizen


async def test_the_owner_reads_when_about_what_and_how_it_ended(house: House, client: Client) -> None:
    anna = await house.desk("anna")
    before = await finished(house, anna, "Какие документы?")
    await finished(house, anna, "Чужой вопрос", token="d" * 43)
    now = await present(house)
    answer = await client.get(f"/v1/dialogues/{now.dialogue}/earlier", headers=by("anna"))
    (told,) = (await answer.json())["requests"]
    assert (told["dialogue"], told["topic"], told["outcome"]) == (before, "t", "o")
    assert (told["answer_kind"], told["stage"]) == ("consultation", "answered")
    words = await client.get(f"/v1/dialogues/{now.dialogue}/earlier/{before}", headers=by("anna"))
    assert {"Какие документы?", "Паспорт"} <= {one.get("text") for one in (await words.json())["recorded"]}


async def test_of_another_citizen_and_in_anothers_dialogue_nothing_is_told(house: House, client: Client) -> None:
    anna = await house.desk("anna")
    foreign = await finished(house, anna, "Чужой вопрос", token="d" * 43)
    before = await finished(house, anna, "Мой вопрос")
    now = await present(house)
    path = f"/v1/dialogues/{now.dialogue}/earlier"
    assert (await client.get(f"{path}/{foreign}", headers=by("anna"))).status == 404
    for login, status in (("boris", 404), ("olga", 404), ("root", 403)):
        assert (await client.get(path, headers=by(login))).status == status
        assert (await client.get(f"{path}/{before}", headers=by(login))).status == status
    assert (await client.get(path)).status == 401
    assert (await client.get("/v1/dialogues/nonsense/earlier", headers=by("anna"))).status == 404


async def test_erased_words_are_not_there(house: House, client: Client) -> None:
    anna = await house.desk("anna")
    before = await finished(house, anna, "Какие документы?")
    live = house.engine.memory.live(before)
    assert live is not None
    house.writer.submit(Unit(rows=tuple(Erase(before, one.seq) for one in live.recorded)))
    house.writer.drain(10)
    house.engine.memory._lanes.pop(before)
    now = await present(house)
    words = await client.get(f"/v1/dialogues/{now.dialogue}/earlier/{before}", headers=by("anna"))
    recorded = (await words.json())["recorded"]
    assert recorded
    assert not any(one.get("text") for one in recorded)


async def test_who_is_shut_out_is_told_with_the_reason_until_it_is_over(house: House, client: Client) -> None:
    anna = await house.desk("anna")
    now = await present(house)
    anna.dialogue = now.dialogue
    await anna.act("take")
    await anna.act("block", term="hour", reason="Оскорбляет")
    (line,) = (await (await client.get("/v1/blocks", headers=by("boris"))).json())["blocks"]
    assert (line["dialogue"], line["until"]) == (now.dialogue, house.moment + HOUR_MS)
    assert (line["name"], line["reason"]) == ("Анна Петровна", "Оскорбляет")
    house.moment = type(house.moment)(line["until"])
    assert (await (await client.get("/v1/blocks", headers=by("boris"))).json())["blocks"] == []
    assert (await client.get("/v1/blocks", headers=by("root"))).status == 403
