"""Made-up values of what helps while one answers, for the gallery and the tests."""

from core.dialogue.words import AnswerKind, Source
from desktop_app.gallery.made_up import MINE
from desktop_app.panes import help_views as h
from desktop_app.panes.form_views import FormFile, LibraryHit

TRAVEL = LibraryHit(
    id="l1",
    version=3,
    title="Компенсация проезда к месту лечения",
    text="Компенсация положена один раз в год. Нужны заявление, направление и проездные документы.",
    kind=AnswerKind.CONSULTATION,
)
SITE = LibraryHit(
    id="l2",
    version=1,
    title="Где посмотреть график выплат",
    text="График выплат на каждый месяц стоит на сайте, в разделе «График выплат».",
    kind=AnswerKind.LINK,
    source=Source.SECTION,
    reference="s1",
)
WITH_FORMS = LibraryHit(
    id="l4",
    version=1,
    title="Куда прийти за справкой",
    text="Справку выдаёт {{филиал}}, телефон {{телефон}}. Возьмите с собой паспорт и заявление.",
    kind=AnswerKind.CONSULTATION,
    forms=(
        FormFile(id="f1", name="Заявление.docx", size="45 КБ"),
        FormFile(id="f2", name="Согласие на обработку данных.pdf", size="1,2 МБ"),
    ),
)
REFUSAL = LibraryHit(
    id="l3",
    version=2,
    title="Проезд к месту отдыха не возмещается тем, кто получает единое пособие по уходу за ребёнком",
    text="К сожалению, возместить эту поездку нельзя.",
    kind=AnswerKind.REFUSAL,
    reason="Постановление № 261-п: возмещается проезд к месту лечения, а не к месту отдыха.",
)


def suggestions() -> h.SuggestionsView:
    return h.SuggestionsView(
        dialogue=MINE,
        request=1,
        suggestions=(
            h.Suggestion(hit=TRAVEL, why="уже отвечали: «Как вернуть деньги за билеты в больницу?»"),
            h.Suggestion(hit=SITE, why="совпало: компенсация, проезд"),
            h.Suggestion(hit=REFUSAL),
        ),
    )


def suggestions_thanks() -> h.SuggestionsView:
    """After «nothing fitted»."""
    note = "Спасибо! Отметили, что готового ответа нет: его подготовят"
    shown = suggestions()
    return h.SuggestionsView(dialogue=MINE, request=1, suggestions=shown.suggestions, note=note, told=True, undo=True)


def slash(typed: str) -> h.SlashView:
    return h.SlashView(query=typed, hits=(TRAVEL, SITE, REFUSAL))


def directory() -> h.DirectoryView:
    office = (
        "Филиал в городе Ханты-Мансийске",
        "Адрес: 628000, г. Ханты-Мансийск, ул. Образцовая, д. 5",
        "Телефоны: 8 (3467) 00-00-11, 8 (3467) 00-00-12",
        "Часы работы:",
        "пн–пт: 09:00–13:00, 14:00–17:00",
        "сб–вс: выходной",
        "Вход с улицы без ступеней, есть кнопка вызова и индукционная петля.",
    )
    return h.DirectoryView(
        places=(
            h.PlaceView(
                id="b1",
                title=office[0],
                detail="Отделение · г. Ханты-Мансийск, ул. Образцовая, д. 5",
                text="\n".join(office),
                today="Открыто до 13:00, после перерыва до 17:00",
            ),
            h.PlaceView(
                id="b2",
                title="Филиал в городе Сургуте",
                detail="Отделение · г. Сургут, ул. Примерная, д. 12",
                text="Филиал в городе Сургуте",
                today="Закрыто, откроется: завтра, 09:00",
                open_now=False,
            ),
            h.PlaceView(
                id="h1",
                title="Горячая линия Центра социальных выплат",
                detail="Горячая линия · 8 (3467) 00-00-01",
                text="Горячая линия Центра социальных выплат\nТелефоны: 8 (3467) 00-00-01",
            ),
            h.PlaceView(
                id="s1",
                title="График выплат",
                detail="Раздел сайта · https://example.ru/grafik-vyplat",
                text="График выплат\nhttps://example.ru/grafik-vyplat",
            ),
        )
    )
