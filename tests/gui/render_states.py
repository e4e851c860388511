"""Every state of the kiosk in three geometries and both themes, as PNGs with an index page, to be looked at.

    python -m tests.gui.render_states FOLDER [LANGUAGE ...]

The face is one of the sample photo that ships inside the insightface package.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk_app.config import EntryConfig, ScreenConfig
from kiosk_app.domain import U8, Direction, QualityIssue, View
from kiosk_app.paths import resource
from kiosk_app.screen import Notice, Prompt, Screen, ScreenState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk_app.ui.keypad import Keypad
    from kiosk_app.ui.stage import Stage
    from kiosk_app.ui.window import KioskWindow

SIZES = ((1280, 800), (1920, 1080), (1080, 1920))
NOW = datetime(2026, 3, 2, 6, 2, 41, tzinfo=UTC)
CAMERA_WH = (640, 480)
FACE_IN_SAMPLE = (462, 262, 580, 424)  # one of the six, as a detector would box him
BOX = (256.0, 150.0, 376.0, 318.0)  # where it stands in the camera's picture
REASONS = {
    ScreenState.CAMERA_LOST: "The camera 0 gives no picture any more.",
    ScreenState.STORAGE_TROUBLE: "The disk is full: free some space and start again.",
    ScreenState.ADMIN_NEEDED: "Nobody is enrolled yet.",
}


Box = tuple[float, float, float, float]


@cache
def camera_frame(size: float = 1.0, brightness: float = 1.0) -> tuple[U8, Box]:
    """A picture as the camera would give it, and the box of the face in it; size: 1 fills the usual box."""
    sample = cv2.imread(str(sample_photo()))
    assert sample is not None
    left, top, right, _ = FACE_IN_SAMPLE
    scale = (BOX[2] - BOX[0]) / (right - left) * size
    centre = ((BOX[0] + BOX[2]) / 2, (BOX[1] + BOX[3]) / 2)
    middle = ((left + right) / 2, (top + FACE_IN_SAMPLE[3]) / 2)
    move = np.array(
        [[scale, 0, centre[0] - scale * middle[0]], [0, scale, centre[1] - scale * middle[1]]], dtype=np.float32
    )
    frame = cv2.warpAffine(sample, move, CAMERA_WH, borderMode=cv2.BORDER_REFLECT)
    frame = np.clip(frame * brightness, 0, 255).astype(np.uint8)[:, ::-1]
    half_w, half_h = (BOX[2] - BOX[0]) / 2 * size, (BOX[3] - BOX[1]) / 2 * size
    x = CAMERA_WH[0] - centre[0]
    return np.ascontiguousarray(frame), (x - half_w, centre[1] - half_h, x + half_w, centre[1] + half_h)


def sample_photo() -> Path:
    spec = find_spec("insightface")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data" / "images" / "t1.jpg"


def every_screen() -> Iterator[tuple[str, Screen]]:
    """One named Screen for each thing the kiosk can say; all with a way for codes unless the name says otherwise."""
    for name, screen in _screens():
        yield name, replace(screen, codes=not name.endswith("without_codes"))


def _screens() -> Iterator[tuple[str, Screen]]:
    frame, box = camera_frame()
    empty = np.full((480, 640, 3), (92, 104, 112), np.uint8)
    yield "starting", Screen(ScreenState.IDLE)
    yield "idle", Screen(ScreenState.IDLE, empty)
    yield "idle_without_codes", Screen(ScreenState.IDLE, empty)
    yield "idle_with_notices", Screen(ScreenState.IDLE, empty, notices=frozenset(Notice))
    yield "idle_code_first", Screen(ScreenState.IDLE, empty, needs_code=True)
    for progress in (0.0, 0.34, 0.67):
        yield f"looking_{progress}", Screen(ScreenState.LOOKING, frame, box, progress)
    yield "looking_to_confirm", Screen(ScreenState.LOOKING, frame, box, 0.34, name="Ben Okoye")
    yield from _guidance()
    yield from _challenges(frame, box)
    yield from _results(frame, box)
    yield "clock_untrusted", Screen(ScreenState.CLOCK_UNTRUSTED, empty, notices=frozenset({Notice.CLOCK_UNTRUSTED}))
    yield "admin_needed", Screen(ScreenState.ADMIN_NEEDED, empty, reason=REASONS[ScreenState.ADMIN_NEEDED])
    for name in ("camera_lost", "camera_lost_without_codes"):
        yield name, Screen(ScreenState.CAMERA_LOST, reason=REASONS[ScreenState.CAMERA_LOST])
    yield (
        "storage_trouble",
        Screen(ScreenState.STORAGE_TROUBLE, frame, box, reason=REASONS[ScreenState.STORAGE_TROUBLE]),
    )


def _results(frame: U8, box: Box) -> Iterator[tuple[str, Screen]]:
    at = int(NOW.timestamp() * 1e6)
    for direction, following, worked_s in ((Direction.IN, Direction.OUT, 0.0), (Direction.OUT, Direction.IN, 27_120.0)):
        recorded = Screen(ScreenState.RECORDED, frame, box, 1.0, "Ben Okoye", direction, at)
        recorded = replace(recorded, next_direction=following, worked_s=worked_s)
        yield f"recorded_{direction}", replace(recorded, deniable=True)
        since = at - 3_600_000_000 * (1 if direction is Direction.IN else 9)
        already = replace(recorded, state=ScreenState.ALREADY_RECORDED, name="Chloé Martin", at_utc_us=since)
        yield f"already_{direction}", already
        yield f"already_{direction}_final", replace(already, next_direction=None)
    long_name = "Maria-Aleksandra Wolfeschlegelsteinhausen"
    yield "recorded_long_name", replace(recorded, name=long_name)
    yield "recorded_without_name", replace(recorded, name="")
    not_taken_back = replace(recorded, state=ScreenState.STORAGE_TROUBLE, reason=REASONS[ScreenState.STORAGE_TROUBLE])
    yield "not_taken_back", replace(not_taken_back, deniable=True)
    for name in ("Ben Okoye", long_name, ""):
        what = {"": "_without_name", long_name: "_long_name"}.get(name, "")
        ask = Screen(ScreenState.ASK_DIRECTION, frame, box, 1.0, name, next_direction=Direction.OUT)
        yield f"ask_direction{what}", ask
        yield f"already{what}", replace(already, name=name)
    for state in (
        ScreenState.TAKEN_BACK,
        ScreenState.UNKNOWN,
        ScreenState.AMBIGUOUS,
        ScreenState.NOT_CONFIRMED,
        ScreenState.ATTACK,
    ):
        yield str(state), Screen(state, frame, box)
        yield f"{state}_without_codes", Screen(state, frame, box)
    yield "code_refused", Screen(ScreenState.CODE_REFUSED, frame)
    yield "code_refused_wait", Screen(ScreenState.CODE_REFUSED, frame, wait_s=8)
    yield "code_locked", Screen(ScreenState.CODE_LOCKED, frame, wait_s=872)


def _challenges(frame: U8, box: Box) -> Iterator[tuple[str, Screen]]:
    for view in View:
        yield f"challenge_{view}", Screen(ScreenState.CHALLENGE, frame, box, 0.34, ask=Prompt(view))
    yield "challenge_again", Screen(ScreenState.CHALLENGE, frame, box, ask=Prompt(View.LEFT, again=True))
    lit = Screen(ScreenState.CHALLENGE, frame, box, 0.2, ask=Prompt(is_lit=True))
    yield "challenge_lit", replace(lit, light_rgb=(150, 190, 230))
    yield "challenge_without_codes", Screen(ScreenState.CHALLENGE, frame, box, ask=Prompt(View.DOWN))


def _guidance() -> Iterator[tuple[str, Screen]]:
    for issue in QualityIssue:
        size = {QualityIssue.TOO_FAR: 0.45, QualityIssue.TOO_CLOSE: 1.9}.get(issue, 1.0)
        brightness = {QualityIssue.TOO_DARK: 0.25, QualityIssue.TOO_BRIGHT: 2.2}.get(issue, 1.0)
        frame, box = camera_frame(size, brightness)
        yield f"guidance_{issue}", Screen(ScreenState.GUIDANCE, frame, box, guidance=issue)


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen, and what people did on it. act ends with what is to be looked at on the window."""

    name: str
    screen: Screen
    act: Callable[[KioskWindow], None] = lambda _window: None


