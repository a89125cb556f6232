"""The load: raw websockets from a process of its own, as little work a message as possible."""

import argparse
import asyncio
import json
import re
import sys
import time
import uuid
from functools import partial
from typing import Any

import aiohttp
import uvloop

TEXTS = (
    "Здравствуйте! Подскажите, пожалуйста, какие документы нужны для субсидии на оплату жилья?",
    "Добрый день, у меня трое детей, положена ли нам земля?",
    "сколько рассматривают заявление на единое пособие",
    "Спасибо, а можно подать через портал или только лично в отделении?",
    "Муж потерял работу в прошлом месяце. Можно ли теперь получить социальный контракт и что для этого нужно сделать?",
    "ветеран труда, проезд до санатория оплачивают?",
    "А если справка устарела",
    "Хорошо, поняла, завтра принесу. Во сколько вы закрываетесь на обед?",
    "Мне отказали в компенсации, потому что билеты были электронные. Как обжаловать решение и куда писать жалобу?",
    "да",
)
"""What citizens write; long and short ones in turn, none of them with personal data."""

TEXT = TEXTS[0]
MOST = 4_500
"""Messages of one dialogue: a real one may not have many more, so the load ends before its time."""
KEY = re.compile('"key":"([^"]{36})"')


class Socket:
    """One websocket in one namespace; `on_answer` and `on_items` are called for each frame."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self.prefix_answer = f"43{namespace},"
        self.prefix_event = f"42{namespace},"
        self.waiting: dict[int, asyncio.Future[Any]] = {}
        self.number = 0
        self.on_answer: Any = None
        self.on_items: Any = None
        self.ws: aiohttp.ClientWebSocketResponse | None = None
        self.ready = asyncio.get_running_loop().create_future()

    async def open(self, session: aiohttp.ClientSession, url: str, auth: dict[str, Any]) -> None:
        headers = {"Origin": url} if self.namespace == "/citizen" else {}
        address = url + "/socket.io/?EIO=4&transport=websocket"
        self.ws = await session.ws_connect(address, max_msg_size=0, headers=headers)
        self.auth = json.dumps({name: value for name, value in auth.items() if value is not None})
        self.task = asyncio.get_running_loop().create_task(self.read(), name="socket")
        await self.ready

    async def read(self) -> None:
        assert self.ws is not None
        async for message in self.ws:
            await self.take(message.data)

    async def take(self, frame: str) -> None:
        if frame.startswith((self.prefix_answer, self.prefix_event)):
            self.take_packet(frame)
        elif frame == "2":
            await self.send_frame("3")
        elif frame.startswith("0"):
            await self.send_frame(f"40{self.namespace},{self.auth}")
        elif frame.startswith("40"):
            self.ready.set_result(None)
        else:
            sys.exit(f"unexpected frame: {frame[:300]}")

    def take_packet(self, frame: str) -> None:
        if frame.startswith(self.prefix_event):
            if self.on_items is not None:
                self.on_items(frame)
            return
        number, _, rest = frame[len(self.prefix_answer) :].partition("[")
        future = self.waiting.pop(int(number), None)
        if future is not None:
            future.set_result(json.loads("[" + rest)[0])
        elif self.on_answer is not None:
            self.on_answer(int(number), rest)

    async def ask(self, event: str, payload: object) -> Any:
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.number += 1
        self.waiting[self.number] = future
        await self.send(event, json.dumps(payload), self.number)
        return await future

    async def send(self, event: str, payload: str, number: int) -> None:
        await self.send_frame(f'42{self.namespace},{number}["{event}",{payload}]')

    async def send_frame(self, frame: str) -> None:
        assert self.ws is not None
        await self.ws.send_str(frame)


class Load:
    """`dialogues` citizens who write, served by a few desks. Times are taken here, on one clock, in seconds."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.keys: dict[str, float] = {}
        self.numbers: dict[tuple[int, int], float] = {}
        self.free: asyncio.Queue[int] | None = None
        self.acks: list[float] = []
        self.deliveries: list[float] = []
        self.citizens: list[tuple[Socket, str]] = []
        self.turns: list[int] = []

    async def run(self) -> dict[str, Any]:
        connector = aiohttp.TCPConnector(limit=0)
        async with aiohttp.ClientSession(connector=connector) as session:
            await self.prepare(session)
            await self.remember()
            print("ready", flush=True)
            if self.options.waits:
                self.favour(await asyncio.to_thread(sys.stdin.readline))
            begun, cpu = time.monotonic(), time.process_time()
            if self.options.rate:
                await self.evenly(self.options.rate)
            else:
                await self.closed(self.options.window)
            await self.settle()
            seconds = time.monotonic() - begun
            return self.report(seconds, time.process_time() - cpu)

    async def prepare(self, session: aiohttp.ClientSession) -> None:
        """Open everything; every citizen has a dialogue, every dialogue a desk that has taken it."""
        options = self.options
        auth = {"protocol": 1, "client": "bench"}
        for place in range(options.dialogues):
            citizen = Socket("/citizen")
            await citizen.open(session, options.url, auth)
            dialogue = str(uuid.uuid4())
            if not options.bare:
                order = {"order": "open", "text": TEXT}
                answer = await citizen.ask("request", {"type": "act", "key": str(uuid.uuid4()), "order": order})
                dialogue = answer["dialogue"]
            citizen.on_answer = partial(self.answered, place)
            self.citizens.append((citizen, dialogue))
        names = [dialogue for _, dialogue in self.citizens]
        for number in range(options.desks):
            desk = Socket("/desk")
            token = options.tokens.split(",")[number % len(options.tokens.split(","))] if not options.bare else None
            await desk.open(session, options.url, auth | {"token": token})
            own = names[number :: options.desks]
            if options.bare:
                await desk.ask("serve", own)
            else:
                await desk.ask("request", {"type": "resume"})
                for dialogue in own:
                    act = {"type": "act", "key": str(uuid.uuid4()), "dialogue": dialogue, "order": {"order": "take"}}
                    answer = await desk.ask("request", act)
                    if answer["type"] != "acted":
                        sys.exit(f"not taken: {answer}")
            desk.on_items = self.delivered

    async def remember(self) -> None:
        """Give every dialogue a history, in rounds, so that none of them is far ahead."""
        for _ in range(self.options.history):
            for place in range(len(self.citizens)):
                await self.say(place)
            await self.settle()

    def favour(self, dialogue: str) -> None:
        """Every second message goes into this dialogue, which then stands first and between all others."""
        first = next(one for one in self.citizens if one[1] == dialogue.strip())
        others = [one for one in self.citizens if one is not first]
        self.turns = [self.citizens.index(one) for other in others for one in (first, other)]

    async def say(self, place: int) -> None:
        citizen, dialogue = self.citizens[place]
        key, text = str(uuid.uuid4()), TEXTS[citizen.number % len(TEXTS)]
        if self.options.bare:
            payload = f'{{"dialogue":"{dialogue}","key":"{key}","text":"{text}"}}'
        else:
            order = f'{{"order":"say","text":"{text}"}}'
            payload = f'{{"type":"act","key":"{key}","dialogue":"{dialogue}","order":{order}}}'
        citizen.number += 1
        self.keys[key] = self.numbers[place, citizen.number] = time.perf_counter()
        await citizen.send("request", payload, citizen.number)

    def answered(self, place: int, number: int, rest: str) -> None:
        if '"acted"' not in rest:
            sys.exit(f"not stored: {rest[:300]}")
        self.acks.append(time.perf_counter() - self.numbers.pop((place, number)))
        if self.free is not None:
            self.free.put_nowait(place)

    def delivered(self, frame: str) -> None:
        now = time.perf_counter()
        for key in KEY.findall(frame):
            sent = self.keys.pop(key, None)
            if sent is not None:
                self.deliveries.append(now - sent)

    async def closed(self, window: int) -> None:
        """As fast as the answers come: `window` messages of each citizen are on their way."""
        self.free = asyncio.Queue()
        for _ in range(window):
            for place in range(len(self.citizens)):
                self.free.put_nowait(place)
        until = time.monotonic() + self.options.seconds
        left = MOST * len(self.citizens)
        while time.monotonic() < until and left:
            await self.say(await self.free.get())
            left -= 1

    async def evenly(self, rate: int) -> None:
        """`rate` messages a second, evenly, whatever comes back."""
        begun, number = time.monotonic(), 0
        while (passed := time.monotonic() - begun) < self.options.seconds:
            while number < passed * rate:
                await self.say(self.turns[number % len(self.turns)] if self.turns else number % len(self.citizens))
                number += 1
            await asyncio.sleep(0.001)

    async def settle(self) -> None:
        """Until everything sent is answered and delivered."""
        async with asyncio.timeout(30):
            while self.keys or self.numbers:  # noqa: ASYNC110 the loop under test must not be woken by the measure
                await asyncio.sleep(0.005)

    def report(self, seconds: float, cpu: float) -> dict[str, Any]:
        return {
            "messages": len(self.acks),
            "rate": round(len(self.acks) / seconds),
            "ack_ms": percentiles(self.acks),
            "delivery_ms": percentiles(self.deliveries),
            "load_cpu": round(cpu / seconds, 2),
            "seconds": round(seconds, 2),
        }


def percentiles(values: list[float]) -> dict[str, float]:
    """p50 and p99 in milliseconds."""
    ordered = sorted(values)
    return {name: round(ordered[int(len(ordered) * share)] * 1000, 2) for name, share in (("p50", 0.5), ("p99", 0.99))}


def main() -> None:
    """Run one load against a server that is already there; says `ready`, then the result as one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("--dialogues", type=int, default=50)
    parser.add_argument("--desks", type=int, default=1)
    parser.add_argument("--window", type=int, default=1)
    parser.add_argument("--rate", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--tokens", default="")
    parser.add_argument("--history", type=int, default=0, help="messages of each dialogue before the load")
    parser.add_argument("--waits", action="store_true", help="for the dialogue to favour, a line of standard input")
    parser.add_argument("--bare", action="store_true")
    options = parser.parse_args()
    print(json.dumps(uvloop.run(Load(options).run())))


if __name__ == "__main__":
    main()
