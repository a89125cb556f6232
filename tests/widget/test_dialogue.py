"""A citizen's whole dialogue in a real browser: asked, taken, answered, rated, closed; nothing kept without consent."""

from typing import Any

import pytest
from playwright.async_api import expect

from relay import samples
from tests.widget.conftest import Windows
from tests.widget.desk import Desk
from tests.widget.window import QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_question_is_asked_answered_rated_and_closed(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await window.sees("Здравствуйте, меня зовут Анна, чем я могу Вам помочь?")
    await desk.take()
    await window.sees("Ваш вопрос взят в работу.")
    await window.sees("Анна готовит ответ.")
    await desk.consult("Нужны паспорт и свидетельство о рождении.")
    await window.sees("Ответ: консультация")
    await desk.act("ask_satisfaction")
    await window.frame.get_by_role("radio", name="5").check()
    await window.frame.get_by_label("Комментарий").fill("Спасибо")
    await window.frame.get_by_role("button", name="Отправить оценку").click()
    await window.sees("Спасибо! Ваша оценка: 5.")
    await desk.act("say_farewell")
    await desk.finish()
    await window.sees("Специалист завершил разговор.")
    await expect(window.frame.get_by_role("button", name="Новый вопрос")).to_be_visible()
    assert window.complaints == []


async def test_marks_follow_what_the_specialist_has_and_has_read(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await desk.seen(100)
    await window.marked(QUESTION, "прочитано")
    await window.say("И ещё одно")
    await window.marked("И ещё одно", "отправлено")


async def test_typing_is_shown(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await desk.typing()
    await window.sees("Анна печатает…")


async def test_a_refusal_shows_its_reason_and_a_link_its_section(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    await desk.act("answer", request=1, text="Не могу.", answer={"kind": "refusal"}, reason="Личные данные")
    await window.sees("Причина: Личные данные")
    await expect(window.line("Отказ в ответе")).to_have_class("bubble answer declined")
    await window.say("А где график выплат?")
    await window.marked("А где график выплат?", "отправлено")
    link = {"kind": "link", "source": "section", "reference": "payment_schedule"}
    await desk.act("take")
    await desk.act("answer", request=2, text="Здесь.", answer=link)
    await expect(window.line("Раздел сайта").get_by_role("link")).to_have_attribute(
        "rel", "noopener noreferrer nofollow"
    )


@pytest.mark.parametrize("low", [{}, {"viewport": {"width": 1100, "height": 700}}], ids=["usual", "low"])
async def test_the_invitation_stays_in_sight_above_the_form_for_the_address(
    windows: Windows, desk: Desk, low: dict[str, Any]
) -> None:
    window = await windows(**low)
    await window.ask()
    await desk.take()
    await desk.act("offer_email")
    await window.sees("Ответ по электронной почте")
    newest = window.frame.get_by_role("article").last
    await expect(newest).to_be_in_viewport(ratio=0.9)


async def test_without_leave_to_keep_things_the_promise_asks_to_keep_the_page_open(
    windows: Windows, desk: Desk
) -> None:
    for keep in (False, True):
        window = await windows()
        await window.ask(keep=keep)
        await desk.take()
        await desk.act("defer", request=1, channel="chat", reason="нужен закон")
        await window.sees("Ответ придёт сюда не позднее")
        await expect(window.frame.get_by_text("Не закрывайте страницу.")).to_have_count(0 if keep else 1)


async def test_after_the_end_a_new_question_opens_a_new_dialogue(windows: Windows) -> None:
    window = await windows()
    await window.ask(keep=True)
    other = await windows(beside=window)
    await other.open()
    await other.frame.get_by_role("button", name="Завершить разговор").click()
    await other.frame.get_by_role("button", name="Да, завершить").click()
    await window.sees("Вы завершили разговор.")
    await window.frame.get_by_role("button", name="Новый вопрос").click()
    await window.frame.get_by_label("Ваш вопрос").fill("Второй вопрос")
    await window.frame.get_by_role("button", name="Начать диалог").click()
    await window.marked("Второй вопрос", "отправлено")


@pytest.mark.usefixtures("closed")
async def test_outside_hours_a_question_is_left_for_an_answer_by_email(windows: Windows) -> None:
    window = await windows()
    await window.open()
    await window.sees("Сейчас закрыто. Откроемся")
    await window.frame.get_by_label("Ваш вопрос").fill(QUESTION)
    await window.frame.get_by_label("Адрес электронной почты", exact=True).fill("anna@example.ru")
    leave = window.frame.get_by_role("button", name="Отправить вопрос")
    await leave.click()
    await window.sees("нужно Ваше согласие")
    await window.frame.get_by_label("Согласие на обработку").check()
    await leave.click()
    await window.sees("Ответ придёт на электронную почту не позднее")
    assert window.complaints == []


async def test_markup_from_the_specialist_stays_text(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask('<img src=x onerror="alert(1)">')
    await desk.take()
    await desk.reply("<b>жирно</b> javascript:alert(1) https://csvhnao.ru/. [x](javascript:alert(1))")
    await window.sees("<b>жирно</b>")
    found = await window.inside("[...document.querySelectorAll('article *')].map((e) => e.tagName).join(' ')")
    assert not {"B", "IMG", "SCRIPT"} & set(found.split())
    assert await window.line("жирно").get_by_role("link").all_inner_texts() == ["https://csvhnao.ru/"]


async def test_a_form_that_came_with_an_answer_is_fetched_as_a_file(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.ask()
    await desk.take()
    (form,) = (
        one.id
        for answer in samples.load("answers", tuple[samples.LibraryAnswer, ...])
        if answer.id == "burial_benefit"
        for one in map(samples.form, answer.forms)
    )
    await desk.act("answer", request=1, text="Вот бланк.", answer={"kind": "consultation", "attachments": [form]})
    async with window.page.expect_download() as download:
        await window.frame.get_by_role("link", name="Заявление о пособии на погребение.odt, 4 КБ").click()
    assert (await download.value).suggested_filename == "Заявление о пособии на погребение.odt"
    assert window.complaints == []
