"""Made-up values for the gallery and the tests: a believable hour of a social-payments centre."""

from datetime import UTC, datetime

from core.deadlines import Clock, Deadline
from core.moment import HOUR_MS, MINUTE_MS, SECOND_MS, Moment, from_datetime
from desktop_app.panes import views as v
from desktop_app.tongue import tr

NOW = from_datetime(datetime(2026, 11, 24, 5, 32, 10, tzinfo=UTC))
MINE, SECOND, THIRD = "d-mine", "d-second", "d-third"


def running(clock: Clock, *, ago_ms: int) -> v.Running:
    """A clock with the regulation's lengths that was started so long ago."""
    warn, due = {
        Clock.TAKE_UP: (15 * SECOND_MS, 20 * SECOND_MS),
        Clock.ANSWER: (15 * MINUTE_MS, 20 * MINUTE_MS),
        Clock.COMPLEX: (20 * HOUR_MS, 24 * HOUR_MS),
    }[clock]
    started = NOW - ago_ms
    deadline = Deadline(started=Moment(started), warn=Moment(started + warn), due=Moment(started + due))
    return v.Running(clock=clock, deadline=deadline)


def queue() -> v.QueueView:
    return v.QueueView(rows=(*_waiting(), *_others()))


def _waiting() -> tuple[v.QueueRow, ...]:
    group = v.QueueGroup
    return (
        v.QueueRow(
            dialogue="q1",
            group=group.WAITING,
            since=Moment(NOW - 23 * SECOND_MS),
            running=running(Clock.TAKE_UP, ago_ms=23 * SECOND_MS),
            preview="Здравствуйте! Можно ли подать заявление через Госуслуги, если прописка в другом городе?",
            page="/pomoshch-semyam/edinoe-posobie",
            can_take=True,
        ),
        v.QueueRow(
            dialogue="q2",
            group=group.WAITING,
            since=Moment(NOW - 16 * SECOND_MS),
            running=running(Clock.TAKE_UP, ago_ms=16 * SECOND_MS),
            preview="Какие документы нужны ветерану труда?",
            page="/veteranam",
            offered_to_me=True,
            can_take=True,
        ),
        v.QueueRow(
            dialogue="q3",
            group=group.WAITING,
            since=Moment(NOW - 4 * SECOND_MS),
            running=running(Clock.TAKE_UP, ago_ms=4 * SECOND_MS),
            preview="График выплат на декабрь",
            page="/grafik-vyplat",
            offered="Мария Сергеевна",
            can_take=True,
        ),
    )


def _others() -> tuple[v.QueueRow, ...]:
    group = v.QueueGroup
    return (
        v.QueueRow(
            dialogue=MINE,
            group=group.MINE,
            since=Moment(NOW - 9 * MINUTE_MS),
            running=running(Clock.ANSWER, ago_ms=7 * MINUTE_MS + 40 * SECOND_MS),
            preview="Как получить компенсацию за проезд к месту лечения?",
            page="/kompensacii/proezd",
        ),
        v.QueueRow(
            dialogue="q5",
            group=group.DUTY,
            since=Moment(NOW - 21 * HOUR_MS),
            running=running(Clock.COMPLEX, ago_ms=21 * HOUR_MS),
            preview="Положена ли субсидия на оплату ЖКУ при съёмном жилье?",
            by_email=True,
            citizen_here=False,
            due_said="13:32",
        ),
        v.QueueRow(
            dialogue="q6",
            group=group.CARD,
            since=Moment(NOW - 40 * MINUTE_MS),
            preview="Адрес центра в Нижневартовске",
            citizen_here=False,
        ),
        v.QueueRow(
            dialogue="q7",
            group=group.OTHERS,
            since=Moment(NOW - 5 * MINUTE_MS),
            running=running(Clock.ANSWER, ago_ms=16 * MINUTE_MS),
            preview="Отказали в пособии, как обжаловать решение?",
            page="/obzhalovanie",
            owner="Мария Сергеевна",
        ),
    )


