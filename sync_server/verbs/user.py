"""`clockface-server user add|list|password|role|disable|remove`: who may open the web page."""

from __future__ import annotations

import argparse
import getpass
import sys

from sync_server import users, words
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.verbs import opened

WHO = "command line"


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("user", help="who may open the web page").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    add = actions.add_parser("add", help="somebody new; asks for a password")
    password = actions.add_parser("password", help="set a new password")
    role = actions.add_parser("role", help="give somebody another role; enables them again")
    disable = actions.add_parser("disable", help="let somebody in no more, for now")
    remove = actions.add_parser("remove", help="remove somebody")
    for action in (add, password, role, disable, remove):
        action.add_argument("name", metavar="NAME")
    for action in (add, role):
        action.add_argument("--role", choices=users.ROLES, required=True, help="what they may do")
    for action in (add, password):
        action.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    actions.add_parser("list", help="all users")


def run(args: argparse.Namespace) -> int:
    with opened(args) as server:
        {
            "add": _add,
            "list": _list,
            "password": _password,
            "role": _role,
            "disable": _disable,
            "remove": _remove,
        }[args.action](server, args)
    return 0


def _add(server: Server, args: argparse.Namespace) -> None:
    password = _asked(args)
    with server.database.write() as connection:
        users.add(connection, args.name, password, args.role, WHO, server.now_utc_us())
    print(f"{args.name} can log in now.")


def _password(server: Server, args: argparse.Namespace) -> None:
    password = _asked(args)
    with server.database.write() as connection:
        users.set_password(connection, args.name, password, WHO)
    print(f"{args.name} has a new password and is logged out everywhere.")


def _role(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        users.change(connection, args.name, args.role, disabled=False, by=WHO)
    print(f"{args.name} is {args.role} now.")


def _disable(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        role = next((user.role for user in users.listed(connection) if user.name == args.name), users.ROLES[0])
        users.change(connection, args.name, role, disabled=True, by=WHO)
    print(f"{args.name} cannot log in any more.")


def _remove(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        users.remove(connection, args.name, WHO)
    print(f"{args.name} is removed.")


def _list(server: Server, _args: argparse.Namespace) -> None:
    with server.database.read() as connection:
        listed = users.listed(connection)
    for user in listed:
        print(
            f"{user.name:<24} {user.role:<10} {'disabled' if user.disabled else 'since ' + words.day(user.made_utc_us)}"
        )
    if not listed:
        print("No users yet: make the first with 'clockface-server user add NAME --role admin'.")


def _asked(args: argparse.Namespace) -> str:
    """Raises ServerError when the two differ."""
    if args.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass(f"Password for {args.name}: ")
    if first != getpass.getpass("Again: "):
        raise ServerError("The two passwords differ: try again.")
    return first
