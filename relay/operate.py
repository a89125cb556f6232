"""What an operator does to the database by command: add an account, fill in the sample data."""

from datetime import time

import msgspec

from core.calendar import CalendarData, Interval
from core.moment import Moment
from core.permissions import Role
from relay.accounts.staff import STREAM, added, checked_login, new_account
from relay.rulebook import CALENDAR
from relay.samples import rows
from relay.store.database import Database, open_database
from relay.store.outcome import Committed, Outcome, Refused
from relay.store.plan import Unit
from relay.store.queries import events, one
from relay.store.rows import AccountRow, SettingRow
from relay.store.writer import Writer

STOP_S = 30.0
WHOLE_DAY = (Interval(time.min, time.max),)
WEEK = 7


def add_account(
    url: str, *, login: str, name: str, role: Role, password_hash: str, now: Moment, account: str
) -> AccountRow:
    """Make an account with its event. Raises BadAccount, Refused."""
    row = new_account(account, login=login, name=name, role=role, password_hash=password_hash, now=now)
    database = open_database(url)
    try:
        reader = database.reader()
        with reader.connection_context():
            taken = one(reader, AccountRow, login=checked_login(login))
            seq = len(events(reader, STREAM, 0)) + 1
        if taken is not None:
            raise Refused(f"Имя для входа «{row.login}» занято.\nThe login “{row.login}” is taken.")
        write(database, added(row, seq))
    finally:
        database.close()
    return row


def fill(url: str, *, now: Moment, always_open: bool) -> int:
    """Write the sample data; what was there under the same keys is replaced. Answers how many rows."""
    found = list(rows(now))
    if always_open:
        calendar = CalendarData(week=(WHOLE_DAY,) * WEEK, workday=WHOLE_DAY, years=())
        found.append(SettingRow(name=CALENDAR, value=msgspec.json.encode(calendar).decode()))
    database = open_database(url)
    try:
        write(database, Unit(rows=tuple(found)))
    finally:
        database.close()
    return len(found)


def write(database: Database, unit: Unit) -> None:
    """One unit, durable. Raises Refused."""
    outcomes: list[Outcome] = []
    writer = Writer(
        database,
        deliver=lambda results: outcomes.extend(outcome for _, outcome in results),
        on_fatal=lambda _: None,
        year_of=lambda _: 0,
    )
    writer.submit(unit)
    if not writer.stop(STOP_S) or not all(isinstance(outcome, Committed) for outcome in outcomes):
        raise Refused("База не приняла запись, ничего не изменено.\nThe database took nothing, nothing has changed.")
