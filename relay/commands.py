"""The commands of the server itself: serve, user add, sample, backup, restore."""

import argparse
import asyncio
import getpass
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from core.permissions import Role
from relay import app, operate
from relay.accounts.passwords import Passwords, WeakPassword
from relay.accounts.staff import BadAccount
from relay.boot import DATABASE, SERVE, add_options, read, value_of
from relay.store.backup import backup, restore
from relay.store.outcome import Refused

if sys.platform == "win32":
    new_event_loop = asyncio.new_event_loop
else:
    from uvloop import new_event_loop

REFUSED = 2
LIGHT = {
    "guard": "найти персональные данные в текстах со стандартного ввода",
    "search": "найти ответы библиотеки на вопросы со стандартного ввода",
}
"""Named here for the help alone: `relay/cli.py` hands them to modules that load no server."""
Command = Callable[[argparse.Namespace, Mapping[str, str]], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; answers with the exit code: 2 when something was refused, with the reason said."""
    asked = parser().parse_args(arguments)
    os.umask(0o077)
    command: Command = asked.command
    try:
        return command(asked, os.environ)
    except (Refused, BadAccount, WeakPassword) as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="consultant-relay", description="Сервер онлайн-консультанта.")
    commands = top.add_subparsers(required=True, metavar="КОМАНДА")
    serving = commands.add_parser("serve", help="запустить сервер")
    add_options(serving, SERVE)
    serving.add_argument("--demo-page", action="store_true", help="показывать учебную страницу /demo/")
    serving.set_defaults(command=serve)
    users = commands.add_parser("user", help="учётные записи").add_subparsers(required=True, metavar="ДЕЙСТВИЕ")
    adding = users.add_parser("add", help="добавить сотрудника; пароль спрашивается или читается со стандартного ввода")
    adding.add_argument("login")
    adding.add_argument("--role", required=True, choices=[role.value for role in Role])
    adding.add_argument("--name", required=True, help="имя, которое увидят граждане")
    adding.set_defaults(command=add_user)
    filling = commands.add_parser("sample", help="заполнить справочники учебными данными")
    filling.add_argument("--always-open", action="store_true", help="служба открыта круглосуточно: для показа")
    filling.set_defaults(command=sample)
    copying = commands.add_parser("backup", help="снять копию базы, не останавливая сервер")
    copying.add_argument("path", type=Path)
    copying.set_defaults(command=back_up)
    returning = commands.add_parser("restore", help="вернуть базу из копии")
    returning.add_argument("path", type=Path)
    returning.add_argument("--replace", action="store_true", help="заменить имеющуюся базу")
    returning.set_defaults(command=put_back)
    for name, said in LIGHT.items():
        commands.add_parser(name, help=said)
    for one in (adding, filling, copying, returning):
        add_options(one, [DATABASE])
    return top


def serve(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    boot = read(asked, environment)
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        return runner.run(app.serve(boot, sys.stderr))


def add_user(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    passwords = Passwords()
    account = operate.add_account(
        database(asked, environment),
        login=asked.login,
        name=asked.name,
        role=Role(asked.role),
        password_hash=passwords.hash(password()),
        now=app.now(),
        account=app.new_id(),
    )
    print(f"Добавлен сотрудник {account.login} ({account.role}).")
    return 0


def sample(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    count = operate.fill(database(asked, environment), now=app.now(), always_open=asked.always_open)
    print(f"Записано строк: {count}.")
    return 0


def back_up(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    print(f"SHA-256: {backup(database(asked, environment), asked.path)}")
    return 0


def put_back(asked: argparse.Namespace, environment: Mapping[str, str]) -> int:
    restore(asked.path, database(asked, environment), replace=asked.replace)
    print("База восстановлена.")
    return 0


def database(asked: argparse.Namespace, environment: Mapping[str, str]) -> str:
    found = value_of(DATABASE, asked, environment)
    if not found:
        raise Refused("Укажите --database (CONSULTANT_DATABASE).\nGive --database (CONSULTANT_DATABASE).")
    return str(found)


def password() -> str:
    """From a prompt, twice, or one line of the standard input. Raises Refused."""
    if not sys.stdin.isatty():
        line = sys.stdin.readline().rstrip("\r\n")
        if not line:
            raise Refused(
                "Пароль не прочитан: стандартный ввод пуст. Передайте пароль одной строкой или запустите в терминале.\n"
                "No password was read: the standard input is empty. Give it as one line, or run in a terminal."
            )
        return line
    first = getpass.getpass("Пароль: ")
    if first != getpass.getpass("Ещё раз: "):
        raise Refused("Пароли не совпали.\nThe passwords differ.")
    return first
