"""The register's codes as people read them."""

from collections.abc import Mapping

from core.dialogue.answers import OUTCOME_LOST, TOPIC_UNKNOWN
from core.dialogue.departures import Departure
from core.dialogue.words import AnswerKind, Channel, DeferCause, DropCause, Source, Stage
from core.protocol.http import Reference
from desktop_app.tongue import tr

STAGES: Mapping[str, str] = {
    Stage.ASKED: "ждёт взятия в работу",
    Stage.IN_WORK: "в работе",
    Stage.DEFERRED: "отложено",
    Stage.SENT: "отправлено, не доставлено",
    Stage.ANSWERED: "дан ответ",
    Stage.DROPPED: "без ответа",
    Stage.JOINED: "присоединено",
}
CHANNELS: Mapping[str, str] = {Channel.CHAT: "чат", Channel.EMAIL: "электронная почта"}
KINDS: Mapping[str, str] = {
    AnswerKind.LINK: "ссылка на источник",
    AnswerKind.CONSULTATION: "консультация",
    AnswerKind.REFUSAL: "отказ",
}
SOURCES: Mapping[str, str] = {
    Source.SECTION: "раздел сайта",
    Source.HOTLINE: "горячая линия",
    Source.VISIT: "личный приём",
}
DEFERS: Mapping[str, str] = {
    DeferCause.SEARCH: "долгий поиск",
    DeferCause.LEFT_OUTSIDE_HOURS: "оставлено вне часов приёма",
    DeferCause.DAY_ENDED: "закончился рабочий день",
}
DROPS: Mapping[str, str] = {
    DropCause.CITIZEN_LEFT: "гражданин ушёл",
    DropCause.CITIZEN_SILENT: "гражданин не отвечал",
    DropCause.UNDELIVERABLE: "ответ не удалось доставить",
    DropCause.NO_QUESTION: "вопроса не было",
}
DEPARTURES: Mapping[str, str] = {
    Departure.TAKEN_LATE: "взято позже срока",
    Departure.ANSWERED_LATE: "ответ позже срока",
    Departure.COMPLEX_LATE: "24 часа превышены",
    Departure.NO_TYPED_ANSWER: "нет ответа установленного вида",
    Departure.UNDELIVERED: "ответ не доставлен",
    Departure.SATISFACTION_NOT_ASKED: "не спросили, доволен ли ответом",
    Departure.FAREWELL_NOT_SAID: "не попрощались",
}
BY_PROGRAM = {TOPIC_UNKNOWN: "не определена", OUTCOME_LOST: "остался без ответа"}
"""What the program itself puts on a card."""


def coded(words: Mapping[str, str], code: str | None) -> str:
    """A code of the program's own in the language spoken; as it is where it is not known."""
    return tr(said(words, code))


def said(words: Mapping[str, str], code: str | None) -> str:
    """What a code is called; a code that is not known here stands as it is, nothing for none."""
    return "" if code is None else words.get(code, code)


def titles(reference: Reference | None) -> dict[str, str]:
    """Titles of topics, outcomes and places by their ids."""
    own = {code: tr(title) for code, title in BY_PROGRAM.items()}
    if reference is None:
        return own
    lists = (reference.topics, reference.outcomes, reference.sections, reference.hotlines, reference.branches)
    return own | {one.id: one.title for list_ in lists for one in list_}
