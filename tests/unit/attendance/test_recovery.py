from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.attendance.ledger import GENESIS, Ledger, Line, canonical
from kiosk_app.attendance.recovery import Copy, Recovery, reconcile


@contextmanager
def ledger_of(count: int) -> Iterator[tuple[Ledger, list[Line]]]:
    with tempfile.TemporaryDirectory() as folder:
        lines, previous = [], GENESIS
        for sequence in range(1, count + 1):
            lines.append(Line.make(sequence, previous, canonical({"n": sequence, "text": "x" * (sequence % 7)})))
            previous = lines[-1].digest
        ledger = Ledger(Path(folder, "l"))
        ledger.replace(lines)
        yield ledger, lines
        ledger.close()


def copy_of(lines: list[Line]) -> Copy:
    return Copy(len(lines), lines[-1].digest if lines else GENESIS, lines)


def content(lines: list[Line]) -> bytes:
    return b"".join(line.text for line in lines)


def resealed(line: Line, body: bytes | None = None, sequence: int | None = None) -> bytes:
    """A line changed by somebody who also recomputes its CRC."""
    return Line.make(sequence or line.sequence, line.previous, line.body if body is None else body).text


def test_a_sound_ledger_and_its_copy_need_no_note() -> None:
    with ledger_of(5) as (ledger, lines):
        recovery = Recovery()
        assert reconcile(ledger, copy_of(lines[:3]), recovery) == lines[3:]
        assert recovery == Recovery()


def test_a_torn_tail_is_cut_and_the_rest_kept() -> None:
    with ledger_of(4) as (ledger, lines):
        last = len(lines[-1].text)
        for kept in range(1, last - 1):
            ledger.path.write_bytes(content(lines)[: -last + kept])
            recovery = Recovery()
            reconcile(ledger, copy_of(lines[:3]), recovery)
            assert ledger.path.read_bytes() == content(lines[:3])
            assert "cut short by a crash" in recovery.notes[0]
            assert recovery.lost == 0
            [aside] = ledger.path.parent.glob("l.torn-*")
            assert aside.read_bytes() == lines[-1].text[:kept]
            assert aside.stat().st_mode & 0o777 == 0o600
            aside.unlink()


def test_a_last_record_that_lacks_only_its_line_feed_is_kept() -> None:
    with ledger_of(4) as (ledger, lines):
        ledger.path.write_bytes(content(lines)[:-1])
        reconcile(ledger, copy_of(lines[:3]), Recovery())
        assert ledger.path.read_bytes() == content(lines)


def test_zeros_after_the_last_record_are_cut() -> None:
    with ledger_of(4) as (ledger, lines):
        ledger.path.write_bytes(content(lines) + bytes(4096))
        recovery = Recovery()
        assert reconcile(ledger, copy_of(lines), recovery) == []
        assert ledger.path.read_bytes() == content(lines)
        assert len(recovery.notes) == 1


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_damage_is_healed_byte_for_byte_from_an_intact_copy(data: st.DataObject) -> None:
    with ledger_of(12) as (ledger, lines):
        damaged = bytearray(content(lines))
        start = data.draw(st.integers(0, len(damaged) - 1))
        length = data.draw(st.integers(1, 400))
        kind = data.draw(st.sampled_from(["flip", "cut", "zero", "remove", "garbage"]))
        if kind == "flip":
            damaged[start] ^= 1 << data.draw(st.integers(0, 7))
        elif kind == "cut":
            del damaged[start:]
        elif kind == "zero":
            damaged[start : start + length] = bytes(len(damaged[start : start + length]))
        elif kind == "remove":
            del damaged[start : start + length]
        else:
            damaged[start : start + length] = data.draw(st.binary(min_size=1, max_size=length))
        is_changed = bytes(damaged) != content(lines)
        ledger.path.write_bytes(damaged)
        recovery = Recovery()
        assert reconcile(ledger, copy_of(lines), recovery) == []
        assert ledger.path.read_bytes() == content(lines)
        assert recovery.lost == 0
        assert bool(recovery.notes) == is_changed


def edit(texts: list[bytes], lines: list[Line], at: int) -> None:
    texts[at] = resealed(lines[at], canonical({"n": "forged"}))


def delete(texts: list[bytes], lines: list[Line], at: int) -> None:
    del texts[at]


def swap(texts: list[bytes], lines: list[Line], at: int) -> None:
    other = (at + 1) % len(texts)
    texts[at], texts[other] = texts[other], texts[at]


def swap_and_renumber(texts: list[bytes], lines: list[Line], at: int) -> None:
    other = (at + 1) % len(texts)
    texts[at] = resealed(lines[other], sequence=lines[at].sequence)
    texts[other] = resealed(lines[at], sequence=lines[other].sequence)


