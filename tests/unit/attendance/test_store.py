from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.attendance.ledger import GENESIS, Line, canonical
from kiosk_app.attendance.migrations import MIGRATIONS, migrate
from kiosk_app.attendance.records import body_of, events_from, keys_of, lost_body
from kiosk_app.attendance.store import ATTENDANCE, AUDIT, PEOPLE, DamagedCopy, Store
from kiosk_app.attendance.timesheet import effective, punches_from
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Method
from kiosk_app.errors import DataFolderBusy, StorageError

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.floats(allow_nan=False, allow_infinity=False)
scores = st.none() | numbers
records = st.builds(
    AttendanceRecord, event_id=texts, kiosk_id=texts, sequence=st.just(0), person_id=texts,
    direction=st.sampled_from(Direction), at_utc_us=st.integers(-(2**62), 2**62), zone=texts, similarity=scores,
    margin=scores, quality=scores, pack_digest=texts, reason=texts, method=st.sampled_from(Method),
    min_similarity=scores, min_margin=scores, clock_trusted=st.booleans(),
)  # fmt: skip
corrections = st.builds(
    Correction, event_id=texts, kiosk_id=texts, sequence=st.just(0), person_id=texts, corrects=st.none() | texts,
    direction=st.none() | st.sampled_from(Direction), at_utc_us=st.integers(-(2**62), 2**62), zone=texts,
    made_at_utc_us=st.integers(-(2**62), 2**62), author=texts, reason=texts,
)  # fmt: skip


@given(records | corrections)
def test_an_event_is_read_as_it_was_written(event: AttendanceRecord | Correction) -> None:
    assert events_from([(0, body_of(event).decode())] * 2) == [event] * 2


def chained(bodies: list[bytes]) -> list[Line]:
    lines, previous = [], GENESIS
    for sequence, body in enumerate(bodies, 1):
        lines.append(Line.make(sequence, previous, body))
        previous = lines[-1].digest
    return lines


def attended(sequence: int, at_utc_us: int = 0) -> bytes:
    return body_of(
        AttendanceRecord(f"e{sequence}", "k", sequence, "p", Direction.IN, at_utc_us, "UTC", 0.5, 0.25, 1.0, "d", "r")
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(records | corrections, max_size=5), st.booleans())
def test_the_copy_gives_every_ledger_line_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, some: list[AttendanceRecord | Correction], is_bulk: bool
) -> None:
    bodies = [body_of(record) for record in some] + [lost_body("unreadable")]
    lines = {
        ATTENDANCE: chained(bodies * (20 if is_bulk else 1)),
        PEOPLE: chained([canonical({"kind": "removed"})]),
        AUDIT: chained([canonical({"action": "login"})] * 3),
    }
    store = Store(tmp_path_factory.mktemp("store") / "c.duckdb")
    store.open()
    store.insert(lines)
    for table, expected in lines.items():
        assert list(store.lines(table)) == expected
        assert store.head(table) == (len(expected), expected[-1].digest)
    made = [event for event in events_from(store.events(-(2**62), 2**62 + 1)) if isinstance(event, AttendanceRecord)]
    assert effective(punches_from(store.punches(-(2**62), 2**62 + 1)), []) == effective(made, [])
    store.close()


def test_a_copy_without_columns_for_reports_is_given_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = AttendanceRecord("e", "k", 1, "p", Direction.OUT, 5, "UTC", None, None, None, "", "r", Method.PIN)
    struck = Correction("c", "k", 3, "p", "e", None, 5, "UTC", 9, "Ada", "wrong person")
    lines = chained([body_of(record), lost_body("unreadable"), body_of(struck)])
    store = Store(tmp_path / "c.duckdb")
    monkeypatch.setattr("kiosk_app.attendance.migrations.MIGRATIONS", MIGRATIONS[:2])
    with duckdb.connect(str(store.path)) as connection:
        migrate(connection)
        for line in lines:
            row = [line.sequence, line.digest, line.body.decode(), *keys_of(line.body.decode())[:4]]
            connection.execute("INSERT INTO attendance VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    monkeypatch.undo()
    store.open()
    assert list(store.lines(ATTENDANCE)) == lines
    assert punches_from(store.punches(0, 9)) == effective([record], [])
    store.insert({ATTENDANCE: chained([line.body for line in lines] + [body_of(replace(record, event_id="n"))])[3:]})
    assert [punch.event_id for punch in punches_from(store.punches(0, 9))] == ["e", "n"]
    store.close()


def test_an_insert_that_fails_half_way_stores_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    lines = chained([attended(1), attended(2)])
    with pytest.raises(DamagedCopy):
        store.insert({ATTENDANCE: [lines[0], lines[1], lines[0]]})
    assert store.head(ATTENDANCE) == (0, GENESIS)
    store.insert({ATTENDANCE: lines})
    assert store.head(ATTENDANCE)[0] == 2
    store.close()


def test_a_hole_in_the_copy_is_damage(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    store.insert({ATTENDANCE: [chained([attended(1), attended(2)])[1]]})
    with pytest.raises(DamagedCopy, match="1 of 2"):
        store.head(ATTENDANCE)
    store.close()


def test_a_span_of_time_includes_its_start_and_not_its_end(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    store.insert({ATTENDANCE: chained([attended(n, at_utc_us=n) for n in range(1, 6)])})
    assert [sequence for sequence, _ in store.events(2, 4)] == [2, 3]
    store.close()


def test_a_file_of_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    store.close()
    with duckdb.connect(str(tmp_path / "c.duckdb")) as connection:
        connection.execute("INSERT INTO migration VALUES (99)")
    with pytest.raises(StorageError, match="newer Clockface") as refused:
        store.open()
    assert not isinstance(refused.value, DamagedCopy)
    store.close()


def test_settings_cannot_be_changed_nor_files_reached_once_it_is_open(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    for statement in ("SET memory_limit = '8GB'", f"COPY canary TO '{tmp_path}/leak.csv'", "INSTALL httpfs"):
        with pytest.raises(duckdb.Error):
            store._rows(statement)
    assert not (tmp_path / "leak.csv").exists()
    store.close()


def test_all_its_files_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    store.insert({ATTENDANCE: chained([attended(1)])})
    assert {path.name for path in tmp_path.iterdir()} == {"c.duckdb", "c.duckdb.wal"}
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}
    store.close()


def test_a_file_that_another_process_has_open_is_busy_and_not_damaged(tmp_path: Path) -> None:
    path = tmp_path / "c.duckdb"
    program = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(DataFolderBusy):
            Store(path).open()
        other.communicate("")


def test_a_rebuild_that_finds_no_space_says_so_and_leaves_the_old_file_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "c.duckdb")
    store.open()
    store.insert({ATTENDANCE: chained([attended(1)])})
    store.close()
    before = (tmp_path / "c.duckdb").read_bytes()
    with pytest.raises(StorageError, match="cannot be made anew"):
        store.rebuild({ATTENDANCE: chained([attended(1)]) * 2})  # the same number twice: an insert that must fail
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"c.duckdb": before}
