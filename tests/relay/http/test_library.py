"""The library over HTTP, with the real relay on both databases: written, approved, seen at once, never twice."""

import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core import journal
from core.library.events import AnswerRetired
from core.moment import Moment
from relay.store.plan import Unit
from relay.store.rows import EventRow
from tests.fixtures.postgres import Postgres
from tests.relay.http.library import Library, opened, saving
from tests.relay.store.bed import Bed
from tests.rig.seats import Desk

APPROVE, PUBLISH, RETIRE = {"order": "approve"}, {"order": "publish"}, {"order": "retire"}


@pytest.fixture
async def library(database_url: str, tmp_path: Path) -> AsyncIterator[Library]:
    made = opened(database_url, tmp_path)
    await made.relay.ready()
    yield made
    assert made.relay.stop() == 0


async def test_a_draft_is_approved_published_found_and_retired(library: Library) -> None:
    async with library.reader("anna") as anna, library.reader("olga") as olga, library.reader(None) as citizen:
        entry = await anna.save("Льготы северянам")
        assert "standing" not in entry
        assert entry["id"] not in await anna.reference()
        approved = await olga.order(APPROVE, answer=entry["id"], base=1)
        assert approved["entry"]["standing"]["state"] == "approved"
        assert (await anna.reference())[entry["id"]]["title"] == "Льготы северянам"
        await olga.order(PUBLISH, answer=entry["id"], base=1)
        assert entry["id"] in {one["id"] for one in (await citizen.get("/v1/centre"))["answers"]}
        await olga.order(RETIRE, answer=entry["id"], base=1)
        assert entry["id"] not in await anna.reference()
        assert entry["id"] not in {one["id"] for one in (await citizen.get("/v1/centre"))["answers"]}
        assert (await anna.entries())[entry["id"]]["retired"]["version"] == 1


async def test_every_desk_is_told_at_once_and_reads_the_new_answer(library: Library) -> None:
    desk = await Desk.open(library.relay, "ivan")
    async with library.reader("olga") as olga:
        entry = await olga.save()
        first = await desk.sees("reference", lambda item: item["library"] == 1)
        await olga.order(APPROVE, answer=entry["id"], base=1)
        second = await desk.sees("reference", lambda item: item["library"] == 2)
        assert first["version"] == desk.resumed["reference"] != second["version"]
    await desk.close()


async def test_the_same_key_changes_the_library_once(library: Library) -> None:
    async with library.reader("anna") as anna:
        key = str(uuid.uuid4())
        first = await anna.order(saving("Один раз"), key=key)
        assert await anna.order(saving("Один раз"), key=key) == first
        assert [one["draft"]["version"] for one in (await anna.entries()).values() if "draft" in one].count(1) >= 1
        assert (await anna.get("/v1/library"))["seq"] == 1


async def test_who_writes_on_an_older_version_is_shown_the_newer_one(library: Library) -> None:
    async with library.reader("anna") as anna, library.reader("ivan") as ivan:
        entry = await anna.save("Первый")
        await ivan.save("Второй", answer=entry["id"], base=1)
        late = await anna.order(saving("Третий"), answer=entry["id"], base=1)
        assert late["type"] == "conflict"
        assert late["entry"]["draft"]["content"]["title"] == "Второй"
        history = await anna.get(f"/v1/library/{entry['id']}/versions")
        assert [(one["version"], one["author_name"]) for one in history["versions"]] == [(1, "Анна"), (2, "Иван")]


async def test_only_what_changed_is_listed_after_a_number(library: Library) -> None:
    async with library.reader("anna") as anna:
        whole = await anna.get("/v1/library")
        entry = await anna.save()
        again = await anna.save("Ещё")
        news = await anna.get("/v1/library?after=1")
        assert (whole["whole"], news["whole"], news["seq"]) == (True, False, 2)
        assert [one["id"] for one in news["entries"]] == [again["id"]] != [entry["id"]]
        assert (await anna.get("/v1/library?after=99"))["whole"]
        assert (await anna.get("/v1/library?after=-1"))["status"] == 400


async def test_a_specialist_approves_nothing_and_imports_nothing(library: Library) -> None:
    async with library.reader("anna") as anna:
        entry = await anna.save()
        for order in (APPROVE, PUBLISH, RETIRE):
            assert (await anna.order(order, answer=entry["id"], base=1))["status"] == 403
        told = await anna.post("/v1/library/import", {"key": str(uuid.uuid4()), "rows": [], "apply": True})
        assert told["status"] == 403


