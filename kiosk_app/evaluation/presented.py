"""What becomes of one presentation, a picture or a video, before the kiosk's own path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk_app.config import Config
from kiosk_app.domain import Frame, Observation, Outcome
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.cues import RASTER_EVERY, TIMES, Cues
from kiosk_app.recognition.decision import TOO_FEW, Agreement
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.presence import needed_to_refuse
from kiosk_app.recognition.sources import SourceKind, parse_source

LOOKED_AT_EVERY_S = 0.1  # of a video: about what a small machine manages
OF_A_PICTURE = TIMES * RASTER_EVERY  # so often it is looked at: until a score, the cues and a decision can be there
CUES_WITHIN_S = 2.0  # of the first face of a track: about as long as somebody stands there until they are recorded


@dataclass(frozen=True, slots=True)
class Presented:
    """live: the live score up to which it would be let through, else why there is none; None without networks.

    unusable: why no face of it was ever compared; "" where one was. cues: those that were suspicious within
    CUES_WITHIN_S of a face. identified: as somebody of the gallery, live score included. asked: the cues were
    suspicious then, or when they had settled if that was later; each time if it came to it several times.
    """

    live: float | str | None
    unusable: str = ""
    cues: tuple[str, ...] = ()
    identified: bool = False
    asked: bool = False


def present(path: Path, models: FaceModels, gallery: Gallery, config: Config) -> Presented:
    """Play a picture or a video to the kiosk. Raises InputError."""
    return present_frames(_looked_at(path, config), models, gallery, config)


def present_frames(film: Iterator[Frame], models: FaceModels, gallery: Gallery, config: Config) -> Presented:
    """As `present`, for frames from anywhere."""
    recogniser, cues = Recogniser(models, gallery, config), Cues()
    agreement = Agreement(config.decision, recogniser.thresholds, config.liveness)
    seen: list[Observation] = []
    began_s: dict[int, float] = {}
    suspicious_before = False
    suspicious: dict[str, None] = {}
    asked: list[bool] = []  # each time somebody was identified
    waits_for: int | None = None  # the track of whoever was identified, until the cues have settled
    for frame in film:
        observation = recogniser.process(frame)
        compared = None if observation.candidates is None else observation.face
        report = cues.add(frame, compared, observation.track_id)
        seen.append(observation)
        if frame.t_s - began_s.setdefault(observation.track_id, frame.t_s) <= CUES_WITHIN_S:
            suspicious |= dict.fromkeys(report.reasons)
        decision = agreement.add(observation)
        if waits_for is not None and waits_for != observation.track_id:
            asked.append(suspicious_before)
            waits_for = None
        if decision is not None and decision.outcome is Outcome.IDENTIFIED:
            waits_for = decision.track_id
        if waits_for is not None and report.settled:
            asked.append(report.suspicious)
            waits_for = None
        suspicious_before = report.suspicious
    if waits_for is not None:
        asked.append(suspicious_before)
    unusable = "" if any(o.candidates is not None for o in seen) else _why(seen)
    live = _live(seen) if models.liveness is not None else None
    return Presented(live, unusable, tuple(suspicious), bool(asked), bool(asked) and all(asked))


def _live(seen: Sequence[Observation]) -> float | str:
    tracks = {o.track_id for o in seen}
    passed = [
        needed_to_refuse((o.t_s, o.live_score) for o in seen if o.track_id == track and o.live_score is not None)
        for track in tracks
    ]
    scores = [score for score in passed if score is not None]
    return max(scores) if scores else _why(seen)


def _looked_at(path: Path, config: Config) -> Iterator[Frame]:
    """The frames of a video at the kiosk's pace; a picture again and again."""
    source, next_s = parse_source(str(path)), 0.0
    for frame in frames(source, config.camera):
        if source.kind is SourceKind.PICTURES:
            yield from (replace(frame, t_s=number * LOOKED_AT_EVERY_S) for number in range(OF_A_PICTURE))
        elif frame.t_s >= next_s:
            next_s = frame.t_s + LOOKED_AT_EVERY_S
            yield frame


def _why(seen: Sequence[Observation]) -> str:
    """What kept most of these from being compared."""
    issues = Counter(issue.value for o in seen if o.quality for issue in o.quality.issues)
    if issues:
        return issues.most_common(1)[0][0]
    return TOO_FEW if any(o.face is not None for o in seen) else Outcome.NO_FACE.value
