"""`clockface-server keys show|new-gallery|new-root|move-root|renew`: what kiosks believe."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable
from pathlib import Path

from sync_server import alarms, audit, position, signing
from sync_server.server import Server
from sync_server.signing import ROOT_KEY_FILE, Signing
from sync_server.verbs import opened
from sync_server.verbs.kiosk import WHO
from sync_server.wire.codec import key_id, unb64


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    actions = verbs.add_parser("keys", help="the keys that sign galleries").add_subparsers(
        dest="action", required=True, metavar="ACTION"
    )
    actions.add_parser("show", help="which keys kiosks believe, and until when")
    new_root = actions.add_parser("new-root", help="another root key, which the old one vouches for")
    for parser in (
        actions.add_parser("new-gallery", help="another gallery key, as when this machine was broken into"),
        actions.add_parser("renew", help="the same keys for three years more"),
        new_root,
    ):
        parser.add_argument("--root-key", type=Path, metavar="FILE", help="where it lies, if not in the data folder")
    new_root.add_argument("--to", type=Path, metavar="FILE", required=True, help="where the new one is written")
    move = actions.add_parser("move-root", help="take the root key off this machine, as to a safe")
    move.add_argument("file", type=Path, metavar="FILE")


def run(args: argparse.Namespace) -> int:
    verbs = {"show": _show, "new-gallery": _new_gallery, "new-root": _new_root, "move-root": _move, "renew": _renew}
    with opened(args) as server:
        verbs[args.action](server, args)
    return 0


def _show(server: Server, _args: argparse.Namespace) -> None:
    root = signing.current(server).root
    until = datetime.datetime.fromtimestamp(root.expires_utc_us / 1e6).astimezone()
    print(f"root, version {root.version}, until {until:%Y-%m-%d}")
    for what, keys in (("root key", root.root_keys), ("gallery key", root.gallery_keys)):
        for key in keys:
            print(f"{what} {key_id(unb64(key))}")
    here = (server.folder / ROOT_KEY_FILE).exists()
    print("The root key lies in the data folder: 'keys move-root FILE' takes it off this machine." if here else
          "The root key is not on this machine.")  # fmt: skip


def _new_gallery(server: Server, args: argparse.Namespace) -> None:
    key = _root_key(server, args)
    _change(server, "keys_new_gallery", lambda signing_: signing.new_gallery_key(server, signing_, key))
    print("Galleries are signed with a new key; kiosks refuse the old one once they have heard of it.")


def _new_root(server: Server, args: argparse.Namespace) -> None:
    old = _root_key(server, args)
    made = signing.new_root_key(server, signing.current(server), old)
    signing.write_root_key(args.to, made[1])  # first: a root whose key is nowhere could never be replaced
    _change(server, "keys_new_root", lambda _: made[0])
    signing.destroy_root_key(args.root_key or server.folder / ROOT_KEY_FILE)
    print(f"The new root key is {args.to}; the old one is destroyed.")


def _move(server: Server, args: argparse.Namespace) -> None:
    here = server.folder / ROOT_KEY_FILE
    signing.write_root_key(args.file, signing.read_root_key(here))
    signing.destroy_root_key(here)
    with server.database.write() as connection:
        audit.note(connection, WHO, "keys_move_root")
    print(f"The root key is {args.file} now; keep it in a safe, twice.")


def _renew(server: Server, args: argparse.Namespace) -> None:
    key = _root_key(server, args)
    _change(server, "keys_renew", lambda signing_: signing.renewed(server, signing_, key))
    print("The keys last three years more.")


def _root_key(server: Server, args: argparse.Namespace) -> bytes:
    return signing.read_root_key(args.root_key or server.folder / ROOT_KEY_FILE)


def _change(server: Server, action: str, make: Callable[[Signing], Signing]) -> None:
    with server.database.write() as connection:
        signing.store(server, connection, make(signing.load(server, connection)))
        position.move(connection)
        alarms.settle(connection, "", "root_expires")
        audit.note(connection, WHO, action)
