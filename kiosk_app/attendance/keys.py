"""One AES-256 key per person, kept apart from what it seals, so that destroying 32 bytes erases a person.

Two identical files of fixed slots (`people.keys` and its mirror): one slot per person, overwritten with zeros in
place when the person is erased. The keys are wrapped by a master key in a file of its own, also mirrored.

Honest limits: all files lie in one folder with mode 0600. Whoever is root on the machine, or steals the whole
disk, has the master key too; only a TPM or a passphrase would change that. And a copy-on-write filesystem or the
wear levelling of an SSD may keep old blocks, which no program can overwrite: use disk encryption against that.
"""

from __future__ import annotations

import os
import secrets
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk_app.durable import open_private, reported, sync, write_atomically, write_fully
from kiosk_app.errors import StorageError

KEY_BYTES = 32
NONCE_BYTES = 12
_SLOT = struct.Struct("<I36s12s48s")  # CRC32 of the rest, person_id, nonce, wrapped key with its tag
_EMPTY = bytes(_SLOT.size)
_MASTER = struct.Struct("<I32s")  # CRC32 of the key, the key


class KeyRing:
    """The keys of a data folder. Person ids are 36 ASCII characters (a UUID)."""

    def __init__(self, folder: Path) -> None:
        self._paths = (folder / "people.keys", folder / "people.keys.mirror")
        self._master_paths = (folder / "master.key", folder / "master.key.mirror")
        self._slots: list[bytes] = []
        self._indices: dict[str, int] = {}
        self._master = AESGCM(bytes(KEY_BYTES))

    def open(self) -> list[str]:
        """Read both copies, mend each from the other. Returns what was mended, as sentences.

        Raises StorageError when the master key is gone from both files although there are keys wrapped by it.
        """
        for path in (*self._paths, *self._master_paths):
            with reported(path):  # a rewrite cut short by a crash must not keep a key that is erased later
                path.with_name(path.name + ".new").unlink(missing_ok=True)
        contents = [_read(path) for path in self._paths]
        slots = {slot[4:40]: slot for content in contents for slot in _intact(content)}
        mended = self._open_master(is_used=bool(slots))
        image = b"".join(slots.values())
        is_sound = contents[0] == contents[1] and len([*_intact(contents[0])]) == len(_filled(contents[0]))
        if is_sound:
            self._slots = [*_cut(contents[0])]
        else:
            self._slots = [*slots.values()]
            for path in self._paths:
                write_atomically(path, [image])
            mended.append("The key file and its mirror differed or were damaged: both were made whole from each other.")
        self._indices = {_owner(slot): index for index, slot in enumerate(self._slots) if slot != _EMPTY}
        return mended

    def _open_master(self, is_used: bool) -> list[str]:
        contents = [_read(path) for path in self._master_paths]
        intact = [c for c in contents if len(c) == _MASTER.size and zlib.crc32(c[4:]) == _MASTER.unpack(c)[0]]
        if not intact and is_used:
            raise StorageError(
                f"The master key {self._master_paths[0]} and its mirror are missing or damaged, so nobody enrolled can "
                f"be read: put one of them back from a backup, or move {self._paths[0].name} and its mirror away and "
                f"enrol everybody again."
            )
        if not intact:
            key = secrets.token_bytes(KEY_BYTES)
            intact = [_MASTER.pack(zlib.crc32(key), key)]
        self._master = AESGCM(_MASTER.unpack(intact[0])[1])
        damaged = [p for p, c in zip(self._master_paths, contents, strict=True) if c != intact[0]]
        for path in damaged:
            write_atomically(path, [intact[0]])
        return ["One copy of the master key was damaged: it was mended from the other."] if len(damaged) == 1 else []

    def add(self, person_id: str) -> bytes:
        """Make, store and return a new key. Raises StorageError; nothing is kept then."""
        return self.add_many([person_id])[person_id]

    def add_many(self, person_ids: Iterable[str]) -> dict[str, bytes]:
        """New keys by person_id, flushed to the disk together; as `add`."""
        keys = {person_id: secrets.token_bytes(KEY_BYTES) for person_id in person_ids}
        first = len(self._slots)
        slots = dict(enumerate((self._slot(person_id, key) for person_id, key in keys.items()), first))
        self._write(slots)
        self._slots += slots.values()
        self._indices |= zip(keys, slots, strict=True)
        return keys

    def _slot(self, person_id: str, key: bytes) -> bytes:
        nonce, owner = secrets.token_bytes(NONCE_BYTES), person_id.encode("ascii")
        rest = owner + nonce + self._master.encrypt(nonce, key, owner)
        return struct.pack("<I", zlib.crc32(rest)) + rest

    def get(self, person_id: str) -> bytes | None:
        """The key of a person, None when there is none (any more)."""
        index = self._indices.get(person_id)
        if index is None:
            return None
        _, owner, nonce, wrapped = _SLOT.unpack(self._slots[index])
        try:
            return self._master.decrypt(nonce, wrapped, owner)
        except InvalidTag:
            return None

    def owners(self) -> set[str]:
        """Whose keys there are, readable or not."""
        return set(self._indices)

    def destroy(self, *person_ids: str) -> None:
        """Overwrite keys with zeros in both files. Raises StorageError when that cannot be done now."""
        owned = {person_id: self._indices[person_id] for person_id in person_ids if person_id in self._indices}
        if owned:
            self._write(dict.fromkeys(owned.values(), _EMPTY))
        for person_id, index in owned.items():
            self._slots[index] = _EMPTY
            del self._indices[person_id]

    def _write(self, slots: Mapping[int, bytes]) -> None:
        for path in self._paths:
            with reported(path):
                fd = open_private(path, os.O_RDWR | os.O_CREAT)
                try:
                    for index, slot in slots.items():
                        os.lseek(fd, index * _SLOT.size, os.SEEK_SET)
                        write_fully(fd, slot)
                    sync(fd)
                finally:
                    os.close(fd)


def _read(path: Path) -> bytes:
    with reported(path):
        return path.read_bytes() if path.exists() else b""


def _cut(content: bytes) -> Iterator[bytes]:
    return (content[start : start + _SLOT.size] for start in range(0, len(content), _SLOT.size))


def _filled(content: bytes) -> list[bytes]:
    return [slot for slot in _cut(content) if slot != _EMPTY]


def _intact(content: bytes) -> Iterator[bytes]:
    return (
        slot for slot in _filled(content) if len(slot) == _SLOT.size and zlib.crc32(slot[4:]) == _SLOT.unpack(slot)[0]
    )


def _owner(slot: bytes) -> str:
    owner: bytes = _SLOT.unpack(slot)[1]
    return owner.decode("ascii")
