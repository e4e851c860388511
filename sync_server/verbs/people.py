"""`clockface-server people list|erase|unconfirmed`."""

from __future__ import annotations

import argparse
import datetime
import json

from sync_server import audit, erasure, people
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.verbs import opened
from sync_server.verbs.kiosk import WHO


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("people", help="list and erase people").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    actions.add_parser("list", help="everybody").add_argument("--json", action="store_true", help="as JSON lines")
    erase = actions.add_parser("erase", help="erase somebody at the server and all kiosks, for ever")
    erase.add_argument("person_id", metavar="ID")
    erase.add_argument("--reason", default="", help="for the audit")
    actions.add_parser("unconfirmed", help="erasures that kiosks have not confirmed")


def run(args: argparse.Namespace) -> int:
    with opened(args) as server:
        {"list": _list, "erase": _erase, "unconfirmed": _unconfirmed}[args.action](server, args)
    return 0


def _list(server: Server, args: argparse.Namespace) -> None:
    with server.database.read() as connection:
        for state in people.everybody(server, connection):
            if args.json:
                print(json.dumps({"person_id": state.person_id, "display_name": state.display_name,
                                  "employee_number": state.employee_number, "department": state.department,
                                  "active": state.active, "templates": len(state.templates)}))  # fmt: skip
            else:
                print(f"{state.person_id:<34} {state.employee_number:<14} {state.display_name}")


def _erase(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        if erasure.is_erased(connection, args.person_id):
            raise ServerError("This person was erased before.")
        if people.load(server, connection, args.person_id) is None:
            raise ServerError(f"Nobody has the id {args.person_id}: see 'clockface-server people list'.")
        erasure.erase(server, connection, args.person_id, WHO, args.reason)
        audit.note(connection, WHO, "person_erased", args.person_id)
    print("Erased here; 'clockface-server people unconfirmed' shows which kiosks have not confirmed it.")


def _unconfirmed(server: Server, _args: argparse.Namespace) -> None:
    with server.database.read() as connection:
        waiting = erasure.unconfirmed(connection)
    for one in waiting:
        ordered = datetime.datetime.fromtimestamp(one.ordered_utc_us / 1e6).astimezone()
        print(f"{one.person_id}  ordered {ordered:%Y-%m-%d %H:%M}  waiting for {' '.join(one.kiosks)}")
    if not waiting:
        print("Every kiosk has confirmed every erasure.")
