"""`clockface operators list | add | reset | remove`: who may administer the kiosk, for whoever owns the data folder."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from kiosk_app.administration.operators import Role, operators_of
from kiosk_app.app import open_site
from kiosk_app.attendance.audit import COMMAND_LINE
from kiosk_app.errors import InputError
from kiosk_app.output import Output, table


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("operators", help="list, add or remove who may administer the kiosk")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", parents=[everywhere], help="everybody who may log in").set_defaults(run=list_operators)
    add = actions.add_parser("add", parents=[everywhere], help="a new operator; asks for the password")
    roles = [role.value for role in Role]
    add.add_argument("--role", choices=roles, default=Role.OPERATOR.value, help="enrols; does everything; or reads")
    reset = actions.add_parser("reset", parents=[everywhere], help="a new password; ends a lock")
    remove = actions.add_parser("remove", parents=[everywhere], help="somebody may log in no longer")
    for action, function in ((add, add_operator), (reset, reset_password), (remove, remove_operator)):
        action.add_argument("name", metavar="NAME")
        action.set_defaults(run=function)


def list_operators(args: argparse.Namespace, out: Output) -> int:
    """Everybody, by name."""
    with open_site(args.data_dir, out.note) as site:
        operators = operators_of(site.folder).list()
    if out.as_json:
        for operator in operators:
            out.result({"name": operator.name, "role": operator.role.value}, "")
    elif operators:
        out.text(table([[operator.name, operator.role.value] for operator in operators], ["name", "role"]))
    else:
        out.text("Nobody is set up yet: add an administrator with 'clockface operators add NAME --role administrator'.")
    return 0


def add_operator(args: argparse.Namespace, out: Output) -> int:
    """Somebody new."""
    password = typed_password(args.name)
    with open_site(args.data_dir, out.note) as site:
        operator = operators_of(site.folder).add(args.name, password, Role(args.role))
        site.register.audit(COMMAND_LINE, "add_operator", operator.name, {"role": operator.role.value})
    out.result({"name": operator.name, "role": operator.role.value}, f"{operator.name} may log in.")
    return 0


def reset_password(args: argparse.Namespace, out: Output) -> int:
    """A new password for somebody who is there."""
    password = typed_password(args.name)
    with open_site(args.data_dir, out.note) as site:
        operators_of(site.folder).set_password(args.name, password)
        site.register.audit(COMMAND_LINE, "set_password", args.name)
    out.result({"name": args.name}, f"The password of {args.name} is changed.")
    return 0


def remove_operator(args: argparse.Namespace, out: Output) -> int:
    """Never the last administrator."""
    with open_site(args.data_dir, out.note) as site:
        operators_of(site.folder).remove(args.name)
        site.register.audit(COMMAND_LINE, "remove_operator", args.name)
    out.result({"removed": args.name}, f"{args.name} may log in no longer.")
    return 0


def typed_password(name: str) -> str:
    """Typed twice at a terminal, else the first line of the standard input; never an argument, which others can see."""
    if sys.stdin is None or not sys.stdin.isatty():
        line = sys.stdin.readline() if sys.stdin else ""
        return line.rstrip("\r\n")
    try:
        password = getpass.getpass(f"Password for {name}: ")
        again = getpass.getpass("The same again: ")
    except EOFError as error:
        raise InputError("No password was given: type one.") from error
    if again != password:
        raise InputError("The two passwords differ: try again.")
    return password
