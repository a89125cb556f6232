"""F-03: the desktop program is killed while its line is down; nothing that was sent or typed is lost or doubled."""

from pathlib import Path

from desktop_app.store.place import folder_of, prepare
from desktop_app.store.store import Kept, Store
from tests.desktop_app.driven import Desk
from tests.desktop_app.house import Citizen, House, until
from tests.desktop_app.proxy import Proxy

QUESTION = "Когда придёт пособие?"
REPLIES = ["Добрый день!", "Сейчас посмотрю.", "Придёт пятого числа."]


def kept(folder: Path) -> Kept:
    """What stands on the disk, read beside the running program."""
    store = Store(prepare(folder))
    try:
        return store.load()
    finally:
        store.close()


async def test_replies_queued_on_a_dead_line_survive_a_kill_and_arrive_once(tmp_path: Path, house: House) -> None:
    line, citizen = Proxy(house.port), Citizen(house.url)
    relay = await line.start()
    await citizen.enter()
    await citizen.ask(QUESTION)
    async with Desk(tmp_path, relay=relay) as desk:
        await desk.do("take", QUESTION)
        line.down = True
        line.cut()
        await desk.do("see", "нет связи")
        for words in REPLIES:
            await desk.do("say", words)
        await desk.do("draft", "И ещё о справке")
        await desk.do("see", "ещё не отправлено: 3 сообщения")
        folder = folder_of(tmp_path, relay=relay, login="anna")
        await until(lambda: "И ещё о справке" in kept(folder).drafts.values())
        await desk.kill()
    line.down = False
    async with Desk(tmp_path, relay=relay) as desk:
        await until(lambda: REPLIES[-1] in citizen.read, seconds=30)
        await desk.do("drafted", "И ещё о справке")
        assert await desk.close() == ""
    assert [words for words in citizen.read if words in REPLIES] == REPLIES
    await citizen.leave()
    await line.stop()
