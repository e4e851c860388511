"""The values that travel through Clockface, in the order in which a frame meets them.

Each stage takes the type of the stage before and returns the next one. Arrays are validated when a value is
built, so that a shape error fails where it is made. Coordinates are pixels, x to the right, y down; `_xyxy`
is left, top, right, bottom.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

U8 = npt.NDArray[np.uint8]
F32 = npt.NDArray[np.float32]


def _check(array: npt.NDArray[Any], shape: tuple[int | None, ...], dtype: type, name: str) -> None:
    fits = array.ndim == len(shape) and all(
        want is None or want == have for want, have in zip(shape, array.shape, strict=True)
    )
    if not fits or array.dtype != dtype:
        raise ValueError(f"{name} must be {dtype.__name__}{shape}, is {array.dtype}{array.shape}")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of a source.

    bgr: uint8 (height, width, 3). t_s: seconds on the clock of the source, monotonic (media time for files).
    number: counts the frames of the source from 0, dropped ones included.
    """

    bgr: U8
    t_s: float
    number: int = 0

    def __post_init__(self) -> None:
        _check(self.bgr, (None, None, 3), np.uint8, "Frame.bgr")


class LandmarkLayout(StrEnum):
    """Which five points a landmark model gives, in its own order ("left" is the viewer's left)."""

    EYES_NOSE_MOUTH = "eyes_nose_mouth"  # left eye, right eye, nose tip, left and right mouth corner (SCRFD, YuNet)
    EYE_CORNERS_NOSE = "eye_corners_nose"  # right eye outer, inner, left eye outer, inner, base of the nose (dlib)


@dataclass(frozen=True, slots=True, eq=False)
class Landmarks:
    """points_xy: float32 (5, 2), in the order of `layout`."""

    points_xy: F32
    layout: LandmarkLayout

    def __post_init__(self) -> None:
        _check(self.points_xy, (5, 2), np.float32, "Landmarks.points_xy")

    @property
    def eye_centres_xy(self) -> F32:
        """float32 (2, 2): the viewer's left eye, then the right one."""
        points = self.points_xy
        if self.layout is LandmarkLayout.EYES_NOSE_MOUTH:
            return points[:2]
        centres: F32 = np.stack([(points[2] + points[3]) / 2, (points[0] + points[1]) / 2])
        return centres

    @property
    def nose_xy(self) -> F32:
        """float32 (2,): tip or base of the nose, as the layout has it."""
        nose: F32 = self.points_xy[2 if self.layout is LandmarkLayout.EYES_NOSE_MOUTH else 4]
        return nose


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One detected face: box_xyxy float32 (4,), the detector's score, and five landmarks."""

    box_xyxy: F32
    score: float
    landmarks: Landmarks

    def __post_init__(self) -> None:
        _check(self.box_xyxy, (4,), np.float32, "Face.box_xyxy")

    @property
    def width_px(self) -> float:
        return float(self.box_xyxy[2] - self.box_xyxy[0])

    @property
    def area_px(self) -> float:
        return self.width_px * float(self.box_xyxy[3] - self.box_xyxy[1])


class View(StrEnum):
    """How somebody holds their head. Left and right are their own, and so those of a mirrored live picture."""

    FRONTAL = "frontal"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class QualityIssue(StrEnum):
    """Why a face is not compared, each something a person can act on."""

    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    LOW_CONTRAST = "low_contrast"
    BLURRED = "blurred"
    TOO_FAR = "too_far"
    TOO_CLOSE = "too_close"
    TURNED_AWAY = "turned_away"
    CUT_OFF = "cut_off"
    SEVERAL_FACES = "several_faces"


@dataclass(frozen=True, slots=True)
class QualityReport:
    """What was measured on one face, and which gates it failed (none: it is compared).

    headroom: 0..1, the smallest distance of any measure to its gate relative to that gate's comfortable value;
    0 when a gate fails, 1 when every measure is comfortable. It is the number kept with an attendance record.
    """

    issues: tuple[QualityIssue, ...]
    headroom: float
    measures: Mapping[str, float]

    @property
    def passes(self) -> bool:
        return not self.issues


