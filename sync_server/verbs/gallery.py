"""`clockface-server gallery status|hold|promote|ring`: changes to some kiosks first."""

from __future__ import annotations

import argparse

from sync_server import audit, rollout
from sync_server.problems import ServerError
from sync_server.server import Server
from sync_server.verbs import opened
from sync_server.verbs.kiosk import WHO


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("gallery", help="give changes to some kiosks first").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    actions.add_parser("status", help="how far each kiosk is")
    actions.add_parser("hold", help="from now on give changes to early kiosks only; erasures go to all")
    actions.add_parser("promote", help="give all kiosks what the early ones have")
    ring = actions.add_parser("ring", help="put a kiosk among the early ones, or back")
    ring.add_argument("name", metavar="NAME")
    ring.add_argument("ring", choices=(rollout.EARLY, rollout.ALL))


def run(args: argparse.Namespace) -> int:
    with opened(args) as server:
        {"status": _status, "hold": _hold, "promote": _promote, "ring": _ring}[args.action](server, args)
    return 0


def _status(server: Server, _args: argparse.Namespace) -> None:
    with server.database.read() as connection:
        progress = rollout.progress(connection)
    print(f"Gallery: epoch {progress.epoch}, version {progress.version}.")
    if progress.held_at is not None:
        print(f"Changes after version {progress.held_at} are held for all but the early kiosks.")
    for kiosk in progress.kiosks:
        print(f"{kiosk.name:<24} {kiosk.ring:<6} epoch {kiosk.epoch} version {kiosk.version:<8} "
              f"{kiosk.outcome} {kiosk.reason}".rstrip())  # fmt: skip


def _hold(server: Server, _args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        version = rollout.hold(server, connection, WHO)
        audit.note(connection, WHO, "updates_hold")
    print(f"Changes after version {version} go to early kiosks only, until 'clockface-server gallery promote'.")


def _promote(server: Server, _args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        rollout.promote(server, connection, WHO)
        audit.note(connection, WHO, "updates_promote")
    print("All kiosks get what the early ones have.")


def _ring(server: Server, args: argparse.Namespace) -> None:
    with server.database.write() as connection:
        uids = [kiosk.kiosk for kiosk in rollout.progress(connection).kiosks if kiosk.name == args.name]
        if not uids:
            raise ServerError(f"There is no kiosk {args.name}: see 'clockface-server kiosk list'.")
        rollout.set_ring(connection, uids[0], args.ring)
        audit.note(connection, WHO, f"updates_{args.ring}", uids[0])
    print(f"{args.name} is in the ring {args.ring}.")
