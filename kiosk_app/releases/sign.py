"""`python -m kiosk_app.releases.sign`: makes a release file of a built program. Never part of what a kiosk runs."""

from __future__ import annotations

import argparse
import hashlib
import lzma
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk_app import RELEASE, __version__
from kiosk_app.clock import DAY_US, now_utc_us
from kiosk_app.durable import open_private, replacing, reported
from kiosk_app.errors import ClockfaceError, InputError
from kiosk_app.releases.program import LEDGER_FORMAT, SETTINGS_FORMAT, Program, this_platform
from sync_server.wire.codec import Malformed, b64, key_id, to_json, unb64
from sync_server.wire.release import PRODUCT, Release, ReleaseFile, prefix
from sync_server.wire.seals import new_sign_key, sign_public, signed

LIFE_DAYS = 365
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Build:
    """source: the folder of a built program, or the single file. start: the file in it that is run."""

    source: Path
    start: str
    program: Program
    min_release: int = 0


def new_key(path: Path) -> str:
    """Write a private key, which stays in the place where releases are signed; the public one. Raises InputError."""
    private = new_sign_key()
    try:
        fd = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    except FileExistsError as error:
        raise InputError(f"{path} exists already: a key is never written over.") from error
    with reported(path), os.fdopen(fd, "w", encoding="ascii") as stream:
        stream.write(b64(private) + "\n")
    return b64(sign_public(private))


def read_key(path: Path) -> bytes:
    """Raises InputError."""
    try:
        private = unb64(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise InputError(f"{path} holds no key that can be read.") from error
    if len(private) != 32:
        raise InputError(f"{path} holds no Ed25519 key.")
    return private


def make(build: Build, keys: Sequence[bytes], target: Path, *, made_utc_us: int, days: int = LIFE_DAYS) -> Release:
    """Write a release file. Raises InputError for a program that no release can hold, StorageError."""
    with tempfile.TemporaryFile(dir=target.parent) as payload:
        files, digest = _pack(build.source, payload)
        program = build.program
        try:
            release = Release(
                PRODUCT,
                program.version,
                program.release,
                build.min_release,
                program.platform,
                program.flavour,
                program.settings_format,
                program.ledger_format,
                made_utc_us,
                made_utc_us + days * DAY_US,
                build.start,
                tuple(files),
                digest,
                payload.tell(),
            )
        except Malformed as error:
            raise InputError(f"{build.source} cannot be released: {error}.") from error
        envelope = to_json(signed(to_json(release), *keys))
        payload.seek(0)
        with replacing(target) as stream:
            stream.write(prefix(envelope) + envelope)
            while chunk := payload.read(_CHUNK):
                stream.write(chunk)
    return release


def _pack(source: Path, payload: BinaryIO) -> tuple[list[ReleaseFile], str]:
    """Compress all contents; the files, and the digest of what was written."""
    preset = 6 if source.is_dir() else 0  # a single file is compressed already
    packed = _Packed(payload, lzma.LZMACompressor(lzma.FORMAT_XZ, lzma.CHECK_CRC64, preset))
    if source.is_file():
        files = [_add(source, source.name, packed, executable=True)]
    else:
        paths = sorted(path for path in source.rglob("*") if path.is_symlink() or not path.is_dir())
        files = [_entry(path, source, packed) for path in paths]
    packed.end()
    return files, packed.digest.hexdigest()


class _Packed:
    def __init__(self, stream: BinaryIO, xz: lzma.LZMACompressor) -> None:
        self._stream, self._xz = stream, xz
        self.digest = hashlib.sha256()

    def add(self, data: bytes) -> None:
        self._write(self._xz.compress(data))

    def end(self) -> None:
        self._write(self._xz.flush())

    def _write(self, packed: bytes) -> None:
        self.digest.update(packed)
        self._stream.write(packed)


def _entry(path: Path, source: Path, packed: _Packed) -> ReleaseFile:
    name = path.relative_to(source).as_posix()
    if not path.is_symlink():
        return _add(path, name, packed, executable=os.access(path, os.X_OK))
    target = path.resolve()
    if not target.is_relative_to(source.resolve()) or not target.is_file():
        raise InputError(f"{path} leads to something else than a file of the program.")
    return ReleaseFile(name, 0, "", link_to=target.relative_to(source.resolve()).as_posix())


def _add(path: Path, name: str, packed: _Packed, *, executable: bool) -> ReleaseFile:
    digest, size = hashlib.sha256(), 0
    with reported(path), path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            packed.add(chunk)
    try:
        return ReleaseFile(name, size, digest.hexdigest(), executable)
    except Malformed as error:
        raise InputError(f"{path} cannot be in a release: {error}.") from error


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m kiosk_app.releases.sign", description=__doc__)
    actions = parser.add_subparsers(dest="action", required=True)
    key = actions.add_parser("new-key", help="write a private key, show what goes into resources/release-keys.txt")
    key.add_argument("file", type=Path)
    making = actions.add_parser("make", help="sign a built program of this checkout")
    making.add_argument("source", type=Path, help="the folder of the program, or the single file")
    making.add_argument("--key", type=Path, action="append", required=True, help="again for a change of keys")
    making.add_argument("--out", type=Path, required=True)
    making.add_argument("--start", default="", help="the file to run; default: clockface in a folder")
    making.add_argument("--flavour", default="cpu")
    making.add_argument("--platform", default=this_platform())
    making.add_argument("--min-release", type=int, default=0, help="the oldest that it can take over from")
    making.add_argument("--days", type=int, default=LIFE_DAYS, help="until nobody takes it any more")
    args = parser.parse_args(arguments)
    try:
        return _new_key(args) if args.action == "new-key" else _make(args)
    except ClockfaceError as error:
        print(f"sign: {error}", file=sys.stderr)
        return 1


def _new_key(args: argparse.Namespace) -> int:
    public = new_key(args.file)
    print(f"# {key_id(unb64(public))[:16]}\n{public}")
    return 0


def _make(args: argparse.Namespace) -> int:
    start = args.start or ("clockface" if args.source.is_dir() else args.source.name)
    program = Program(__version__, RELEASE, args.platform, args.flavour, SETTINGS_FORMAT, LEDGER_FORMAT)
    build = Build(args.source, start, program, args.min_release)
    release = make(build, [read_key(path) for path in args.key], args.out, made_utc_us=now_utc_us(), days=args.days)
    size = args.out.stat().st_size
    print(f"{args.out}: version {release.version}, release {release.release}, {len(release.files)} files, {size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
