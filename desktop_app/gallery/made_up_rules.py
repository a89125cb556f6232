"""Made-up data of what stands beside the algorithm: second thoughts, advice, a closed chat, earlier requests."""

from desktop_app.gallery.made_up import MINE, conversation
from desktop_app.panes import rule_views as r
from desktop_app.panes import views as v
from desktop_app.panes.form_views import Choice, Peer
from desktop_app.tongue import tr

PEERS = (Peer(id="p1", name="Мария Сергеевна", load=1), Peer(id="p2", name="Ольга Николаевна", load=2))


def amended() -> v.ConversationView:
    """A corrected line with what stood there, one that was withdrawn, one that is about to go."""
    kind, mine = v.MessageKind, v.MessageKind.MINE
    before = tr("Было ({time}): {text}").format(time="10:28", text="Приём в среду с 9 до 13.")
    lines = (
        v.MessageView(id="a1", kind=kind.CITIZEN, author=tr("Гражданин"), time="10:27", text="Когда приём?"),
        v.MessageView(
            id="a2",
            kind=mine,
            author="Анна",
            time="10:28",
            text=f"Приём в четверг с 9 до 13.\n\n{before}",
            amended=tr("исправлено {time}").format(time="10:29"),
            delivery=v.Delivery.READ,
        ),
        v.MessageView(
            id="a3",
            kind=mine,
            author="Анна",
            time="10:30",
            text=tr("Сообщение отозвано: гражданин его больше не видит."),
            amended=tr("отозвано {time}").format(time="10:30"),
            delivery=v.Delivery.DELIVERED,
        ),
        v.MessageView(
            id="a4",
            kind=mine,
            author="Анна",
            time="10:31",
            text="Возьмите с собой справку о доходах.",
            amended=tr("будет отозвано через {seconds} с; Shift+Delete ещё раз — оставить").format(seconds=4),
            delivery=v.Delivery.DELIVERED,
        ),
    )
    return v.ConversationView(dialogue=MINE, messages=lines)


def correcting() -> v.ComposerView:
    said = tr("Исправляем сообщение, которое гражданин уже получил. Enter — заменить, Esc — оставить как было")
    return v.ComposerView(dialogue=MINE, draft="Приём в четверг с 9 до 13.", target=said, correcting="a2")


def advice() -> r.AdviceView:
    return r.AdviceView(dialogue=MINE, peers=PEERS, adviser="Вера Павловна")


def block() -> r.BlockView:
    by = tr("до: {until}  ·  {name}")
    standing = (
        Choice(id="b1", title="Оскорбляет специалиста", detail=by.format(name="Анна", until="завтра, 10:32")),
        Choice(id="b2", title="Рассылает рекламу", detail=by.format(name="Мария Сергеевна", until="1 декабря, 09:15")),
    )
    return r.BlockView(dialogue=MINE, standing=standing)


def earlier() -> r.EarlierView:
    answer = tr("Ответ: консультация")
    refusal = tr("Ответ: отказ")
    requests = (
        Choice(id="e1:1", title="24 ноября, 10:32  ·  Детские пособия", detail=f"Вопрос решён  ·  {answer}  ·  Анна"),
        Choice(id="e2:1", title="3 октября, 15:07  ·  Субсидии", detail=f"Отказ  ·  {refusal}  ·  Ольга Николаевна"),
    )
    return r.EarlierView(dialogue=MINE, requests=requests, shown="e1", messages=conversation().messages[:4])


def steps_close() -> v.StepsView:
    step = v.Step
    allowed = {step.ASK_SATISFACTION, step.SAY_FAREWELL, step.CLOSE, step.TRANSFER, step.NOTE, step.ADVICE}
    left = f"{tr('не спросили, доволен ли гражданин ответом')}, {tr('не попрощались')}"
    hint = tr("Если закрыть сейчас, в реестре останется отступление: {what}").format(what=left)
    allowed |= {step.BLOCK, step.EARLIER}
    return v.StepsView(dialogue=MINE, next=step.ASK_SATISFACTION, allowed=frozenset(allowed), hint=hint)
