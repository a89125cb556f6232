"""What the pulse tells citizens: their place, and that the service has opened or closed."""

from core.moment import HOUR_MS, Moment
from relay.pulse import PLACES_EVERY, Pulse, service
from tests.relay.house import House


def pulse(house: House) -> Pulse:
    return Pulse(
        router=house.router,
        hub=house.citizen_hub,
        memory=house.engine.memory,
        service=lambda: service(house.rules.calendar, house.moment),
    )


async def test_a_citizen_who_waits_is_told_when_his_place_changes(house: House) -> None:
    beats = pulse(house)
    first, second = await house.citizen(), await house.citizen()
    await first.act("open", text="Первый")
    house.moment = Moment(house.moment + 10)
    await second.act("open", text="Второй")
    assert second.items("stand")[-1]["place"] == 2
    await first.act("leave")
    for _ in range(PLACES_EVERY):
        beats.beat()
    assert second.items("stand")[-1]["place"] == 1


async def test_opening_and_closing_is_told_once_to_everyone(house: House) -> None:
    beats, citizen = pulse(house), await house.citizen()
    beats.beat()
    house.moment = Moment(house.moment + 3 * HOUR_MS)
    beats.beat()
    beats.beat()
    told = citizen.items("service")
    assert [one["service"]["open"] for one in told] == [False]
    assert told[0]["service"]["opens"] == house.moment + HOUR_MS
