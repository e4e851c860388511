"""The append-only ledger: one text line per record, on the disk before `append` returns.

    crc32 sequence previous body

crc32: 8 hex digits over the rest of the line. sequence: from 1, gapless. previous: SHA-256 (hex) of the line
before, without its line feed; 64 zeros for the first. body: canonical JSON. The CRC tells an accident, the chain
tells an edit, a deletion or a new order: whoever changes one line must change all that follow, and then the head
no longer fits the DuckDB copy (nor, later, the head that a server has seen).

A record that could not be brought back after damage is replaced by `{"lost": why}` under its own number, so that
the numbers stay gapless and the loss stays visible for ever.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from kiosk_app.durable import open_private, reported, sync, sync_folder, write_atomically, write_fully
from kiosk_app.errors import StorageError

GENESIS = bytes(32)


def canonical(body: dict[str, Any]) -> bytes:
    """The one JSON spelling of a record: sorted keys, no blanks, ASCII. ValueError for NaN and infinities."""
    return json.dumps(body, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


class Line(NamedTuple):  # a tuple, because a start makes hundreds of thousands of them
    """One record. digest: SHA-256 of its text, 32 bytes, what the next line calls `previous`."""

    sequence: int
    previous: bytes
    body: bytes
    digest: bytes

    @classmethod
    def make(cls, sequence: int, previous: bytes, body: bytes) -> Line:
        return cls(sequence, previous, body, hashlib.sha256(_text(sequence, previous, body)).digest())

    @classmethod
    def parse(cls, text: bytes) -> Line | None:
        """The record of one line without its line feed; None when it is not intact."""
        try:
            crc, sequence, previous, body = text.split(b" ", 3)
            if crc != b"%08x" % zlib.crc32(text[9:]) or len(previous) != 64:
                return None
            return cls(int(sequence), bytes.fromhex(previous.decode("ascii")), body, hashlib.sha256(text).digest())
        except ValueError:
            return None

    @property
    def text(self) -> bytes:
        """The line as it stands in the file, with its line feed."""
        return _text(self.sequence, self.previous, self.body) + b"\n"


def _text(sequence: int, previous: bytes, body: bytes) -> bytes:
    rest = b"%d %s %s" % (sequence, previous.hex().encode("ascii"), body)
    return b"%08x %s" % (zlib.crc32(rest), rest)


def _digest_of_next(text: bytes, sequence: int, previous: bytes) -> bytes | None:
    """The digest of a line if it is intact and follows; a start asks this of every line, so nothing is taken apart."""
    follows = text.startswith(b"%d %s " % (sequence, previous.hex().encode("ascii")), 9) and text.endswith(b"\n")
    line = text[:-1]
    is_next = follows and line.startswith(b"%08x " % zlib.crc32(line[9:]))
    return hashlib.sha256(line).digest() if is_next else None


@dataclass(frozen=True, slots=True)
class Check:
    """What one pass over a ledger found: an intact run from the first record, and whatever follows it.

    length: bytes of the intact run. rest: bytes after it, 0 for a sound ledger. complete_rest: the rest holds at
    least one line feed, so that more than one unfinished record is damaged. marked: digest of the record asked
    for, None when the run does not reach it. tail: the intact records after that one, when one was asked for.
    """

    count: int
    head: bytes
    length: int
    rest: int
    complete_rest: bool
    marked: bytes | None
    tail: list[Line]


class Ledger:
    """One ledger file. `check` or `replace` first, then `open`, then `append`."""

    def __init__(self, path: Path, sync: Callable[[int], None] = sync) -> None:
        self.path = path
        self._sync = sync
        self._fd: int | None = None
        self._length = 0
        self._count = 0
        self._head = GENESIS

    @property
    def next_sequence(self) -> int:
        return self._count + 1

    @property
    def head(self) -> bytes:
        """The digest of the last record, zeros when there is none."""
        return self._head

    def texts(self) -> Iterator[bytes]:
        """Every line of the file as it is, with its line feed; nothing when there is no file."""
        with reported(self.path):
            try:
                file = self.path.open("rb")
            except FileNotFoundError:
                return
            with file:
                yield from file

    def lines(self) -> Iterator[Line]:
        """Every intact record of the file, in the order of the file, whether or not the chain holds."""
        for text in self.texts():
            line = Line.parse(text.removesuffix(b"\n"))
            if line is not None:
                yield line

    def check(self, mark: int = 0) -> Check:
        """Read the whole file, following CRC, numbers and chain. mark: the last record known already, 0 for none."""
        count, head, length, rest, complete_rest, tail = 0, GENESIS, 0, 0, False, list[Line]()
        marked = GENESIS if mark == 0 else None
        for text in self.texts():
            digest = None if rest else _digest_of_next(text, count + 1, head)
            if digest is None:
                rest += len(text)
                complete_rest |= text.endswith(b"\n")
                continue
            if 0 < mark <= count:
                tail.append(Line(count + 1, head, text[:-1].split(b" ", 3)[3], digest))
            count, head, length = count + 1, digest, length + len(text)
            if count == mark:
                marked = head
        return Check(count, head, length, rest, complete_rest, marked, tail)

    def open(self, check: Check) -> None:
        """Be ready to append after the intact run of `check`; whatever followed it is cut off."""
        with reported(self.path):
            is_new = not self.path.exists()
            self._fd = open_private(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND)
            if is_new:
                sync_folder(self.path.parent)
            if check.rest:
                os.ftruncate(self._fd, check.length)
                self._sync(self._fd)
        self._length, self._count, self._head = check.length, check.count, check.head

    def append(self, body: bytes) -> Line:
        """Add one record. When this returns it is on the disk; when it raises StorageError it is not in the ledger."""
        return self.append_many([body])[0]

    def append_many(self, bodies: Iterable[bytes]) -> list[Line]:
        """Add records, flushed to the disk together; as `append`. A crash may leave the first ones of them only."""
        if self._fd is None:
            raise StorageError(f"{self.path} takes no records until it is opened again: restart Clockface.")
        lines: list[Line] = []
        head = self._head
        for sequence, body in enumerate(bodies, self.next_sequence):
            lines.append(Line.make(sequence, head, body))
            head = lines[-1].digest
        text = b"".join(line.text for line in lines)
        with reported(self.path):
            try:
                write_fully(self._fd, text)
                self._sync(self._fd)
            except BaseException:
                self._take_back()
                raise
        self._length, self._count, self._head = self._length + len(text), self._count + len(lines), head
        return lines

    def _take_back(self) -> None:
        """Cut half-written records off again; when even that fails, refuse to append behind them."""
        assert self._fd is not None
        try:
            os.ftruncate(self._fd, self._length)
            self._sync(self._fd)
        except OSError:
            self.close()

    def replace(self, lines: Iterable[Line]) -> None:
        """Put a healed ledger in the place of the damaged file, as a whole."""
        write_atomically(self.path, (line.text for line in lines))

    def close(self) -> None:
        if self._fd is not None:
            fd, self._fd = self._fd, None
            os.close(fd)