def every_scene() -> Iterator[Scene]:
    """Every screen, and everything that is opened by a touch."""
    screens = dict(every_screen())
    for name, screen in screens.items():
        yield Scene(name, screen)
    idle = screens["idle"]
    yield Scene("keypad_number", idle, lambda window: open_keypad(window, "1042"))
    yield Scene("keypad_pin", idle, lambda window: open_keypad(window, "1042", "2718"))
    for name in ("code_refused", "code_refused_wait", "code_locked"):
        yield Scene(f"keypad_{name}", idle, lambda window, answer=screens[name]: _refused(window, answer))
    yield Scene("languages", idle, lambda window: stage_of(window).foot.language.click())
    yield Scene("notice", idle, lambda window: window.show_notice(_notice_text()))
    yield Scene("notice_last_page", idle, _last_page)


def stage_of(window: KioskWindow) -> Stage:
    """What the window shows it on."""
    from kiosk_app.ui.stage import Stage

    stage = window.findChild(Stage)
    assert stage is not None
    return stage


def open_keypad(window: KioskWindow, number: str = "", pin: str = "") -> Keypad:
    """Touch the button for PIN or badge, and the keys; the PIN is typed and not confirmed."""
    stage = stage_of(window)
    stage.code.click()
    keypad = stage.panels.keypad
    for digit in number:
        touch(keypad, digit)
    if pin:
        touch(keypad, "OK")
    for digit in pin:
        touch(keypad, digit)
    return keypad


