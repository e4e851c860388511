"""Receipts of recognition attempts: what the kiosk concluded about whoever stood there, and the numbers behind it.

No picture and no embedding: a dispute can be explained without keeping either. One JSON line each in a file per day
(UTC), for the number of days that the site keeps them. A receipt is not attendance: it may be lost in a power cut.
"""

from __future__ import annotations

import dataclasses
import json
import logging
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk_app.domain import Method, Outcome
from kiosk_app.durable import open_private, reported, write_fully
from kiosk_app.errors import StorageError

log = logging.getLogger(__name__)

MAX_CANDIDATES = 3
MAX_DAY_BYTES = 20_000_000  # about 40,000 attempts; somebody who stands there all day must not fill the disk
_US = 1_000_000


@dataclass(frozen=True, slots=True)
class Receipt:
    """One decision, made at `at_utc_us` (microseconds since 1970 in UTC).

    candidates: person_id and similarity of those most alike, best first. similarity, margin, quality, measures: of the
    face, None or empty where no face was compared. min_similarity and min_margin: what they had to reach; calibration:
    the name of the one of this site that they come from, if they do. attendance and sequence: event id and number of
    the record written because of it, None when nothing was. live_score: 0..1, None where liveness was not measured.
    cues: signs of a picture by name, 0..1, empty where they were not looked for.
    """

    at_utc_us: int
    outcome: Outcome
    person_id: str | None = None
    candidates: tuple[tuple[str, float], ...] = ()
    similarity: float | None = None
    margin: float | None = None
    quality: float | None = None
    measures: Mapping[str, float] = field(default_factory=dict)
    min_similarity: float | None = None
    min_margin: float | None = None
    pack_digest: str = ""
    reasons: tuple[str, ...] = ()
    method: Method = Method.FACE
    attendance: str | None = None
    sequence: int | None = None
    calibration: str = ""
    live_score: float | None = None
    cues: Mapping[str, float] = field(default_factory=dict)


_FIELDS = [each.name for each in dataclasses.fields(Receipt)]


class AttemptLog:
    """The receipts of one data folder, in its sub-folder `attempts`. Every method may be called from any thread.

    now_utc_us: the wall clock; decides what is too old.
    """

    def __init__(self, folder: Path, keep_days: int, now_utc_us: Callable[[], int]) -> None:
        self._folder = folder / "attempts"
        self.keep_days = keep_days
        self._now_utc_us = now_utc_us
        self._lock = threading.Lock()
        self._said = False

    def append(self, receipt: Receipt) -> None:
        """Keep one receipt; the first one of a day deletes those that are too old.

        A disk that does not take it is told in the log, once: nobody waits in front of it.
        """
        fields = {name: getattr(receipt, name) for name in _FIELDS} | {
            "measures": dict(receipt.measures),
            "cues": dict(receipt.cues),
        }
        text = json.dumps(fields, separators=(",", ":"), default=float).encode("ascii")
        path = self._path(_day(receipt.at_utc_us))
        with self._lock:
            try:
                self._write(path, b"\n" + text)  # the line feed in front ends a line that a power cut left unfinished
                self._said = False
            except StorageError as error:
                if not self._said:
                    log.error("The receipts of attempts are not kept for now: %s", error)
                self._said = True

    def _write(self, path: Path, text: bytes) -> None:
        with reported(path):
            path.parent.mkdir(mode=0o700, exist_ok=True)
            if not path.exists():
                self.prune()
            fd = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            try:
                if os.fstat(fd).st_size < MAX_DAY_BYTES:
                    write_fully(fd, text)
            finally:
                os.close(fd)

    def read(self, from_utc_us: int, to_utc_us: int, limit: int = 500) -> list[Receipt]:
        """The newest `limit` receipts with from <= time < to, newest first. Raises StorageError."""
        first, last = _day(max(from_utc_us, 0)), _day(max(min(to_utc_us, _LAST_US) - 1, 0))
        found: list[Receipt] = []
        for day, path in sorted(self._files(), reverse=True):
            if first <= day <= last and len(found) < limit:
                receipts = [r for r in _receipts(path) if from_utc_us <= r.at_utc_us < to_utc_us]
                found += sorted(receipts, key=lambda r: r.at_utc_us)[::-1][: limit - len(found)]
        return found

    def prune(self) -> int:
        """Delete the files older than the site keeps them; how many. Raises StorageError."""
        oldest = _day(self._now_utc_us()) - timedelta(days=self.keep_days)
        old = [path for day, path in self._files() if day < oldest]
        for path in old:
            with reported(path):
                path.unlink(missing_ok=True)
        return len(old)

    def _path(self, day: date) -> Path:
        return self._folder / f"{day.isoformat()}.jsonl"

    def _files(self) -> list[tuple[date, Path]]:
        with reported(self._folder):
            return [(day, path) for path in self._folder.glob("*.jsonl") if (day := _dated(path)) is not None]


_LAST_US = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp()) * _US


def _day(at_utc_us: int) -> date:
    return datetime.fromtimestamp(min(at_utc_us, _LAST_US) // _US, UTC).date()


def _dated(path: Path) -> date | None:
    try:
        return date.fromisoformat(path.stem)
    except ValueError:
        return None


def _receipts(path: Path) -> Iterator[Receipt]:
    with reported(path):
        texts = path.read_bytes().splitlines()
    for text in texts:
        receipt = _receipt(text)
        if receipt is not None:
            yield receipt


def _receipt(text: bytes) -> Receipt | None:
    """The receipt of one line; None for a line that is cut short or of a newer Clockface."""
    try:
        values: dict[str, Any] = json.loads(text)
        values |= {
            "outcome": Outcome(values["outcome"]),
            "method": Method(values["method"]),
            "candidates": tuple((str(person_id), float(alike)) for person_id, alike in values["candidates"]),
            "reasons": tuple(values["reasons"]),
            "at_utc_us": int(values["at_utc_us"]),
        }
        return Receipt(**values)
    except (ValueError, TypeError, KeyError):
        return None
