from __future__ import annotations

import csv
import dataclasses
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.attendance.export import COLUMNS, local_time, write_csv
from kiosk_app.domain import AttendanceRecord, Direction, Person
from kiosk_app.errors import StorageError

AT_UTC_US = 1_762_153_204_056_789  # 2025-11-03 07:00:04.056789 UTC
RECORD = AttendanceRecord(
    "0199", "kiosk", 1, "p1", Direction.IN, AT_UTC_US, "Europe/Berlin", -0.5, 0.25, 1.0, "d" * 64, "agreement_3_of_3"
)


def exported(path: Path, *records: AttendanceRecord, name: str = "Ada") -> list[dict[str, str]]:
    write_csv(records, [Person("p1", name, 0)], path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_has_local_time_with_offset_and_plain_numbers(tmp_path: Path) -> None:
    [row] = exported(tmp_path / "a.csv", RECORD)
    assert tuple(row) == COLUMNS
    assert row["time"] == "2025-11-03T08:00:04.056+01:00"
    assert (row["similarity"], row["margin"], row["sequence"]) == ("-0.5", "0.25", "1")
    assert (row["display_name"], row["direction"], row["zone"]) == ("Ada", "in", "Europe/Berlin")


def test_lines_end_as_rfc_4180_says_and_cells_are_quoted_where_needed(tmp_path: Path) -> None:
    [row] = exported(tmp_path / "a.csv", RECORD, name='Müller, "Ada"\nB.')
    assert row["display_name"] == 'Müller, "Ada"\nB.'
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"event_id,kiosk_id,")
    assert content.endswith(b"\r\n")
    assert '"Müller, ""Ada""\nB."'.encode() in content


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_made_harmless(tmp_path: Path, start: str) -> None:
    record = dataclasses.replace(RECORD, kiosk_id=start + "1", reason=start + "cmd|' /C calc'!A0")
    [row] = exported(tmp_path / "a.csv", record, name=start + 'HYPERLINK("http://x")')
    for column in ("display_name", "kiosk_id", "reason"):
        assert row[column].startswith("'" + start)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_name_comes_back_and_none_starts_a_formula(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    [row] = exported(tmp_path_factory.mktemp("csv") / "a.csv", RECORD, name=name)
    assert row["display_name"].removeprefix("'") == name.removeprefix("'")
    assert row["display_name"][:1] not in {"=", "+", "-", "@", "\t", "\r"}


def test_somebody_removed_has_an_empty_name(tmp_path: Path) -> None:
    [row] = exported(tmp_path / "a.csv", dataclasses.replace(RECORD, person_id="gone"))
    assert (row["person_id"], row["display_name"]) == ("gone", "")


def test_no_records_give_the_header_alone(tmp_path: Path) -> None:
    assert exported(tmp_path / "a.csv") == []
    assert (tmp_path / "a.csv").read_text().count("\n") == 1


@pytest.mark.parametrize(
    ("at_utc_us", "expected"),
    [
        (1_743_296_399_999_000, "2025-03-30T01:59:59.999+01:00"),  # the last moment of winter time
        (1_743_296_400_000_000, "2025-03-30T03:00:00.000+02:00"),  # the hour that does not exist is skipped
        (1_761_438_600_000_000, "2025-10-26T02:30:00.000+02:00"),
        (1_761_442_200_000_000, "2025-10-26T02:30:00.000+01:00"),  # the same time on the wall, an hour later
        (-1_000, "1970-01-01T00:59:59.999+01:00"),
    ],
)
def test_times_are_unambiguous_around_the_change_of_clocks(at_utc_us: int, expected: str) -> None:
    text = local_time(at_utc_us, "Europe/Berlin")
    assert text == expected
    assert round(datetime.fromisoformat(text).timestamp() * 1e6) == at_utc_us


def test_a_file_that_cannot_be_written_is_a_clear_sentence_and_the_old_one_stays(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be read or written"):
        write_csv([RECORD], [], tmp_path / "missing" / "a.csv")
    exported(tmp_path / "a.csv", RECORD)
    before = (tmp_path / "a.csv").read_bytes()
    with pytest.raises(KeyError):
        write_csv([dataclasses.replace(RECORD, zone="No/Such")], [], tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
