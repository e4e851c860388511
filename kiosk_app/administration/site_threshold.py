"""The calibration of a site: what was aimed for, what came of it, and when its people are others than it rests on."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk_app.domain import Calibrated, Template
from kiosk_app.durable import reported, write_atomically
from kiosk_app.errors import InputError, StorageError
from kiosk_app.recognition.calibration import Calibration, calibrate
from kiosk_app.recognition.decision import Thresholds
from kiosk_app.recognition.gallery import Gallery

log = logging.getLogger(__name__)

FILE_NAME = "calibration.json"
YEAR_DAYS = 365.25
MAX_CHANGED = 0.05  # share of the people who may come or go before it is done again


@dataclass(frozen=True, slots=True)
class Aim:
    """At most one stranger recorded as somebody in `years`, when so many a day stand before the kiosk."""

    years: float
    strangers_a_day: float

    @property
    def rate(self) -> float:
        """Of the searches for a stranger, how many may give a name."""
        return min(0.5, 1 / (self.strangers_a_day * YEAR_DAYS * self.years))


@dataclass(frozen=True, slots=True)
class SiteCalibration:
    """name: what receipts call it. pack_digest: the recogniser. people: a mark for each person it rests on."""

    name: str
    pack_digest: str
    aim: Aim
    min_similarity: float
    bound: float
    expected: float
    people: tuple[str, ...]

    @property
    def calibrated(self) -> Calibrated:
        return Calibrated(self.name, self.min_similarity)

    def still_fits(self, templates: Sequence[Template]) -> bool:
        """Whether it rests on nearly these people."""
        now, then = _marks(templates), set(self.people)
        return len(now ^ then) <= MAX_CHANGED * max(len(now), len(then))


def made(found: Calibration, aim: Aim, templates: Sequence[Template], pack_digest: str) -> SiteCalibration:
    """What is kept of a calibration, with a name of its own: the day, the number of people, and a digest."""
    people = tuple(sorted(_marks(templates)))
    digest = hashlib.sha256(f"{pack_digest}{aim}{found}{people}".encode()).hexdigest()[:8]
    name = f"{datetime.now(UTC).date()}/{len(people)}/{digest}"
    return SiteCalibration(name, pack_digest, aim, found.min_similarity, found.bound, found.expected, people)


def read(folder: Path) -> SiteCalibration | None:
    """None where there is none, or none that can be read: then the threshold of the pack holds. Raises StorageError."""
    path = folder / FILE_NAME
    with reported(path):
        try:
            told = json.loads(path.read_bytes())
            return SiteCalibration(**{**told, "aim": Aim(**told["aim"]), "people": tuple(told["people"])})
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError):
            log.error("the calibration cannot be read: calibrate again")
            return None


def write(folder: Path, calibration: SiteCalibration) -> None:
    """Raises StorageError."""
    write_atomically(folder / FILE_NAME, [json.dumps(asdict(calibration)).encode()])


def forget(folder: Path) -> None:
    """From now on the threshold of the pack holds. Raises StorageError."""
    path = folder / FILE_NAME
    with reported(path):
        path.unlink(missing_ok=True)


def kept_up(folder: Path, gallery: Gallery, templates: Sequence[Template], thresholds: Thresholds) -> Calibrated | None:
    """The calibration of this site for this gallery, done again where the people have changed; None without an aim.

    Where they allow none, the last threshold stays in use. thresholds: those of the pack. Raises StorageError.
    """
    before = read(folder)
    if before is None or before.pack_digest != gallery.pack_digest:
        return None
    if before.still_fits(templates):
        return before.calibrated
    try:
        found = calibrate(gallery, templates, thresholds, before.aim.rate)
    except InputError as error:
        log.warning("not calibrated again: %s", error)
        return before.calibrated
    if not found.keeps(before.aim.rate):
        log.warning("not calibrated again: these people do not allow the aim")
        return before.calibrated
    again = made(found, before.aim, templates, gallery.pack_digest)
    try:
        write(folder, again)
    except StorageError as error:  # recognition goes on; the next time it is tried again
        log.error("the calibration is not kept: %s", error)
    return again.calibrated


def _marks(templates: Sequence[Template]) -> set[str]:
    return {hashlib.sha256(template.person_id.encode()).hexdigest()[:12] for template in templates}
