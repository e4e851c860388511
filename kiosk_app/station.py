"""The threads of a running kiosk: capture -> newest frame -> recognition -> decisions and codes -> register.

None of them blocks another: a frame that comes while recognition is busy replaces the one that waits, and a slow disk
or the check of a PIN holds up only the records behind it. What the window asks for is queued and returns at once.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from kiosk_app.attendance.attempts import Receipt
from kiosk_app.attendance.codes import Codes
from kiosk_app.attendance.register import Register
from kiosk_app.challenger import Challenger
from kiosk_app.claim import Claim, claim_of
from kiosk_app.clerk import BadgeEntry as BadgeEntry
from kiosk_app.clerk import Case, Choice, Clerk
from kiosk_app.clerk import Event as Event
from kiosk_app.clerk import PinEntry as PinEntry
from kiosk_app.clock import now_utc_us
from kiosk_app.config import Config, LivenessConfig, with_live
from kiosk_app.domain import AttendanceRecord, Direction, Frame, Method, Observation
from kiosk_app.errors import ClockfaceError
from kiosk_app.front import Front
from kiosk_app.newest_frame import WAIT_S, NewestFrame
from kiosk_app.presenter import NO_TRACK, Presenter
from kiosk_app.recognition.camera import Camera, Phase
from kiosk_app.recognition.decision import Agreement, Pending, Verification
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.step_up import Challenges
from kiosk_app.screen import Notice, Screen, ScreenState
from kiosk_app.sight import Sight
from kiosk_app.watch import Watch
from kiosk_app.watchdog import Rounds

log = logging.getLogger(__name__)

MAX_WAITING = 20  # codes and choices beyond that are not taken: somebody plays with the badge reader
TRY_AGAIN_AFTER_S = 2.0  # when the disk did not take a record and the person is still there
LOOK_AROUND_S = 1.0  # between two looks at the clock and the disk
REST_S = 0.06  # after a decision nothing is looked at: whoever it is about waits for the result


Work: TypeAlias = Case | PinEntry | BadgeEntry | Pending | Choice | AttendanceRecord


class Station:
    """Runs one camera against one gallery.

    codes: who has which PIN or badge; without it none is taken. challenges: what a challenge is made of. keep: takes
    the receipt of every decision. notices: what is wrong with the machine, asked often. on_change: called from any
    thread when more of the screen changed than the picture. `screen`, `latest_frame` and whatever the window asks for
    may be called from any thread.
    """

    def __init__(
        self,
        camera: Camera,
        recogniser: Recogniser,
        register: Register,
        config: Config,
        *,
        codes: Codes | None = None,
        challenges: Challenges | None = None,
        keep: Callable[[Receipt], None] = lambda _: None,
        notices: Callable[[], frozenset[Notice]] = frozenset,
        now_utc_us: Callable[[], int] = now_utc_us,
        every: bool = False,
        on_event: Callable[[Event], None] = lambda _: None,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        if every or challenges is None or not camera.is_live:
            config = replace(config, liveness=config.liveness.without_challenges())
        self._camera, self._recogniser, self._register, self._config = camera, recogniser, register, config
        self._codes, self._notices, self._on_event = codes, notices, on_event
        self._mode = config.entry.mode if codes else "face"
        self._agreement = Agreement(config.decision, recogniser.thresholds, config.liveness)
        self._slot = NewestFrame(every=every)
        self._live = not every
        self._watch = Watch(camera)
        self._work: queue.Queue[Work] = queue.Queue()
        presenter = Presenter(config.screen, replace(config.entry, mode=self._mode))
        self._front = Front(presenter, live=self._live, on_change=on_change)
        self._clerk = Clerk(register, self._front.tell, codes, keep, self._is_clock_trusted, now_utc_us, self._rest)
        self._sight, self._challenger = Sight(recogniser, live=self._live), Challenger(challenges)
        self._foreseen: Pending | None = None
        self._looked_around_s = float("-inf")
        self._stop, self._paused, self._anew = threading.Event(), threading.Event(), threading.Event()
        self._covered = threading.Event()
        self._captured_all, self._recognised_all = threading.Event(), threading.Event()
        self.finished = threading.Event()  # the source ended and everything of it was recorded, or a thread failed
        self.failure: BaseException | None = None
        self.rounds = Rounds()  # for the watchdog
        self._threads = [
            threading.Thread(target=self._guard, args=(body,), name=body.__name__.strip("_"), daemon=True)
            for body in (self._capture, self._recognise, self._record)
        ]

    def start(self, *, must_open: bool = False) -> None:
        """Begin to open the source and start. A live source that does not open is tried again and again.

        must_open: wait until it has opened. Raises SourceError when it does not; nothing was started then.
        """
        self._camera.start()
        if must_open:
            try:
                self._camera.wait_open()
            except BaseException:
                self._camera.stop()
                raise
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop all threads; decisions already made are still recorded."""
        self._stop.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def screen(self) -> Screen:
        """What the window shows now. While a decision falls, the picture stands: painting would hold it up."""
        screen = self._front.screen(quiet=self._live and self._sight.pace.wants_quiet(time.monotonic()))
        light = self._challenger.light(self._front.now_s) if screen.state is ScreenState.CHALLENGE else None
        return replace(screen, light_rgb=light, dropped_frames=self._camera.dropped + self._slot.replaced)

    @property
    def liveness(self) -> LivenessConfig:
        """What is in force: without challenges where none can be asked."""
        return self._config.liveness

    def latest_frame(self) -> Frame | None:
        """The newest picture of the camera, while it gives any; for the enrolment wizard."""
        return self._front.preview

    # What the window asks for: it returns at once.

    def submit(self, entry: PinEntry | BadgeEntry) -> None:
        """Somebody typed a code; what becomes of it is on the screen in a moment."""
        if self._work.qsize() < MAX_WAITING:
            self._work.put(entry)

    def choose(self, direction: Direction) -> None:
        """Somebody touched a direction; it counts while the card that offered it is up."""
        now_s = self._front.now_s
        decision = self._front.told(lambda presenter: presenter.take_choice(direction, now_s))
        if decision is not None:
            self._work.put(Choice(decision, direction))

    def deny(self) -> None:
        """Somebody said that they are not the person of the record on the screen: it is struck out."""
        now_s = self._front.now_s
        record = self._front.told(lambda presenter: presenter.take_denial(now_s))
        if record is not None:
            self._work.put(record)

    def dismiss(self) -> None:
        """Somebody has read the card."""
        self._front.tell(Presenter.dismissed)

    def cancel_entry(self) -> None:
        """Somebody gave up entering a code, or showing the face to it."""
        self._front.end_claim(Presenter.unclaimed)

    def cover(self, is_covered: bool) -> None:
        """Whether something stands in the picture's place, such as the keypad: nobody is asked for what they cannot
        see. What was asked for is left, and begins anew once it can be seen.
        """
        self._covered.set() if is_covered else self._covered.clear()

    def pause(self) -> None:
        """Recognise nobody and record nothing until `resume`; the camera goes on, for the enrolment wizard."""
        self._paused.set()
        self._anew.set()  # whoever stands there afterwards is decided anew
        self._front.end_claim(Presenter.emptied)

    def resume(self) -> None:
        self._paused.clear()

    # What an administrator changes while it runs.

    def use_gallery(self, gallery: Gallery, admin_needed: str | None = None) -> None:
        """Recognise these people from the next frame on. admin_needed: why nobody can be told from anybody."""
        self._recogniser.gallery = gallery
        self._agreement.thresholds = self._recogniser.thresholds
        self._front.tell(lambda presenter: setattr(presenter, "admin_needed", admin_needed))

    def use_config(self, config: Config) -> None:
        """Apply what can change without a restart."""
        self._config = config = with_live(self._config, config)
        self._register.config = config.attendance
        if self._codes is not None:
            self._codes.apply(config.entry)

        def apply(presenter: Presenter) -> None:
            presenter.config, presenter.entry = config.screen, replace(config.entry, mode=self._mode)

        self._front.tell(apply)

    # The threads.

    def _guard(self, body: Callable[[], None]) -> None:
        """The top of a thread: a bug or a lost source ends the station and is kept for whoever runs it."""
        try:
            body()
        except Exception as error:  # noqa: BLE001 - the top of a thread
            log.log(logging.INFO if isinstance(error, ClockfaceError) else logging.ERROR, "station: %r", error)
            self.failure = self.failure or error
            self._stop.set()
            self.finished.set()

    def _capture(self) -> None:
        try:
            while not self._stop.is_set() and self._camera.state.phase is not Phase.ENDED:
                self.rounds.mark()
                frame = self._watch.latest(WAIT_S)
                if frame is not None:
                    self._front.preview = frame
                    self._slot.put(frame, self._stop)
                elif trouble := self._watch.trouble:
                    self._front.preview = None  # a picture that stands still would pass for a live one
                    lost = partial(Presenter.trouble, state=ScreenState.CAMERA_LOST, reason=trouble)
                    self._front.end_claim(lost)  # a code given from now on counts without a face
        finally:
            self._camera.stop()
            self._captured_all.set()

    def _recognise(self) -> None:
        while not self._stop.is_set():
            self.rounds.mark()
            frame = self._slot.take()
            if frame is not None:
                self._look(frame)
            elif self._captured_all.is_set() and self._slot.is_empty:
                break
        self._recognised_all.set()

    def _look(self, frame: Frame) -> None:
        if self._live and abs(time.monotonic() - frame.t_s) > self._config.camera.max_frame_age_s:
            return  # nobody is matched on an old picture, nor on one of a time to come
        claim = self._front.claim
        if self._paused.is_set() or (self._mode == "face_and_code" and claim is None):
            self._challenger.drop()
            self._front.tell(lambda presenter: presenter.observed(Observation(frame.t_s, NO_TRACK), 0.0, decided=True))
        elif not self._sight.passes_over(frame, self._agreement if claim is None else claim.verification):
            try:
                self._identify(frame) if claim is None else self._verify(frame, claim)
            finally:
                self._sight.pace.is_deciding = False

    def _identify(self, frame: Frame) -> None:
        observation = self._sight.look(frame)
        if observation is None or self._paused.is_set():
            return
        self._try_unsaved_again(observation)
        agreement = self._agreement
        if self._anew.is_set():
            self._anew.clear()
            agreement.finish()
        decision = agreement.add(observation)
        self._observed(frame, observation, agreement, decided=agreement.said is not None)
        self._foresee(agreement.pending)
        if decision is not None:
            digest = self._recogniser.gallery.pack_digest
            self._hand_over(Case(decision, observation, Method.FACE, digest))

    def _observed(
        self, frame: Frame, observation: Observation, judge: Agreement | Verification, *, decided: bool
    ) -> None:
        """Go on with the challenge that the judge wants, if any, and show what was seen."""
        challenger, now_s = self._challenger, self._front.now_s
        is_seen = self._front.looks_at(observation.track_id) and not self._covered.is_set()
        if is_seen:
            challenger.follow(frame, observation, judge, now_s)
        else:
            challenger.drop()
        ask = challenger.prompt
        progress = judge.progress if ask is None else challenger.progress
        decided = decided and ask is None  # a card of before gives way to what is asked
        self._front.tell(lambda presenter: presenter.observed(observation, progress, decided=decided, ask=ask))

    def _foresee(self, pending: Pending | None) -> None:
        """Let be read already what the card of whoever is nearly identified will say."""
        self._sight.pace.expects(pending)
        if pending is not None and pending != self._foreseen:
            self._work.put(pending)
        self._foreseen = pending

    def _verify(self, frame: Frame, claim: Claim) -> None:
        """Is it the face of whoever gave the code?"""
        observation = self._sight.look(frame, claim.person_id)
        if observation is None:
            return
        decision = claim.verification.add(observation)
        self._observed(frame, observation, claim.verification, decided=False)
        if decision is not None and self._front.take(claim):
            self._hand_over(claim.case(decision, observation, self._recogniser.gallery.pack_digest))

    def _hand_over(self, case: Case) -> None:
        """To the recording thread. The processor is left to it and to the window, until the result is painted."""
        self._work.put(case)
        self._rest()

    def _rest(self) -> None:
        if self._live:
            self._stop.wait(REST_S)

    def _try_unsaved_again(self, observation: Observation) -> None:
        """Whoever could not be recorded and still stands there is decided, and so recorded, anew after a moment."""
        unsaved = self._clerk.unsaved
        if unsaved is not None and observation.t_s >= unsaved.t_s + TRY_AGAIN_AFTER_S:
            self._clerk.unsaved = None
            if observation.track_id == unsaved.track_id:
                self._agreement.finish()

    def _record(self) -> None:
        while not (self._recognised_all.is_set() and self._work.empty()):
            self.rounds.mark()
            self._look_around()
            try:
                work = self._work.get(timeout=WAIT_S)
            except queue.Empty:
                if self._stop.is_set() and not self._threads[1].is_alive():
                    break
                continue
            event = None if self._paused.is_set() else self._settle(work)
            if event is not None:
                self._on_event(event)
        self.finished.set()

    def _settle(self, work: Work) -> Event | None:
        """An AttendanceRecord is one that was denied."""
        match work:
            case AttendanceRecord():
                self._clerk.take_back(work)
            case Pending():
                self._clerk.foresee(work.person_id)
            case Case():
                return self._clerk.settle(work)
            case Choice():
                return self._clerk.choose(work.decision, work.direction)
            case _ if self._mode != "face":
                return self._settle_code(work)
        return None

    def _settle_code(self, entry: PinEntry | BadgeEntry) -> Event | None:
        coded = self._clerk.claim(entry, self._front.now_s)
        if coded is None or coded.decision.person_id is None or self._await_face(coded, coded.decision.person_id):
            return None
        event = self._clerk.settle(coded)
        self._challenger.forgive(coded.decision.person_id)  # after their card is up, when they are asked no more
        return event

    def _await_face(self, coded: Case, person_id: str) -> bool:
        """Whether a face must confirm this code: not of people who have none here, nor without a camera."""
        if self._mode != "face_and_code" or person_id not in self._recogniser.gallery:
            return False
        if self._watch.trouble:
            return False
        person = self._register.person(person_id)
        claim = claim_of(coded, person_id, self._config, self._recogniser.thresholds, self._front.now_s)
        self._front.begin_claim(claim, person.display_name if person else "")
        return True

    def _look_around(self) -> None:
        """End a claim that nobody came for; every second, look at the clock and the disk."""
        now_s, claim = self._front.now_s, self._front.claim
        may_go_on = self._challenger.holds_up(now_s)
        if claim is not None and now_s > claim.until_s and not may_go_on and self._front.take(claim):
            self._work.put(claim.late(now_s, self._recogniser.gallery.pack_digest))
        if abs(time.monotonic() - self._looked_around_s) >= LOOK_AROUND_S:
            self._looked_around_s = time.monotonic()
            notices = self._notices()
            self._front.tell(lambda presenter: setattr(presenter, "notices", notices))

    def _is_clock_trusted(self) -> bool:
        return Notice.CLOCK_UNTRUSTED not in self._notices()
