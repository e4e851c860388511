"""`clockface demo`: the main job, shown on the sample photo that ships inside the insightface package.

Six people walk up in a video made on the spot; five were enrolled from the photo, one is a stranger. Everything after
the video is the code of `clockface run`, in a temporary data folder.
"""

from __future__ import annotations

import argparse
import math
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk_app import walkup
from kiosk_app.app import Site, open_site
from kiosk_app.attendance.enrolment import subjects
from kiosk_app.attendance.export import local_time
from kiosk_app.attendance.export_file import Format, export
from kiosk_app.domain import U8, AttendanceRecord, Face, Frame, Outcome
from kiosk_app.errors import ClockfaceError, InferenceError, StorageError
from kiosk_app.output import Output, table
from kiosk_app.recognition.camera import CaptureProcess
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.images import read_image
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.sources import parse_source
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.station import Event, Station

NAMES = ("Ana Silva", "Chloé Martin", "Ben Okoye", "Deniz Kaya", "Emil Novák")
STRANGER = "(a stranger)"
PORTRAIT_MARGIN = 0.6  # of the face's width, around the face
POLLS_BEFORE_PICTURE = 15  # half a second: the card has come to rest
PICTURED = "Ben Okoye"  # pictures are taken up to this person
SEGMENT_S = walkup.EMPTY_S + walkup.APPROACH_S + walkup.STAND_S


@dataclass(frozen=True, slots=True)
class Row:
    """What the demo saw of one person walking up."""

    who: str
    event: Event
    name: str | None

    @property
    def is_false(self) -> bool:
        return self.name is not None and self.name != self.who


@dataclass(frozen=True, slots=True)
class Files:
    """What the demo leaves behind, and the names that belong to the ids."""

    csv: Path
    screenshot: Path | None
    names: dict[str, str]


def add_parser(verbs: Any, everywhere: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser("demo", parents=[everywhere], help="see Clockface recognise people, without a camera")
    parser.add_argument("--headless", action="store_true", help="without a window, as fast as the machine can")
    parser.add_argument("--out", metavar="DIR", type=Path, help="where the CSV, the video and the screenshot go")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, out: Output) -> int:
    """The status is 0 when all five were identified, nobody was taken for another and the stranger stayed unknown."""
    results = _folder(args.out)
    with tempfile.TemporaryDirectory(prefix="clockface-demo-") as data, open_site(data, out.note) as site:
        models = site.load_models(out.note)
        truth, video = _prepare(site, models, results, args.headless, out)
        film = _Film(parse_source(str(video)), site.config.camera, every=args.headless)
        events, screenshot = _play(site, models, film, video.with_name("kiosk.png"), args.headless, out)
        names = {person.person_id: person.display_name for person in site.register.people()}
        records = site.register.attendance()
        export(site.register, results / "attendance.csv", Format.CSV)
    rows = [
        Row(_walking(truth, e.decision.t_s - film.began_s), e, names.get(e.decision.person_id or "")) for e in events
    ]
    return _report(rows, records, Files(results / "attendance.csv", screenshot, names), out)


class _Film(CaptureProcess):
    """Notes when the video began: in a window it plays like a camera, whose times are those of the machine's clock."""

    began_s = math.nan  # before the first picture

    def latest(self, timeout_s: float) -> Frame | None:
        frame = super().latest(timeout_s)
        if frame is not None and math.isnan(self.began_s):
            self.began_s = frame.t_s
        return frame


def _walking(truth: Sequence[str], t_s: float) -> str:
    """Who is in the video so long after it began."""
    return truth[min(int(t_s / SEGMENT_S), len(truth) - 1)]


def _folder(chosen: Path | None) -> Path:
    try:
        if chosen is None:
            return Path(tempfile.mkdtemp(prefix="clockface-demo-results-"))
        chosen.mkdir(parents=True, exist_ok=True)
        return chosen.resolve()
    except OSError as error:
        raise StorageError(f"The folder {chosen} cannot be made ({error.strerror}): give another --out.") from error


def _prepare(site: Site, models: FaceModels, results: Path, headless: bool, out: Output) -> tuple[list[str], Path]:
    """Enrol five of the six and film all; returns who walks up, in order, and the video."""
    photo = read_image(walkup.sample_photo())
    faces = sorted(models.detector.scan_still(photo), key=lambda face: float(face.box_xyxy[0]))
    if len(faces) != len(NAMES) + 1:
        raise InferenceError(f"{len(faces)} faces were found in the sample photo, not six: run 'clockface doctor'.")
    stranger = len(faces) - 1
    with tempfile.TemporaryDirectory() as top:
        for name, face in zip(NAMES, faces, strict=False):
            cv2.imwrite(str(Path(top, name.replace(" ", "_") + ".png")), _portrait(photo, face))
        enrolment = site.folder_enrolment(models)
        enrolled = [done for subject in subjects(Path(top)) if (done := enrolment.enrol(subject))]
    if len(enrolled) != len(NAMES):
        reasons = "; ".join(rejection.reason for rejection in enrolment.rejected)
        raise InferenceError(f"Only {len(enrolled)} of {len(NAMES)} people could be enrolled ({reasons}).")
    out.note(f"Enrolled {len(enrolled)} people; one more is a stranger. Filming them walking up...")
    video = results / "walk-up.avi"
    walkup.write_video(video, photo, faces, every=2 if headless else 1)
    return [*NAMES[:stranger], STRANGER], video


