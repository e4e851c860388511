"""`clockface-server release add|list|give|remove`: newer versions of the kiosk's program, for the kiosks."""

from __future__ import annotations

import argparse
import dataclasses
import datetime
import json
from pathlib import Path

from sync_server import programs, releases
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.verbs import opened
from sync_server.verbs.kiosk import WHO
from sync_server.words import UPDATE_STATES

_SHORT = 12  # characters of a digest that are shown, and are enough to name it


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("release", help="give kiosks a newer version of their program").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    actions.add_parser("add", help="keep a signed release; nobody gets it yet").add_argument(
        "file", metavar="FILE", type=Path
    )
    actions.add_parser("list", help="the releases that are here, and what each kiosk runs").add_argument(
        "--json", action="store_true", help="as JSON lines"
    )
    give = actions.add_parser("give", help="say which kiosks get it; nobody is a pause")
    give.add_argument("release", metavar="RELEASE", help="the beginning of what 'release list' calls it")
    give.add_argument(
        "stage", choices=releases.STAGES, metavar="WHOM", help="early (see 'gallery ring'), all or nobody"
    )
    remove = actions.add_parser("remove", help="delete a release here; kiosks that have it keep it")
    remove.add_argument("release", metavar="RELEASE")


def run(args: argparse.Namespace) -> int:
    with opened(args) as server:
        {"add": _add, "list": _list, "give": _give, "remove": _remove}[args.action](server, args)
    return 0


def _add(server: Server, args: argparse.Namespace) -> None:
    with releases.open_file(args.file) as file:
        added = releases.add(server, file, WHO)
    name = added.digest[:_SHORT]
    print(f"{name} is version {added.version} for {added.platform} ({added.flavour}). Nobody gets it yet:")
    print(f"  clockface-server release give {name} early")


def _list(server: Server, args: argparse.Namespace) -> None:
    with server.database.read() as connection:
        found, running = releases.listed(connection), programs.listed(connection)
    if args.json:
        for fields in (*map(dataclasses.asdict, found), *map(dataclasses.asdict, running)):
            print(json.dumps(fields))
        return
    for release in found:
        until = datetime.datetime.fromtimestamp(release.expires_utc_us / 1e6).astimezone()
        print(f"{release.digest[:_SHORT]} {release.version:<12} {release.platform} ({release.flavour}), "
              f"{release.length // 10**6} MB, until {until:%Y-%m-%d}, for {release.stage}")  # fmt: skip
    if not found:
        print("No releases yet: add one with 'clockface-server release add FILE'.")
    for kiosk in running:
        print(_line(kiosk))


def _line(kiosk: programs.KioskProgram) -> str:
    report = kiosk.report
    if report is None:
        return f"{kiosk.name:<24} {kiosk.ring:<6} has not told"
    state = UPDATE_STATES[report.state]
    return f"{kiosk.name:<24} {kiosk.ring:<6} {report.version:<12} {state} {report.told}".rstrip()


def _give(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        given = releases.give(connection, _named(server, args.release), args.stage, WHO)
    print(f"Version {given.version} goes to {args.stage}.")


def _remove(server: Server, args: argparse.Namespace) -> None:
    removed = releases.remove(server, _named(server, args.release), WHO)
    print(f"Version {removed.version} is not here any more.")


def _named(server: Server, beginning: str) -> str:
    with server.database.read() as connection:
        found = [r.digest for r in releases.listed(connection) if r.digest.startswith(beginning) and beginning]
    if len(found) != 1:
        raise ServerError(f"{len(found)} releases begin with {beginning!r}: see 'clockface-server release list'.")
    return found[0]
