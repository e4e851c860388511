"""`clockface sync pair | status | now | new-key | unpair | export-usb | import-usb`: this kiosk and its server."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk_app.app import Site, open_site
from kiosk_app.attendance.fleet_changes import FleetChange
from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.clock import now_utc_us, system_zone
from kiosk_app.config import load_config
from kiosk_app.errors import InputError
from kiosk_app.fleet import usb
from kiosk_app.fleet.canary import Trial, try_out
from kiosk_app.fleet.status import read_status
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.output import Output, table
from kiosk_app.paths import data_dir
from kiosk_app.sync import pairing
from kiosk_app.sync.identity import Identity, IdentityFile


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("sync", help="pair with a server, see how that goes, or go by USB stick")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    pair = actions.add_parser("pair", parents=[everywhere], help="introduce this kiosk to a server")
    pair.add_argument("text", metavar="TEXT", nargs="+", help="what 'clockface-server kiosk add' showed")
    pair.set_defaults(run=pair_kiosk)
    for name, function, words in (
        ("status", show_status, "with which server, and what it has"),
        ("now", sync_now, "send and fetch everything there is, while no kiosk runs"),
        ("new-key", change_key, "have the server know this kiosk by a new key"),
        ("unpair", unpair_kiosk, "forget the server; it keeps what it has"),
    ):
        actions.add_parser(name, parents=[everywhere], help=words).set_defaults(run=function)
    for name, function, words in (
        ("export-usb", export_usb, "write what the server does not have yet, for a kiosk without a network"),
        ("import-usb", import_usb, "take in what 'clockface-server usb export' wrote"),
    ):
        action = actions.add_parser(name, parents=[everywhere], help=words)
        action.add_argument("folder", metavar="FOLDER", type=Path, help="of the stick")
        action.set_defaults(run=function)


def pair_kiosk(args: argparse.Namespace, out: Output) -> int:
    """The text may come as one argument or as several: it has blanks."""
    folder = data_dir(args.data_dir)
    config = load_config(folder, system_zone())
    with DataFolderLock(folder):
        identity = pairing.pair(folder, " ".join(args.text), config.attendance.kiosk_id, config.sync)
    at = f" at {identity.site}" if identity.site else ""
    out.result(_described(identity), f"Paired with {identity.address} as {identity.name}{at}.")
    return 0


def show_status(args: argparse.Namespace, out: Output) -> int:
    """While a kiosk runs, too. Fails when this kiosk is not paired."""
    folder = data_dir(args.data_dir)
    identity = paired(folder)
    status = read_status(folder)
    value = _described(identity) | (dataclasses.asdict(status) | {"backlog": status.backlog} if status else {})
    out.result(value, table([[key, _shown(key, cell)] for key, cell in value.items()], ["", "sync"]))
    return 0


def sync_now(args: argparse.Namespace, out: Output) -> int:
    """One round. Fails when the server cannot be used, or its news are not."""
    paired(data_dir(args.data_dir))
    with open_site(args.data_dir, out.note) as site:
        status = _worker(site, out).once()
    value = dataclasses.asdict(status) | {"backlog": status.backlog}
    told = f"Sent: all {status.held} lines of attendance. People of the server here: {status.people}."
    if status.backlog or status.people_waiting:
        told = f"Not sent: {status.backlog} lines of attendance, {status.people_waiting} changes of people."
    out.result(value, f"{told} {status.news}".strip())
    return 1 if status.backlog or status.news else 0


def export_usb(args: argparse.Namespace, out: Output) -> int:
    """One file, which `clockface-server usb import` reads; written again, it holds what was not confirmed since."""
    paired(data_dir(args.data_dir))
    with open_site(args.data_dir, out.note) as site:
        path = usb.write_stick(site.folder, args.folder, site.register, _worker(site, out).hello, now_utc_us())
    out.result({"file": str(path)}, f"Carry {path} to the server and run 'clockface-server usb import' with it there.")
    return 0


def import_usb(args: argparse.Namespace, out: Output) -> int:
    """Fails when the people in it are not used."""
    paired(data_dir(args.data_dir))
    with open_site(args.data_dir, out.note) as site:
        outcome = usb.read_stick(site.folder, args.folder, site.register, _updater(site, out), now_utc_us())
    if outcome is None:
        out.result({"outcome": "nothing_new"}, "Nothing of people has changed.")
        return 0
    result = outcome.result
    out.result({"outcome": result.outcome, "reason": result.reason}, result.reason or "The people are taken in.")
    return 0 if result.outcome == "applied" else 1


def _worker(site: Site, out: Output) -> FleetWorker:
    return FleetWorker(site.folder, site.register, lambda: site.config.sync, _updater(site, out))


def _updater(site: Site, out: Output) -> Updater:
    """As a running kiosk has it, but that nobody waits for the people who come."""
    pack = site.active_pack(out.note)
    gallery, _ = site.kiosk_gallery(pack)

    def trial(changes: Sequence[FleetChange]) -> Trial:
        templates = site.register.templates(pack.digest)
        return try_out(templates, changes, gallery, site.config.gallery, site.config.sync.max_lost_share)

    return Updater(site.folder, site.register, trial, lambda: None)


def change_key(args: argparse.Namespace, out: Output) -> int:
    """The key before is refused from the next hello on."""
    folder = data_dir(args.data_dir)
    with DataFolderLock(folder):
        identity = paired(folder)
        network = load_config(folder, system_zone()).sync
        changed = pairing.change_key(IdentityFile(folder), identity, network)
    out.result({"key": changed.key_id}, f"The server knows this kiosk by the key {changed.key_id[:16]} now.")
    return 0


def unpair_kiosk(args: argparse.Namespace, out: Output) -> int:
    """Attendance, people and templates stay."""
    folder = data_dir(args.data_dir)
    with DataFolderLock(folder):
        address = pairing.unpair(folder)
    told = f"This kiosk no longer knows {address}. Revoke it there as well." if address else "It was not paired."
    out.result({"unpaired": address}, told)
    return 0


def paired(folder: Path) -> Identity:
    """Raises InputError where there is no server."""
    identity = IdentityFile(folder).read()
    if identity is None:
        raise InputError("This kiosk is not paired with a server: run 'clockface sync pair' with the text it shows.")
    return identity


def _described(identity: Identity) -> dict[str, Any]:
    trust = identity.trust
    return {
        "address": identity.address,
        "fingerprint": identity.fingerprint,
        "name": identity.name,
        "site": identity.site,
        "kiosk": identity.kiosk,
        "key": identity.key_id,
        "root_version": trust.delegation.version,
        "root_expires_utc_us": trust.delegation.expires_utc_us,
        "news_epoch": trust.floor.epoch,
        "news_version": trust.floor.version,
    }


def _shown(key: str, value: object) -> str:
    if key.endswith("_utc_us"):
        return "never" if not value else f"{datetime.fromtimestamp(int(str(value)) / 1e6, UTC):%Y-%m-%d %H:%M:%S} UTC"
    return str(value)
