from __future__ import annotations

import csv
import dataclasses
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.attendance import export_xlsx
from kiosk_app.attendance.export import (
    COLUMNS,
    COMPLETE,
    completeness_sentence,
    export_rows,
    local_time,
    write_csv,
)
from kiosk_app.attendance.export_file import Format, export, format_of
from kiosk_app.attendance.export_parquet import write_parquet
from kiosk_app.attendance.export_xlsx import write_xlsx
from kiosk_app.attendance.records import Completeness
from kiosk_app.domain import AttendanceRecord, Correction, Direction, Method, Person
from kiosk_app.errors import InputError, StorageError
from tests.sample_register import PACK, STRIDE_US, embedding, enrolled, filled, identified, striding_register

AT_UTC_US = 1_762_153_204_056_789  # 2025-11-03 07:00:04.056789 UTC
RECORD = AttendanceRecord(
    "0199", "kiosk", 1, "p1", Direction.IN, AT_UTC_US, "Europe/Berlin", -0.5, 0.25, 1.0, "d" * 64, "agreement_3_of_3"
)
STRIKE = Correction(
    "019a", "kiosk", 2, "p1", "0199", None, AT_UTC_US, "Europe/Berlin", AT_UTC_US + 60_000_000, "hr", "was not here"
)
ADA = Person("p1", "Ada", 0, employee_number="007", department="Tower")
SENTENCE = "All events."
WRITERS = {"a.csv": write_csv, "a.xlsx": write_xlsx, "a.parquet": write_parquet}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


def cells_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def exported(
    path: Path, *events: AttendanceRecord | Correction, corrections: Iterable[Correction] = (), person: Person = ADA
) -> list[dict[str, str]]:
    """The rows of a CSV file; the last one is checked and left out."""
    write_csv(export_rows(events, corrections, [person]), SENTENCE, path)
    head, *rows, last = cells_of(path)
    assert last == [COMPLETE, SENTENCE, *[""] * (len(COLUMNS) - 2)]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_row_has_local_time_with_offset_and_plain_numbers(tmp_path: Path) -> None:
    [row] = exported(tmp_path / "a.csv", RECORD)
    assert tuple(row) == COLUMNS
    assert row["time"] == "2025-11-03T08:00:04.056+01:00"
    assert (row["similarity"], row["margin"], row["sequence"]) == ("-0.5", "0.25", "1")
    assert (row["display_name"], row["direction"], row["zone"]) == ("Ada", "in", "Europe/Berlin")
    assert (row["employee_number"], row["department"], row["utc_offset_h"]) == ("007", "Tower", "1.0")
    assert (row["method"], row["min_similarity"], row["clock_trusted"]) == ("face", "", "true")
    assert (row["corrects"], row["author"], row["made_at"], row["counts"]) == ("", "", "", "true")


def test_what_was_recorded_with_a_code_has_no_scores(tmp_path: Path) -> None:
    record = dataclasses.replace(
        RECORD, method=Method.PIN, similarity=None, margin=None, quality=None, pack_digest="", clock_trusted=False
    )
    [row] = exported(tmp_path / "a.csv", record)
    assert (row["method"], row["similarity"], row["pack_digest"], row["clock_trusted"]) == ("pin", "", "", "false")


def test_a_correction_is_a_row_of_its_own_beside_what_it_corrects(tmp_path: Path) -> None:
    moved = dataclasses.replace(STRIKE, event_id="019b", sequence=3, corrects="019a", direction=Direction.OUT)
    old, struck, holds = exported(tmp_path / "a.csv", RECORD, STRIKE, moved, corrections=[STRIKE, moved])
    assert [
        (r["event_id"], r["corrects"], r["corrected_by"], r["direction"], r["counts"]) for r in (old, struck, holds)
    ] == [
        ("0199", "", "019a", "in", "false"),
        ("019a", "0199", "019b", "", "false"),
        ("019b", "019a", "", "out", "true"),
    ]
    assert (struck["author"], struck["correction_reason"]) == ("hr", "was not here")
    assert struck["made_at"] == "2025-11-03T08:01:04.056+01:00"
    assert (struck["method"], struck["reason"], struck["clock_trusted"]) == ("", "", "")


