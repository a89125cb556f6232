"""The list of actions: what a person does by a key; shortcuts, the map of keys and the palette are made of it.

A new one: its line here, what it does in `bindings.py`, its English in `resources/translations/en/`.
"""

from enum import StrEnum

import msgspec

from desktop_app.tongue import tr


class Group(StrEnum):
    """What an action is about; the map of keys is in this order."""

    DIALOGUES = "Очередь и диалоги"
    STEPS = "Шаги диалога"
    SUGGESTIONS = "Готовые ответы"
    WORDS = "Слова и сообщения"
    HELD = "Не отправлено из-за персональных данных"
    WINDOW = "Окно"


class Action(msgspec.Struct, frozen=True):
    """One action. Texts are Russian: `tr` them where they are shown; keys as Qt writes them («Ctrl+Space»).

    `once`: a held key does it once; `listed`: the palette shows it, else what it leads to (a dialogue by its name);
    `said`: what stands for the keys of several actions in the map, empty: the keys; None: the map passes it over.
    """

    id: str
    title: str
    group: Group
    keys: tuple[str, ...] = ()
    once: bool = False
    listed: bool = True
    said: str | None = ""


ACTIONS = (
    Action("take_urgent", "Взять самое срочное", Group.DIALOGUES, ("F2",)),
    Action("queue", "К очереди", Group.DIALOGUES, ("F3",)),
    Action("shift", "Моя смена: к ближайшему сроку", Group.DIALOGUES, ("Ctrl+J",)),
    Action("next_dialogue", "Следующий диалог", Group.DIALOGUES, ("Ctrl+Tab",)),
    Action("previous_dialogue", "Предыдущий диалог", Group.DIALOGUES, ("Ctrl+Shift+Tab",)),
    Action("dialogue_1", "Диалог по номеру", Group.DIALOGUES, ("Ctrl+1",), listed=False, said="Ctrl+1 … Ctrl+9"),
    *(
        Action(f"dialogue_{n}", "Диалог по номеру", Group.DIALOGUES, (f"Ctrl+{n}",), listed=False, said=None)
        for n in range(2, 10)
    ),
    Action("next_step", "Следующий шаг", Group.STEPS, ("Ctrl+Space",)),
    Action("answer", "Ответить", Group.STEPS, ("F4",)),
    Action("own_payments", "Отказ по 152-ФЗ на вопрос о своих выплатах", Group.STEPS, ("Shift+F4",)),
    Action("defer", "Нужно время", Group.STEPS, ("F5",)),
    Action("transfer", "Передать", Group.STEPS, ("F6",)),
    Action("note", "Заметка", Group.STEPS, ("F7",)),
    Action("advice", "Спросить совета у коллеги", Group.STEPS, ("Shift+F6",)),
    Action("end_advice", "Закончить совет", Group.STEPS),
    Action("block", "Закрыть чат гражданину на время", Group.STEPS, ("Shift+F8",)),
    Action("earlier", "Прежние обращения гражданина", Group.STEPS, ("Shift+F9",)),
    Action("card", "Карточка", Group.STEPS, ("F8",)),
    Action("offer_email", "Предложить почту", Group.STEPS),
    Action("ask_satisfaction", "Доволен ли ответом?", Group.STEPS),
    Action("say_farewell", "Попрощаться", Group.STEPS),
    Action("close", "Закрыть диалог", Group.STEPS),
    Action("join", "Это тот же вопрос", Group.STEPS),
    Action("mark_question", "Это новый вопрос", Group.STEPS),
    Action("suggestion_1", "Готовый ответ 1: ответить им", Group.SUGGESTIONS, ("Alt+4",), once=True),
    Action("suggestion_2", "Готовый ответ 2: ответить им", Group.SUGGESTIONS, ("Alt+5",), once=True),
    Action("suggestion_3", "Готовый ответ 3: ответить им", Group.SUGGESTIONS, ("Alt+6",), once=True),
    Action(
        "suggestion_text_1",
        "Готовый ответ 1: только его текст — в сообщение",
        Group.SUGGESTIONS,
        ("Alt+Shift+4",),
        once=True,
    ),
    Action(
        "suggestion_text_2",
        "Готовый ответ 2: только его текст — в сообщение",
        Group.SUGGESTIONS,
        ("Alt+Shift+5",),
        once=True,
    ),
    Action(
        "suggestion_text_3",
        "Готовый ответ 3: только его текст — в сообщение",
        Group.SUGGESTIONS,
        ("Alt+Shift+6",),
        once=True,
    ),
    Action("nothing_fitted", "Ничего из предложенного не подошло", Group.SUGGESTIONS, ("Alt+0",), once=True),
    Action("correct", "Исправить моё последнее или выбранное сообщение", Group.WORDS, ("Shift+F7",), once=True),
    Action("take_back", "Отозвать выбранное сообщение", Group.WORDS, ("Shift+Del",), once=True),
    Action("directory", "Справочник: адреса, телефоны, часы работы", Group.WORDS, ("Ctrl+D",)),
    Action("find", "Найти в диалоге", Group.WORDS, ("Ctrl+F",)),
    Action("copy", "Скопировать диалог как текст", Group.WORDS, ("Ctrl+Shift+C",)),
    Action("copy_notes", "Скопировать диалог с заметками", Group.WORDS),
    Action("library", "Библиотека ответов", Group.WINDOW, ("Ctrl+L",)),
    Action("answer_of_dialogue", "Создать ответ библиотеки из этого диалога", Group.SUGGESTIONS, ("Ctrl+Shift+L",)),
    Action("messages", "К сообщениям", Group.WORDS, ("F9",)),
    Action("composer", "К полю ввода", Group.WORDS, ("F10",)),
    Action("held", "К неотправленному из-за персональных данных", Group.HELD, ("F11",)),
    Action("held_change", "Изменить неотправленное", Group.HELD, ("Alt+1",), once=True),
    Action("held_send", "Отправить неотправленное как есть", Group.HELD, ("Alt+2",), once=True),
    Action("held_report", "Сообщить, что это не персональные данные", Group.HELD, ("Alt+3",), once=True),
    Action("palette", "Команды: найти действие, диалог или обращение", Group.WINDOW, ("Ctrl+K",), listed=False),
    Action("presence", "Присутствие: отойти или вернуться", Group.WINDOW, ("F12",)),
    Action("lock", "Закрыть окно паролем", Group.WINDOW),
    Action("settings", "Настройки", Group.WINDOW, ("Ctrl+,",)),
    Action("keys", "Список клавиш", Group.WINDOW, ("F1",)),
    Action("report", "Отчёт", Group.WINDOW),
)
"""All of them, in the order of the map."""