def tabs() -> v.TabsView:
    return v.TabsView(
        tabs=(
            v.TabView(
                dialogue=MINE,
                title="Как получить компенсацию за проезд?",
                running=running(Clock.ANSWER, ago_ms=7 * MINUTE_MS + 40 * SECOND_MS),
            ),
            v.TabView(
                dialogue=SECOND,
                title="Когда придёт пособие?",
                running=running(Clock.ANSWER, ago_ms=16 * MINUTE_MS + 5 * SECOND_MS),
                unread=2,
                typing=True,
            ),
            v.TabView(
                dialogue=THIRD,
                title="Субсидия при съёмном жилье",
                running=running(Clock.COMPLEX, ago_ms=24 * HOUR_MS + 3 * MINUTE_MS),
            ),
            v.TabView(dialogue="d-4", title="Адрес центра в Нижневартовске", card_due=True, ended=True, held=True),
        ),
        current=MINE,
    )


def _message(number: int, kind: v.MessageKind, author: str, time: str, text: str) -> v.MessageView:  # noqa: PLR0917
    sent = v.Delivery.READ if kind in {v.MessageKind.MINE, v.MessageKind.ANSWER} else v.Delivery.NONE
    return v.MessageView(id=f"m{number}", kind=kind, author=author, time=time, text=text, delivery=sent)


def conversation() -> v.ConversationView:
    kind = v.MessageKind
    question = (
        "Здравствуйте! Врач направил меня на лечение в Тюмень. Как получить компенсацию за проезд к месту лечения "
        "и обратно? Нужно ли сохранять посадочные талоны?"
    )
    answer = (
        "Компенсация положена один раз в год. Нужны заявление, направление медицинской организации и проездные "
        "документы: билеты вместе с посадочными талонами.\n\nПодать заявление можно в разделе «Государственные услуги» "
        "или в любом отделении центра."
    )
    return v.ConversationView(
        dialogue=MINE,
        messages=(
            _message(1, kind.EVENT, tr("Служба"), "10:22", tr("Гражданин открыл чат")),
            _message(2, kind.PHRASE, "Анна", "10:22", "Здравствуйте, меня зовут Анна, чем я могу Вам помочь?"),
            _message(3, kind.CITIZEN, tr("Гражданин"), "10:23", question),
            _message(4, kind.PHRASE, "Анна", "10:23", "Ваш вопрос взят в работу. Пожалуйста, не закрывайте окно."),
            _message(5, kind.MINE, "Анна", "10:24", "Добрый день! Уточните, пожалуйста, в каком месяце была поездка?"),
            _message(6, kind.CITIZEN, tr("Гражданин"), "10:25", "В октябре."),
            _message(7, kind.NOTE, "Мария Сергеевна", "10:26", "Порядок изменился с 1 сентября, смотрите редакцию."),
            *_own(answer),
        ),
        earlier=120,
        typing=tr("Гражданин"),
    )


def _own(answer: str) -> tuple[v.MessageView, ...]:
    kind = v.MessageKind
    return (
        v.MessageView(
            id="m8",
            kind=kind.ANSWER,
            author="Анна",
            time="10:29",
            text=answer,
            label=tr("Ответ: консультация"),
            delivery=v.Delivery.DELIVERED,
        ),
        v.MessageView(
            id="m9",
            kind=kind.MINE,
            author="Анна",
            time="10:31",
            text="Если останутся вопросы, я на связи.",
            delivery=v.Delivery.SENDING,
        ),
        v.MessageView(
            id="m10",
            kind=kind.MINE,
            author="Анна",
            time="10:31",
            text="Номер Вашего заявления 12345",
            delivery=v.Delivery.REFUSED,
            refusal=tr("Диалог уже взял в работу {name}.").format(name="Мария Сергеевна"),
        ),
    )


