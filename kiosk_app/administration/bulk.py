"""Many people at once: a folder or a ZIP file of photos, with or without a roster.

First the plan, which reads names only and says who has no photo or cannot be written down; then the run, which looks at
every photo and enrols each person whole or not at all. It may be stopped between two people; those done stay.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from kiosk_app.administration.notice import Notices, declared_consent
from kiosk_app.administration.photo_source import PhotoSource, opened
from kiosk_app.administration.roster import PhotoFinder, RosterLine, read_roster
from kiosk_app.attendance.enrolment import (
    DuplicateRule,
    FolderEnrolment,
    KnownFaces,
    Rejection,
    Subject,
    Why,
    display_name,
)
from kiosk_app.attendance.export import harmless
from kiosk_app.attendance.profiles import checked, lookup
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.domain import Embedding, Person, Profile, QualityReport
from kiosk_app.durable import write_atomically
from kiosk_app.errors import InputError, StorageError
from kiosk_app.recognition.images import SUFFIXES, decode_image
from kiosk_app.recognition.pipeline import Recogniser

MAX_PHOTOS = 20  # of one person; more add time and no accuracy


@dataclass(frozen=True, slots=True)
class Failure:
    """Somebody who is not enrolled, or one of their photos that is not used. who: a name, or the file where none is."""

    who: str
    rejection: Rejection


@dataclass(frozen=True, slots=True)
class Plan:
    """subjects: who will be tried. problems: who cannot be, known before any photo was looked at."""

    subjects: tuple[Subject, ...]
    problems: tuple[Failure, ...]


@dataclass(slots=True)
class Report:
    """What came of it. left_out: photos not used of people who are enrolled. untried: people after a stop or a failure.

    stopped: the sentence of what ended the run early, empty when nobody but the operator did.
    """

    enrolled: list[Person] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    left_out: list[Failure] = field(default_factory=list)
    untried: list[str] = field(default_factory=list)
    stopped: str = ""

    def write_csv(self, path: Path) -> None:
        """Everybody with what became of them, for a spreadsheet. Raises StorageError."""
        rows = [("result", "name", "file", "reason")]
        rows += [("enrolled", person.display_name, "", "") for person in self.enrolled]
        for result, failures in (("not enrolled", self.failed), ("photo not used", self.left_out)):
            rows += [(result, f.who, f.rejection.file, f.rejection.reason) for f in failures]
        rows += [("not tried", who, "", self.stopped or "stopped by the operator") for who in self.untried]
        text = io.StringIO(newline="")
        csv.writer(text).writerows([harmless(cell) for cell in row] for row in rows)
        write_atomically(path, [text.getvalue().encode()])


class BulkImport:
    """source: a folder, a ZIP file, or a roster that lies among its photos. Both steps belong into the background."""

    def __init__(
        self,
        source: Path,
        register: Register,
        recogniser: Recogniser,
        notices: Notices,
        operator: str,
        enrolment_changed: Callable[[], None],
        *,
        now_utc_us: Callable[[], int] = now_utc_us,
    ) -> None:
        """recogniser: a path of its own. operator: who declares that these people were shown the notice and agreed."""
        self._roster = source if source.suffix.lower() == ".csv" else None
        self._source = source.parent if self._roster else source
        self._register = register
        self._recogniser = recogniser
        self._notices = notices
        self._operator = operator
        self._enrolment_changed = enrolment_changed
        self._now_utc_us = now_utc_us
        self._plan: Plan | None = None

    def plan(self) -> Plan:
        """Read names and roster. Raises InputError when nothing is to be imported, or the source not to be trusted."""
        with opened(self._source) as source:
            photos = [file for file in source.files if file.suffix.lower() in SUFFIXES]
            lines = self._lines(source)
        self._plan = _plan_by_folder(photos) if lines is None else self._plan_by_roster(lines, photos)
        if not (self._plan.subjects or self._plan.problems):
            raise InputError(f"{self._source} holds nobody to enrol: it needs photos, or a roster with photos.")
        return self._plan

    def run(
        self,
        on_progress: Callable[[int, int], None] = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Report:
        """Enrol everybody of the plan. on_progress: how many people are done, of how many; called from this thread."""
        plan = self._plan or self.plan()
        report = Report(failed=list(plan.problems))
        try:
            with opened(self._source) as source:
                self._enrol_all(plan.subjects, source, report, on_progress, cancelled)
        finally:
            if report.enrolled:
                self._enrolment_changed()
        if report.stopped:
            return report
        detail = {"enrolled": str(len(report.enrolled)), "failed": str(len(report.failed))}
        self._register.audit(self._operator, "bulk_import", detail=detail)
        return report

    def _lines(self, source: PhotoSource) -> list[RosterLine] | None:
        """The roster: the one given, or the only CSV file at the top; None without one."""
        at_top = [file for file in source.files if file.suffix.lower() == ".csv" and len(file.parts) == 1]
        if self._roster is not None:
            at_top = [PurePath(self._roster.name)]
        if len(at_top) > 1:
            raise InputError(f"{self._source} holds several CSV files: leave only the roster in it.")
        return read_roster(source.read(at_top[0])) if at_top else None

    def _plan_by_roster(self, lines: Sequence[RosterLine], photos: Sequence[PurePath]) -> Plan:
        finder, taken = PhotoFinder(photos, lines), _Taken(self._register)
        subjects: list[Subject] = []
        problems: list[Failure] = []
        used: set[PurePath] = set()
        for line in lines:
            own = finder.photos(line)
            used.update(own)
            origin = PurePath(f"line {line.number}")
            fault = taken.fault(line.profile)
            if fault:
                problems.append(_failure(line, origin, Why.DATA, fault))
            elif not own and (line.photos or not line.profile.badge):
                problems.append(_failure(line, origin, Why.NO_PHOTO, "has no photo among the files, and no badge"))
            else:
                subjects.append(Subject(line.profile, own[:MAX_PHOTOS], origin))
        for file in photos:
            if file not in used:
                rejection = Rejection(str(file), Why.DATA, "belongs to nobody of the roster")
                problems.append(Failure(str(file), rejection))
        return Plan(tuple(subjects), tuple(problems))

    def _enrol_all(
        self,
        subjects: Sequence[Subject],
        source: PhotoSource,
        report: Report,
        on_progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        enrolment = self._enrolment(source)
        for done, subject in enumerate(subjects):
            on_progress(done, len(subjects))
            if not cancelled():
                try:
                    self._enrol(subject, enrolment, report)
                    continue
                except StorageError as error:  # a full disk: nobody after this one can be enrolled either
                    report.stopped = str(error)
            report.untried = [later.profile.display_name for later in subjects[done:]]
            return
        on_progress(len(subjects), len(subjects))

    def _enrol(self, subject: Subject, enrolment: FolderEnrolment, report: Report) -> None:
        before = len(enrolment.rejected)
        name = subject.profile.display_name
        try:
            if subject.photos:
                done = enrolment.enrol(subject)
                person = done.person if done else None
            else:
                person = self._register.enrol(subject.profile)
        except InputError as error:
            report.failed.append(_failure(subject, subject.origin, Why.DATA, str(error)))
            return
        kept = report.failed if person is None else report.left_out
        kept += [Failure(name, rejection) for rejection in enrolment.rejected[before:]]
        if person is not None:
            report.enrolled.append(person)

    def _enrolment(self, source: PhotoSource) -> FolderEnrolment:
        names = {person.person_id: person.display_name for person in self._register.people()}
        templates = self._register.templates(self._recogniser.gallery.pack_digest, inactive=True)
        bar = self._recogniser.thresholds

        def examine(photo: PurePath) -> tuple[QualityReport | None, Embedding | None]:
            return self._recogniser.embed_still(decode_image(source.read(photo), str(photo)))

        def commit(profile: Profile, embeddings: Sequence[Embedding]) -> Person:
            consent = declared_consent(self._notices, self._operator, self._now_utc_us())
            return self._register.enrol(profile, embeddings, consent)

        rule = DuplicateRule.measured(bar.min_similarity, bar.min_margin)
        return FolderEnrolment(examine, commit, KnownFaces(templates, names), rule)


class _Taken:
    """Whose number or badge is in use: by somebody enrolled, or by an earlier line of the roster."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._seen: dict[str, set[str]] = {"employee_number": set(), "badge": set()}

    def fault(self, profile: Profile) -> str:
        """What is wrong with a line, in plain words; empty when nothing is."""
        try:
            profile = checked(profile)
        except InputError as error:
            return str(error)
        owners = {
            "employee_number": profile.employee_number and self._register.by_number(profile.employee_number),
            "badge": profile.badge and self._register.by_badge(profile.badge),
        }
        for attribute, owner in owners.items():
            if owner:
                return f"{owner.display_name} has this {attribute.replace('_', ' ')} already"
            key = lookup(getattr(profile, attribute))
            if key in self._seen[attribute]:
                return f"the {attribute.replace('_', ' ')} stands in the roster twice"
            if key:
                self._seen[attribute].add(key)
        return ""


def _plan_by_folder(photos: Sequence[PurePath]) -> Plan:
    """Without a roster: each folder is somebody, and each picture beside the folders."""
    by_folder: dict[PurePath, list[PurePath]] = {}
    for photo in photos:
        origin = photo if len(photo.parts) == 1 else photo.parent
        by_folder.setdefault(origin, []).append(photo)
    subjects = (
        Subject(Profile(display_name(origin.stem if own == [origin] else origin.name)), tuple(own[:MAX_PHOTOS]), origin)
        for origin, own in by_folder.items()
    )
    return Plan(tuple(subjects), ())


def _failure(somebody: RosterLine | Subject, origin: PurePath, why: Why, reason: str) -> Failure:
    return Failure(somebody.profile.display_name, Rejection(str(origin), why, reason))