def test_a_strike_never_counts(tmp_path: Path) -> None:
    assert [row["counts"] for row in exported(tmp_path / "a.csv", STRIKE)] == ["false"]


def test_lines_end_as_rfc_4180_says_and_cells_are_quoted_where_needed(tmp_path: Path) -> None:
    [row] = exported(tmp_path / "a.csv", RECORD, person=dataclasses.replace(ADA, display_name='Müller, "Ada"\nB.'))
    assert row["display_name"] == 'Müller, "Ada"\nB.'
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"event_id,kiosk_id,")
    assert content.endswith(b"\r\n")
    assert '"Müller, ""Ada""\nB."'.encode() in content


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_text_that_a_spreadsheet_would_run_is_made_harmless(tmp_path: Path, start: str) -> None:
    evil = start + "cmd|' /C calc'!A0"
    record = dataclasses.replace(RECORD, kiosk_id=start + "1", reason=evil)
    correction = dataclasses.replace(STRIKE, author=evil, reason=evil)
    person = Person("p1", start + 'HYPERLINK("http://x")', 0, employee_number=evil, department=evil)
    row, corrected = exported(tmp_path / "a.csv", record, correction, person=person)
    texts = [row[c] for c in ("display_name", "kiosk_id", "reason", "employee_number", "department")]
    for text in [*texts, corrected["author"], corrected["correction_reason"]]:
        assert text.startswith("'" + start)