async def test_one_s_own_answer_is_there_at_once_and_for_nobody_else(library: Library) -> None:
    desk = await Desk.open(library.relay, "ivan")
    async with library.reader("anna") as anna, library.reader("olga") as olga:
        own = await anna.save("Моя заготовка", scope="personal")
        assert own["id"] in await anna.reference()
        assert own["id"] not in await olga.reference()
        assert own["id"] not in await olga.entries()
        assert (await olga.get(f"/v1/library/{own['id']}/versions"))["status"] == 404
        assert (await olga.order(RETIRE, answer=own["id"], base=1))["status"] == 404
        shared = await olga.save()
        await desk.sees("reference", lambda item: item["library"] == 2)
        assert len(desk.heard("reference")) == 1
        assert shared["id"] in await anna.entries()
    await desk.close()


async def test_words_with_somebody_s_data_are_held_and_public_numbers_pass(library: Library) -> None:
    async with library.reader("anna") as anna:
        held = await anna.order(saving(text="Снилс заявителя 112-233-445 95, проверьте."))
        assert (held["type"], held["field"], held["level"]) == ("held", "text", "certain")
        await anna.save(text="Звоните 8 (3467) 00-00-01 или 8-800-200-01-22, закон № 81-ФЗ.")


async def test_an_import_says_first_what_it_would_do_and_then_does_it(library: Library) -> None:
    async with library.reader("olga") as olga:
        content = saving("Из файла")["content"]
        rows = [
            {"line": 2, "id": "from_file", "content": content, "state": "public"},
            {"line": 3, "id": "bad", "content": content | {"topic": "gone"}},
            {"line": 4, "id": "snils", "content": content | {"text": "Снилс 112-233-445 95"}},
        ]
        body = {"key": str(uuid.uuid4()), "rows": rows}
        plan = await olga.post("/v1/library/import", body)
        assert [one["what"] for one in plan["items"]] == ["added", "refused", "refused"]
        assert [one.get("problem") for one in plan["items"]] == [None, "unknown_code:topic", "personal_data:text"]
        assert "from_file" not in await olga.entries()
        done = await olga.post("/v1/library/import", {**body, "apply": True, "token": plan["token"]})
        assert done["applied"]
        assert (await olga.entries())["from_file"]["standing"]["state"] == "public"
        same = {"key": str(uuid.uuid4()), "rows": rows[:1], "apply": True}
        assert (await olga.post("/v1/library/import", same))["items"][0]["what"] == "same"
        again = await olga.post("/v1/library/import", {**body, "apply": True})
        assert (await olga.get("/v1/library"))["seq"] == 4
        assert again["applied"]


async def test_what_was_saved_is_there_after_a_power_cut(library: Library) -> None:
    async with library.reader("anna") as anna:
        entry = await anna.save("Переживёт")
    library.relay.kill()
    library.relay.start()
    await library.relay.ready()
    async with library.reader("anna") as anna:
        assert (await anna.entries())[entry["id"]]["draft"]["content"]["title"] == "Переживёт"
        assert (await anna.get("/v1/library"))["seq"] == 1


async def test_when_another_process_was_faster_the_order_is_decided_anew(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.new_database()
    library = opened(url, tmp_path)
    await library.relay.ready()
    async with library.reader("anna") as anna:
        bed = Bed(url)
        stored = journal.store(AnswerRetired("gone", 1))
        bed.write(Unit((EventRow("library", 1, None, Moment(0), stored.kind, 1, "other", None, stored.payload),)))
        bed.close()
        assert (await anna.save("Вторым"))["seq"] == 2
    assert library.relay.stop() == 0


async def test_a_gap_is_kept_once_without_anybody_s_data(library: Library) -> None:
    async with library.reader("anna") as anna:
        gap = {"key": str(uuid.uuid4()), "kind": "no_hit", "text": "выплата для СНИЛС 112-233-445 95"}
        for _ in range(2):
            assert (await anna.post("/v1/gaps", gap))["type"] == "done"
        (line,) = (await anna.get("/v1/gaps"))["gaps"]
        assert "112-233-445" not in line["text"]
        assert (line["kind"], line["name"]) == ("no_hit", "Анна")


async def test_what_is_picked_teaches_the_search_unless_it_tells_of_a_person(library: Library) -> None:
    async with library.reader("anna") as anna:
        question = "бабушка умерла, кто вернёт деньги за похороны"
        for text in (question, "когда придёт моё пособие на погребение"):
            pick = {"key": str(uuid.uuid4()), "answer": "burial_benefit", "text": text}
            assert (await anna.post("/v1/picks", pick))["type"] == "done"
        assert (await anna.reference())["burial_benefit"]["questions"] == [question]
