"""Boot options from arguments and `CONSULTANT_…` variables; dangerous ones are refused, with what to do (A-90)."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

import msgspec

from relay.logs import LEVELS
from relay.socket.address import Network
from relay.socket.limits import Limits
from relay.store.outcome import Refused

PREFIX = "CONSULTANT_"
SHORTEST_SECRET = 24
WIDEST_PROXIES = 8


class Boot(msgspec.Struct, frozen=True):
    """What a relay process is started with. Domain settings are not here: they stand in the database."""

    database: str = "sqlite:///consultant.db"
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = ""
    allowed_sites: tuple[str, ...] = ()
    proxies: tuple[Network, ...] = ()
    policy_url: str = ""
    metrics_token: str = ""
    desk_release: str = ""
    log_level: str = "info"
    limits: Limits = Limits()
    demo_page: bool = False

    @property
    def origin(self) -> str:
        """The relay's own origin: citizens' frames come from it."""
        return self.public_url or f"http://{bracketed(self.host)}:{self.port}"

    @property
    def public(self) -> bool:
        """Whether anybody but this machine can reach the relay."""
        return not (loopback(self.host) and loopback(urlsplit(self.origin).hostname or ""))


class Option(msgspec.Struct, frozen=True):
    """One option: its name, how its text is read, what it is for."""

    name: str
    read: Callable[[str], Any]
    help: str

    @property
    def flag(self) -> str:
        return "--" + self.name.replace("_", "-")

    @property
    def variable(self) -> str:
        return PREFIX + self.name.upper()


def words(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").split())


def networks(text: str) -> tuple[Network, ...]:
    return tuple(ip_network(word, strict=False) for word in words(text))


def origin_of(text: str) -> str:
    """A web address cut to its origin, in the form that browsers send."""
    parts = urlsplit(text.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path not in {"", "/"} or parts.query:
        raise ValueError(text)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def limits(text: str) -> Limits:
    return msgspec.json.decode(text, type=Limits)


def switch(text: str) -> bool:
    return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}[text.lower()]


ANY_SITE = (
    "- --allowed-sites «*» пустил бы чужие сайты. Перечислите адреса сайта центра: https://example.ru.\n"
    "  --allowed-sites “*” would let any site in. List the addresses of the centre's own site."
)
LOG_LEVEL = (
    "- Уровень журнала: info, warning или error. Уровня debug нет: в журнале не бывает слов граждан.\n"
    "  The log level is info, warning or error; there is no debug: the log never holds what people write."
)
ANY_PROXY = (
    "- --proxies доверяет слишком многим адресам: назовите адреса своих прокси-серверов.\n"
    "  --proxies trusts too many addresses: name those of your own proxies."
)
WEAK_KEY = (
    f"- Ключ --metrics-token короче {SHORTEST_SECRET} знаков. Создайте случайный: openssl rand -hex 24.\n"
    f"  --metrics-token is shorter than {SHORTEST_SECRET} characters. Make a random one: openssl rand -hex 24."
)
NO_ADDRESS = (
    "- Сервер слушает не только этот компьютер, а --public-url не указан: нужен адрес https://….\n"
    "  The relay listens beyond this machine and has no --public-url: give its https:// address."
)
PLAIN = (
    "- Без шифрования нельзя. Поставьте перед сервером прокси с TLS и укажите адреса https://….\n"
    "  Not without encryption: put a TLS proxy in front and give https:// addresses."
)
NO_POLICY = (
    "- Укажите --policy-url: ссылку на политику обработки персональных данных (152-ФЗ, ст. 18.1).\n"
    "  Give --policy-url, the link to the policy on personal data (152-FZ, art. 18.1)."
)
DEBUG = (
    "- Отладка Python включена (PYTHONASYNCIODEBUG, PYTHONDEVMODE): выключите её на рабочем сервере.\n"
    "  Python's debug mode is on: turn it off on a public server."
)
FAULTS = (
    "- Включены точки сбоя для проверок (CONSULTANT_FAULTS=1): на рабочем сервере их быть не должно.\n"
    "  Fault points for tests are on (CONSULTANT_FAULTS=1): never on a public server."
)

DATABASE = Option("database", str, "sqlite:///файл или postgresql://пользователь@сервер/база")
SERVE = (
    DATABASE,
    Option("host", str, "адрес, на котором сервер принимает соединения"),
    Option("port", int, "порт"),
    Option("public_url", origin_of, "адрес, по которому сервер видят снаружи: https://chat.example.ru"),
    Option("allowed_sites", lambda text: tuple(map(site, words(text))), "сайты, на которых может стоять чат"),
    Option("proxies", networks, "адреса своих обратных прокси: только им верят в X-Forwarded-For"),
    Option("policy_url", str, "ссылка на политику обработки персональных данных"),
    Option("metrics_token", str, "ключ для /metrics; без него показатели видны только с этого компьютера"),
    Option("desk_release", str, "файл JSON: новейшая и наименьшая версии рабочего места (version, smallest, notes)"),
    Option("log_level", str, "info, warning или error"),
    Option("limits", limits, "ограничения для сокетов, JSON"),
    Option("redis", str, "зарезервировано: эта версия работает одним процессом"),
)


def site(text: str) -> str:
    """An allowed site; `*` is kept to be refused with a reason."""
    return text if text == "*" else origin_of(text)


def add_options(parser: argparse.ArgumentParser, options: Iterable[Option]) -> None:
    """Each option as an argument; what is not given is looked for in the environment."""
    for option in options:
        parser.add_argument(option.flag, dest=option.name, default=None, help=f"{option.help} ({option.variable})")


def read(arguments: argparse.Namespace, environment: Mapping[str, str]) -> Boot:
    """The options of `serve`. Raises Refused with a text for the operator."""
    given = {option.name: value_of(option, arguments, environment) for option in SERVE}
    found = {name: value for name, value in given.items() if value is not None}
    redis = found.pop("redis", "")
    demo = getattr(arguments, "demo_page", False) or switch(environment.get(PREFIX + "DEMO_PAGE", ""))
    boot = Boot(**found, demo_page=demo)
    refuse([*dangers(boot, environment), *([several(redis)] if redis else [])])
    return boot


def value_of(option: Option, arguments: argparse.Namespace, environment: Mapping[str, str]) -> Any:
    """The value given, an argument before a variable; None when neither is there."""
    text = getattr(arguments, option.name, None)
    if text is None:
        text = environment.get(option.variable)
    if text is None:
        return None
    try:
        return option.read(text)
    except (ValueError, msgspec.MsgspecError):
        raise Refused(
            f"Не понимаю значение параметра {option.flag} ({option.variable}). Нужно: {option.help}.\n"
            f"Cannot read the value of {option.flag} ({option.variable})."
        ) from None


def refuse(reasons: list[str]) -> None:
    if reasons:
        raise Refused("\n".join(["Сервер не запущен. The relay has not started.", *reasons]))


def dangers(boot: Boot, environment: Mapping[str, str]) -> list[str]:
    """Why the relay must not start with these options; each text says what to do."""
    found = {
        ANY_SITE: "*" in boot.allowed_sites,
        LOG_LEVEL: boot.log_level not in LEVELS,
        ANY_PROXY: any(network.prefixlen < WIDEST_PROXIES for network in boot.proxies),
        WEAK_KEY: 0 < len(boot.metrics_token) < SHORTEST_SECRET,
    }
    if boot.public:
        found |= in_public(boot, environment)
    return [danger for danger, there in found.items() if there]


def in_public(boot: Boot, environment: Mapping[str, str]) -> dict[str, bool]:
    """What is dangerous only where others can reach the relay."""
    return {
        NO_ADDRESS: not boot.public_url,
        PLAIN: any(address.startswith("http://") for address in (boot.public_url, *boot.allowed_sites)),
        NO_POLICY: not boot.policy_url.startswith(("https://", "http://")) and not boot.demo_page,
        DEBUG: bool(environment.get("PYTHONASYNCIODEBUG") or environment.get("PYTHONDEVMODE")),
        FAULTS: environment.get("CONSULTANT_FAULTS") == "1",
    }


def several(redis: str) -> str:
    unsafe = not urlsplit(redis).password and not loopback(urlsplit(redis).hostname or "")
    password = " К тому же в адресе нет пароля." if unsafe else ""
    return (
        f"- --redis: эта версия работает одним процессом, Redis ей не нужен. Уберите параметр.{password}\n"
        "  --redis: this version runs as one process and needs no Redis. Leave the option out."
    )


def loopback(host: str) -> bool:
    """Whether a host is this machine alone."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
