"""One seeded run: citizens and specialists talk while faults strike; then everything heals and is checked."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from relay.dialogues.live import Live, loaded
from relay.store.database import open_database
from relay.store.reader import Reader
from tests.rig.checks import Verdict, check
from tests.rig.history import History
from tests.rig.people import Citizen, Person, Specialist
from tests.rig.process import RelayProcess
from tests.rig.proxy import Proxy

LOGINS = ("anna", "boris", "vera")


class Plan(msgspec.Struct, frozen=True):
    """How large and how rough a run is. `fault_s`: seconds between two faults, drawn evenly between the bounds."""

    seed: int
    seconds: float = 10.0
    citizens: int = 8
    pause_s: tuple[float, float] = (0.02, 0.15)
    fault_s: tuple[float, float] = (1.5, 3.0)
    kills: bool = True
    cuts: bool = True


async def play(plan: Plan, database: str, folder: Path) -> Verdict:
    """Play the run and check it after everything has healed and the relay was started once more."""
    relay = RelayProcess(database, folder, options=())
    relay.command("sample", "--always-open")
    for login in LOGINS:
        relay.add_account(login, name=login.capitalize())
    relay.start()
    await relay.ready()
    proxy = Proxy(relay.port)
    await proxy.start()
    history = History()
    draw = random.Random(plan.seed)
    specialists = [
        Specialist(login, proxy.url, history, draw.randrange(2**32), token=await relay.token(login)) for login in LOGINS
    ]
    citizens = [
        Citizen(f"c{n}", proxy.url, history, draw.randrange(2**32), origin=relay.url) for n in range(plan.citizens)
    ]
    try:
        await talk(plan, citizens, specialists, relay=relay, proxy=proxy)
        for citizen in citizens:
            await citizen.catch_up()
    finally:
        await asyncio.gather(*(person.close() for person in (*citizens, *specialists)))
        await proxy.stop()
        relay.stop()
    rendered = {f"{citizen.name}@{citizen.dialogue}": citizen.shown for citizen in citizens}
    return check(history, await stored(database, [citizen.dialogue for citizen in citizens]), rendered)


async def talk(
    plan: Plan, citizens: list[Citizen], specialists: list[Specialist], *, relay: RelayProcess, proxy: Proxy
) -> None:
    """Everybody talks until the time is over; what was begun is brought to its end."""
    until = time.monotonic() + plan.seconds
    jobs: list[Awaitable[None]] = [chat(plan, citizen, until) for citizen in citizens]
    jobs += [serve(plan, specialist, citizens, until) for specialist in specialists]
    jobs.append(strike(plan, relay, proxy, until))
    await asyncio.gather(*jobs)


async def chat(plan: Plan, citizen: Citizen, until: float) -> None:
    await citizen.open()
    number = 0
    while time.monotonic() < until:
        number += 1
        await citizen.say(f"{citizen.name} слово {number}")
        await pause(plan, citizen)


async def serve(plan: Plan, specialist: Specialist, citizens: list[Citizen], until: float) -> None:
    number = 0
    while time.monotonic() < until:
        await specialist.beat()
        for dialogue in [citizen.dialogue for citizen in citizens if citizen.dialogue]:
            if dialogue in specialist.mine:
                number += 1
                await specialist.reply(dialogue, f"{specialist.name} ответ {number}")
            else:
                await specialist.claim(dialogue)
        await pause(plan, specialist)


async def strike(plan: Plan, relay: RelayProcess, proxy: Proxy, until: float) -> None:
    """Kill the relay or cut every line, at seeded moments; the relay comes back at once."""
    draw = random.Random(plan.seed + 1)
    faults: list[Callable[[], Awaitable[None]]] = []
    if plan.kills:
        faults.append(lambda: kill(relay))
    if plan.cuts:
        faults.append(lambda: cut(proxy))
    while faults and time.monotonic() < until:
        await asyncio.sleep(draw.uniform(*plan.fault_s))
        await draw.choice(faults)()


async def kill(relay: RelayProcess) -> None:
    relay.kill()
    relay.start()
    await relay.ready()


async def cut(proxy: Proxy) -> None:
    proxy.cut()


async def pause(plan: Plan, person: Person) -> None:
    await asyncio.sleep(person.random.uniform(*plan.pause_s))


async def stored(database: str, dialogues: list[str]) -> dict[str, Live]:
    """What stands in the journal after all, read by a program that has seen nothing of the run."""
    opened = open_database(database)
    reader = Reader(opened)
    try:
        return {dialogue: loaded(dialogue, await reader.events(dialogue)) for dialogue in dialogues}
    finally:
        reader.close()
        opened.close()
