"""The status bar: the line, what waits to be sent, the relay's time, presence, sound, text size and theme."""

from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from core.moment import Moment, to_datetime
from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, describe, frame, iconed, label
from desktop_app.look.tokens import ThemeName
from desktop_app.panes.countdown import MESSAGES_UNSENT
from desktop_app.panes.views import Line, StatusView
from desktop_app.tongue import counted, tr

LINES = {
    Line.ONLINE: ("на связи", "online", "calm"),
    Line.CONNECTING: ("соединяемся: всё сохраняется и уйдёт само", "sync", "warning"),
    Line.OFFLINE: ("нет связи: всё сохраняется и уйдёт само", "offline", "breach"),
}
THEMES = {ThemeName.LIGHT: "Светлое", ThemeName.DARK: "Тёмное", ThemeName.CONTRAST: "Контрастное"}
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class StatusPane(QWidget):
    """Shows a `StatusView`. `zone` is the centre's: the relay's time is shown in it."""

    presence_asked = Signal()
    sound_changed = Signal(bool)
    look_changed = Signal(object, float)
    report_asked = Signal()
    library_asked = Signal()
    help_asked = Signal()
    settings_asked = Signal()
    lock_asked = Signal()
    sign_out_asked = Signal()

    def __init__(self, look: Look, *, zone: tzinfo) -> None:
        super().__init__()
        self._look, self._zone = look, zone
        self._view = StatusView()
        self._sign = label()
        self._line = label()
        self._unsent = label()
        self._notice = label(kind="muted")
        self._time = label(kind="muted")
        self._presence = iconed(button(tr("На месте"), kind="quiet"), look, "user")
        self._sound = iconed(button(tr("Звук"), kind="quiet"), look, "bell")
        self._library = iconed(button(tr("Библиотека"), kind="quiet"), look, "library")
        self._more = iconed(button(tr("Меню"), kind="quiet"), look, "queue")
        self._menu = QMenu(self)
        self._filled: object = None
        self._place()
        self._connect()
        self._draw()

    def show_view(self, view: StatusView) -> None:
        """The menu, which may be open, is touched only if something is another now."""
        if view != self._view:
            self._view = view
            self._draw()

    @property
    def may_export(self) -> bool:
        return self._view.may_export

    def tick(self, now: Moment) -> None:
        self._time.setText(f"{to_datetime(now, self._zone):%H:%M:%S}")

    def _dress(self) -> None:
        """The marks of the menu too: whoever chose what was chosen already has taken its mark away."""
        self._filled = None
        self._draw()

    def _draw(self) -> None:
        view = self._view
        text, icon, ink = LINES[view.line]
        self._line.setText(tr(text))
        self._line.setAccessibleName(tr("Связь: {text}").format(text=tr(text)))
        self._sign.setPixmap(self._look.pixmap(icon, ink, size=18))
        self._unsent.setVisible(view.unsent > 0)
        self._unsent.setText(tr("ещё не отправлено: {count}").format(count=counted(view.unsent, MESSAGES_UNSENT)))
        self._notice.setText(view.notice)
        self._notice.setVisible(bool(view.notice))
        self._presence.setVisible(view.may_answer)
        self._presence.setText(_presence(view))
        self._presence.setAccessibleName(f"{view.name or tr('Вы')}: {_presence(view)}")
        self._sound.setChecked(view.sound)
        self._sound.setText(tr("Звук: да") if view.sound else tr("Звук: нет"))
        stale = tr("Библиотека: проверить {count}").format(count=view.stale)
        self._library.setText(stale if view.stale else tr("Библиотека"))
        self._library.setAccessibleName(self._library.text())
        filling = view.may_export, self._look.name, self._look.scale
        if filling != self._filled:
            self._filled = filling
            self._fill_menu()

    def _place(self) -> None:
        px = self._look.px
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        bar = frame("status")
        outer.addWidget(bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(14), px(4), px(8), px(4))
        row.setSpacing(px(8))
        row.addWidget(self._sign)
        row.addWidget(FlowBox(self._line, self._unsent, self._notice, self._time, gap=px(10)), 1)
        deeds = (self._library, self._presence, self._sound, self._more)
        row.addWidget(FlowBox(*deeds, gap=px(4), right=True, wide=False))
        self._more.setMenu(self._menu)
        self._time.setAccessibleName(tr("Время сервера"))
        describe(self._time, tr("Время сервера: по нему идут все сроки"))

    def _connect(self) -> None:
        self._sound.setCheckable(True)
        self._library.clicked.connect(self.library_asked)
        self._presence.clicked.connect(self.presence_asked)
        self._sound.clicked.connect(self.sound_changed)
        self._look.changed.connect(self._dress)

    def _fill_menu(self) -> None:
        self._menu.clear()
        sizes = self._menu.addMenu(tr("Размер текста"))
        for scale in SCALES:
            act = sizes.addAction(f"{round(scale * 100)} %")
            act.setCheckable(True)
            act.setChecked(scale == self._look.scale)
            act.triggered.connect(partial(self.look_changed.emit, self._look.name, scale))
        themes = self._menu.addMenu(tr("Оформление"))
        for name, title in THEMES.items():
            act = themes.addAction(tr(title))
            act.setCheckable(True)
            act.setChecked(name is self._look.name)
            act.triggered.connect(partial(self.look_changed.emit, name, self._look.scale))
        if self._view.may_export:
            self._menu.addAction(tr("Отчёт за период…")).triggered.connect(self.report_asked)
        self._menu.addAction(tr("Закрыть окно паролем")).triggered.connect(self.lock_asked)
        self._menu.addAction(tr("Настройки…\tCtrl+,")).triggered.connect(self.settings_asked)
        self._menu.addAction(tr("Клавиши\tF1")).triggered.connect(self.help_asked)
        self._menu.addSeparator()
        self._menu.addAction(tr("Выйти из программы")).triggered.connect(self.sign_out_asked)


def _presence(view: StatusView) -> str:
    if not view.present:
        return view.away or tr("Не принимаю")
    return tr("Принимаю") if view.counted else tr("Принимаю: ждём связь")