def repeat(texts: list[bytes], lines: list[Line], at: int) -> None:
    texts.insert(at, texts[at])


def insert_forged(texts: list[bytes], lines: list[Line], at: int) -> None:
    texts.insert(at, resealed(lines[at], canonical({"n": "forged"})))


TAMPERINGS: list[Callable[[list[bytes], list[Line], int], None]] = [
    edit, delete, swap, swap_and_renumber, repeat, insert_forged,
]  # fmt: skip


@pytest.mark.parametrize("tamper", TAMPERINGS)
def test_tampering_with_recomputed_checksums_is_told_and_undone(
    tamper: Callable[[list[bytes], list[Line], int], None],
) -> None:
    for at in range(12):
        with ledger_of(12) as (ledger, lines):
            texts = [line.text for line in lines]
            tamper(texts, lines, at)
            ledger.path.write_bytes(b"".join(texts))
            recovery = Recovery()
            reconcile(ledger, copy_of(lines), recovery)
            assert recovery.notes
            assert ledger.path.read_bytes() == content(lines)


@pytest.mark.parametrize("tamper", TAMPERINGS)
def test_tampering_before_the_last_record_is_told_even_without_a_copy(
    tamper: Callable[[list[bytes], list[Line], int], None],
) -> None:
    for at in range(10):
        with ledger_of(12) as (ledger, lines):
            texts = [line.text for line in lines]
            tamper(texts, lines, at)
            ledger.path.write_bytes(b"".join(texts))
            recovery = Recovery()
            assert reconcile(ledger, Copy(), recovery) is None
            assert recovery.notes
            [aside] = ledger.path.parent.glob("l.damaged-*")
            assert aside.read_bytes() == b"".join(texts)


def test_a_whole_chain_written_anew_from_a_forged_record_on_is_undone_from_the_copy() -> None:
    with ledger_of(12) as (ledger, lines):
        forged, previous = list(lines[:5]), lines[4].digest
        for line in lines[5:]:
            forged.append(Line.make(line.sequence, previous, b'{"n":0}' if line.sequence == 6 else line.body))
            previous = forged[-1].digest
        ledger.replace(forged)
        recovery = Recovery()
        reconcile(ledger, copy_of(lines), recovery)
        assert recovery.notes
        assert ledger.path.read_bytes() == content(lines)


def test_without_a_copy_the_readable_records_stay_and_the_lost_ones_keep_their_numbers() -> None:
    with ledger_of(9) as (ledger, lines):
        texts = [line.text for line in lines]
        texts[3] = bytes(len(texts[3]))
        ledger.path.write_bytes(b"".join(texts))
        recovery = Recovery()
        assert reconcile(ledger, Copy(), recovery) is None
        healed = list(ledger.lines())
        assert [line.sequence for line in healed] == list(range(1, 10))
        assert recovery.lost == 2  # the zeros swallowed a line feed, and with it the record that follows
        assert [line.body for line in healed if b"lost" not in line.body] == [
            line.body for line in lines if line.sequence not in (4, 5)
        ]
        assert any("copy: 2." in note for note in recovery.notes)
        again = Recovery()
        assert ledger.check().rest == 0
        reconcile(ledger, copy_of(healed), again)
        assert again == Recovery()


def test_the_copy_of_another_ledger_never_takes_the_place_of_this_one() -> None:
    with ledger_of(6) as (ledger, lines):
        stranger = Line.make(1, GENESIS, b'{"n":"other"}')
        recovery = Recovery()
        assert reconcile(ledger, copy_of([stranger]), recovery) is None
        assert ledger.path.read_bytes() == content(lines)
        assert recovery.notes


def test_a_ledger_that_vanished_comes_back_from_the_copy() -> None:
    with ledger_of(6) as (ledger, lines):
        ledger.path.unlink()
        recovery = Recovery()
        assert reconcile(ledger, copy_of(lines), recovery) == []
        assert ledger.path.read_bytes() == content(lines)
        assert any("copy: 6." in note for note in recovery.notes)


@pytest.mark.slow
def test_a_thousand_random_tamperings_are_all_told_and_undone() -> None:
    chance = random.Random(1)
    with ledger_of(20) as (ledger, lines):
        for _ in range(1000):
            texts = [line.text for line in lines]
            chance.choice(TAMPERINGS)(texts, lines, chance.randrange(len(lines)))
            ledger.path.write_bytes(b"".join(texts))
            recovery = Recovery()
            reconcile(ledger, copy_of(lines), recovery)
            ledger.close()
            assert recovery.notes
            assert ledger.path.read_bytes() == content(lines)
            for aside in ledger.path.parent.glob("l.*"):
                aside.unlink()
