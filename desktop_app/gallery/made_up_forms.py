"""Made-up values of the forms, for the gallery and the tests."""

from datetime import date

from core.dialogue.words import AnswerKind
from core.moment import MINUTE_MS, SECOND_MS
from core.phrases import NEED_TIME
from desktop_app.gallery.made_up import MINE
from desktop_app.panes import form_views as f
from desktop_app.panes.countdown import spoken_of
from desktop_app.tongue import tr


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
        no_email=tr("Гражданин не оставил адрес: предложите ответ по почте"),
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
                detail=tr("консультация"),
            ),
            f.LibraryHit(id="l2", version=1, title="Льготный проезд", text="…", kind=kind, detail=tr("консультация")),
        ),
    )


def deferral() -> f.DeferralView:
    return f.DeferralView(dialogue=MINE, request=1, phrase=NEED_TIME, due_said=tr("завтра, ") + "10:32", no_email="")


def card() -> f.CardView:
    return f.CardView(
        dialogue=MINE,
        request=1,
        question="Как получить компенсацию за проезд к месту лечения?",
        facts=(
            (tr("Вид ответа"), tr("консультация")),
            (tr("Взят в работу через"), spoken_of(12 * SECOND_MS)),
            (tr("Ответ через"), spoken_of(6 * MINUTE_MS)),
            (tr("Сроки"), tr("соблюдены")),
        ),
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
            f.Choice(id="o3", title="Отказано, даны основания"),
        ),
        topic="t2",
    )


AWAY = ("Вера Ивановна: обед, вернётся: 13:40", "Глеб: учёба, с 9:00")


def transfer() -> f.TransferView:
    peers = (f.Peer(id="p1", name="Мария Сергеевна", load=1), f.Peer(id="p2", name="Ольга Николаевна", load=2))
    return f.TransferView(dialogue=MINE, peers=peers, away=AWAY)


def note() -> f.NoteView:
    return f.NoteView(dialogue=MINE)


def report() -> f.ReportView:
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    path = tr("Обращения {first:%Y-%m-%d} — {last:%Y-%m-%d}.xlsx").format(first=first, last=last)
    return f.ReportView(first=first, last=last, path=path, running=True, rows=1240)
