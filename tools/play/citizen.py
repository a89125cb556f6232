"""The citizen's part: opens the chat on the centre's page, asks, is answered, rates; everything by what he sees."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, FrameLocator, Page, expect

from core.phrases import GREETING
from tools.play.words import ANSWER, COMMENT, DETAILS, FAREWELL, IN_WORK, QUESTION, QUESTION_TO_CITIZEN, SATISFACTION

PATIENCE_MS = 45_000


class Citizen:
    """One window. `picture` is called with a name at each step worth a look."""

    def __init__(self, browser: Browser, url: str, *, pictures: Path | None = None) -> None:
        self.page: Page = browser.new_page(locale="ru-RU", viewport={"width": 1100, "height": 760})
        self.page.set_default_timeout(PATIENCE_MS)
        self.foreign: list[str] = []
        self.page.on("request", lambda request: self._note(request.url, url))
        self._pictures = pictures
        self._url = url

    @property
    def frame(self) -> FrameLocator:
        return self.page.frame_locator("iframe")

    def come(self) -> None:
        """Open the centre's page; nothing is asked of the relay's sockets before the chat is opened."""
        self.page.goto(self._url)
        self.page.get_by_role("button", name="Онлайн-консультант").click()
        expect(self.frame.get_by_role("button", name="Начать диалог")).to_be_visible()
        self.picture("widget-welcome")

    def ask(self) -> None:
        """R4: the question, and the specialist's greeting (R3) as the first phrase."""
        self.frame.get_by_label("Ваш вопрос").fill(QUESTION)
        self.frame.get_by_role("button", name="Начать диалог").click()
        self.sees(QUESTION)

    def greeted(self, name: str) -> None:
        self.sees(GREETING.replace("{ИМЯ}", name))

    def taken(self) -> None:
        """R6: the question is in work; please do not close the window."""
        self.sees(IN_WORK)
        self.picture("widget-in-work")

    def reply(self) -> None:
        """Answer what the specialist asks back."""
        self.sees(QUESTION_TO_CITIZEN)
        self.frame.get_by_label("Ваше сообщение").fill(DETAILS)
        self.frame.get_by_role("button", name="Отправить", exact=True).click()
        self.sees(DETAILS)

    def answered(self) -> None:
        """R8: the typed answer."""
        self.sees(ANSWER)
        self.picture("widget-answer")

    def rate(self) -> None:
        """R11 and the mark."""
        self.sees(SATISFACTION)
        self.frame.get_by_role("radio", name="5").check()
        self.frame.get_by_label("Комментарий").fill(COMMENT)
        self.frame.get_by_role("button", name="Отправить оценку").click()
        self.sees("Спасибо! Ваша оценка: 5.")
        self.sees(FAREWELL)
        self.picture("widget-rated")

    def over(self) -> None:
        """The specialist has closed the dialogue."""
        self.sees("Специалист завершил разговор.")
        self.picture("widget-over")

    def transcript(self) -> list[str]:
        """What stands in the window, message by message."""
        return [text.strip() for text in self.frame.get_by_role("log").locator("li, article").all_inner_texts()]

    def sees(self, text: str) -> None:
        expect(self.frame.get_by_text(text).first).to_be_visible(timeout=PATIENCE_MS)

    def picture(self, name: str) -> None:
        if self._pictures is not None:
            self.page.screenshot(path=self._pictures / f"{name}.png")

    def _note(self, asked: str, own: str) -> None:
        if not asked.startswith(("data:", "blob:", own.split("/demo", maxsplit=1)[0])):
            self.foreign.append(asked)


def play(citizen: Citizen, *, specialist: str, say: Callable[[str], None]) -> None:
    """The whole of R3–R11 from the citizen's side."""
    say("гражданин открывает чат")
    citizen.come()
    say("гражданин задаёт вопрос")
    citizen.ask()
    citizen.greeted(specialist)
    citizen.taken()
    say("вопрос взят в работу")
    citizen.reply()
    citizen.answered()
    say("ответ получен")
    citizen.rate()
    citizen.over()
    say("разговор завершён, оценка поставлена")
