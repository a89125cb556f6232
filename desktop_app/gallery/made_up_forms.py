"""Made-up values of the forms, for the gallery and the tests."""

from datetime import date

from core.dialogue.words import AnswerKind
from core.phrases import NEED_TIME
from desktop_app.gallery.made_up import MINE
from desktop_app.panes import form_views as f


def answer() -> f.AnswerView:
    return f.AnswerView(
        dialogue=MINE,
        requests=(f.RequestChoice(number=1, question="Как получить компенсацию за проезд"),),
        sections=(
            f.Choice(id="s1", title="График выплат", detail="csvhnao.ru/grafik-vyplat"),
            f.Choice(id="s2", title="Документы", detail="csvhnao.ru/dokumenty"),
            f.Choice(id="s3", title="Государственные услуги", detail="csvhnao.ru/uslugi"),
            f.Choice(id="s4", title="Вопросы и ответы", detail="csvhnao.ru/voprosy"),
        ),
        hotlines=(f.Choice(id="h1", title="Горячая линия центра", detail="8 (800) 555-00-00, будни с 09:00 до 17:00"),),
        branches=(f.Choice(id="b1", title="Ханты-Мансийск", detail="ул. Энгельса, 45, пн–пт 09:00–17:00"),),
        no_email="Гражданин не оставил адрес: сначала предложите почту",
    )


def library() -> f.LibraryView:
    kind = AnswerKind.CONSULTATION
    return f.LibraryView(
        query="проезд",
        hits=(
            f.LibraryHit(
                id="l1",
                version=3,
                title="Компенсация проезда к месту лечения",
                text="Компенсация положена один раз в год. Нужны заявление, направление и проездные документы.",
                kind=kind,
                detail="редакция 3",
            ),
            f.LibraryHit(
                id="l2", version=1, title="Льготный проезд", text="…", kind=kind, detail="утверждён, редакция 1"
            ),
        ),
    )


def deferral() -> f.DeferralView:
    return f.DeferralView(dialogue=MINE, request=1, phrase=NEED_TIME, due_said="завтра, 10:32", no_email="")


def card() -> f.CardView:
    return f.CardView(
        dialogue=MINE,
        request=1,
        question="Как получить компенсацию за проезд к месту лечения?",
        facts=(("Вид ответа", "консультация"), ("Взято за", "12 секунд"), ("Отвечено за", "6 минут 20 секунд")),
        topics=(
            f.Choice(id="t1", title="Единое пособие"),
            f.Choice(id="t2", title="Компенсация проезда"),
            f.Choice(id="t3", title="Субсидия на оплату жилья"),
            f.Choice(id="t4", title="Ветераны труда"),
            f.Choice(id="t5", title="График выплат"),
        ),
        outcomes=(
            f.Choice(id="o1", title="Дана консультация"),
            f.Choice(id="o2", title="Направлен на личный приём"),
            f.Choice(id="o3", title="Отказ с обоснованием"),
        ),
        topic="t2",
    )


def transfer() -> f.TransferView:
    peers = (f.Peer(id="p1", name="Мария Сергеевна", load=1), f.Peer(id="p2", name="Ольга Николаевна", load=2))
    return f.TransferView(dialogue=MINE, peers=peers)


def note() -> f.NoteView:
    return f.NoteView(dialogue=MINE)


def report() -> f.ReportView:
    path = "Отчёт за ноябрь 2026.xlsx"
    return f.ReportView(first=date(2026, 11, 1), last=date(2026, 11, 30), path=path, running=True, rows=1240)
