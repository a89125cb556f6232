"""What citizens and staff may read before anything else."""

import hashlib

from relay.http.reference import own_payments
from tests.core.dialogue.centre import PHRASES
from tests.relay.http.front import Front


async def test_a_citizen_reads_the_centre_without_any_token(front: Front) -> None:
    centre = await (await front.client.get("/v1/centre")).json()
    assert centre["name"] == "Центр социальных выплат"
    assert centre["now"] == front.now
    assert {one["purpose"] for one in centre["consents"]} == {"email", "storage"}
    assert all(centre[name] for name in ("notice", "formal_note", "policy_url", "hotlines", "sections", "branches"))


async def test_a_consent_is_named_by_the_hash_of_its_text(front: Front) -> None:
    consent = (await (await front.client.get("/v1/centre")).json())["consents"][0]
    assert consent["text_sha256"] == hashlib.sha256(consent["text"].encode()).hexdigest()


async def test_citizens_get_public_answers_and_staff_approved_ones_too(front: Front) -> None:
    centre = await (await front.client.get("/v1/centre")).json()
    reference = await (await front.client.get("/v1/reference", headers=await front.bearer("anna"))).json()
    public = {answer["id"] for answer in centre["answers"]}
    assert public < {answer["id"] for answer in reference["answers"]}


async def test_the_reference_needs_a_sign_in(front: Front) -> None:
    assert (await front.client.get("/v1/reference")).status == 401
    wrong = {"Authorization": "Bearer " + "x" * 43}
    assert (await front.client.get("/v1/reference", headers=wrong)).status == 401


async def test_staff_get_the_refusal_of_r14_with_the_main_hotline_and_the_law(front: Front) -> None:
    reference = await (await front.client.get("/v1/reference", headers=await front.bearer("anna"))).json()
    refusal = reference["own_payments"]
    assert ", ".join(reference["hotlines"][0]["telephones"]) in refusal["text"]
    assert "личном приёме" in refusal["text"]
    assert "№ 152-ФЗ" in refusal["reason"]


def test_without_a_hotline_no_refusal_is_proposed() -> None:
    assert own_payments(PHRASES, ()) is None
