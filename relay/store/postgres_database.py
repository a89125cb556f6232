"""Opens PostgreSQL: a server that takes writes, keeps what it confirms and gives up on what takes too long."""

from typing import Any

import peewee
from psycopg.conninfo import conninfo_to_dict

from relay.store import epoch
from relay.store.migrate import Kind, migrate
from relay.store.outcome import Refused
from relay.store.postgres_session import PostgresSession
from relay.store.session import Session

_CONNECT: dict[str, str | int] = {
    "connect_timeout": 5,
    "application_name": "consultant-relay",
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
_MUST_BE_ON = ("fsync", "full_page_writes")


class PostgresDatabase:
    """See `Database`. Several processes may use it at once."""

    kind: Kind = "postgresql"

    def __init__(self, url: str, *, statement_timeout_ms: int) -> None:
        self._parameters: dict[str, Any] = {**_CONNECT, **conninfo_to_dict(url)}
        self._timeout = str(statement_timeout_ms)
        database = self._open(timeout="0")
        try:
            database.connect()
        except peewee.OperationalError as error:
            raise Refused(
                f"Не удаётся открыть базу PostgreSQL для записи: {error}. Проверьте адрес, пароль и что это основной "
                "сервер, а не резервный.\n"
                "Cannot open the PostgreSQL database for writing. Check the address, the password, and that the "
                "server is the primary, not a standby."
            ) from error
        try:
            _refuse_lossy(database)
            migrate(database, self.kind)
            self.epoch = epoch.ensure(database)
        finally:
            database.close()

    def open_session(self) -> Session:
        database = self._open(timeout=self._timeout)
        database.connect()
        return PostgresSession(database.connection())

    def reader(self) -> Any:
        return self._open(timeout=self._timeout, read_only=True)

    def close(self) -> None:
        """Nothing is held between connections."""

    def _open(self, *, timeout: str, read_only: bool = False) -> Any:
        settings = {
            "statement_timeout": timeout,
            "lock_timeout": timeout,
            "synchronous_commit": "on",
        }
        if read_only:
            settings["default_transaction_read_only"] = "on"
        own = " ".join(f"-c {name}={value}" for name, value in settings.items())
        # A session that only reads is no "read-write" one, though its server must be the primary all the same.
        target = "primary" if read_only else "read-write"
        options = f"{self._parameters.get('options', '')} {own}"
        parameters = {**self._parameters, "target_session_attrs": target, "options": options}
        return peewee.PostgresqlDatabase(parameters.pop("dbname", "postgres"), prefer_psycopg3=True, **parameters)


def _refuse_lossy(database: Any) -> None:
    """Refuse a server that confirms what it may lose."""
    off = [name for name in _MUST_BE_ON if database.execute_sql(f"SHOW {name}").fetchone()[0] != "on"]
    if off:
        names = ", ".join(off)
        raise Refused(
            f"Сервер PostgreSQL может потерять подтверждённые сообщения: выключено {names}. Включите и перезапустите.\n"
            f"This PostgreSQL server may lose confirmed messages: {names} is off. Turn it on and restart."
        )
