"""The threads of a running kiosk: capture -> newest frame -> recognition -> decisions -> register.

None of them blocks another: a frame that comes while recognition is busy replaces the one that waits, and a slow disk
holds up only the record it is writing. Green is shown only after `Register.record` returned, so after the disk has it.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk_app.attendance.register import Register
from kiosk_app.config import Config
from kiosk_app.domain import AlreadyRecorded, AttendanceRecord, Decision, Frame, Observation, Outcome
from kiosk_app.errors import ClockfaceError, InferenceError, InputError, StorageError
from kiosk_app.presenter import Presenter
from kiosk_app.recognition.camera import Camera, Phase
from kiosk_app.recognition.decision import Agreement
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.screen import Screen, ScreenState

log = logging.getLogger(__name__)

MAX_NONSENSE = 10  # frames in a row on which a model fails, before the kiosk gives up
TRY_AGAIN_AFTER_S = 2.0  # when the disk did not take a record and the person is still there
WAIT_S = 0.25  # how long a thread waits before it looks whether it should stop


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """One decision and what became of it. result is None unless somebody was identified and it could be written."""

    decision: Decision
    observation: Observation
    result: AttendanceRecord | AlreadyRecorded | None


class NewestFrame:
    """A place for one frame. With `every`, putting waits until the frame before was taken (files, at our own pace)."""

    def __init__(self, *, every: bool) -> None:
        self._every = every
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self.replaced = 0

    def put(self, frame: Frame, stop: threading.Event) -> None:
        with self._changed:
            while self._every and self._frame is not None and not stop.is_set():
                self._changed.wait(WAIT_S)
            self.replaced += self._frame is not None
            self._frame = frame
            self._changed.notify_all()

    def take(self) -> Frame | None:
        """The frame that waits, or None when none comes within WAIT_S."""
        with self._changed:
            if self._frame is None:
                self._changed.wait(WAIT_S)
            frame, self._frame = self._frame, None
            self._changed.notify_all()
            return frame

    @property
    def is_empty(self) -> bool:
        return self._frame is None


class Station:
    """Runs one camera against one gallery. `screen()` may be called from any thread, as often as the display likes."""

    def __init__(
        self,
        camera: Camera,
        recogniser: Recogniser,
        register: Register,
        config: Config,
        *,
        every: bool = False,
        on_event: Callable[[Event], None] = lambda _: None,
    ) -> None:
        self._camera, self._recogniser, self._register, self._config = camera, recogniser, register, config
        self._on_event = on_event
        self._agreement = Agreement(config.decision, recogniser.thresholds)
        self._slot = NewestFrame(every=every)
        self._live = not every
        self._decisions: queue.Queue[tuple[Decision, Observation]] = queue.Queue()
        self._presenter = Presenter(config.screen, config.entry)
        self._lock = threading.Lock()  # guards the presenter
        self._preview: Frame | None = None
        self._nonsense = 0  # frames in a row on which a model failed
        self._stop = threading.Event()
        self._unsaved: Decision | None = None  # an identification that the disk did not take
        self._captured_all, self._recognised_all = threading.Event(), threading.Event()
        self.finished = threading.Event()  # the source ended and everything of it was recorded, or a thread failed
        self.failure: BaseException | None = None
        self._threads = [
            threading.Thread(target=self._guard, args=(body,), name=body.__name__.strip("_"), daemon=True)
            for body in (self._capture, self._recognise, self._record)
        ]

    def start(self) -> None:
        """Open the source and start. Raises SourceError when the source does not open."""
        self._camera.start()
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
        """What the window shows now."""
        preview = self._preview
        with self._lock:
            screen = self._presenter.screen()
        dropped = self._camera.dropped + self._slot.replaced
        return replace(screen, frame_bgr=preview.bgr if preview else None, dropped_frames=dropped)

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
                frame = self._camera.latest(WAIT_S)
                state = self._camera.state
                if frame is not None:
                    self._preview = frame
                    self._slot.put(frame, self._stop)
                elif state.phase is Phase.LOST:
                    self._preview = None  # a picture that stands still would pass for a live one
                    with self._lock:
                        self._presenter.trouble(ScreenState.CAMERA_LOST, state.reason)
        finally:
            self._camera.stop()
            self._captured_all.set()

    def _recognise(self) -> None:
        while not self._stop.is_set():
            frame = self._slot.take()
            if frame is not None:
                self._look(frame)
            elif self._captured_all.is_set() and self._slot.is_empty:
                break
        self._recognised_all.set()

    def _look(self, frame: Frame) -> None:
        if self._live and time.monotonic() - frame.t_s > self._config.camera.max_frame_age_s:
            return  # nobody is matched on an old picture
        observation = self._process(frame)
        if observation is None:
            return
        self._try_unsaved_again(observation)
        decision = self._agreement.add(observation)
        with self._lock:
            self._presenter.observed(observation, self._agreement.progress, decided=self._agreement.said is not None)
        if decision is not None:
            self._decisions.put((decision, observation))

    def _process(self, frame: Frame) -> Observation | None:
        """None when a model gave nonsense: nobody is matched on that, and many such frames in a row end the kiosk."""
        try:
            observation = self._recogniser.process(frame)
        except InferenceError as error:
            self._nonsense += 1
            log.error("a frame could not be looked at: %s", error)
            if self._nonsense >= MAX_NONSENSE:
                raise
            return None
        self._nonsense = 0
        return observation

    def _try_unsaved_again(self, observation: Observation) -> None:
        """Whoever could not be recorded and still stands there is decided, and so recorded, anew after a moment."""
        unsaved = self._unsaved
        if unsaved is not None and observation.t_s >= unsaved.t_s + TRY_AGAIN_AFTER_S:
            self._unsaved = None
            if observation.track_id == unsaved.track_id:
                self._agreement.finish()

    def _record(self) -> None:
        while not (self._recognised_all.is_set() and self._decisions.empty()):
            try:
                decision, observation = self._decisions.get(timeout=WAIT_S)
            except queue.Empty:
                if self._stop.is_set() and not self._threads[1].is_alive():
                    break
                continue
            self._on_event(Event(decision, observation, self._settle(decision)))
        self.finished.set()

    def _settle(self, decision: Decision) -> AttendanceRecord | AlreadyRecorded | None:
        if decision.outcome is not Outcome.IDENTIFIED:
            with self._lock:
                self._presenter.decided(decision)
            return None
        try:
            result = self._register.record(decision, self._recogniser.gallery.pack_digest)
        except StorageError as error:
            log.error("an attendance could not be written: %s", error)
            self._unsaved = decision
            with self._lock:
                self._presenter.storage_failed(decision, str(error))
            return None
        except InputError as error:  # removed between the frame and the record
            log.warning("an attendance was not written: %s", error)
            return None
        person = self._register.person(decision.person_id or "")  # asked before the lock: the disk may hold it up
        with self._lock:
            self._presenter.recorded(decision, result, person.display_name if person else "")
        return result