@dataclass(frozen=True, slots=True, eq=False)
class Embedding:
    """vector: float32 (dimension,) of length 1. pack_digest: the recogniser it was made with.

    length: of the vector as the recogniser gave it; with ArcFace it tells how much of a face there was to see. 1 where
    that was not kept, as in templates.
    """

    vector: F32
    pack_digest: str
    length: float = 1.0

    def __post_init__(self) -> None:
        _check(self.vector, (None,), np.float32, "Embedding.vector")
        if not abs(float(np.linalg.norm(self.vector)) - 1.0) < 1e-3:
            raise ValueError("Embedding.vector must have length 1")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person of the gallery and how alike the probe is to their templates (cosine, -1..1).

    crowding: how alike their templates are to those of the most similar other person (-1 where there is none).
    """

    person_id: str
    similarity: float
    crowding: float = -1.0


@dataclass(frozen=True, slots=True)
class CandidateList:
    """People (not templates) by falling similarity; empty when the gallery is."""

    candidates: tuple[Candidate, ...] = ()

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None

    @property
    def margin(self) -> float:
        """Similarity of the best person minus that of the best *other* person (2.0 when there is no other)."""
        if len(self.candidates) < 2:
            return 2.0
        return self.candidates[0].similarity - self.candidates[1].similarity


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """What one frame said about the face in front: everything the decision needs, and the times it took.

    face is None when there is none; quality and candidates are None for the stages that were not reached.
    same_person: cosine to the embedding of the frame before on this track, None for the first one. live_score: 0..1,
    higher for a face that is really there, None where that was not measured. cues: what else speaks against it, by
    name, 0..1; is_suspicious: whether that is enough to ask for a challenge; cues_from_s: when they will have watched
    for long enough.
    """

    t_s: float
    track_id: int
    face: Face | None = None
    quality: QualityReport | None = None
    candidates: CandidateList | None = None
    same_person: float | None = None
    live_score: float | None = None
    cues: Mapping[str, float] = field(default_factory=dict)
    is_suspicious: bool = False
    cues_from_s: float = float("-inf")
    ms: Mapping[str, float] = field(default_factory=dict)


class Outcome(StrEnum):
    IDENTIFIED = "identified"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    NOT_CONFIRMED = "not_confirmed"  # the face is not that of the person whose code was given (1:1)
    ATTACK = "attack"  # probably a picture of an enrolled person: a presentation attack, as ISO/IEC 30107 calls it
    POOR_QUALITY = "poor_quality"
    NO_FACE = "no_face"


@dataclass(frozen=True, slots=True)
class Decision:
    """What Clockface concludes about one person standing there, and why.

    person_id is set for IDENTIFIED only. similarity and margin are means over the agreeing observations, and so are
    min_similarity and min_margin, which they had to reach. calibration: the name of the one of this site that they come
    from, if they do.
    reasons: short stable words (`QualityIssue` values, or e.g. "below_min_similarity", "agreement_3_of_3").
    quality: the smallest headroom among the observations used. live_score: the mean that was judged, None where none
    was measured.
    """

    outcome: Outcome
    t_s: float
    track_id: int
    person_id: str | None = None
    similarity: float | None = None
    margin: float | None = None
    quality: float | None = None
    reasons: tuple[str, ...] = ()
    box_xyxy: tuple[float, float, float, float] | None = None
    min_similarity: float | None = None
    min_margin: float | None = None
    calibration: str = ""
    live_score: float | None = None

    def __post_init__(self) -> None:
        if (self.person_id is not None) != (self.outcome is Outcome.IDENTIFIED):
            raise ValueError("exactly an identified decision names a person")


@dataclass(frozen=True, slots=True)
class Consent:
    """That somebody was shown the notice on face recognition and agreed, before any capture.

    notice_sha256: hex digest of the text as shown. language: of that text. operator: who was logged in. declared: the
    operator states that consent was given elsewhere, on paper for instance; this kiosk did not show the notice.
    """

    notice_sha256: str
    language: str
    at_utc_us: int
    operator: str
    declared: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What an administrator writes down about somebody; the fields mean what they do in `Person`."""

    display_name: str
    employee_number: str = ""
    department: str = ""
    badge: str = ""
    pin_hash: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody enrolled. person_id is opaque; display_name is for people to read and never a key.

    employee_number: what they type before their PIN; unique when it is not empty. badge: what the badge reader types;
    unique when it is not empty. pin_hash: argon2id, empty without a PIN. active: an inactive person is not recognised
    and cannot use a code; their attendance stays. lookalikes: ids of people so like them that they need more margin.
    consent: None for a person without a face, who has no templates.
    """

    person_id: str
    display_name: str
    enrolled_at_utc_us: int
    employee_number: str = ""
    department: str = ""
    badge: str = ""
    pin_hash: str = field(default="", repr=False)
    active: bool = True
    lookalikes: frozenset[str] = frozenset()
    consent: Consent | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """One embedding kept at enrolment."""

    template_id: str
    person_id: str
    embedding: Embedding


@dataclass(frozen=True, slots=True)
class Calibrated:
    """The similarity that the people of a site ask for, and what its calibration is called."""

    name: str
    min_similarity: float


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class Method(StrEnum):
    """How somebody was told apart from everybody else."""

    FACE = "face"
    PIN = "pin"
    BADGE = "badge"
    FACE_AND_PIN = "face_and_pin"
    FACE_AND_BADGE = "face_and_badge"


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """One line of the attendance log; never changed once it is written.

    event_id: UUIDv7. sequence: gapless per kiosk, from 1, over records and corrections. at_utc_us: microseconds since
    1970 in UTC. zone: IANA name of the site's time zone. pack_digest: the recogniser that decided. The scores are None
    without a face; min_similarity and min_margin are what they had to reach (None in records of version 0.1).
    clock_trusted: False when the wall clock could not be relied on at that moment.
    """

    event_id: str
    kiosk_id: str
    sequence: int
    person_id: str
    direction: Direction
    at_utc_us: int
    zone: str
    similarity: float | None
    margin: float | None
    quality: float | None
    pack_digest: str
    reason: str
    method: Method = Method.FACE
    min_similarity: float | None = None
    min_margin: float | None = None
    clock_trusted: bool = True


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of the attendance log that says what an earlier one should have been; that one stays as it is.

    corrects: the event_id of the record or correction in whose place it stands, None when it adds what was missing.
    direction: None strikes the corrected event out. at_utc_us: when the event truly was; made_at_utc_us: when it was
    corrected. author: name of the operator. The newest correction of an event holds.
    """

    event_id: str
    kiosk_id: str
    sequence: int
    person_id: str
    corrects: str | None
    direction: Direction | None
    at_utc_us: int
    zone: str
    made_at_utc_us: int
    author: str
    reason: str


@dataclass(frozen=True, slots=True)
class AlreadyRecorded:
    """The cooldown holds: nothing was written, because `earlier` stands."""

    earlier: AttendanceRecord


@dataclass(frozen=True, slots=True)
class DirectionNeeded:
    """The site asks: nothing was written, the person has to say whether they come or go."""

    person_id: str
    last: AttendanceRecord | None