@given(TEXTS)
def test_every_name_comes_back_and_none_starts_a_formula(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    [row] = exported(
        tmp_path_factory.mktemp("csv") / "a.csv", RECORD, person=dataclasses.replace(ADA, display_name=name)
    )
    assert row["display_name"].removeprefix("'") == name.removeprefix("'")
    assert not row["display_name"].startswith(FORMULA_STARTS)


def test_somebody_removed_has_an_empty_name(tmp_path: Path) -> None:
    [row] = exported(tmp_path / "a.csv", dataclasses.replace(RECORD, person_id="gone"))
    assert (row["person_id"], row["display_name"], row["employee_number"]) == ("gone", "", "")


def test_no_records_give_the_header_and_what_the_file_is_complete_up_to(tmp_path: Path) -> None:
    assert exported(tmp_path / "a.csv") == []
    assert (tmp_path / "a.csv").read_text().count("\n") == 2


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


@pytest.mark.parametrize(
    ("span", "bounds", "expected"),
    [
        (
            Completeness("door", 1, 8412, 0, AT_UTC_US),
            (),
            'All events of this kiosk ("door") to 2025-11-03T08:00:04.056+01:00, sequence 1 to 8412 without gaps.',
        ),
        (
            Completeness("door", 1, 9, 2, AT_UTC_US),
            (),
            'All events of this kiosk ("door") to 2025-11-03T08:00:04.056+01:00, sequence 1 to 9 without gaps, '
            "2 of them lost to damage and without a row.",
        ),
        (
            Completeness("door", 1, 9, 0, AT_UTC_US),
            (0, 3_600_000_000),
            'All events of this kiosk ("door") from 1970-01-01T01:00:00.000+01:00 before '
            "1970-01-01T02:00:00.000+01:00, as its log has them up to 2025-11-03T08:00:04.056+01:00, "
            "sequence 1 to 9 without gaps.",
        ),
        (Completeness("door", 0, 0, 0, None), (), 'No events of this kiosk ("door"): it has recorded none yet.'),
    ],
)
def test_the_sentence_says_what_a_file_has(span: Completeness, bounds: tuple[int, ...], expected: str) -> None:
    assert completeness_sentence(span, "Europe/Berlin", *bounds) == expected


# Excel


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet_cells(path: Path, number: int = 1) -> list[dict[str, tuple[str, str]]]:
    """Type and text of each cell of a sheet, row by row, by column letter; a formula has the type 'formula'."""
    with zipfile.ZipFile(path) as book:
        root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    rows = []
    for row in root.iter(f"{SHEET}row"):
        cells = {}
        for cell in row.iter(f"{SHEET}c"):
            kind = "formula" if cell.find(f"{SHEET}f") is not None else cell.get("t", "n")
            text = "".join(part.text or "" for part in cell.iter() if part.tag in (f"{SHEET}t", f"{SHEET}v"))
            cells[cell.attrib["r"].rstrip("0123456789")] = (kind, text)
        rows.append(cells)
    return rows


def column(name: str) -> str:
    return chr(ord("A") + COLUMNS.index(name))


def test_a_workbook_has_dates_numbers_and_texts_and_says_what_it_is_complete_up_to(tmp_path: Path) -> None:
    write_xlsx(export_rows([RECORD, STRIKE], [STRIKE], [ADA]), SENTENCE, tmp_path / "a.xlsx")
    head, row, strike = sheet_cells(tmp_path / "a.xlsx")
    assert tuple(text for _, text in head.values()) == COLUMNS
    kind, days = row[column("time")]
    assert kind == "n"
    shown = datetime(1899, 12, 30) + timedelta(days=float(days))
    assert abs(shown - datetime(2025, 11, 3, 8, 0, 4, 56789)) < timedelta(milliseconds=1)
    assert row[column("similarity")] == ("n", "-0.5")
    assert row[column("employee_number")] == ("inlineStr", "007")
    assert row[column("counts")] == ("b", "0")
    assert column("similarity") not in strike
    assert sheet_cells(tmp_path / "a.xlsx", 2) == [{"A": ("inlineStr", SENTENCE)}]


@settings(max_examples=30, deadline=None)
@given(TEXTS | st.sampled_from(["=1+1", "http://x", "_x0041_", " a ", "\ufffe", "\x0b", "12", "{=A1}"]))
def test_every_text_stays_a_text_in_a_workbook(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    write_xlsx(export_rows([RECORD], [], [dataclasses.replace(ADA, display_name=name)]), SENTENCE, path)
    _, row = sheet_cells(path)
    kind, text = row.get(column("display_name"), ("inlineStr", ""))
    assert kind == "inlineStr"
    if name.isprintable() and "_x" not in name:
        assert text == name


def test_more_rows_than_a_sheet_has_are_refused_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_xlsx, "MAX_ROWS", 2)
    write_xlsx(export_rows([RECORD] * 2, [], []), SENTENCE, tmp_path / "a.xlsx")
    with pytest.raises(InputError, match="room for 2 rows: export fewer days, or as CSV or Parquet"):
        write_xlsx(export_rows([RECORD] * 3, [], []), SENTENCE, tmp_path / "b.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_moment_before_the_first_date_of_excel_is_a_text(tmp_path: Path) -> None:
    ancient = dataclasses.replace(RECORD, at_utc_us=-(10**16), zone="UTC")
    write_xlsx(export_rows([ancient], [], []), SENTENCE, tmp_path / "a.xlsx")
    assert sheet_cells(tmp_path / "a.xlsx")[1][column("time")] == ("inlineStr", "1653-02-10T06:13:20.000+00:00")


# Parquet


def test_parquet_has_types_nulls_and_the_sentence(tmp_path: Path) -> None:
    path = tmp_path / "it's.parquet"
    log_file = f"'{path}'".replace("it's", "it''s")
    many = [dataclasses.replace(RECORD, sequence=n, similarity=None if n < 3000 else 0.5) for n in range(1, 3001)]
    write_parquet(export_rows([*many, STRIKE], [STRIKE], [ADA]), "It's all.", path)
    with duckdb.connect() as connection:
        log = connection.read_parquet(str(path))
        types = dict(zip(log.columns, map(str, log.types), strict=True))
        assert tuple(types) == COLUMNS
        assert (types["time"], types["made_at"]) == ("TIMESTAMP WITH TIME ZONE",) * 2
        assert (types["sequence"], types["similarity"], types["counts"]) == ("BIGINT", "DOUBLE", "BOOLEAN")
        told = connection.sql(
            "SELECT sequence, similarity, epoch_us(time), epoch_us(made_at), direction, author, counts "
            f"FROM {log_file} WHERE sequence = 3000 OR author IS NOT NULL"
        ).fetchall()
        metadata = connection.execute("SELECT key, value FROM parquet_kv_metadata(?)", [str(path)]).fetchall()
    assert told == [
        (3000, 0.5, AT_UTC_US, None, "in", None, False),
        (2, None, AT_UTC_US, AT_UTC_US + 60_000_000, None, "hr", False),
    ]
    assert metadata == [(b"complete", b"It's all.")]


def test_an_empty_parquet_file_has_all_columns(tmp_path: Path) -> None:
    write_parquet([], SENTENCE, tmp_path / "a.parquet")
    with duckdb.connect() as connection:
        assert tuple(connection.read_parquet(str(tmp_path / "a.parquet")).columns) == COLUMNS


# All formats


@pytest.mark.parametrize(("name", "write"), WRITERS.items())
def test_a_file_that_cannot_be_written_is_a_clear_sentence_and_the_old_one_stays(
    tmp_path: Path, name: str, write: Callable[..., None]
) -> None:
    with pytest.raises(StorageError, match="cannot be read or written"):
        write(export_rows([RECORD], [], []), SENTENCE, tmp_path / "missing" / name)
    write(export_rows([RECORD], [], []), SENTENCE, tmp_path / name)
    before = (tmp_path / name).read_bytes()
    with pytest.raises(KeyError):
        write(export_rows([dataclasses.replace(RECORD, zone="No/Such")], [], []), SENTENCE, tmp_path / name)
    assert (tmp_path / name).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.csv", Format.CSV),
        ("a.XLSX", Format.XLSX),
        ("a.parquet", Format.PARQUET),
        ("a.txt", Format.CSV),
        ("a", Format.CSV),
    ],
)
def test_the_name_of_a_file_says_its_format(name: str, expected: Format) -> None:
    assert format_of(Path(name)) is expected


