"""The scenes of the library's page: read, written, looked back at, imported."""

from PySide6.QtWidgets import QWidget

from core.library import diff
from core.library.content import Attachment
from desktop_app.gallery.sizes import sized
from desktop_app.gallery.whole import filled
from desktop_app.look.look import Look
from desktop_app.model.books import Draft, Sketch
from desktop_app.panes.book_editor import EditorPane
from desktop_app.panes.book_import import ImportPane
from desktop_app.panes.book_reading import HistoryPane
from desktop_app.panes.book_views import Act, BookRow, BooksView, PlanRow, PlanView, ReadingView, VersionView
from desktop_app.panes.books import BooksPage
from desktop_app.tongue import tr

TEXT = (
    "Пособия на детей приходят до 26 числа месяца, следующего за месяцем назначения.\n\n"
    "Если деньги не пришли, позвоните в отделение: 8 (800) 000-00-00, пн–пт с 9:00 до 18:00."
)
NEWER = TEXT.replace("до 26 числа", "не позднее 25 числа")


def rows() -> tuple[BookRow, ...]:
    approved, public = tr("утверждён"), tr("виден гражданам")
    advice, link = tr("консультация"), tr("ссылка на источник")
    return (
        BookRow("a1", "Когда приходят выплаты на детей", advice, "consultant", public, "Пособия/Дети", 214,
                tr("пора проверить: срок проверки прошёл")),
        BookRow("a2", "Где узнать о статусе заявления", link, "link", approved, "Заявления", 87),
        BookRow("a3", "Компенсация проезда к месту лечения и обратно для неработающих пенсионеров", advice,
                "consultant", tr("черновик"), "Пособия/Проезд", 0, unsaved=True),
        BookRow("a4", "Сведения о своих выплатах", tr("отказ"), "refused", approved, "Отказы", 41,
                tr("пора проверить: срок проверки близко")),
    )  # fmt: skip


def view() -> BooksView:
    categories = ("Заявления", "Отказы", "Пособия", "Пособия/Дети", "Пособия/Проезд")
    return BooksView(
        rows=rows(), categories=categories, tags=("сроки", "выплаты"), total=128, stale=2, may_edit=True,
        may_import=True,
    )  # fmt: skip


def reading() -> ReadingView:
    return ReadingView(
        id="a1",
        title="Когда приходят выплаты на детей",
        state=tr("виден гражданам"),
        text=TEXT,
        facts=(
            (tr("Вид ответа"), tr("консультация")),
            (tr("Правовое основание"), "Федеральный закон от 19.05.1995 № 81-ФЗ, статья 4.2"),
            (tr("Рубрика"), "Пособия → Дети"),
            (tr("Метки"), "сроки, выплаты"),
            (tr("Проверить до"), "01.11.2026"),
            (tr("Версия"), "4, Ольга Сергеевна, 10:32"),
        ),
        acts=tuple(act for act in Act if act not in {Act.APPROVE, Act.DISCARD, Act.PUBLISH}),
        forms=(Attachment(id="f1", name="Заявление о выплате.docx", size=48_000),),
        warning=tr("пора проверить: срок проверки прошёл").capitalize(),
    )


def filled_page(page: BooksPage) -> BooksPage:
    page.show_view(view())
    page.list.setCurrentIndex(page.model.index(0))
    page.reading.show_view(reading())
    return page


def library(look: Look) -> QWidget:
    return sized(filled_page(BooksPage(look)), look, 1240, 720)


def workplace_library(look: Look) -> QWidget:
    """The page inside the workplace, the alert over it, on 1280 × 800 at any text size."""
    place = filled(look)
    filled_page(place.books)
    place.pages.open_books()
    place.resize(1280, 800)
    return place


def library_editor(look: Look) -> QWidget:
    pane = EditorPane(look)
    pane.show_view(Sketch(answer="a1", base=4, draft=draft(), comment="Новый срок"))
    pane.say(tr("Сохранено на этом компьютере, на сервере ещё нет: нажмите «Сохранить»."))
    return sized(pane, look, 620, 900)


def library_conflict(look: Look) -> QWidget:
    pane = EditorPane(look)
    pane.show_view(Sketch(answer="a1", base=5, draft=draft()))
    said = tr("Пока Вы писали, {name} сохранил версию {number}. Ваш текст цел: сравните и сохраните ещё раз.")
    pane.say(said.format(name="Борис", number=5), kind="error")
    pane.show_theirs(TEXT)
    return sized(pane, look, 620, 900)


def draft() -> Draft:
    return Draft(
        title="Когда приходят выплаты на детей",
        text=NEWER,
        category="Пособия/Дети",
        tags=("сроки", "выплаты"),
        legal_basis="Федеральный закон от 19.05.1995 № 81-ФЗ, статья 4.2",
        review="2027-05-01",
        attachments=(Attachment(id="f1", name="Заявление о выплате.docx", size=48_000),),
    )


def library_history(look: Look) -> QWidget:
    pane = HistoryPane(look)
    spans = diff.words(TEXT, NEWER)
    pane.show_view(
        (
            VersionView(
                5, f"{tr('Версия {number}').format(number=5)}: Ольга Сергеевна, 10:32",
                tuple((one.change.value, one.text) for one in spans), may_restore=False,
            ),
            VersionView(
                4, f"{tr('Версия {number}').format(number=4)}: Борис, 09:05", (("same", TEXT),), may_restore=True
            ),
        )
    )  # fmt: skip
    return sized(pane, look, 620, 640)


def library_import(look: Look) -> QWidget:
    pane = ImportPane(look)
    said = tr("Добавится: {added}, изменится: {changed}, без изменений: {same}, не будет загружено: {refused}.")
    pane.show_view(
        PlanView(
            rows=(
                PlanRow(7, "Выплата на третьего ребёнка", tr("не будет загружен"), f"Причина отказа: {tr('пусто')}"),
                PlanRow(2, "Когда приходят выплаты на детей", tr("изменится"), "Текст, Проверить до"),
                PlanRow(3, "Где узнать о статусе заявления", tr("не изменится")),
                PlanRow(4, "Льготы ветеранам труда", tr("добавится")),
            ),
            said=said.format(added=1, changed=1, same=1, refused=1),
            ready=True,
        )
    )
    return sized(pane, look, 760, 480)


ALL = (library, workplace_library, library_editor, library_conflict, library_history, library_import)