def _portrait(photo: U8, face: Face) -> U8:
    left, top, right, bottom = (float(v) for v in face.box_xyxy)
    margin = PORTRAIT_MARGIN * (right - left)
    rows = slice(max(0, round(top - margin)), round(bottom + margin))
    return photo[rows, max(0, round(left - margin)) : round(right + margin)]


def _play(
    site: Site, models: FaceModels, camera: CaptureProcess, picture: Path, headless: bool, out: Output
) -> tuple[list[Event], Path | None]:
    """Everything that was decided, and where the picture of the window is, if there is one."""
    events: list[Event] = []
    recogniser = site.recogniser(models)
    station = Station(camera, recogniser, site.register, site.config, every=headless, on_event=events.append)
    try:
        show = _window(site, station, picture, headless)
    except ClockfaceError as error:
        if not headless:
            raise
        out.note(f"No screenshot: {error}")
        show = _without_window(station)
    station.start()
    try:
        screenshot = show()
    finally:
        station.stop()
    if station.failure is not None:
        raise station.failure
    return events, screenshot


def _window(site: Site, station: Station, picture: Path, headless: bool) -> Callable[[], Path | None]:
    """A function that shows the window until the video ends and takes a picture of a recorded attendance."""
    from kiosk_app.ui.qt_app import make_application, run_window, save_screenshot  # not every machine can load Qt
    from kiosk_app.ui.window import KioskWindow

    application = make_application(headless=headless)
    window = KioskWindow(site.config.screen, windowed=True, zone=site.config.attendance.zone)
    taken: set[str] = set()
    polls = 0

    def screens() -> Screen | None:
        nonlocal polls
        screen = station.screen()
        polls = polls + 1 if screen.state is ScreenState.RECORDED else 0
        if polls == POLLS_BEFORE_PICTURE and PICTURED not in taken:
            save_screenshot(window, picture)
            taken.add(screen.name)
        return None if station.finished.is_set() else screen

    def show() -> Path | None:
        run_window(application, window, screens)
        return picture if taken else None

    return show


def _without_window(station: Station) -> Callable[[], Path | None]:
    def show() -> Path | None:
        station.finished.wait()
        return None

    return show


def _report(rows: Sequence[Row], records: Sequence[AttendanceRecord], files: Files, out: Output) -> int:
    """Print what happened and judge it: each row's truth is known, because the video was made here."""
    identified = [row.name for row in rows if row.event.decision.outcome is Outcome.IDENTIFIED and not row.is_false]
    unknown = [row for row in rows if row.event.decision.outcome is Outcome.UNKNOWN]
    false = sum(row.is_false for row in rows)
    out.text(table([_cells(row) for row in rows], ["who walks up", "outcome", "similarity", "ms a frame"]))
    out.text("\nAttendance:")
    out.text(table([_attendance(r, files.names) for r in records], ["no.", "name", "direction", "time"]))
    summary = {
        "identified": identified,
        "unknown": len(unknown),
        "false": false,
        "attendance_rows": len(records),
        "csv": str(files.csv),
        "screenshot": str(files.screenshot) if files.screenshot else None,
    }
    out.result(
        summary,
        f"\n{len(identified)} identified, {len(unknown)} unknown, {false} taken for another, {len(records)} "
        f"attendance rows\nCSV:        {files.csv}\nscreenshot: {files.screenshot or 'none'}",
    )
    stranger_refused = any(row.who == STRANGER for row in unknown)
    everybody = set(identified) == set(NAMES) and len(records) == len(NAMES)
    return 0 if everybody and stranger_refused and not false else 1


def _cells(row: Row) -> list[str]:
    decision = row.event.decision
    what = row.name or f"{decision.outcome.value} ({', '.join(decision.reasons)})"
    similarity = "" if decision.similarity is None else f"{decision.similarity:.3f}"
    return [row.who, what, similarity, f"{sum(row.event.observation.ms.values()):.1f}"]


def _attendance(record: AttendanceRecord, names: dict[str, str]) -> list[str]:
    when = local_time(record.at_utc_us, record.zone)
    return [str(record.sequence), names[record.person_id], record.direction.value, when]
