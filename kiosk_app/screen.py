"""Everything the window shows, as one value: made by the presenter, painted by `ui`, and free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from kiosk_app.domain import U8, Direction, QualityIssue, View


class ScreenState(StrEnum):
    IDLE = "idle"  # nobody is there
    LOOKING = "looking"
    GUIDANCE = "guidance"  # somebody is there and must do something first
    CHALLENGE = "challenge"  # somebody must do something that no picture can
    RECORDED = "recorded"
    ALREADY_RECORDED = "already_recorded"
    ASK_DIRECTION = "ask_direction"  # in or out? two buttons
    TAKEN_BACK = "taken_back"  # the person said that they are somebody else: the record was struck out
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"  # asks for the PIN
    NOT_CONFIRMED = "not_confirmed"  # the face is not that of the code's owner
    ATTACK = "attack"  # the face may be a picture of one: asks for the PIN
    CODE_REFUSED = "code_refused"  # unknown number or badge, or wrong PIN
    CODE_LOCKED = "code_locked"  # too many wrong codes: wait_s says how long
    CAMERA_LOST = "camera_lost"
    STORAGE_TROUBLE = "storage_trouble"
    CLOCK_UNTRUSTED = "clock_untrusted"
    ADMIN_NEEDED = "admin_needed"  # nobody can be recognised until an administrator acts


class Notice(StrEnum):
    """Small quiet glyphs in a corner, beside whatever the screen shows."""

    SERVER_UNREACHABLE = "server_unreachable"
    DISK_LOW = "disk_low"
    CLOCK_UNTRUSTED = "clock_untrusted"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a challenge asks of the person in front. view: how to hold the head. is_lit: coloured light falls on the
    face meanwhile. again: it was not met before, and is asked once more.
    """

    view: View = View.FRONTAL
    is_lit: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """frame_bgr: the live picture, uint8 (height, width, 3), not mirrored; None when there is none.

    box_xyxy: the face in pixels of that picture. progress: 0..1, how much of the agreement, or of the challenge, is
    there. name: already shortened as the site wants it. at_utc_us and zone: when this (or, for ALREADY_RECORDED, the
    earlier) attendance was; STORAGE_TROUBLE has one that could not be struck out. worked_s: time worked today, this
    attendance included. next_direction: what the next one will be, or for ALREADY_RECORDED what the person may choose
    instead. guidance: set for GUIDANCE. ask: set for CHALLENGE. light_rgb: 0..255, the colour in which the whole
    display has to shine now, None when it looks as ever. reason: a sentence for trouble states. wait_s: for how long
    codes are refused. codes: whether a PIN or badge may be used here. needs_code: whether the code comes before the
    face. deniable: whether the person may say that this is somebody else. notices: small glyphs. dropped_frames: for
    the bench.
    """

    state: ScreenState
    frame_bgr: U8 | None = None
    box_xyxy: tuple[float, float, float, float] | None = None
    progress: float = 0.0
    name: str = ""
    direction: Direction | None = None
    at_utc_us: int | None = None
    zone: str = "UTC"
    worked_s: float | None = None
    next_direction: Direction | None = None
    guidance: QualityIssue | None = None
    ask: Prompt | None = None
    light_rgb: tuple[int, int, int] | None = None
    reason: str = ""
    wait_s: float = 0.0
    codes: bool = False
    needs_code: bool = False
    deniable: bool = False
    notices: frozenset[Notice] = frozenset()
    dropped_frames: int = 0


_MOVING = {"frame_bgr", "box_xyxy", "progress", "light_rgb", "dropped_frames"}
_STANDING = tuple(field.name for field in fields(Screen) if field.name not in _MOVING)


def said(screen: Screen) -> tuple[object, ...]:
    """All that a person reads on it; what moves with every picture does not count."""
    return tuple(getattr(screen, name) for name in _STANDING)