LOCAL = (
    (Group.SUGGESTIONS, "/", "В начале слова: найти и вставить готовый ответ"),
    (Group.WORDS, "Enter", "Отправить сообщение"),
    (Group.WORDS, "Shift+Enter", "Новая строка"),
    (Group.WORDS, "Enter на сообщении", "Показать, что в нём было до исправления"),
    (Group.WORDS, "Alt+Enter", "Показать ошибку и исправления"),
    (Group.WORDS, "Ctrl+C", "Скопировать выбранные сообщения"),
    (Group.WINDOW, "Ctrl+Enter", "Отправить форму"),
    (Group.WINDOW, "Esc", "Скрыть форму"),
)
"""Keys that belong to the field or form that has the focus; the map tells them too."""


def keys_said(action: Action) -> str:
    """An action's keys as people call them."""
    return " / ".join(keys.replace("Space", tr("Пробел")) for keys in action.keys)


def key_map() -> tuple[tuple[Group, tuple[tuple[str, str], ...]], ...]:
    """The map of keys: of each group what is pressed and what it does, in the language chosen."""
    told = [
        (one.group, tr(one.said) if one.said else keys_said(one), tr(one.title))
        for one in ACTIONS
        if one.keys and one.said is not None
    ]
    told += [(group, tr(keys), tr(title)) for group, keys, title in LOCAL]
    return tuple((group, tuple((keys, title) for one, keys, title in told if one is group)) for group in Group)
