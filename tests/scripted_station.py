"""A station whose camera plays from a script and whose disk can be slow or full; everything else is the real thing."""

from __future__ import annotations

import errno
import itertools
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from kiosk_app import app
from kiosk_app.attendance.attempts import AttemptLog, Receipt
from kiosk_app.attendance.codes import Codes
from kiosk_app.attendance.register import Register
from kiosk_app.clock import now_utc_us
from kiosk_app.config import Config, GalleryConfig
from kiosk_app.domain import U8, AttendanceRecord, Frame, Person, Profile
from kiosk_app.lockout import Lockout
from kiosk_app.passwords import hashed
from kiosk_app.recognition.camera import CameraState, Phase
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.screen import Screen, ScreenState
from kiosk_app.station import Event, Station
from tests.sample_people import SamplePeople
from tests.sample_register import CONSENT

ANA, BEN, STRANGER = 0, 3, 5  # from left to right in the photo
STEP_S = 0.1
PATIENCE_S = 60.0
PIN, WRONG_PIN = "407318", "000001"
PIN_HASH = hashed(PIN)


@dataclass(frozen=True)
class Lost:
    """The camera is lost until somebody plugs it in again."""

    back: threading.Event
    reason: str = "The cable is out."


Script: TypeAlias = Iterable[Frame | Lost | Exception]


class ScriptedCamera:
    """A `Camera` that plays frames; an exception among them is raised, a `Lost` lasts until it is back."""

    def __init__(self, script: Script, *, is_live: bool = True) -> None:
        self.is_live = is_live
        self._script = iter(script)
        self._lost: Lost | None = None
        self._state = CameraState(Phase.CLOSED)
        self.given = 0
        self.is_open = False

    @property
    def state(self) -> CameraState:
        return self._state

    @property
    def dropped(self) -> int:
        return 0

    def start(self) -> None:
        self.is_open, self._state = True, CameraState(Phase.OPENING)

    def wait_open(self) -> None:
        self._state = CameraState(Phase.RUNNING)

    def latest(self, timeout_s: float) -> Frame | None:
        step = self._lost or next(self._script, None)
        if isinstance(step, Exception):
            raise step
        if isinstance(step, Lost):
            self._state = CameraState(Phase.LOST, step.reason)
            self._lost = None if step.back.wait(timeout_s) else step
            return None
        self._state = CameraState(Phase.ENDED if step is None else Phase.RUNNING)
        self.given += step is not None
        return step

    def stop(self) -> None:
        self.is_open, self._state = False, CameraState(Phase.CLOSED)


def without_challenges(site: app.Site) -> app.Site:
    """The people of the tests are cut out of a photo, and sometimes look it; nobody there can meet a challenge."""
    return replace(site, config=replace(site.config, liveness=site.config.liveness.without_challenges()))


class Disk:
    """The flush to the disk: counts what is safe on it, and can be made slow or full."""

    def __init__(self) -> None:
        self.safe: list[bytes] = []
        self.failures = 0
        self.asked, self.may_finish = threading.Event(), threading.Event()
        self.may_finish.set()

    def sync(self, fd: int) -> None:
        self.asked.set()
        assert self.may_finish.wait(PATIENCE_S)
        if self.failures:
            self.failures -= 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(fd)
        self.safe.append(os.pread(fd, os.fstat(fd).st_size, 0))


