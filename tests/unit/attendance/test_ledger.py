from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance.ledger import GENESIS, Ledger, Line, canonical
from kiosk_app.errors import StorageError

BODIES = [canonical({"n": n}) for n in range(5)]


def opened(path: Path) -> Ledger:
    ledger = Ledger(path)
    ledger.open(ledger.check())
    return ledger


def written(path: Path) -> list[Line]:
    ledger = opened(path)
    lines = [ledger.append(body) for body in BODIES]
    ledger.close()
    return lines


def test_what_was_appended_is_read_back_in_order_and_the_chain_holds(tmp_path: Path) -> None:
    lines = written(tmp_path / "l")
    ledger = Ledger(tmp_path / "l")
    assert list(ledger.lines()) == lines
    assert [line.previous for line in lines] == [GENESIS, *(line.digest for line in lines[:-1])]
    check = ledger.check(mark=2)
    assert (check.count, check.head, check.rest) == (5, lines[-1].digest, 0)
    assert (check.marked, check.tail) == (lines[1].digest, lines[2:])


def test_a_second_opening_goes_on_with_number_and_chain(tmp_path: Path) -> None:
    last = written(tmp_path / "l")[-1]
    ledger = opened(tmp_path / "l")
    assert ledger.append(b"{}")[:2] == (6, last.digest)
    ledger.close()
    assert Ledger(tmp_path / "l").check().count == 6


def test_the_file_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    written(tmp_path / "l")
    assert (tmp_path / "l").stat().st_mode & 0o777 == 0o600


@given(st.data())
def test_no_changed_byte_passes_for_the_same_record(data: st.DataObject) -> None:
    line = Line.make(7, bytes(range(32)), canonical({"person_id": "x", "similarity": 0.1}))
    text = bytearray(line.text[:-1])
    place = data.draw(st.integers(0, len(text) - 1))
    text[place] ^= data.draw(st.integers(1, 255))
    parsed = Line.parse(bytes(text))
    assert parsed is None or parsed.digest != line.digest


@given(st.binary(max_size=300))
def test_garbage_is_no_record(garbage: bytes) -> None:
    assert Line.parse(garbage) is None


class FullDisk:
    """Flushes that fail as long as `failures` lasts."""

    def __init__(self) -> None:
        self.failures = 0

    def __call__(self, fd: int) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_record_that_could_not_be_flushed_is_taken_back_and_the_next_one_works(tmp_path: Path) -> None:
    disk = FullDisk()
    ledger = Ledger(tmp_path / "l", disk)
    ledger.open(ledger.check())
    first = ledger.append(BODIES[0])
    disk.failures = 1
    with pytest.raises(StorageError, match="No space left"):
        ledger.append(BODIES[1])
    assert list(ledger.lines()) == [first]
    second = ledger.append(BODIES[2])
    ledger.close()
    assert list(ledger.lines()) == [first, second]
    assert Ledger(tmp_path / "l").check().rest == 0


def test_when_even_taking_back_fails_nothing_is_appended_behind_the_damage(tmp_path: Path) -> None:
    disk = FullDisk()
    ledger = Ledger(tmp_path / "l", disk)
    ledger.open(ledger.check())
    ledger.append(BODIES[0])
    disk.failures = 2
    with pytest.raises(StorageError):
        ledger.append(BODIES[1])
    with pytest.raises(StorageError, match="opened again"):
        ledger.append(BODIES[2])


def test_a_number_that_json_cannot_spell_is_refused() -> None:
    with pytest.raises(ValueError):
        canonical({"similarity": float("nan")})


def test_a_ledger_that_is_a_folder_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "l").mkdir()
    with pytest.raises(StorageError, match="cannot be read or written"):
        Ledger(tmp_path / "l").check()
