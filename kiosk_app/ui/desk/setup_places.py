"""The pages of the first start about the place: its name and time, and whether the camera sees well there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from kiosk_app.administration.answers import Answers
from kiosk_app.administration.camera_check import CameraCheck
from kiosk_app.administration.liveness_trial import TrialState
from kiosk_app.errors import ClockfaceError
from kiosk_app.ui import background
from kiosk_app.ui.desk.controls import Chip, Choice, Field, Label
from kiosk_app.ui.desk.figures import clock
from kiosk_app.ui.desk.look_page import LookPage
from kiosk_app.ui.desk.qr_view import Camera
from kiosk_app.ui.desk.setup_pages import Question
from kiosk_app.ui.desk.setup_words import ADVICE, CHECKS
from kiosk_app.ui.desk.style import GAP_PX
from kiosk_app.ui.desk.wizard_pages import Sheet, clear
from kiosk_app.ui.language import mark, tr
from kiosk_app.ui.tokens import Theme

PARTS: Final = (
    *("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"),
    "UTC",
)
MAX_SITE_NAME: Final = 60
TICK_MS: Final = 1_000
COLUMNS: Final = 2
FRAME_MS: Final = 33
CAMERA_GONE_MS: Final = 2_000
WELL: Final = mark("The camera sees well here")
BETTER: Final = mark("It can be better here")
HOW: Final = mark("Begin, go where people will stand, and look at the camera.")
MORE: Final = mark(
    "Light, distance and sharpness are measured for five seconds; no picture is kept. If you leave this out, only the "
    "first people will show whether they are seen well."
)


@cache
def zones() -> Mapping[str, tuple[str, ...]]:
    """The time zones of the world by the part of it that their names begin with."""
    known = sorted(available_timezones())
    return {part: tuple(zone for zone in known if zone == part or zone.startswith(f"{part}/")) for part in PARTS}


class SitePage(Question):
    """The name beside the clock, and the zone, with the time that it gives."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(mark("Where does this kiosk stand?"))
        self._now = now
        self.name = Field(mark("Name of the site"), mark("Shown beside the clock."))
        self.name.line.setMaxLength(MAX_SITE_NAME)
        self.part, self.city = Choice([]), Choice([])
        self._time = Label("", "lead")
        self.column.addWidget(self.name)
        grid = QGridLayout()
        grid.setSpacing(GAP_PX)
        grid.addWidget(Field(mark("Time zone"), box=self.part), 0, 0)
        grid.addWidget(Field(mark("City with the same time"), box=self.city), 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.column.addLayout(grid)
        self.column.addWidget(self._time)
        self.part.picked.connect(lambda _: self._offer_cities())
        self.city.picked.connect(lambda _: self._tell_time())
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tell_time)
        self.setFocusProxy(self.name)

    def show_site(self, name: str, zone: str) -> None:
        """As it is set now."""
        self.name.text = name
        self.name.blame("")
        here = zone.split("/")[0]
        self.part.offer([(part, "") for part in dict.fromkeys((*PARTS, here)) if zones().get(part) or part == here])
        self.part.choose(here)
        self._offer_cities(zone)
        self._clock.start()

    def stop(self) -> None:
        self._clock.stop()

    def _offer_cities(self, zone: str = "") -> None:
        known = zones().get(str(self.part.value), ())
        offered = known if not zone or zone in known else (*known, zone)  # some machines know no zone but their own
        self.city.offer([(each, each.partition("/")[2].replace("_", " ") or each) for each in offered])
        self.city.choose(zone)
        self._tell_time()

    def _tell_time(self) -> None:
        shown = clock(round(self._now().timestamp() * 1e6), ZoneInfo(self.zone))
        self._time.say(mark("It is {time} there now."), time=shown)

    @property
    def zone(self) -> str:
        return str(self.city.value)

    @property
    def answers(self) -> Answers | None:
        """None when something is missing, which is then told."""
        name = self.name.text.strip()
        self.name.blame("" if name else tr("Give the site a name, such as the one on its door."))
        return Answers({"screen": {"site_name": name}, "attendance": {"zone": self.zone}}) if name else None


