"""A citizen's browser window, worked by what can be seen and by keys."""

from typing import Any

from playwright.async_api import FrameLocator, Locator, Page, expect

from tests.rig.process import ROOT

AXE = ROOT / "web_widget" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LAUNCHER = "Онлайн-консультант"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels the chat is wider than its window."""

QUESTION = "Какие документы нужны для пособия?"

SNILS = "112-233-445 95"
"""A number that the guard is certain of, at its worth: nobody has it."""


class Window:
    """One tab on the centre's site. `complaints`: what the browser's console said, `asked`: where requests went."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.complaints: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("websocket", lambda socket: self.asked.append(socket.url))

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator("iframe")

    @property
    def launcher(self) -> Locator:
        return self.page.get_by_role("button", name=LAUNCHER)

    @property
    def composer(self) -> Locator:
        return self.frame.get_by_label("Ваше сообщение")

    async def come(self, path: str = "/") -> None:
        await self.page.goto(self.url + path)
        await expect(self.launcher).to_be_visible()

    async def open(self) -> None:
        await self.come()
        await self.launcher.click()

    async def ask(self, text: str = QUESTION, *, keep: bool = False) -> None:
        """Open the chat and ask, with or without the consent to keep things on the device."""
        await self.open()
        await self.put(text, keep=keep)

    async def put(self, text: str = QUESTION, *, keep: bool = False) -> None:
        """Ask in the open chat."""
        await self.frame.get_by_label("Ваш вопрос").fill(text)
        if keep:
            await self.frame.get_by_label("Сохранить переписку").check()
        await self.frame.get_by_role("button", name="Начать диалог").click()
        await self.marked(text, "отправлено")

    async def say(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    def line(self, text: str) -> Locator:
        return self.frame.get_by_role("article").filter(has_text=text)

    async def sees(self, text: str) -> None:
        await expect(self.frame.get_by_text(text).first).to_be_visible()

    async def marked(self, text: str, mark: str) -> None:
        """The citizen's own words stand there once, with this mark."""
        await expect(self.line(text)).to_have_count(1)
        await expect(self.line(text).locator(".mark")).to_have_text(mark)

    async def inside(self, script: str) -> Any:
        """Run a script in the chat's frame, which may have been opened a moment ago."""
        element = await self.page.wait_for_selector("iframe", state="attached")
        frame = None if element is None else await element.content_frame()
        assert frame is not None
        await frame.wait_for_url("**/widget/**")
        return await frame.evaluate(script)

    async def kept(self) -> int:
        """How many things the chat keeps on the device."""
        return int(await self.inside("localStorage.length + sessionStorage.length + document.cookie.length"))

    async def axe(self) -> list[str]:
        """What axe finds wrong in the chat, as `rule: element`."""
        if not await self.inside("'axe' in window"):
            await self.inside(AXE.read_text(encoding="utf-8"))
        found = await self.inside(f"axe.run(document, {{runOnly: {RULES}}})")
        return [f"{one['id']}: {node['html']}" for one in found["violations"] for node in one["nodes"]]
