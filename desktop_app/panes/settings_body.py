"""Every setting's control, in sections; filled from the habits and read back as habits."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, line_field
from desktop_app.look.tokens import ThemeChoice
from desktop_app.model.habits import Habits, Proxy, Signal
from desktop_app.panes.form import Segments
from desktop_app.panes.settings_rows import OCCASIONS, Row, Section, SignRow, check, numbers
from desktop_app.tongue import Language, tr

THEMES = {
    ThemeChoice.LIGHT: "Светлое",
    ThemeChoice.DARK: "Тёмное",
    ThemeChoice.CONTRAST: "Контрастное",
    ThemeChoice.SYSTEM: "Как в системе",
}
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
SIGNALS = {Signal.SOUND: "Звуком", Signal.LIGHT: "Рамкой вокруг окна", Signal.BOTH: "Звуком и рамкой"}
PROXIES = {Proxy.SYSTEM: "Как в системе", Proxy.NONE: "Напрямую", Proxy.ADDRESS: "Через прокси"}
LANGUAGES = {Language.RUSSIAN: "Русский", Language.ENGLISH: "English"}
REPEATS, WAITS = (5, 10, 15, 20, 30), (0, 5, 10, 15, 30)
LATER = "Подействует после перезапуска программы."


def choices(name: str, texts: dict[Any, str]) -> Segments:
    return Segments(name, tuple((value, tr(text)) for value, text in texts.items()))


class SettingsBody(QWidget):
    """The controls, filled anew at each opening. A number that is not offered stays until another is chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._before = look, Habits()
        self._shown: dict[str, object] = {}
        self.theme = choices(tr("Оформление"), THEMES)
        self.scale = Segments(tr("Размер текста"), tuple((one, f"{round(one * 100)} %") for one in SCALES))
        self.language = choices(tr("Язык"), LANGUAGES)
        self.loud = check(tr("Звук включён"))
        self.signal = choices(tr("Чем звать к новому диалогу"), SIGNALS)
        self.repeat = numbers(tr("Повторять зов каждые"), REPEATS, said=tr("{number} с"))
        minutes, never = tr("{number} мин"), tr("никогда")
        self.away = numbers(tr("Отмечать отсутствие, если за компьютером никого"), WAITS, said=minutes, never=never)
        self.lock = numbers(tr("Закрывать окно паролем, если за компьютером никого"), WAITS, said=minutes, never=never)
        self.autostart = check(tr("Запускать программу вместе с системой"))
        self.spelling = check(tr("Проверять правописание"))
        self.proxy = choices(tr("Как соединяться с сервером"), PROXIES)
        self.proxy_address = line_field(tr("Адрес прокси"), placeholder="http://proxy.example.ru:3128")
        self.certificate = line_field(tr("Дополнительный сертификат"), placeholder=tr("файл .pem или .crt"))
        self.browse = button(tr("Выбрать файл…"), name=tr("Выбрать файл сертификата"))
        self.signs = {occasion: SignRow(look, occasion) for occasion in OCCASIONS}
        self.sections = tuple(self._sections())
        outer = column(self)
        outer.setContentsMargins(look.px(16), 0, look.px(16), look.px(12))
        for section in self.sections:
            outer.addWidget(section)
        outer.addStretch(1)
        self.proxy.chosen.connect(self._open_address)

    @property
    def habits(self) -> Habits:
        """What is chosen now; what this window does not show stays as it was."""
        signs = dict(self._before.signs)
        for occasion, row in self.signs.items():
            if row.sign != self._before.sign(occasion):
                signs[occasion] = row.sign
        values: dict[str, Any] = {
            name: one.value for name, one in self._choices.items() if one.value != self._shown[name]
        }
        return replace(
            self._before,
            signs=signs,
            sound=self.loud.isChecked(),
            autostart=self.autostart.isChecked(),
            spelling=self.spelling.isChecked(),
            proxy_address=self.proxy_address.text().strip(),
            certificate=self.certificate.text().strip(),
            **values,
        )

    @property
    def _choices(self) -> dict[str, Segments]:
        return {
            "theme": self.theme,
            "scale": self.scale,
            "language": self.language,
            "signal": self.signal,
            "repeat_seconds": self.repeat,
            "away_minutes": self.away,
            "lock_minutes": self.lock,
            "proxy": self.proxy,
        }

    def fill(self, before: Habits) -> None:
        """Show what is in force."""
        self._before = before
        for name, one in self._choices.items():
            one.choose(nearest(getattr(before, name), one.values))
            self._shown[name] = one.value
        self.loud.setChecked(before.sound)
        self.autostart.setChecked(before.autostart)
        self.spelling.setChecked(before.spelling)
        self.proxy_address.setText(before.proxy_address)
        self.certificate.setText(before.certificate)
        for occasion, row in self.signs.items():
            row.show_sign(before.sign(occasion))
        self._open_address()

    def _open_address(self) -> None:
        self.proxy_address.setEnabled(self.proxy.value is Proxy.ADDRESS)

    def _row(self, name: str, control: QWidget, hint: str = "") -> Row:
        return Row(self._look, name, control, hint=hint)

    def _sections(self) -> Iterable[Section]:
        look, row = self._look, self._row
        yield Section(
            look,
            tr("Вид"),
            row(tr("Оформление"), self.theme),
            row(tr("Размер текста"), self.scale),
            row(tr("Язык"), self.language, tr(LATER)),
        )
        quiet = tr("Рамка не мигает, если в системе отключена анимация.")
        yield Section(
            look,
            tr("Внимание"),
            row("", self.loud),
            row(tr("Чем звать к новому диалогу"), self.signal, quiet),
            row(tr("Повторять зов каждые"), self.repeat, tr("Пока диалог не возьмут в работу.")),
        )
        yield Section(look, tr("О чём сообщать"), *self.signs.values())
        yield Section(
            look,
            tr("На месте"),
            row(tr("Отмечать отсутствие, если за компьютером никого"), self.away, tr("За 30 секунд предупредим.")),
            row(
                tr("Закрывать окно паролем, если за компьютером никого"),
                self.lock,
                tr("За 30 секунд предупредим. Черновики останутся, зов будет слышен."),
            ),
        )
        yield Section(look, tr("Программа"), row("", self.autostart), row("", self.spelling))
        self.address_row = row(tr("Адрес прокси"), self.proxy_address)
        file = QWidget()
        line = QHBoxLayout(file)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.certificate, 1)
        line.addWidget(self.browse)
        said = tr("Файл удостоверяющего центра в дополнение к системным.")
        self.certificate_row = row(tr("Дополнительный сертификат"), file, f"{said} {tr(LATER)}")
        yield Section(
            look,
            tr("Связь"),
            row(tr("Как соединяться с сервером"), self.proxy, tr(LATER)),
            self.address_row,
            self.certificate_row,
        )


def nearest(value: Any, offered: Iterable[Any]) -> Any:
    """The value, or of the numbers offered the one nearest to it."""
    every = list(offered)
    return value if value in every else min(every, key=lambda one: abs(one - value))
