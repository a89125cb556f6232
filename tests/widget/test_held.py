"""Words with personal data are held (R14): the citizen sees what was found and decides; the specialist gets no more."""

import re

import pytest
from playwright.async_api import expect

from tests.rig.process import RelayProcess
from tests.widget.choosing import HIDE, asked, begin, held, press
from tests.widget.conftest import Windows
from tests.widget.desk import Desk
from tests.widget.window import QUESTION, SNILS, Window

pytestmark = pytest.mark.asyncio(loop_scope="session")

STREET = "Живу на улице Ленина, 5"
MAIL = "maria.ivanova@mail.ru"
GIVE = "Указать почту для ответа"


async def talking(windows: Windows, desk: Desk, *, keep: bool = False) -> Window:
    """A citizen whose question was taken."""
    window = await windows()
    await window.ask(keep=keep)
    await desk.take()
    await window.sees("Ваш вопрос взят в работу.")
    return window


async def consents(window: Window) -> None:
    await window.frame.get_by_role("checkbox", name="Согласие на обработку").check()


async def test_a_certain_find_is_marked_and_goes_hidden(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(f"😀👍 Мой СНИЛС {SNILS}, когда выплата?")
    assert await asked(window, SNILS) == [HIDE, "Изменить", "Это не личные данные"]
    await window.frame.get_by_text("Что увидит специалист").click()
    await expect(held(window).locator("details")).to_contain_text("😀👍 Мой СНИЛС скрыто, когда выплата?")
    await press(window, HIDE)
    await window.marked("😀👍 Мой СНИЛС скрыто, когда выплата?", "отправлено")
    await expect(window.composer).to_be_focused()
    assert (await desk.words())[-1] == "😀👍 Мой СНИЛС █████, когда выплата?"
    assert window.complaints == []


async def test_held_words_can_be_changed(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(f"Мой СНИЛС {SNILS}")
    await press(window, "Изменить")
    await expect(held(window)).to_have_count(0)
    await expect(window.composer).to_be_focused()
    await expect(window.composer).to_have_value(f"Мой СНИЛС {SNILS}")
    await window.say("Когда выплата?")
    await window.marked("Когда выплата?", "отправлено")
    assert not [text for text in await desk.words() if SNILS in text]


async def test_a_likely_find_may_go_as_it_is(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(STREET)
    assert "Отправить как есть" in await asked(window, "улице Ленина, 5")
    await window.sees("Возможно, в нём личные данные — адрес.")
    await press(window, "Отправить как есть")
    await window.marked(STREET, "отправлено")
    assert (await desk.words())[-1] == STREET


async def test_an_address_opens_the_field_for_it_and_is_hidden_in_the_message(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(f"Ответьте на {MAIL}")
    await asked(window, MAIL)
    await press(window, GIVE)
    field = held(window).get_by_label("Адрес электронной почты", exact=True)
    await expect(field).to_be_focused()
    await expect(field).to_have_value(MAIL)
    await press(window, HIDE)
    await window.sees("нужно Ваше согласие")
    await consents(window)
    await press(window, HIDE)
    await window.marked("Ответьте на скрыто", "отправлено")
    await window.sees("Адрес получен.")
    assert [one["address"] for one in await desk.recorded() if one.get("address")] == [MAIL]


async def test_the_field_for_the_address_can_be_closed_again(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(f"Ответьте на {MAIL}")
    await press(window, GIVE)
    await press(window, GIVE)
    await press(window, HIDE)
    await window.marked("Ответьте на скрыто", "отправлено")
    assert not [one for one in await desk.recorded() if one.get("address")]


async def test_a_held_first_question_stays_in_its_place(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.open()
    await window.frame.get_by_label("Сохранить переписку").check()
    await begin(window, f"Мой СНИЛС {SNILS}")
    assert await asked(window, SNILS) == [HIDE, "Изменить"]
    await expect(held(window)).to_be_focused()
    await press(window, "Изменить")
    await expect(window.frame.get_by_label("Ваш вопрос")).to_be_focused()
    await expect(window.frame.get_by_label("Ваш вопрос")).to_have_value(f"Мой СНИЛС {SNILS}")
    await press(window, "Начать диалог")
    await press(window, HIDE)
    await window.marked("Мой СНИЛС скрыто", "отправлено")
    assert await window.kept() > 0
    await desk.take()
    assert (await desk.words())[0] == "Мой СНИЛС █████"


async def test_an_address_in_the_first_question_is_given_with_it(windows: Windows, desk: Desk) -> None:
    window = await windows()
    await window.open()
    await begin(window, f"Ответьте на {MAIL}")
    await press(window, GIVE)
    await consents(window)
    await press(window, HIDE)
    await window.marked("Ответьте на скрыто", "отправлено")
    await window.sees("Адрес получен.")
    await desk.take()
    assert [one["address"] for one in await desk.recorded() if one.get("address")] == [MAIL]


@pytest.mark.usefixtures("closed")
async def test_outside_hours_an_address_in_the_question_fills_the_field_that_is_there(
    windows: Windows, desk: Desk
) -> None:
    window = await windows()
    await window.open()
    await window.frame.get_by_label("Ваш вопрос").fill(f"Пишите на {MAIL}")
    field = window.frame.get_by_label("Адрес электронной почты", exact=True)
    await field.fill("old@mail.ru")
    await consents(window)
    await press(window, "Отправить вопрос")
    await asked(window, MAIL)
    await expect(window.frame.get_by_role("heading", level=1)).to_be_in_viewport()
    await press(window, GIVE)
    await expect(field).to_be_focused()
    await expect(field).to_have_value(MAIL)
    await press(window, HIDE)
    await window.marked("Пишите на скрыто", "отправлено")
    await desk.take()
    assert [one["address"] for one in await desk.recorded() if one.get("address")] == [MAIL]


async def test_who_says_that_it_is_no_personal_data_still_chooses(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(STREET)
    await press(window, "Это не личные данные")
    await window.sees("Спасибо, мы проверим.")
    await expect(held(window).get_by_role("button", name=HIDE)).to_be_focused()
    await press(window, "Отправить как есть")
    await window.marked(STREET, "отправлено")
    told = [one["event"] for one in await desk.recorded() if one["event"]["type"] == "false_alarm"]
    assert [one["finds"] for one in told] == [[{"type": "ADDRESS", "level": "likely"}]]


async def test_held_words_hold_up_nothing_and_each_is_decided_by_itself(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(f"Мой СНИЛС {SNILS}")
    await asked(window, SNILS)
    await window.say(STREET)
    await expect(held(window)).to_have_count(2)
    await window.say("Когда выплата?")
    await window.marked("Когда выплата?", "отправлено")
    await held(window).last.get_by_role("button", name="Отправить как есть").click()
    await window.marked(STREET, "отправлено")
    await asked(window, SNILS)


async def test_a_held_comment_is_decided_like_any_other_words(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await desk.consult("Нужен паспорт.")
    await desk.act("ask_satisfaction")
    await window.frame.get_by_role("radio", name="5").check()
    comment = window.frame.get_by_label("Комментарий")
    await comment.fill(f"Спасибо! {SNILS}")
    await press(window, "Отправить оценку")
    await asked(window, SNILS)
    await press(window, "Изменить")
    await expect(comment).to_be_focused()
    await press(window, "Отправить оценку")
    await press(window, HIDE)
    await window.sees("Спасибо! Ваша оценка: 5.")


async def test_with_consent_held_words_are_held_again_after_a_reload(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk, keep=True)
    await window.say(f"Мой СНИЛС {SNILS}")
    await asked(window, SNILS)
    await window.page.reload()
    await asked(window, SNILS)
    await press(window, HIDE)
    await window.marked("Мой СНИЛС скрыто", "отправлено")
    kept = await window.inside("JSON.stringify(localStorage)")
    assert SNILS not in kept


async def test_a_choice_that_the_relay_did_not_hear_is_repeated(windows: Windows, relay: RelayProcess) -> None:
    window = await windows()
    await window.ask()
    await window.say(f"Мой СНИЛС {SNILS}")
    await asked(window, SNILS)
    relay.kill()
    await window.sees("Соединение потеряно.")
    await press(window, HIDE)
    await window.marked("Мой СНИЛС скрыто", "отправляется…")
    relay.start()
    await relay.ready()
    await window.marked("Мой СНИЛС скрыто", "отправлено")


async def test_held_words_of_an_ended_dialogue_become_a_new_question(windows: Windows, desk: Desk) -> None:
    window = await talking(windows, desk)
    await window.say(f"Мой СНИЛС {SNILS}")
    await asked(window, SNILS)
    await desk.consult("Нужен паспорт.")
    await desk.finish()
    await window.sees("Специалист завершил разговор.")
    await press(window, "Изменить")
    await expect(window.frame.get_by_label("Ваш вопрос")).to_have_value(f"Мой СНИЛС {SNILS}")


async def test_where_the_choices_cannot_be_fetched_the_words_can_still_be_changed(windows: Windows) -> None:
    window = await windows()
    await window.page.route(re.compile("/assets/held-"), lambda route: route.abort())
    await window.open()
    await begin(window, f"Мой СНИЛС {SNILS}")
    await window.sees("Не получилось.")
    await press(window, "Изменить")
    await window.put(QUESTION)


async def test_the_choices_are_fetched_when_the_first_words_are_held(windows: Windows) -> None:
    window = await windows()
    await window.ask()
    assert not [url for url in window.asked if "/assets/held-" in url]
    await window.say(f"Мой СНИЛС {SNILS}")
    await asked(window, SNILS)
    assert len([url for url in window.asked if "/assets/held-" in url]) == 1


async def test_the_choices_are_there_in_english_too(windows: Windows, relay: RelayProcess) -> None:
    window = await windows()
    await window.page.goto(f"{relay.url}/widget/?language=en")
    await window.page.get_by_label("Your question").fill(f"СНИЛС {SNILS}")
    await window.page.get_by_role("button", name="Start the conversation").click()
    await window.page.get_by_role("button", name="Send with the marked parts hidden").click()
    await expect(window.page.get_by_role("article").filter(has_text="СНИЛС hidden")).to_have_count(1)
