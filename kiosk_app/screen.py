"""Everything the window shows, as one value: made by the presenter, painted by `ui`, and free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk_app.domain import U8, Direction, QualityIssue


class ScreenState(StrEnum):
    IDLE = "idle"  # nobody is there
    LOOKING = "looking"
    GUIDANCE = "guidance"  # somebody is there and must do something first
    RECORDED = "recorded"
    ALREADY_RECORDED = "already_recorded"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    CAMERA_LOST = "camera_lost"
    STORAGE_TROUBLE = "storage_trouble"


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """frame_bgr: the live picture, uint8 (height, width, 3), not mirrored; None when there is none.

    box_xyxy: the face in pixels of that picture. progress: 0..1, how much of the agreement is there. name: already
    shortened as the site wants it. at_utc_us and zone: when this (or, for ALREADY_RECORDED, the earlier) attendance
    was. guidance: set for GUIDANCE. reason: a sentence for trouble states. dropped_frames: for the bench.
    """

    state: ScreenState
    frame_bgr: U8 | None = None
    box_xyxy: tuple[float, float, float, float] | None = None
    progress: float = 0.0
    name: str = ""
    direction: Direction | None = None
    at_utc_us: int | None = None
    zone: str = "UTC"
    guidance: QualityIssue | None = None
    reason: str = ""
    dropped_frames: int = 0
