"""Markup in names, words and the centre's own texts stays text in the real widget (A-01, A-02, A-04)."""

from collections.abc import AsyncIterator

import msgspec
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from core.phrases import FIXED, GREETING
from core.text import MESSAGE_LIMIT, clean
from relay.accounts.staff import BadAccount, checked_name
from relay.centre import CENTRE, Centre
from relay.operate import write
from relay.rulebook import PHRASES
from relay.samples import centre as sample_centre
from relay.store.database import open_database
from relay.store.plan import Unit
from relay.store.rows import HotlineRow, SettingRow
from resources import read_bytes
from tests.attacks.payloads import BODIES, NAMES, UNREADABLE_NAMES
from tests.rig.process import RelayProcess, serving
from tests.rig.seats import Desk, Room
from tests.rig.staff import hire
from tests.widget.site import Site
from tests.widget.window import Window
from tools.play.browser import ARGUMENTS, chromium

pytestmark = pytest.mark.asyncio(loop_scope="module")

MARKUP = '<b>жирно</b><img src=x onerror="alert(1)">'
WIDE = {"per_s": 1e6, "burst": 1_000_000}
SIDE = {"requests": WIDE, "queue_packets": 4_000, "queue_bytes": 16_000_000}
WATCH = "window.violations = 0; document.addEventListener('securitypolicyviolation', () => (window.violations += 1))"
WORDS = "[...document.querySelectorAll('article .words')].map((one) => one.textContent)"
MARKS = "[...new Set([...document.querySelectorAll('article *')].map((one) => one.localName))]"
FOREIGN = "document.body.querySelectorAll('b,img,svg,script,iframe,object,embed,style,link,base,meta,video').length"
DANGEROUS = """[...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(
    (at) => at.name.startsWith('on') || /^\\s*(javascript|data|vbscript|blob|file|ftp):/i.test(at.value))).length"""
LINKS = "[...document.querySelectorAll('a')].map((one) => [one.protocol, one.rel])"
SAFE = {(protocol, "noopener noreferrer nofollow") for protocol in ("http:", "https:", "mailto:", "tel:")}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def site() -> AsyncIterator[Site]:
    started = Site()
    await started.start()
    yield started
    await started.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chrome() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, "--no-sandbox"])
        yield started
        await started.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def relay(tmp_path_factory: pytest.TempPathFactory, site: Site) -> AsyncIterator[RelayProcess]:
    """A centre whose people and texts are all markup."""
    folder = tmp_path_factory.mktemp("markup")
    limits = {"citizen": SIDE, "desk": SIDE, "requests_per_address": WIDE}
    options = ("--allowed-sites", site.url, "--limits", msgspec.json.encode(limits).decode())
    relay = RelayProcess(f"sqlite:///{folder}/relay.db", folder, options=options)
    relay.command("sample", "--always-open")
    fill(relay.database)
    site.relay = relay.url
    yield serving(relay)
    assert relay.stop() == 0


def fill(url: str) -> None:
    """Everything that an administrator, a manager or a specialist can write, written with markup."""
    hire(url, {f"s{place}": name for place, name in enumerate(NAMES)})
    texts = msgspec.json.decode(read_bytes("phrases/ru.json"))["texts"]
    texts |= {name: f"{text} {MARKUP}" for name, text in texts.items() if name not in FIXED}
    settings = {CENTRE: spoilt(sample_centre()), PHRASES: {"texts": texts}}
    rows = [SettingRow(name=name, value=msgspec.json.encode(value).decode()) for name, value in settings.items()]
    hotline = HotlineRow(hotline="x", title=MARKUP, phone=f"{MARKUP}; javascript:1", hours=MARKUP, place=0, active=True)
    database = open_database(url)
    write(database, Unit(rows=(*rows, hotline)))
    database.close()


def spoilt(centre: Centre) -> Centre:
    consents = tuple(msgspec.structs.replace(one, text=MARKUP) for one in centre.consents)
    texts = dict.fromkeys(("name", "notice", "formal_note", "hours"), MARKUP)
    links = dict.fromkeys(("policy_url", "formal_url"), "javascript:alert(1)")
    return msgspec.structs.replace(centre, consents=consents, **texts, **links)


@pytest_asyncio.fixture(loop_scope="module")
async def window(chrome: Browser, relay: RelayProcess, site: Site) -> AsyncIterator[Window]:
    """A citizen's window that counts what the browser refused to run."""
    context = await chrome.new_context(locale="ru-RU", viewport={"width": 1280, "height": 800})
    await context.add_init_script(WATCH)
    page = await context.new_page()
    page.set_default_timeout(10_000)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    window = Window(page, site.url)
    yield window
    assert [await window.inside(script) for script in ("window.violations", DANGEROUS, FOREIGN)] == [0, 0, 0]
    assert set(await window.inside(MARKS)) <= {"p", "span", "time", "strong", "a"}
    assert {tuple(one) for one in await window.inside(LINKS)} <= SAFE
    assert {address.split("/")[2] for address in window.asked} == {own.split("/")[2] for own in (site.url, relay.url)}
    assert (dialogs, window.complaints) == ([], [])
    await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def room(relay: RelayProcess) -> AsyncIterator[Room]:
    async with Room(relay) as room:
        yield room


async def served(room: Room, window: Window, login: str = "s0") -> Desk:
    """A specialist with the dialogue that the window has just opened."""
    desk = await room.desk(login)
    rows = (await desk.ask("resume"))["rows"]
    desk.dialogue = max(rows, key=lambda row: int(row["opened"]))["dialogue"]
    await desk.did("take")
    return desk


async def test_words_of_either_side_are_shown_as_they_were_written(room: Room, window: Window) -> None:
    await window.ask(BODIES[0])
    desk = await served(room, window)
    for body in BODIES:
        await desk.did("reply", text=body)
    for body in BODIES[1:]:
        await window.say(body)
    expected = [clean(body, limit=MESSAGE_LIMIT) for body in BODIES]
    await expect(window.line(expected[-1]).last.locator(".mark")).to_have_text("отправлено")
    shown = [text for text in await window.inside(WORDS) if text in expected]
    assert sorted(shown) == sorted(expected * 2)


async def test_names_are_shown_as_they_were_written(room: Room, window: Window) -> None:
    await window.ask()
    desk = await served(room, window)
    for place, name in enumerate(NAMES[1:], start=1):
        target = await room.desk(f"s{place}")
        await target.beat(present=False)
        await desk.did("transfer", comment=MARKUP, specialist=target.resumed["me"]["id"])
        await window.sees(f"меня зовут {name}, чем")
        target.dialogue, desk = desk.dialogue, target
        await desk.did("take")
        await desk.ask("typing", dialogue=desk.dialogue)
        await window.sees(f"{name} печатает")


@pytest.mark.parametrize("name", UNREADABLE_NAMES)
async def test_a_name_that_would_deceive_is_refused(name: str) -> None:
    with pytest.raises(BadAccount):
        checked_name(name)


async def test_the_centres_own_texts_are_shown_as_they_were_written(room: Room, window: Window) -> None:
    await window.open()
    await window.sees(MARKUP)
    assert (await window.inside("document.body.textContent")).count(MARKUP) >= 4
    await window.put(MARKUP)
    desk = await served(room, window)
    await desk.did("answer", request=1, text=MARKUP, reason=MARKUP, answer={"kind": "refusal"})
    await desk.did("ask_satisfaction")
    await window.sees(f"Причина: {MARKUP}")
    shown = await window.inside(WORDS)
    assert [text for text in shown if MARKUP not in text] == [GREETING.replace("{ИМЯ}", NAMES[0])]
