"""The values of the visual system. Everything is given for a window whose shorter side is 1080 px, and scales with it.

Colours come in pairs of a fill and the ink on it; results are at least 7:1. The states differ in lightness and in the
blue-yellow direction, so that they stay apart for red-green colour-blind eyes; icons and shapes say the same again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk_app.domain import QualityIssue, View
from kiosk_app.screen import Notice, ScreenState

BASE_PX: Final = 1080
GRID_PX: Final = 8
RADIUS_PX: Final = 24
MARGIN_PX: Final = 48
GAP_PX: Final = 32
TOUCH_PX: Final = 72
"""The smallest side of whatever is touched; between two of them lies TOUCH_GAP_PX."""
TOUCH_GAP_PX: Final = 24
KEY_PX: Final = 96
"""The smallest side of a key of the keypad."""
MOTION_MS: Final = 180

TYPE_SCALE_PX: Final = (20, 25, 31, 39, 49, 61, 76, 96, 120)
"""Eight steps of 1.25 from 20, rounded."""

TINY, SMALL, NOTE, BODY, SUBTITLE, TITLE, HEADLINE, CLOCK, HERO = TYPE_SCALE_PX


class Icon(StrEnum):
    """What `icons.paint_icon` can draw."""

    TICK = "tick"
    CLOCK = "clock"
    STRANGER = "stranger"
    TWINS = "twins"
    SPANNER = "spanner"
    CAMERA_OFF = "camera_off"
    FACE = "face"
    EYE = "eye"
    CLOSER = "closer"
    BACK = "back"
    SUN = "sun"
    MOON = "moon"
    STILL = "still"
    TURN = "turn"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    LOOK_UP = "look_up"
    LOOK_DOWN = "look_down"
    CENTRE = "centre"
    ONE_PERSON = "one_person"
    QUESTION = "question"
    GO_IN = "go_in"
    GO_OUT = "go_out"
    IN_OUT = "in_out"
    KEYPAD = "keypad"
    CODE_CROSS = "code_cross"
    FACE_CROSS = "face_cross"
    BADGE = "badge"
    LOCK = "lock"
    SHIELD = "shield"
    GLOBE = "globe"
    RETURN = "return"
    ONWARD = "onward"
    ERASE = "erase"
    GEAR = "gear"
    CLOCK_QUESTION = "clock_question"
    NO_SERVER = "no_server"
    DISK = "disk"


class Shape(StrEnum):
    """The plate behind an icon: states are told apart by outline, too."""

    NONE = "none"
    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    OCTAGON = "octagon"
    ARCH = "arch"


class Tone(StrEnum):
    """What a state means to the person in front."""

    CALM = "calm"
    DONE = "done"
    KNOWN = "known"
    ASK = "ask"
    REFUSED = "refused"
    CHOICE = "choice"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Pair:
    """fill and ink as #RRGGBB; ink is read on fill."""

    fill: str
    ink: str


@dataclass(frozen=True, slots=True)
class Theme:
    """room: the background and its ink. quiet: ink of small things. frame: an empty preview and its ink.

    sheet: behind a text to read. button: what is touched. primary: the one that is meant next. focus: the line around
    what the keyboard acts on.
    """

    room: Pair
    quiet: str
    frame: Pair
    sheet: Pair
    button: Pair
    primary: Pair
    focus: str
    tones: dict[Tone, Pair]
    room_tint: float  # how much of the tone's fill goes into the room while a result is shown


DARK: Final = Theme(
    room=Pair("#0E141B", "#F4F6F8"),
    quiet="#A9B6C4",
    frame=Pair("#1A232E", "#A9B6C4"),
    sheet=Pair("#1A232E", "#F4F6F8"),
    button=Pair("#33475A", "#F4F6F8"),
    primary=Pair("#F4F6F8", "#0E141B"),
    focus="#7CC0FF",
    tones={
        Tone.CALM: Pair("#0E141B", "#F4F6F8"),
        Tone.DONE: Pair("#3ED598", "#04170E"),
        Tone.KNOWN: Pair("#7CC0FF", "#04121F"),
        Tone.ASK: Pair("#FFB83D", "#1D1200"),
        Tone.REFUSED: Pair("#FF9B8A", "#240703"),
        Tone.CHOICE: Pair("#1F2A36", "#FFFFFF"),
        Tone.TROUBLE: Pair("#B9C6D4", "#10171F"),
    },
    room_tint=0.13,
)
LIGHT: Final = Theme(
    room=Pair("#F4F6F8", "#0E141B"),
    quiet="#445261",
    frame=Pair("#C3CCD6", "#35424F"),
    sheet=Pair("#FFFFFF", "#0E141B"),
    button=Pair("#C3CFDB", "#0E141B"),
    primary=Pair("#17212C", "#FFFFFF"),
    focus="#0A4A85",
    tones={
        Tone.CALM: Pair("#F4F6F8", "#0E141B"),
        Tone.DONE: Pair("#00573A", "#FFFFFF"),
        Tone.KNOWN: Pair("#0A4A85", "#FFFFFF"),
        Tone.ASK: Pair("#FFB83D", "#1D1200"),
        Tone.REFUSED: Pair("#8C1D12", "#FFFFFF"),
        Tone.CHOICE: Pair("#FFFFFF", "#0E141B"),
        Tone.TROUBLE: Pair("#35424F", "#FFFFFF"),
    },
    room_tint=0.13,
)
THEMES: Final = {"dark": DARK, "light": LIGHT}