def test_an_export_holds_exactly_what_its_sentence_says(tmp_path: Path) -> None:
    records = filled(tmp_path, people=3, records=30)
    with striding_register(tmp_path, records[-1].at_utc_us + STRIDE_US) as register:
        register.correct(records[0].person_id, corrects=records[0].event_id, direction=None,
                         at_utc_us=records[0].at_utc_us, author="hr", reason="tried it out")  # fmt: skip
        everything = export(register, tmp_path / "all.csv", Format.CSV)
        some = export(register, tmp_path / "some.csv", Format.CSV, records[10].at_utc_us, records[20].at_utc_us)
    rows = cells_of(tmp_path / "all.csv")
    assert (everything.rows, len(rows)) == (31, 33)
    assert rows[-1][:2] == [COMPLETE, everything.complete]
    assert "sequence 1 to 31 without gaps" in everything.complete
    assert [int(row[2]) for row in cells_of(tmp_path / "some.csv")[1:-1]] == list(range(11, 21))
    assert some.rows == 10


def test_what_is_recorded_during_an_export_is_left_for_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with striding_register(tmp_path) as register:
        person = enrolled(register, "Ada", [embedding(1)])
        register.record(identified(person.person_id), PACK)
        as_it_is = register.events

        def meanwhile(*span: int) -> list[AttendanceRecord | Correction]:
            register.record(identified(person.person_id), PACK)
            return as_it_is(*span)

        monkeypatch.setattr(register, "events", meanwhile)
        done = export(register, tmp_path / "a.csv", Format.CSV)
    assert (done.rows, len(cells_of(tmp_path / "a.csv"))) == (1, 3)
    assert "sequence 1 to 1 without" in done.complete


def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    with striding_register(tmp_path) as register, pytest.raises(InputError, match="no file"):
        export(register, tmp_path, Format.CSV)
