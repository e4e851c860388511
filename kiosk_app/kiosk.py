"""The running kiosk: the station at the door and the desk behind the login, over one data folder, without a window."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk_app.administration.access import Act
from kiosk_app.administration.bulk import BulkImport
from kiosk_app.administration.camera_check import CameraCheck
from kiosk_app.administration.commissioning import as_the_kiosk
from kiosk_app.administration.desk import Desk, LivenessState, Session
from kiosk_app.administration.first_start import FirstStart, left_to_set_up
from kiosk_app.administration.liveness_trial import LivenessTrial
from kiosk_app.administration.notice import Notices
from kiosk_app.administration.wizard import EnrolmentWizard
from kiosk_app.app import Site
from kiosk_app.attendance.fleet_changes import FleetChange
from kiosk_app.attendance.register import Register
from kiosk_app.clock import RELEASED_UTC_US, ClockWatch, now_utc_us
from kiosk_app.config import Config
from kiosk_app.domain import Person
from kiosk_app.fleet.canary import Trial, try_out
from kiosk_app.fleet.desk import FleetDesk
from kiosk_app.fleet.machine import Machine
from kiosk_app.fleet.program_updates import ProgramUpdates
from kiosk_app.fleet.suspicion import Suspicion
from kiosk_app.fleet.update import Updater
from kiosk_app.fleet.worker import FleetWorker
from kiosk_app.paths import is_frozen
from kiosk_app.quiet import QuietMoment
from kiosk_app.recognition.camera import Camera, Phase
from kiosk_app.recognition.challenges import challenges_of
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.releases.intake import Intake
from kiosk_app.releases.program import this_program
from kiosk_app.releases.shelf import Shelf
from kiosk_app.releases.trust import trusted_keys
from kiosk_app.screen import Notice, Screen
from kiosk_app.station import Event, Station
from sync_server.wire.messages import ATTACK_SUSPECTED

LOW_DISK_BYTES = 500_000_000  # weeks before attendance is in danger


class Kiosk:
    """station: recognises and records. desk: what an administrator does, which reaches the station at once. fleet: the
    sync with a server, where this kiosk has one. fleet_desk: what an administrator does about that. updates: of the
    program, from that server.

    on_event: told of every decision, by the recording thread. on_change: called from any thread when the screen says
    something else. on_config: called from any thread with settings that hold from now on.
    """

    def __init__(
        self,
        site: Site,
        models: FaceModels,
        camera: Camera,
        *,
        every: bool = False,
        on_event: Callable[[Event], None] = lambda _: None,
        on_change: Callable[[], None] = lambda: None,
        on_config: Callable[[Config], None] = lambda _: None,
    ) -> None:
        self._site, self._models, self._on_config, self._on_event = site, models, on_config, on_event
        self._suspicion = Suspicion()
        self._camera = camera
        self._building = threading.Lock()
        self._gallery = self._empty_gallery()
        self.clock = ClockWatch(newest_trusted_utc_us(site.register))
        self.notices = Notices(site.folder)
        self.station = Station(
            camera,
            self._recogniser(),
            site.register,
            site.config,
            codes=site.codes,
            challenges=challenges_of(site.config.liveness),
            keep=site.attempts.append,
            notices=self._notices,
            every=every,
            on_event=self._heard,
            on_change=on_change,
        )
        self.desk = Desk(
            site.folder,
            site.config,
            site.register,
            site.operators,
            site.attempts,
            site.packs,
            self.clock,
            enrolment_changed=self.refresh_gallery,
            config_changed=self._use_config,
        )
        self.fleet = FleetWorker(
            site.folder,
            site.register,
            lambda: self.desk.config.sync,
            Updater(site.folder, site.register, self._try_out, self.desk.enrolment_changed),
            self._machine,
            self._own_clock_utc_us,
        )
        self.fleet_desk = FleetDesk(site.folder, site.register, self.fleet, lambda: self.desk.config)
        shelf = Shelf(site.folder)
        intake = Intake(shelf, this_program(), trusted_keys(), self._own_clock_utc_us) if is_frozen() else None
        self.updates = ProgramUpdates(site.folder, lambda: self.desk.config, intake)
        self._is_shown = True
        self._quiet = QuietMoment(shelf, lambda: self.desk.config.updates.restart_between, self._site_time)

    def _own_clock_utc_us(self) -> int | None:
        return now_utc_us() if self.clock.is_trusted() else None

    def _site_time(self) -> datetime | None:
        zone = ZoneInfo(self.desk.config.attendance.zone)
        return datetime.now(UTC).astimezone(zone) if self.clock.is_trusted() else None

    def may_start_again(self, screen: Screen) -> bool:
        """Whether this is the moment for a version that waits. Asked all the time, by the window's thread."""
        can = is_frozen() and sys.platform != "win32"  # where no process can become another one
        return can and self._quiet.has_come(screen, self._is_shown)

    def _empty_gallery(self) -> Gallery:
        return Gallery([], self._models.pack.digest, self._site.config.gallery)

    def _recogniser(self) -> Recogniser:
        """A recognition path of its own, over nobody."""
        return Recogniser(self._models, self._empty_gallery(), self._site.config)

    def start(self, *, must_open: bool = False) -> None:
        """Read who is enrolled and start the station and the sync; must_open and SourceError as there."""
        self.refresh_gallery()
        self.station.start(must_open=must_open)
        self.fleet.start()
        self.updates.start()

    def stop(self) -> None:
        """Stop all threads; decisions already made are still recorded, and go to the server after the next start."""
        self.station.stop()
        self.updates.stop()
        self.fleet.stop()

    def refresh_gallery(self) -> None:
        """Recognise whoever is enrolled now. Another gallery is made beside the one in use."""
        with self._building:
            self._gallery, admin_needed = self._site.kiosk_gallery(self._models.pack, self._gallery)
            self.station.use_gallery(self._gallery, admin_needed)

    def _try_out(self, changes: Sequence[FleetChange]) -> Trial:
        """What would become of recognition with these changes of people."""
        templates = self._site.register.templates(self._models.pack.digest)
        with self._building:
            gallery = self._gallery
        return try_out(templates, changes, gallery, self._site.config.gallery, self.desk.config.sync.max_lost_share)

    def _machine(self) -> Machine:
        """How this kiosk is, for its server."""
        phase = self._camera.state.phase
        alarms = {notice.value for notice in self._notices()} - {Notice.SERVER_UNREACHABLE.value}
        alarms |= {"camera_lost"} if phase is Phase.LOST else set()
        alarms |= {ATTACK_SUSPECTED} if self._tells_attack else set()
        return Machine(
            camera=phase.value,
            provider=self._models.providers[0] if self._models.providers else "",
            pack_digest=self._models.pack.digest,
            templates=self._gallery.template_count,
            alarms=tuple(sorted(alarms)),
        )

    def _heard(self, event: Event) -> None:
        was_told = self._tells_attack
        self._suspicion.hear(event.decision.outcome)
        if self._tells_attack and not was_told:
            self.fleet.hurry()
        self._on_event(event)

    @property
    def _tells_attack(self) -> bool:
        return self._site.config.liveness.alarm and self._suspicion.stands

    @property
    def is_usable(self) -> bool:
        """Whether people can be recognised, or use codes."""
        has_way = self._camera.state.phase is Phase.RUNNING or self.desk.config.entry.mode != "face"
        return has_way and self.station.failure is None

    def show(self, is_shown: bool) -> None:
        """Whether people see the kiosk: while something covers it, nobody is recognised and nothing recorded."""
        self._is_shown = is_shown
        if is_shown:
            self.station.resume()
        else:
            self.station.pause()

    def wizard(self, session: Session, person: Person | None = None) -> EnrolmentWizard:
        """The steps of one enrolment, with a recognition path of its own. person: whom to enrol again.

        Raises InputError for a role that may not enrol.
        """
        session.require(Act.ENROL)
        return EnrolmentWizard(
            self._site.register,
            self._recogniser(),
            self.desk.config.entry,
            self.notices,
            session.operator.name,
            self.desk.enrolment_changed,
            person=person,
        )

    def liveness_trial(self, session: Session) -> LivenessTrial:
        """Whether this kiosk tells the operator from pictures of them. Raises InputError as `wizard` does."""
        session.require(Act.CHANGE_SETTINGS)
        liveness, operator = self.station.liveness, session.operator.name
        if liveness.mode == "off":
            networks = LivenessState.OFF
        else:
            networks = LivenessState.ON if self._models.liveness else LivenessState.MISSING
        return LivenessTrial(
            self._recogniser(),
            self._site.config.decision,
            liveness,
            networks,
            lambda did: self._site.register.audit(operator, "try_liveness", "", did),
        )

    def camera_check(self, session: Session) -> CameraCheck:
        """Whether the camera sees people well where it stands. Raises InputError as `wizard` does."""
        session.require(Act.CHANGE_SETTINGS)
        return CameraCheck(as_the_kiosk(self._recogniser(), self._site.config), self._site.config)

    def first_start(self, session: Session | None) -> FirstStart | None:
        """What is left to be set up, by this administrator or by whoever is there; None when nothing is."""
        progress = left_to_set_up(self.desk)
        return None if progress is None else FirstStart(self.desk, progress, self.fleet.at_rest, session)

    def bulk_import(self, session: Session, source: Path) -> BulkImport:
        """Many people at once, from a folder, a ZIP file or a roster. Raises InputError as `wizard` does."""
        session.require(Act.ENROL)
        return BulkImport(
            source,
            self._site.register,
            self._recogniser(),
            self.notices,
            session.operator.name,
            self.desk.enrolment_changed,
        )

    def _use_config(self, config: Config) -> None:
        self.station.use_config(config)
        self._on_config(config)

    def _notices(self) -> frozenset[Notice]:
        wrong = {
            Notice.DISK_LOW: _is_low(self._site.folder),
            Notice.CLOCK_UNTRUSTED: not self.clock.is_trusted(),
            Notice.SERVER_UNREACHABLE: self.fleet.is_cut_off,
        }
        return frozenset(notice for notice, is_so in wrong.items() if is_so)


def newest_trusted_utc_us(register: Register) -> int:
    """When the newest record was made of which the clock was relied on."""
    records = (register.last_record(person.person_id) for person in register.people())
    trusted = [record for record in records if record is not None and record.clock_trusted]
    newest = max(trusted, key=lambda record: record.sequence, default=None)
    return newest.at_utc_us if newest else RELEASED_UTC_US


def _is_low(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < LOW_DISK_BYTES
    except OSError:
        return True  # the disk is gone, which the next record will say more clearly