RING_NEUTRAL: Final = "#FFFFFF"
RING_KNOWN: Final = "#3ED598"
RING_UNKNOWN: Final = "#FF5A4D"
RING_HALO: Final = "#0E141B"
CAMERA_LIGHT: Final = "#3ED598"


@dataclass(frozen=True, slots=True)
class StateStyle:
    """How one state looks. card: it takes the whole width. ring: colour of the shape around the face."""

    tone: Tone
    icon: Icon
    shape: Shape = Shape.NONE
    card: bool = False
    ring: str = RING_NEUTRAL


STATE_STYLES: Final = {
    ScreenState.IDLE: StateStyle(Tone.CALM, Icon.FACE),
    ScreenState.LOOKING: StateStyle(Tone.CALM, Icon.EYE),
    ScreenState.GUIDANCE: StateStyle(Tone.CALM, Icon.FACE),
    ScreenState.CHALLENGE: StateStyle(Tone.CALM, Icon.FACE),
    ScreenState.RECORDED: StateStyle(Tone.DONE, Icon.TICK, Shape.CIRCLE, card=True, ring=RING_KNOWN),
    ScreenState.ALREADY_RECORDED: StateStyle(Tone.KNOWN, Icon.CLOCK, Shape.SQUARE, card=True, ring=RING_KNOWN),
    ScreenState.ASK_DIRECTION: StateStyle(Tone.CHOICE, Icon.IN_OUT, Shape.ARCH, card=True, ring=RING_KNOWN),
    ScreenState.TAKEN_BACK: StateStyle(Tone.ASK, Icon.RETURN, Shape.SQUARE, card=True),
    ScreenState.UNKNOWN: StateStyle(Tone.ASK, Icon.STRANGER, Shape.DIAMOND, card=True, ring=RING_UNKNOWN),
    ScreenState.AMBIGUOUS: StateStyle(Tone.ASK, Icon.TWINS, Shape.DIAMOND, card=True),
    ScreenState.NOT_CONFIRMED: StateStyle(Tone.REFUSED, Icon.FACE_CROSS, Shape.OCTAGON, card=True, ring=RING_UNKNOWN),
    ScreenState.ATTACK: StateStyle(Tone.ASK, Icon.SUN, Shape.DIAMOND, card=True, ring=RING_UNKNOWN),
    ScreenState.CODE_REFUSED: StateStyle(Tone.REFUSED, Icon.CODE_CROSS, Shape.OCTAGON, card=True),
    ScreenState.CODE_LOCKED: StateStyle(Tone.REFUSED, Icon.LOCK, Shape.OCTAGON, card=True),
    ScreenState.CLOCK_UNTRUSTED: StateStyle(Tone.TROUBLE, Icon.CLOCK_QUESTION, Shape.HEXAGON),
    ScreenState.ADMIN_NEEDED: StateStyle(Tone.TROUBLE, Icon.GEAR, Shape.HEXAGON, card=True),
    ScreenState.CAMERA_LOST: StateStyle(Tone.TROUBLE, Icon.SPANNER, Shape.HEXAGON, card=True),
    ScreenState.STORAGE_TROUBLE: StateStyle(Tone.TROUBLE, Icon.SPANNER, Shape.HEXAGON, card=True),
}

NOTICE_ICONS: Final = {
    Notice.SERVER_UNREACHABLE: Icon.NO_SERVER,
    Notice.DISK_LOW: Icon.DISK,
    Notice.CLOCK_UNTRUSTED: Icon.CLOCK_QUESTION,
}
GUIDANCE_ICONS: Final = {
    QualityIssue.TOO_DARK: Icon.SUN,
    QualityIssue.TOO_BRIGHT: Icon.MOON,
    QualityIssue.LOW_CONTRAST: Icon.SUN,
    QualityIssue.BLURRED: Icon.STILL,
    QualityIssue.TOO_FAR: Icon.CLOSER,
    QualityIssue.TOO_CLOSE: Icon.BACK,
    QualityIssue.TURNED_AWAY: Icon.TURN,
    QualityIssue.CUT_OFF: Icon.CENTRE,
    QualityIssue.SEVERAL_FACES: Icon.ONE_PERSON,
}
VIEW_ICONS: Final = {
    View.FRONTAL: Icon.FACE,
    View.LEFT: Icon.TURN_LEFT,
    View.RIGHT: Icon.TURN_RIGHT,
    View.UP: Icon.LOOK_UP,
    View.DOWN: Icon.LOOK_DOWN,
}
"""How to hold the head; a person's own left is on the left of the mirror, whatever way they read."""


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1..21 of two #RRGGBB colours (WCAG 2.2, relative luminance of sRGB)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blend(one: str, other: str, share: float) -> str:
    """The colour `share` of the way from one #RRGGBB to the other."""
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{value:02X}" for value in mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in _channels(colour))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