class CameraPage(QStackedWidget):
    """First the mirror, with what to do; then what was found. `changed`: other buttons fit now; `failed` (error)."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, camera: Camera) -> None:
        super().__init__()
        self.look, self.result = LookPage(theme), _Result()
        self.addWidget(self.look)
        self.addWidget(self.result)
        self.check: CameraCheck | None = None
        self._camera, self._state, self._missed_ms = camera, TrialState(), 0
        self._is_busy = False  # a frame is looked at beside the window
        self._clock = QTimer(self, interval=FRAME_MS)
        self._clock.timeout.connect(self._tick)

    @property
    def has_camera(self) -> bool:
        """Whether it gave a picture a moment ago."""
        return self._missed_ms < CAMERA_GONE_MS

    @property
    def is_looking(self) -> bool:
        return self.check is not None and self.check.is_looking

    @property
    def wants_check(self) -> bool:
        """Whether the check is what comes next."""
        return self.has_camera and self.check is not None and not self.check.findings

    @property
    def says(self) -> str:
        """What is known, marked."""
        if self.check is None or not self.check.findings:
            return mark("Not checked")
        return WELL if self.check.passes else BETTER

    def open(self, check: Callable[[], CameraCheck]) -> None:
        """Show what there is. check: makes the one that is used, at the first time."""
        self.check = self.check or check()
        self._missed_ms = 0
        self._show()
        self._clock.start()

    def begin(self) -> None:
        """Once more, or for the first time."""
        if self.check is not None:
            self.check.begin()
            self._show()

    def stop(self) -> None:
        self._clock.stop()
        if self.check is not None:
            self.check.cancel()

    def _show(self) -> None:
        self._state = TrialState()
        if self.check is not None and self.check.findings:
            self.result.show_findings(self.check)
            self.setCurrentWidget(self.result)
        else:
            self.look.ask(mark("Does the camera see well here?"), HOW, MORE)
            self.setCurrentWidget(self.look)
        self.changed.emit()

    def _tick(self) -> None:
        """The newest picture goes to the mirror at once, and to the check when the one before is done with."""
        frame, check, had_camera = self._camera(), self.check, self.has_camera
        self._missed_ms = 0 if frame is not None else self._missed_ms + FRAME_MS
        self.look.show_state(frame, self._state, is_looking=self.is_looking)
        if not self.has_camera:
            if check is not None:
                check.cancel()
            self.look.say(mark("The camera gives no picture: check its cable. This can be done later, too."))
        if self.has_camera is not had_camera:
            self.changed.emit()
        if frame is not None and check is not None and check.is_looking and not self._is_busy:
            self._is_busy = True
            background.run(self, lambda: check.offer(frame), self._looked, self._not_looked)

    def _looked(self, state: TrialState) -> None:
        self._is_busy = False
        self._state = state
        if self.check is not None and self.check.findings and self._clock.isActive():
            self._show()

    def _not_looked(self, error: ClockfaceError) -> None:
        self._is_busy = False
        self.failed.emit(error)


class _Result(Sheet):
    """Everything measured, each with a sign of its own; below it what to do."""

    def __init__(self) -> None:
        super().__init__()
        self._says, self._checks, self._advice = Label("", "title"), QWidget(), Label("")
        self._grid = QGridLayout(self._checks)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        for widget in (self._says, self._checks, self._advice):
            self.column.addWidget(widget)

    def show_findings(self, check: CameraCheck) -> None:
        self._says.say(WELL if check.passes else BETTER)
        clear(self._grid)
        for place, one in enumerate(check.findings):
            chip = Chip("", "done" if one.passes else "ask")
            chip.write(f"{'✓' if one.passes else '!'}  {tr(CHECKS[one.name])}")
            self._grid.addWidget(chip, place // COLUMNS, place % COLUMNS)
        advice = dict.fromkeys(ADVICE[one.advice] for one in check.findings if one.advice)
        self._advice.write("\n".join(map(tr, advice)))
        self._advice.setVisible(bool(advice))