def conversation_held() -> v.ConversationView:
    """The citizen's data were cut out; own words wait for a decision."""
    kind = v.MessageKind
    line = tr("Программа скрыла: {named}").format(named=f"{tr('СНИЛС')}, {tr('номер телефона')}")
    text = "Записала Вас на 14 часов, подойдите в кабинет 5, спросите Иванову Марию Петровну."
    own = v.MessageView(id="h1", kind=kind.MINE, author=tr("Вы"), time="", text=text, delivery=v.Delivery.HELD)
    shown = conversation()
    added = (_message(20, kind.EVENT, tr("Служба"), "10:30", line), own)
    return v.ConversationView(dialogue=MINE, messages=(*shown.messages[:-1], *added))


def header() -> v.HeaderView:
    return v.HeaderView(
        dialogue=MINE,
        title="Как получить компенсацию за проезд?",
        page="/kompensacii/proezd",
        request=tr("Обращение {number}: {stage}").format(number=1, stage=tr("в работе")),
        running=running(Clock.ANSWER, ago_ms=7 * MINUTE_MS + 40 * SECOND_MS),
    )


def steps() -> v.StepsView:
    step = v.Step
    allowed = {step.ANSWER, step.DEFER, step.OFFER_EMAIL, step.TRANSFER, step.NOTE, step.ASK_SATISFACTION, step.CARD}
    return v.StepsView(dialogue=MINE, next=step.ANSWER, allowed=frozenset(allowed))


def composer() -> v.ComposerView:
    return v.ComposerView(dialogue=MINE, draft="Билеты за октябрь подойдут, если")


def held() -> v.HeldView:
    text = "Здравствуйте, Пётр Николаевич 🙂 Проверила: в заявлении указан СНИЛС 112-233-445 95, всё верно."
    snils = text.index("112")
    return v.HeldView(
        key="h1",
        title=tr("Не отправлено: персональные данные"),
        why=tr("152-ФЗ: персональные данные не отправляются. Уберите отмеченное и отправьте снова."),
        subject=tr("Ваше сообщение"),
        text=text,
        marks=(
            v.HeldMark(start=14, end=29, name=tr("имя и фамилия")),
            v.HeldMark(start=snils, end=snils + 14, name=tr("СНИЛС")),
        ),
        may_report=True,
        more=1,
    )


def held_likely() -> v.HeldView:
    text = "Для записи перезвоните, пожалуйста, по номеру 45-67-89 после обеда."
    start = text.index("45-67-89")
    return v.HeldView(
        key="h2",
        title=tr("Не отправлено: похоже на персональные данные"),
        why=tr("152-ФЗ: персональные данные не отправляются. Если отмеченное — не они, отправьте как есть."),
        subject=tr("Текст ответа"),
        text=text,
        marks=(v.HeldMark(start=start, end=start + 8, name=tr("номер телефона")),),
        certain=False,
        may_send=True,
        may_report=True,
        may_discard=True,
        more=1,
    )


def steps_own_payments() -> v.StepsView:
    step = v.Step
    allowed = {step.OWN_PAYMENTS, step.ANSWER, step.DEFER, step.OFFER_EMAIL, step.TRANSFER, step.NOTE}
    hint = tr("Вопрос о своих выплатах: сведения о них — персональные данные, в чате их не сообщают (152\u2011ФЗ)")
    return v.StepsView(dialogue=MINE, next=step.OWN_PAYMENTS, allowed=frozenset(allowed), hint=hint)


def alert() -> v.AlertView:
    return v.AlertView(
        dialogue="q2",
        title=tr("Вам предложен новый вопрос"),
        preview="Какие документы нужны ветерану труда?",
        running=running(Clock.TAKE_UP, ago_ms=16 * SECOND_MS),
        more=1,
    )


def status() -> v.StatusView:
    return v.StatusView(line=v.Line.ONLINE, name="Анна", present=True, counted=True, may_export=True)


def sign_in() -> v.SignInView:
    said = tr("Неверное имя входа или пароль. Проверьте раскладку и Caps Lock.")
    error = v.SignInError(field=v.SignInField.PASSWORD, text=said)
    return v.SignInView(relay="https://consultant.csvhnao.ru", login="a.ivanova", error=error)
