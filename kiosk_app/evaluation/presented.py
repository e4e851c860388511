"""What becomes of one presentation, a picture or a video, before the kiosk's own path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk_app.config import Config
from kiosk_app.domain import Candidate, CandidateList, Frame, Observation, Outcome
from kiosk_app.evaluation.visits import Visit, Visits
from kiosk_app.recognition.camera import frames
from kiosk_app.recognition.cues import telling
from kiosk_app.recognition.decision import TOO_FEW
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from kiosk_app.recognition.presence import needed_to_refuse
from kiosk_app.recognition.sources import SourceKind, parse_source

LOOKED_AT_EVERY_S = 0.1  # of a video: about what a small machine manages
CUES_WITHIN_S = 2.0  # of the first face of a track: about as long as somebody stands there until they are recorded
OF_A_PICTURE = round(CUES_WITHIN_S / LOOKED_AT_EVERY_S)  # so often it is looked at: until the networks turn it away
ENROLLED = CandidateList((Candidate("whoever is there", 1.0),))


@dataclass(frozen=True, slots=True)
class Presented:
    """live: the live score up to which it would be let through, else why there is none; None without networks.

    unusable: why no face of it was ever compared; "" where one was. cues: those that were suspicious within
    CUES_WITHIN_S of a face. without_networks, with_networks: what the kiosk would have done, by the settings of the
    site; the latter is empty where there are none.
    """

    live: float | str | None
    unusable: str = ""
    cues: tuple[str, ...] = ()
    without_networks: tuple[Visit, ...] = ()
    with_networks: tuple[Visit, ...] = ()


def present(path: Path, models: FaceModels, gallery: Gallery | None, config: Config) -> Presented:
    """Play a picture or a video to the kiosk. gallery: None takes each face for an enrolled one. Raises InputError."""
    return present_frames(_looked_at(path, config), models, gallery, config)


def present_frames(film: Iterator[Frame], models: FaceModels, gallery: Gallery | None, config: Config) -> Presented:
    """As `present`, for frames from anywhere."""
    recogniser = _watching(models, gallery, config)
    thresholds = recogniser.thresholds if gallery is not None else recogniser.thresholds.for_claim(None)
    alone, helped = (
        Visits(config.decision, thresholds, config.liveness, networks=networks) for networks in (False, True)
    )
    seen: list[Observation] = []
    for frame in film:
        observation = _looked(recogniser, frame, anybody=gallery is None)
        seen.append(observation)
        alone.add(observation)
        helped.add(observation)
    unusable = "" if any(o.candidates is not None for o in seen) else _why(seen)
    if models.liveness is None:
        return Presented(None, unusable, _suspicious(seen), tuple(alone.seen))
    return Presented(_live(seen), unusable, _suspicious(seen), tuple(alone.seen), tuple(helped.seen))


def _watching(models: FaceModels, gallery: Gallery | None, config: Config) -> Recogniser:
    """The cues are measured also where the site does not ask them."""
    nobody = Gallery([], models.pack.digest, config.gallery)
    watching = replace(config, liveness=replace(config.liveness, mode="step_up"))
    return Recogniser(models, nobody if gallery is None else gallery, watching)


def _looked(recogniser: Recogniser, frame: Frame, *, anybody: bool) -> Observation:
    if not anybody:
        return recogniser.process(frame, watched=True)
    observation, embedding = recogniser.embed_frame(frame, watched=True)
    return observation if embedding is None else replace(observation, candidates=ENROLLED)


def _suspicious(seen: Sequence[Observation]) -> tuple[str, ...]:
    began_s: dict[int, float] = {}
    found: dict[str, None] = {}
    for one in seen:
        if one.t_s - began_s.setdefault(one.track_id, one.t_s) <= CUES_WITHIN_S:
            found |= dict.fromkeys(telling(one.cues))
    return tuple(found)


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
