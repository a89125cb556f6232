"""Signing in and out over HTTP."""

from tests.relay.accounts.office import PASSWORD
from tests.relay.http.front import Front

PATH = "/v1/session"


async def test_a_password_gives_a_token_that_nobody_may_keep(front: Front) -> None:
    answer = await front.client.post(PATH, json={"login": "anna", "password": PASSWORD})
    signed_in = await answer.json()
    assert answer.headers["Cache-Control"] == "no-store"
    assert signed_in["me"]["login"] == "anna"
    assert len(signed_in["token"]) >= 43
    assert "Set-Cookie" not in answer.headers


async def test_a_sign_in_is_logged_without_its_words(front: Front) -> None:
    await front.client.post(PATH, json={"login": "anna", "password": "не тот пароль"})
    await front.client.post(PATH, json={"login": "anna", "password": PASSWORD})
    log = front.log.getvalue()
    assert '"event": "sign_in_refused"' in log
    assert '"event": "signed_in"' in log
    assert not any(word in log for word in ("пароль", "anna", "203.0.113.5"))


async def test_a_form_is_no_sign_in(front: Front) -> None:
    answer = await front.client.post(PATH, data={"login": "anna", "password": PASSWORD})
    assert (answer.status, (await answer.json())["code"]) == (400, "malformed")


async def test_a_body_too_deep_or_too_large_is_refused(front: Front) -> None:
    headers = {"Content-Type": "application/json"}
    deep = await front.client.post(PATH, data="[" * 4_000, headers=headers)
    large = await front.client.post(PATH, data="x" * 5_000, headers=headers)
    assert (deep.status, large.status) == (400, 413)


async def test_signing_out_ends_the_token(front: Front) -> None:
    headers = await front.bearer("anna")
    assert (await front.client.delete(PATH, headers=headers)).status == 200
    assert (await front.client.get("/v1/reference", headers=headers)).status == 401
    assert (await front.client.delete(PATH)).status == 401


async def test_one_ipv6_site_guesses_as_one_client(front: Front) -> None:
    codes = []
    for place in range(7):
        front.address = f"2001:db8:1:2::{place}"
        answer = await front.client.post(PATH, json={"login": f"somebody{place}", "password": PASSWORD})
        codes.append((await answer.json())["code"])
    assert codes == ["unauthorised"] * 5 + ["rate_limited"] * 2