@dataclass
class Site:
    """A data folder with people of the sample photo in it, each with a number, a badge and the same PIN."""

    models: FaceModels
    people: SamplePeople
    register: Register
    disk: Disk
    folder: Path
    ids: dict[int, str] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    def enrol(self, number: int, name: str, *, face: bool = True) -> Person:
        """One of the six; whoever has no face here has a number, a badge and a PIN all the same."""
        profile = Profile(name, str(1000 + number), badge=f"B-{number}", pin_hash=PIN_HASH)
        embeddings = [self.people.embeddings[number]] if face else []
        person = self.register.enrol(profile, embeddings, CONSENT if face else None)
        self.ids[number] = person.person_id
        return person

    def gallery(self) -> Gallery:
        digest = self.models.pack.digest
        return Gallery(self.register.templates(digest), digest, GalleryConfig())

    def codes(self, config: Config) -> Codes:
        """With the counts of failures that are in the folder, as after a start."""
        entry = config.entry
        lockout = Lockout(self.folder / "codes.json", entry.slow_after, entry.lock_after, entry.lock_s)
        return Codes(self.register, lockout, entry)

    def receipts(self) -> list[Receipt]:
        """The oldest first."""
        return AttemptLog(self.folder, 30, now_utc_us).read(0, 2**62)[::-1]

    def records(self) -> list[AttendanceRecord]:
        return self.register.attendance()

    def recogniser(self) -> Recogniser:
        return Recogniser(self.models, self.gallery(), Config())

    def station(
        self,
        script: Script,
        *,
        every: bool = True,
        recogniser: Recogniser | None = None,
        on_event: Callable[[Event], None] | None = None,
        **more: Any,
    ) -> Station:
        """Without codes, as a site that wants faces alone."""
        camera = ScriptedCamera(script, is_live=not every)
        recogniser = recogniser or self.recogniser()
        on_event = on_event or self.events.append
        return Station(camera, recogniser, self.register, Config(), every=every, on_event=on_event, **more)

    def live_station(self, script: Script, mode: str = "face_or_code", **more: Any) -> Station:
        """With codes and receipts; the register's own settings hold for attendance."""
        entry = replace(more.pop("entry", Config().entry), mode=mode)
        liveness = more.pop("liveness", Config().liveness)
        config = replace(Config(), attendance=self.register.config, entry=entry, liveness=liveness)
        keep = AttemptLog(self.folder, 30, now_utc_us).append
        camera = ScriptedCamera(script)
        more = {"codes": self.codes(config), "keep": keep, "on_event": self.events.append} | more
        return Station(camera, self.recogniser(), self.register, config, **more)

    def nobody(self, seconds: float) -> list[U8]:
        return [self.people.room] * round(seconds / STEP_S)

    def stands(self, number: int, seconds: float) -> list[U8]:
        return list(itertools.islice(itertools.cycle(self.people.standing(number)), round(seconds / STEP_S)))

    def recorded(self) -> list[str]:
        return [record.person_id for record in self.register.attendance()]


def station_threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name in {"capture", "recognise", "record"}]


def film(pictures: Iterable[U8], start_s: float = 100.0) -> Iterator[Frame]:
    for number, bgr in enumerate(pictures):
        yield Frame(bgr, start_s + number * STEP_S, number)


def live(pictures: Iterable[U8], age_s: float = 0.0) -> Iterator[Frame]:
    """As a camera gives them: one after the other, stamped with the time of their capture, none twice the same."""
    random = np.random.default_rng()
    for number, bgr in enumerate(pictures):
        time.sleep(0.03)
        yield Frame(sensed(bgr, random), time.monotonic() - age_s, number)


def sensed(bgr: U8, random: np.random.Generator) -> U8:
    """The picture with the noise of a sensor: a grey level more or less, in every second pixel."""
    noise = np.frombuffer(random.bytes(bgr.size), np.uint8).reshape(bgr.shape)
    return np.asarray(np.clip(bgr, 1, 254) + (noise & 1), np.uint8)


def play(station: Station) -> list[Screen]:
    """Run to the end of the script; the screens as they changed."""
    station.start()
    screens = [station.screen()]
    while not station.finished.wait(0.002):
        screens.append(station.screen())
    station.stop()
    if station.failure is not None:
        raise station.failure
    return [*screens, station.screen()]


def states(screens: Iterable[Screen]) -> list[ScreenState]:
    return [state for state, _ in itertools.groupby(screen.state for screen in screens)]


def wait_for_state(station: Station, state: ScreenState) -> Screen:
    wait_for(lambda: station.screen().state is state)
    return station.screen()


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.002)
