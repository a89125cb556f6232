"""What stands between the desk and the relay, said to the one who signs in: which field it belongs to, what to do."""

from core.protocol.errors import TransportCode
from desktop_app.net.trouble import Trouble, TroubleKind
from desktop_app.panes.views import SignInError, SignInField
from desktop_app.shown.errors import error_said
from desktop_app.tongue import tr

SAID = {
    TroubleKind.BAD_ADDRESS: "Адрес сервера записан с ошибкой. Пример: https://consultant.example.ru",
    TroubleKind.PLAIN_HTTP: "Нужен защищённый адрес: он начинается с https://",
    TroubleKind.WRONG_CERTIFICATE: (
        "Сертификат сервера не подтверждён: соединение может прослушиваться. Вход остановлен. Сообщите администратору."
    ),
    TroubleKind.NO_LINE: "Нет связи с сервером. Проверьте адрес и сеть, затем повторите.",
    TroubleKind.TOO_SLOW: "Сервер не ответил вовремя. Повторите через минуту.",
    TroubleKind.NOT_A_RELAY: "По этому адресу отвечает не сервер онлайн-консультанта. Проверьте адрес.",
}
FIELDS = {
    TroubleKind.BAD_ADDRESS: SignInField.RELAY,
    TroubleKind.PLAIN_HTTP: SignInField.RELAY,
    TroubleKind.NOT_A_RELAY: SignInField.RELAY,
}
WRONG_PASSWORD = "Неверное имя входа или пароль. Проверьте раскладку и Caps Lock."  # noqa: S105 — it says what is wrong


def trouble_said(trouble: Trouble) -> str:
    """A trouble in plain words."""
    return tr(SAID.get(trouble.kind, "")) if trouble.error is None else error_said(trouble.error)


def sign_in_error(trouble: Trouble) -> SignInError:
    """What went wrong while signing in, beside the field it belongs to."""
    if trouble.error is not None and trouble.error.code == TransportCode.UNAUTHORISED:
        return SignInError(field=SignInField.PASSWORD, text=tr(WRONG_PASSWORD))
    return SignInError(field=FIELDS.get(trouble.kind, SignInField.FORM), text=trouble_said(trouble))
