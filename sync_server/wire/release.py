"""A release of the program as one file: what is signed of it, and how the file begins.

    CLOCKFACE-RELEASE1, length of the envelope (8 hexadecimal digits), line feed
    the envelope: canonical JSON of `Envelope`, in which a `Release` is signed
    the payload: the contents of all files, one behind the other in the order of the release, as one xz stream

The payload holds no names, sizes or kinds of its own, so nothing unsigned decides where anything is written.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import BinaryIO

from sync_server.wire.codec import Malformed, b64, from_json, hexadecimal, limit, to_json, unb64
from sync_server.wire.signed import Envelope

PRODUCT = "clockface"
SUFFIX = ".clockface-release"
MAGIC = b"CLOCKFACE-RELEASE1 "
PREFIX_BYTES = len(MAGIC) + 9
MAX_ENVELOPE_BYTES = 8 * 1024**2
MAX_PAYLOAD_BYTES = 2 * 1024**3
MAX_UNPACKED_BYTES = 6 * 1024**3
MAX_FILES = 50_000
_MAX_PATH = 240
_MAX_NUMBER = 2**53
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file of the program. link_to: the path of another file of it, to which this is a link; empty for a plain one,
    whose contents are in the payload. sha256: of the contents, empty for a link.
    """

    path: str
    size: int
    sha256: str
    executable: bool = False
    link_to: str = ""

    def __post_init__(self) -> None:
        check_path(self.path)
        if self.link_to:
            if self.size or self.sha256 or self.executable:
                raise Malformed("a link has contents")
            return
        hexadecimal(self.sha256, 32, "ReleaseFile.sha256")
        if self.size < 0:
            raise Malformed("a file has a wrong size")


@dataclass(frozen=True, slots=True)
class Release:
    """What is signed. release: grows by one with each release, whatever `version` says. min_release: the oldest that it
    can take over from. platform, flavour: of the machines it runs on. settings_format, ledger_format: of the data that
    it writes. start: the file that is run.
    """

    product: str
    version: str
    release: int
    min_release: int
    platform: str
    flavour: str
    settings_format: int
    ledger_format: int
    made_utc_us: int
    expires_utc_us: int
    start: str
    files: tuple[ReleaseFile, ...]
    payload_sha256: str
    payload_bytes: int
    type: str = "release"

    def __post_init__(self) -> None:
        for text in (self.product, self.version, self.platform, self.flavour):
            limit(text, 100, "a word of a release")
        if not (0 < self.release < _MAX_NUMBER and 0 <= self.min_release <= self.release):
            raise Malformed("a release has a wrong number")
        hexadecimal(self.payload_sha256, 32, "Release.payload_sha256")
        if not 0 < self.payload_bytes <= MAX_PAYLOAD_BYTES or self.unpacked_bytes > MAX_UNPACKED_BYTES:
            raise Malformed("a release is too large")
        _check_files(self.files)
        if not any(file.path == self.start and file.executable for file in self.files):
            raise Malformed("a release has no program to start")

    @property
    def unpacked_bytes(self) -> int:
        return sum(file.size for file in self.files)


def check_path(path: str) -> None:
    """Raises Malformed unless it is a name below a folder on every system: relative, parted by '/', plain words."""
    parts = path.split("/")
    is_plain = path.isprintable() and len(path) <= _MAX_PATH and not set(path) & set('\\:*?"<>|')
    if not is_plain or not all(_is_name(part) for part in parts):
        raise Malformed(f"a release has a file {path[:50]!r}, whose name is no plain one")


def _is_name(part: str) -> bool:
    return part.rstrip(" .") == part != "" and part.split(".")[0].rstrip().lower() not in _DEVICES


def _check_files(files: tuple[ReleaseFile, ...]) -> None:
    """No name twice, also where capitals do not count; no file in the place of a folder; links to plain files alone."""
    if not 0 < len(files) <= MAX_FILES:
        raise Malformed("a release has no files, or too many")
    names = {file.path.casefold() for file in files}
    if len(names) != len(files):
        raise Malformed("a release names a file twice")
    for file in files:
        parts = file.path.casefold().split("/")
        if any("/".join(parts[:depth]) in names for depth in range(1, len(parts))):
            raise Malformed("a release has a file in the place of a folder")
    plain = {file.path for file in files if not file.link_to}
    if any(file.link_to and file.link_to not in plain for file in files):
        raise Malformed("a release has a link that leads elsewhere")


def prefix(envelope: bytes) -> bytes:
    """What stands before the envelope."""
    return MAGIC + b"%08x\n" % len(envelope)


def payload_begins(start: bytes) -> int:
    """Where, by the first PREFIX_BYTES of a file. Raises Malformed."""
    try:
        length = int(start[len(MAGIC) : -1], 16)
    except ValueError:
        length = 0
    if not 0 < length <= MAX_ENVELOPE_BYTES or start != MAGIC + b"%08x\n" % length:
        raise Malformed("it does not begin as a release does")
    return PREFIX_BYTES + length


def read_envelope(stream: BinaryIO) -> tuple[Envelope, int]:
    """From the beginning of a file, not yet verified; and where the payload begins. Raises Malformed."""
    begins = payload_begins(stream.read(PREFIX_BYTES))
    data = stream.read(begins - PREFIX_BYTES)
    if len(data) != begins - PREFIX_BYTES:
        raise Malformed("it is cut short")
    return parse_envelope(data), begins


def parse_envelope(data: bytes) -> Envelope:
    """Only the one spelling is taken. Raises Malformed."""
    envelope = from_json(Envelope, data)
    if to_json(envelope) != data or any(b64(unb64(s.signature)) != s.signature for s in envelope.signatures):
        raise Malformed("not the one spelling of an envelope")
    return envelope


def parse_release(envelope: Envelope) -> Release:
    """What is signed, or claims to be. Raises Malformed."""
    release = from_json(Release, envelope.signed)
    if release.type != "release" or to_json(release).decode("ascii") != envelope.signed:
        raise Malformed("something else than a release is signed")
    return release


def release_digest(envelope: Envelope) -> str:
    """The name of a release: SHA-256 of what is signed."""
    return hashlib.sha256(envelope.signed.encode("utf-8", "surrogatepass")).hexdigest()
