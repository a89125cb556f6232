"""Every no of the relay in Russian: what happened and what to do. Nothing the relay sends as text is shown as is."""

from core.dialogue.refusals import RefusalCode
from core.moment import Moment
from core.protocol.errors import Error, TransportCode
from desktop_app.shown.setting import Setting
from desktop_app.tongue import tr

COLLEAGUE = "другой специалист"

SAID: dict[str, str] = {
    RefusalCode.ILLEGAL: "Сейчас этого сделать нельзя: диалог уже на другом шаге.",
    RefusalCode.FORBIDDEN: "У Вас нет права на это действие. Обратитесь к администратору.",
    RefusalCode.NOT_OWNER: "Диалог ведёт {name}. Ваш текст не отправлен гражданину и сохранён в черновике.",
    RefusalCode.TAKEN_BY_OTHER: "Диалог уже взял в работу {name}.",
    RefusalCode.OFFERED_TO_OTHER: "Диалог предложен другому: {name}. Если его не возьмут, он станет доступен Вам.",
    RefusalCode.NOT_PRESENT: "Этого коллеги сейчас нет на месте: {name}. Выберите другого.",
    RefusalCode.OUTSIDE_HOURS: "Сейчас нерабочее время. Приём вопросов откроется: {opens}.",
    RefusalCode.INSIDE_HOURS: "Сейчас рабочее время: это действие доступно только вне часов приёма.",
    RefusalCode.DIALOGUE_ENDED: "Разговор уже окончен: гражданин этого не увидит.",
    RefusalCode.NO_SUCH_REQUEST: "Такого обращения в диалоге нет. Обновите список.",
    RefusalCode.WRONG_STAGE: "Обращение уже на другом шаге: это действие к нему не подходит.",
    RefusalCode.REASON_MISSING: "Укажите причину: без неё отказ и перенос срока не принимаются.",
    RefusalCode.TEXT_EMPTY: "Напишите текст: пустое сообщение не отправляется.",
    RefusalCode.TEXT_TOO_LONG: "Текст слишком длинный: не больше {limit} знаков. Сократите его или разделите.",
    RefusalCode.ADDRESS_MISSING: "Гражданин не указал адрес электронной почты. Предложите ответ по почте.",
    RefusalCode.ADDRESS_INVALID: "Адрес электронной почты записан с ошибкой.",
    RefusalCode.CONSENT_MISSING: "Нет согласия гражданина на обработку адреса.",
    RefusalCode.CARD_MISSING: "Заполните карточку обращения {request}: без неё диалог не закрывается.",
    RefusalCode.ANSWER_MISSING: "Сначала ответьте на обращение {request}.",
    RefusalCode.NOT_YET: "Ещё рано: это можно сделать позже.",
    RefusalCode.SCORE_INVALID: "Оценка ставится от 1 до 5.",
    RefusalCode.UNKNOWN_CODE: "Этого пункта больше нет в справочнике: выберите другой.",
    RefusalCode.NO_SUCH_MESSAGE: "Этого сообщения исправить нельзя: оно не Ваше или уже отозвано.",
    RefusalCode.ANSWER_STAYS: "Ответ отозвать нельзя, а ушедший по почте и исправить: напишите гражданину ещё раз.",
    RefusalCode.BLOCKED: "Чат для этого гражданина закрыт до: {opens}.",
    TransportCode.MALFORMED: "Сервер не понял программу. Обновите её или сообщите администратору.",
    TransportCode.UNKNOWN_REQUEST: "Сервер не знает этого действия. Обновите программу.",
    TransportCode.TOO_LARGE: "Сообщение слишком велико. Сократите текст.",
    TransportCode.TOO_OLD: "Эта версия программы устарела, сервер её больше не обслуживает. Установите новую.",
    TransportCode.RATE_LIMITED: "Слишком много действий подряд. Программа повторит сама.",
    TransportCode.UNAUTHORISED: "Вход не выполнен. Войдите заново.",
    TransportCode.SIGN_IN_EXPIRED: "Вход устарел. Войдите заново: всё написанное сохранено.",
    TransportCode.NOT_FOUND: "Такого диалога нет или он Вам не виден.",
    TransportCode.ALREADY_OPEN: "Это уже открыто.",
    TransportCode.PERSONAL_DATA: "Похоже на персональные данные: в чате их не сообщают (152-ФЗ). Уберите их.",
    TransportCode.STORAGE_FULL: "На сервере кончилось место, сообщение не принято. Сообщите администратору.",
    TransportCode.UNAVAILABLE: "Сервер временно недоступен. Программа повторит сама.",
    TransportCode.OVERLOADED: "Сервер перегружен. Программа повторит сама.",
    TransportCode.MOVING: "Сервер перезапускается. Программа повторит сама.",
    TransportCode.INTERNAL: "Ошибка на сервере. Сообщите администратору номер: {incident}.",
}
UNKNOWN = "Сервер отказал по причине, которой эта программа не знает ({code}). Обновите программу."


def error_said(error: Error, setting: Setting | None = None) -> str:
    """A refusal in plain words; `setting` lets it name the moment of opening."""
    opens = tr("по расписанию")
    if error.opens is not None and setting is not None:
        opens = setting.said(Moment(error.opens))
    return tr(SAID.get(error.code, UNKNOWN)).format(
        code=error.code,
        name=error.name or tr(COLLEAGUE),
        request=error.request or "",
        limit=error.limit or "",
        incident=error.incident or tr("не указан"),
        opens=opens,
    )
