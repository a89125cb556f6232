"""What anybody may ask of the desk's releases, and what a desk too old is answered."""

from core.protocol.release import DeskRelease
from core.release import VERSION
from tests.relay.accounts.office import PASSWORD
from tests.relay.http.front import Front


async def test_the_newest_version_is_told_without_a_sign_in(front: Front) -> None:
    assert await (await front.client.get("/v1/desk")).json() == {}
    front.releases.desk = DeskRelease(version="0.2.0", smallest="0.1.0", notes="Быстрее")
    answer = await front.client.get("/v1/desk")
    assert await answer.json() == {"version": "0.2.0", "smallest": "0.1.0", "notes": "Быстрее"}


async def test_a_desk_too_old_does_not_get_to_its_password(front: Front) -> None:
    front.releases.desk = DeskRelease(version="9.1.0", smallest="9.0.0")
    said = {"login": "anna", "password": PASSWORD}
    old = await front.client.post("/v1/session", json={**said, "client": f"consultant-desk/{VERSION}"})
    new = await front.client.post("/v1/session", json={**said, "client": "consultant-desk/9.0.0"})
    assert (old.status, (await old.json())["code"], new.status) == (426, "too_old", 200)
