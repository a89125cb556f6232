"""Forms: taken by their content, given as files alone, to citizens only those that are public."""

import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.relay.http.library import PDF, Library, opened
from tests.relay.library.papers import damaged, office
from tests.rig.seats import Desk, Window
from tools.forms import document

PUBLISH = {"order": "publish"}
FORM = "Заявление о пособии на погребение.odt"


@pytest.fixture
async def library(database_url: str, tmp_path: Path) -> AsyncIterator[Library]:
    made = opened(database_url, tmp_path)
    await made.relay.ready()
    yield made
    assert made.relay.stop() == 0


async def test_a_form_of_a_public_answer_is_for_everyone_and_before_for_the_staff(library: Library) -> None:
    async with library.reader("olga") as olga, library.reader(None) as citizen:
        form = await olga.upload()
        assert (await olga.upload())["id"] == form["id"]
        entry = await olga.save(attachments=[{"id": form["id"], "name": "x"}])
        assert (await citizen.get(f"/v1/attachments/{form['id']}"))["status"] == 404
        await olga.order(PUBLISH, answer=entry["id"], base=1)
        async with citizen.http.get(f"/v1/attachments/{form['id']}") as answer:
            assert await answer.read() == PDF
            assert answer.headers["Content-Type"] == "application/pdf"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
            assert answer.headers["Content-Disposition"].startswith('attachment; filename="form.pdf"; filename*=')


async def test_what_is_no_form_is_not_taken(library: Library) -> None:
    async with library.reader("anna") as anna, library.reader(None) as citizen:
        for name, content in (("page.html", b"<script>"), ("x.pdf", b"<html>"), ("a.docx", PDF), ("", PDF)):
            assert (await anna.upload(name, content))["status"] == 422
        assert (await anna.upload("big.pdf", PDF + bytes(5 * 1024 * 1024)))["status"] == 413
        assert (await citizen.upload())["status"] == 401
        assert (await anna.upload("../../etc/Снилс 112-233-445 95.pdf"))["type"] == "held"
        assert (await anna.upload("..\\..\\Бланк\x00.pdf"))["name"] == "Бланк.pdf"


async def test_a_form_filled_in_with_somebody_s_data_is_not_taken(library: Library) -> None:
    filled = document("Заявление", ("СНИЛС заявителя 112-233-445 95",))
    async with library.reader("anna") as anna:
        told = await anna.upload("Заявление.odt", filled)
        assert (told["status"], told["code"]) == (422, "personal_data")
        assert (await anna.upload("Бланк.odt", document("Заявление", ("СНИЛС заявителя",))))["status"] == 200


async def test_a_form_with_a_broken_member_is_no_readable_form(library: Library) -> None:
    async with library.reader("anna") as anna:
        for packed in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            broken = damaged(office({"word/document.xml": "<w:p>Заявление</w:p>" * 50}, packed=packed))
            told = await anna.upload("Заявление.docx", broken)
            assert (told["status"], told["code"]) == (422, "unknown_attachment")


async def test_a_stranger_reads_no_form_by_guessing(library: Library) -> None:
    async with library.reader(None) as citizen, library.reader("anna") as anna:
        for path in ("none", "%2e%2e%2fetc", "0" * 40):
            assert (await citizen.get(f"/v1/attachments/{path}"))["status"] == 404
        form = await anna.upload()
        assert (await citizen.get(f"/v1/attachments/{form['id']}"))["status"] == 404


async def test_a_form_that_was_sent_stands_in_the_line_and_uses_are_counted(library: Library) -> None:
    citizen, anna = await Window.open(library.relay), await Desk.open(library.relay, "anna")
    await anna.ask("beat", present=True)
    async with library.reader("anna") as reader, library.reader(None) as stranger:
        known = (await reader.reference())["burial_benefit"]
        (form,) = known["attachments"]
        anna.dialogue = (await citizen.start("Как получить пособие на погребение?"))["dialogue"]
        await anna.did("take")
        secret = await reader.upload()
        typed = {"kind": "consultation", "library_answer": "burial_benefit", "library_version": known["version"]}
        refused = await anna.act("answer", request=1, text="Вот", answer={**typed, "attachments": [secret["id"]]})
        assert refused["code"] == "unknown_code"
        await anna.did("answer", request=1, text="Заполните бланк.", answer={**typed, "attachments": [form["id"]]})
        line = await citizen.sees("line", lambda item: "answer" in item)
        assert line["answer"]["forms"] == [{"id": form["id"], "said": f"{FORM}, 4 КБ"}]
        async with stranger.http.get(f"/v1/attachments/{form['id']}") as answer:
            assert answer.status == 200
        entry = (await reader.entries())["burial_benefit"]
        assert (entry["uses"], (await reader.reference())["burial_benefit"]["uses"]) == (1, 1)
    await citizen.close()
    await anna.close()