def close_panel(window: KioskWindow) -> None:
    """Go back to the picture from whatever a scene has opened."""
    stage_of(window).panels.close()


def touch(parent: QWidget, text: str) -> None:
    """Press the button that says this, in English or as a digit."""
    from kiosk_app.ui.language import tr
    from kiosk_app.ui.touch import TouchButton

    next(b for b in parent.findChildren(TouchButton) if b.text() in (text, tr(text)) and not b.isHidden()).click()


def _refused(window: KioskWindow, answer: Screen) -> None:
    touch(open_keypad(window, "1042", "2718"), "OK")
    window.show_screen(answer)


def _last_page(window: KioskWindow) -> None:
    window.show_notice(_notice_text())
    notice = stage_of(window).panels.notice
    while not notice.is_at_end:
        touch(notice, "Next page")


def _notice_text() -> str:
    """The notice in the language of the moment."""
    from kiosk_app.ui.language import current

    path = resource("notices", f"{current().code}.txt")
    return (path if path.is_file() else resource("notices", "en.txt")).read_text(encoding="utf-8")


def make_window(theme: str, size: tuple[int, int], *, reduced_motion: bool = True) -> KioskWindow:
    """A window of this size on the morning of all pictures."""
    from kiosk_app.ui.window import KioskWindow

    config = ScreenConfig(theme=theme, site_name="Harbour Works", reduced_motion=reduced_motion)
    window = KioskWindow(config, EntryConfig(), zone="UTC", now=lambda: NOW)
    window.resize(*size)
    window.show()
    return window


def render(folder: Path, languages: Sequence[str] = ("en",)) -> None:
    """Write all pictures and index.html."""
    from kiosk_app.ui.language import use
    from kiosk_app.ui.qt_app import make_application, save_screenshot

    make_application(headless=True)
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for language in languages:
        use(language)
        for theme, size in product(("dark", "light"), SIZES):
            for scene in every_scene():
                window = make_window(theme, size)
                window.show_screen(scene.screen)
                scene.act(window)
                names.append(f"{scene.name}-{size[0]}x{size[1]}-{theme}-{language}.png")
                save_screenshot(window, folder / names[-1])
                window.close()
    _write_index(folder, names)


def _write_index(folder: Path, names: list[str]) -> None:
    figures = "".join(
        f'<figure><img src="{n}" loading="lazy"><figcaption>{n[:-4]}</figcaption></figure>' for n in sorted(names)
    )
    style = "body{font:16px sans-serif;display:flex;flex-wrap:wrap;gap:16px}img{height:360px}figure{margin:0}"
    page = f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{style}</style>{figures}"
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    render(Path(sys.argv[1]), sys.argv[2:] or ("en",))
