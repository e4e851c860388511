"""Receipts come back as they were, and nothing that happens to their files stops the kiosk."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from kiosk_app.attendance import attempts
from kiosk_app.attendance.attempts import AttemptLog, Receipt
from kiosk_app.domain import Method, Outcome

DAY_US = 86_400_000_000
NOW_US = 20_000 * DAY_US + 50_000_000_000


def receipts_of(folder: Path, keep_days: int = 30) -> AttemptLog:
    return AttemptLog(folder, keep_days, lambda: NOW_US)


def receipt(at_utc_us: int) -> Receipt:
    return Receipt(at_utc_us, Outcome.UNKNOWN, reasons=("below_min_similarity",))


FULL = Receipt(
    at_utc_us=NOW_US,
    outcome=Outcome.IDENTIFIED,
    person_id="ana",
    candidates=(("ana", 0.61), ("ben", 0.2)),
    similarity=0.61,
    margin=0.41,
    quality=0.5,
    measures={"sharpness": 0.4, "brightness": 120.0},
    min_similarity=0.4,
    min_margin=0.05,
    pack_digest="a" * 64,
    reasons=("agreement_3_of_3",),
    method=Method.FACE_AND_PIN,
    attendance="01890a5d-ac96-774b-bcce-b302099a8057",
    sequence=7,
    calibration="2026-11-22/60/1a2b3c4d",
)


def test_a_receipt_comes_back_as_it_was_after_a_restart(tmp_path: Path) -> None:
    receipts_of(tmp_path).append(FULL)
    receipts_of(tmp_path).append(receipt(NOW_US + 1))
    assert receipts_of(tmp_path).read(NOW_US, NOW_US + 2) == [receipt(NOW_US + 1), FULL]
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.rglob("*"))


def test_numbers_are_kept_whatever_kind_they_are(tmp_path: Path) -> None:
    measures = MappingProxyType({"sharpness": np.float32(0.5), "yaw": np.float64(0.25), "width": float("inf")})
    kept = replace(FULL, measures=measures, similarity=np.float32(0.75))
    receipts_of(tmp_path).append(kept)
    (back,) = receipts_of(tmp_path).read(0, 2**62)
    assert back == replace(kept, measures=dict(measures))


def test_receipts_are_read_newest_first_by_time_and_at_most_so_many(tmp_path: Path) -> None:
    log = receipts_of(tmp_path)
    times = [NOW_US + step * DAY_US // 3 for step in (0, 5, 2, 1, 4, 3)]
    for at_utc_us in times:
        log.append(receipt(at_utc_us))
    newest_first = sorted(times, reverse=True)
    assert [r.at_utc_us for r in log.read(-(2**62), 2**62)] == newest_first
    assert [r.at_utc_us for r in log.read(-(2**62), 2**62, limit=4)] == newest_first[:4]
    assert [r.at_utc_us for r in log.read(times[2], times[1])] == newest_first[1:4]
    assert log.read(NOW_US - 9 * DAY_US, NOW_US) == []


def test_a_folder_without_receipts_has_none(tmp_path: Path) -> None:
    assert receipts_of(tmp_path).read(0, 2**62) == []
    assert receipts_of(tmp_path).prune() == 0


@pytest.mark.parametrize(
    "rubbish",
    [b'\n{"at_utc_us": 17', b"\n\xff\xfe", b"\n[]", b"\nnull", b'\n{"outcome": "met", "method": "face"}', b"\n\n"],
)
def test_a_line_cut_short_or_damaged_costs_no_other_one(tmp_path: Path, rubbish: bytes) -> None:
    log = receipts_of(tmp_path)
    log.append(receipt(NOW_US))
    (path,) = (tmp_path / "attempts").iterdir()
    with path.open("ab") as file:
        file.write(rubbish)
    log.append(FULL)
    assert sorted(log.read(0, 2**62), key=lambda r: r.outcome.value) == [FULL, receipt(NOW_US)]


def test_a_receipt_of_a_newer_version_is_passed_over(tmp_path: Path) -> None:
    log = receipts_of(tmp_path)
    log.append(FULL)
    (path,) = (tmp_path / "attempts").iterdir()
    values = json.loads(path.read_bytes()) | {"iris": 1.0}
    path.write_bytes(path.read_bytes() + b"\n" + json.dumps(values).encode())
    assert log.read(0, 2**62) == [FULL]


def test_a_disk_that_takes_nothing_is_told_once_and_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    log = receipts_of(tmp_path)
    (tmp_path / "attempts").write_text("a file where the folder belongs")
    with caplog.at_level(logging.ERROR):
        log.append(FULL)
        log.append(FULL)
        (tmp_path / "attempts").unlink()
        log.append(FULL)
        assert len(caplog.records) == 1
    assert log.read(0, 2**62) == [FULL]


def test_a_day_of_trying_does_not_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "MAX_DAY_BYTES", 10_000)
    log = receipts_of(tmp_path)
    for _ in range(100):
        log.append(FULL)
    (path,) = (tmp_path / "attempts").iterdir()
    assert 9_000 < path.stat().st_size < 11_000


def test_what_is_older_than_the_site_keeps_is_deleted(tmp_path: Path) -> None:
    log = receipts_of(tmp_path, keep_days=500)
    for days in (0, 29, 30, 31, 400):
        log.append(receipt(NOW_US - days * DAY_US))
    (tmp_path / "attempts" / "notes.txt").write_text("not ours")
    (tmp_path / "attempts" / "notes.jsonl").write_text("not ours")
    log.keep_days = 30
    assert log.prune() == 2
    assert [NOW_US - r.at_utc_us for r in log.read(0, 2**62)] == [0, 29 * DAY_US, 30 * DAY_US]
    assert len(list((tmp_path / "attempts").iterdir())) == 5


def test_the_first_receipt_of_a_day_ends_the_time_of_the_oldest(tmp_path: Path) -> None:
    log = receipts_of(tmp_path, keep_days=500)
    for days in (400, 31, 30):
        log.append(receipt(NOW_US - days * DAY_US))
    log.keep_days = 30
    log.append(receipt(NOW_US))
    assert [NOW_US - r.at_utc_us for r in log.read(0, 2**62)] == [0, 30 * DAY_US]
