"""`clockface packs list | show | install | verify | use`: the models for recognition, and those for liveness."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk_app.attendance.instance import DataFolderLock
from kiosk_app.errors import DownloadError, InputError
from kiosk_app.output import Output, table
from kiosk_app.packs.download import Way, fetch
from kiosk_app.packs.library import PUBLISHED, PackLibrary
from kiosk_app.packs.liveness_slot import LivenessSlot
from kiosk_app.packs.manifest import Pack
from kiosk_app.packs.minifasnet import FILES, LICENCE, NAME
from kiosk_app.packs.published import PublishedFile, PublishedPack, by_hand
from kiosk_app.paths import data_dir


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("packs", help="list, install, check or choose model packs")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", parents=[everywhere], help="the installed packs").set_defaults(run=list_packs)
    for name, function, words in (
        ("show", show, "one pack: licence, files, thresholds and where they come from"),
        ("verify", verify, "compare every file of a pack with its digest"),
        ("use", use, "recognise with this pack from now on"),
    ):
        action = actions.add_parser(name, parents=[everywhere], help=words)
        action.add_argument("name", metavar="NAME", nargs="?" if name == "verify" else None)
        action.set_defaults(run=function)
    action = actions.add_parser("install", parents=[everywhere], help="copy a pack from a folder, or download it")
    names = ", ".join([*(published.pack.name for published in PUBLISHED), f"{NAME} (for liveness)"])
    action.add_argument(
        "what", metavar="NAME_OR_PATH", help=f"{names}; or the folder of a pack, also in InsightFace's own format"
    )
    action.add_argument("--accept-licence", action="store_true", help="you have read its licence and accept it")
    action.add_argument(
        "--from",
        dest="source",
        metavar="FOLDER",
        type=Path,
        help="where the files of the named pack are, brought by hand",
    )
    action.add_argument("--address", metavar="URL", help="a server of your own that has its files, all in one folder")
    action.add_argument("--proxy", metavar="URL", help="'none', or another proxy than that of the environment")
    action.add_argument("--ca-file", metavar="FILE", help="certificates to believe instead of the system's")
    action.set_defaults(run=install)


def list_packs(args: argparse.Namespace, out: Output) -> int:
    """Every installed pack; the one in use is marked. Then those that could be."""
    with _library(args, out) as library:
        active, packs = library.active_name(), library.installed()
        live = LivenessSlot(data_dir(args.data_dir)).is_filled
    for pack in packs:
        value = _described(pack) | {"active": pack.name == active}
        marker = "*" if pack.name == active else " "
        out.result(value, f"{marker} {pack.name:16} {pack.version:8} commercial use: {pack.commercial_use:4}")
    for published in PUBLISHED:
        if published.pack.name not in [pack.name for pack in packs]:
            out.text(f"  {published.pack.name:16} not installed: 'clockface packs install {published.pack.name}'")
    state = "liveness, commercial use: yes" if live else f"liveness, not installed: 'clockface packs install {NAME}'"
    out.result(_slot(live), f"{'*' if live else ' '} {NAME:16} {state}")
    return 0


def show(args: argparse.Namespace, out: Output) -> int:
    """Everything a pack says about itself."""
    with _library(args, out) as library:
        pack = library.get(args.name)
    rows = [[key, str(value)] for key, value in _described(pack).items()]
    out.result(_described(pack), table(rows, ["", pack.name]))
    return 0


def verify(args: argparse.Namespace, out: Output) -> int:
    """Digest of every file of one pack, or of all."""
    with _library(args, out) as library:
        for pack in [library.get(args.name)] if args.name else library.installed():
            library.verify(pack.name)
            out.result({"pack": pack.name, "verified": True}, f"{pack.name}: every file is as its manifest says.")
        slot = LivenessSlot(data_dir(args.data_dir))
        if slot.is_filled and not args.name:
            slot.verify()
            out.result({"pack": NAME, "verified": True}, f"{NAME}: every file is as it was published.")
    return 0


def use(args: argparse.Namespace, out: Output) -> int:
    """Switch packs; templates of the other pack stay stored but are not compared."""
    with _library(args, out) as library:
        library.use(args.name)
    out.result({"active": args.name}, f"Clockface recognises with {args.name} from now on.")
    return 0


def install(args: argparse.Namespace, out: Output) -> int:
    """Copy a pack into the data folder, after its licence was accepted where that is needed."""

    def accept(pack: Pack) -> bool:
        out.note(f"The licence of {pack.name}: {pack.licence}\nCommercial use: {pack.commercial_use}.")
        if args.accept_licence:
            return True
        if args.json or sys.stdin is None or not sys.stdin.isatty():
            return False
        out.note("Type 'I accept' to accept this licence:")
        return sys.stdin.readline().strip().lower() == "i accept"

    if args.what == NAME:
        return _install_liveness(args, out)
    named = next((published for published in PUBLISHED if published.pack.name == args.what), None)
    if named is None and (args.source or args.address or args.proxy or args.ca_file):
        raise InputError(
            f"{args.what} is no pack that can be downloaded: --from, --address, --proxy and --ca-file are for one."
        )
    folder = data_dir(args.data_dir)
    with DataFolderLock(folder):
        library = PackLibrary(folder)
        if named is None:
            pack = library.install(Path(args.what), accept)
        elif args.source:
            pack = library.install_published(named, args.source, accept)
        else:
            pack = _downloaded(library, named, accept, args, out)
    if pack.commercial_use == "yes":
        out.note(f"The licence of {pack.name}: {pack.licence}")
    out.result(_described(pack), f"{pack.name} is installed. Use it with 'clockface packs use {pack.name}'.")
    return 0


def _install_liveness(args: argparse.Namespace, out: Output) -> int:
    folder = data_dir(args.data_dir)
    with DataFolderLock(folder):
        slot, downloads = LivenessSlot(folder), PackLibrary(folder).downloads
        if args.source is None:
            _fetch([one.file for one in FILES], downloads, args, NAME, out)
        slot.install(args.source or downloads)
        if args.source is None:
            shutil.rmtree(downloads, ignore_errors=True)
    out.note(f"The licence of {NAME}: {LICENCE}")
    out.result(
        _slot(True),
        f"{NAME} is installed: from the next start on, pictures of faces are turned away.",
    )
    return 0


def _downloaded(
    library: PackLibrary,
    published: PublishedPack,
    accept: Callable[[Pack], bool],
    args: argparse.Namespace,
    out: Output,
) -> Pack:
    """Install a pack from the network."""
    _fetch(published.files, library.downloads, args, published.pack.name, out)
    pack = library.install_published(published, library.downloads, accept)
    shutil.rmtree(library.downloads, ignore_errors=True)
    return pack


def _fetch(files: Sequence[PublishedFile], folder: Path, args: argparse.Namespace, name: str, out: Output) -> None:
    """Download into a folder. What was cut goes on the next time; what arrived whole is kept until then."""
    try:
        for file in files:
            fetch(file, folder, Way(args.address or "", args.proxy or "system", args.ca_file or "system"), out.note)
    except DownloadError:
        out.note(by_hand(name, files))
        raise


@contextmanager
def _library(args: argparse.Namespace, out: Output) -> Iterator[PackLibrary]:
    """The packs of the data folder, which is owned meanwhile, because the default pack may have to be made."""
    folder = data_dir(args.data_dir)
    with DataFolderLock(folder):
        library = PackLibrary(folder)
        library.ensure_open(out.note)
        yield library


def _slot(filled: bool) -> dict[str, Any]:
    return {"name": NAME, "purpose": "liveness", "licence": LICENCE, "commercial_use": "yes", "active": filled}


def _described(pack: Pack) -> dict[str, Any]:
    return {
        "name": pack.name,
        "purpose": "recognition",
        "version": pack.version,
        "licence": pack.licence,
        "commercial_use": pack.commercial_use,
        "sources": list(pack.sources),
        "digest": pack.digest,
        "detector": pack.detector.kind,
        "landmarks": pack.landmarks.kind if pack.landmarks else "by the detector",
        "recogniser": pack.recogniser.kind,
        "dimension": pack.recogniser.dimension,
        "min_similarity": pack.recogniser.min_similarity,
        "min_margin": pack.recogniser.min_margin,
        "measurement": pack.recogniser.measurement,
    }
