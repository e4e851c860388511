"""One frame in, one observation out: detect, assess, align, embed, search, in that order.

A live source is followed: between full scans only the neighbourhood of the known face is searched, which is what
makes recognition quick enough for a small processor. Bystanders are ignored; the nearest face counts.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from kiosk_app.config import Config
from kiosk_app.domain import U8, CandidateList, Embedding, Face, Frame, Observation, QualityReport
from kiosk_app.recognition.alignment import align
from kiosk_app.recognition.cues import Cues
from kiosk_app.recognition.decision import Thresholds, thresholds_of
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.quality import assess, nearest
from kiosk_app.recognition.tracking import FaceTrack

MIN_FOLLOWED = 3  # frames between two full scans, as many as a decision needs: a slow machine would scan for ever


class StageTimes:
    """Milliseconds spent in each stage of one frame."""

    def __init__(self) -> None:
        self.ms: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.ms[name] = self.ms.get(name, 0.0) + (time.perf_counter() - start) * 1000


class Recogniser:
    """The recognition path of one source. Not thread-safe: one thread owns it; `gallery` may be swapped at any time."""

    def __init__(self, models: FaceModels, gallery: Gallery, config: Config) -> None:
        self.gallery = gallery
        self._models = models
        self._config = config
        self._track = FaceTrack()
        self._scanned_at_s = float("-inf")
        self._followed = 0  # frames since the last full scan
        self._several = False  # nobody was clearly nearest in the last full scan; following one face cannot tell
        self._live_asked = False  # of the frame before
        self._embedded: tuple[int, Embedding] | None = None  # track and embedding of the last compared frame
        self._cues = Cues() if config.liveness.mode in ("step_up", "always") else None

    @property
    def thresholds(self) -> Thresholds:
        """The site's own thresholds, else what its people ask for and the pack at least, and who is like whom."""
        site, pack, calibrated = self._config.decision, self._models.pack.recogniser, self.gallery.calibrated
        shipped = thresholds_of(pack)
        if calibrated is not None and calibrated.min_similarity > pack.min_similarity:
            shipped = replace(shipped, min_similarity=calibrated.min_similarity, calibration=calibrated.name)
        if site.min_similarity is not None:
            shipped = replace(shipped, min_similarity=site.min_similarity, calibration="")
        return replace(
            shipped,
            min_margin=pack.min_margin if site.min_margin is None else site.min_margin,
            lookalikes=self.gallery.lookalikes,
            lookalike_factor=site.lookalike_margin_factor,
        )

    def process(
        self, frame: Frame, claimed: str | None = None, *, decisive: bool = False, watched: bool = False
    ) -> Observation:
        """One frame of a live source or a video.

        claimed: the only person to compare the face with, whose code was given; None searches everybody. decisive:
        somebody waits for what becomes of this frame, so a full scan that is due can wait for the next one. watched:
        for cues of a picture of a face, where the site asks for challenges.
        """
        times = StageTimes()
        seen, embedding = self._look(frame, times, decisive=decisive)
        if watched and self._cues is not None:
            seen = self._watched(self._cues, frame, seen, times, decisive=decisive)
        return seen if embedding is None else replace(seen, candidates=self._search(embedding, times, claimed))

    def embed_frame(self, frame: Frame, *, watched: bool = False) -> tuple[Observation, Embedding | None]:
        """For enrolment: one frame of a live source, and its embedding if the face in front is good enough.

        watched: as for `process`.
        """
        times = StageTimes()
        seen, embedding = self._look(frame, times)
        if watched and self._cues is not None:
            seen = self._watched(self._cues, frame, seen, times, decisive=False)
        return seen, embedding

    def _look(self, frame: Frame, times: StageTimes, *, decisive: bool = False) -> tuple[Observation, Embedding | None]:
        with times.stage("detect"):
            faces = self._find(frame, decisive=decisive)
        face, several = nearest(faces, frame.bgr.shape[:2], self._config.quality)
        self._several = several or (self._several and self._scanned_at_s != frame.t_s)
        if face is None:
            self._track.miss()
            return Observation(frame.t_s, self._track.track_id, ms=times.ms), None
        track_id = self._track.update(face.box_xyxy, frame.t_s)
        with times.stage("assess"):
            quality = assess(frame.bgr, face, self._config.quality, several_faces=self._several)
        seen = Observation(frame.t_s, track_id, face, quality, ms=times.ms)
        if not quality.passes:
            return seen, None
        embedding = self._embed(frame.bgr, face, times)
        before, self._embedded = self._embedded, (track_id, embedding)
        same = float(before[1].vector @ embedding.vector) if before and before[0] == track_id else None
        live = self._live_score(frame.bgr, face, times, decisive=decisive)
        return replace(seen, same_person=same, live_score=live), embedding

    def _live_score(self, bgr: U8, face: Face, times: StageTimes, *, decisive: bool) -> float | None:
        """Of frames that may decide, every other one is left out: the decision shall not wait for it."""
        liveness = self._models.liveness
        self._live_asked = liveness is not None and not (decisive and self._live_asked)
        if liveness is None or not self._live_asked:
            return None
        with times.stage("liveness"):
            return liveness.score(bgr, face.box_xyxy)

    def _watched(
        self, cues: Cues, frame: Frame, seen: Observation, times: StageTimes, *, decisive: bool
    ) -> Observation:
        """With what the cues say by now; the frame that may decide is left out."""
        if seen.same_person is not None and seen.same_person < self.thresholds.min_similarity:
            cues.forget()
            decisive = False
        face = seen.face if seen.quality is not None and seen.quality.passes else None
        if decisive and face is not None and cues.watches(seen.track_id):
            cues.leave_out(frame.t_s)
        else:
            with times.stage("cues"):
                cues.add(frame, face, seen.track_id)
        report = cues.report
        return replace(seen, cues=report.scores, is_suspicious=report.suspicious, cues_from_s=cues.settles_at_s)

    def process_still(self, bgr: U8) -> Observation:
        """One photo by itself: a thorough search for faces, no history."""
        times = StageTimes()
        seen, embedding = self._look_at_still(bgr, times)
        return seen if embedding is None else replace(seen, candidates=self._search(embedding, times))

    def look_at_still(self, bgr: U8, *, gated: bool = True) -> tuple[Observation, Embedding | None]:
        """Like `embed_frame` for one photo by itself. gated: not a face that fails a quality gate, as everywhere."""
        return self._look_at_still(bgr, StageTimes(), gated=gated)

    def embed_still(self, bgr: U8) -> tuple[QualityReport | None, Embedding | None]:
        """For enrolment: the quality of the nearest face (None: no face) and, if it passes, its embedding."""
        seen, embedding = self._look_at_still(bgr, StageTimes())
        return seen.quality, embedding

    def _look_at_still(self, bgr: U8, times: StageTimes, *, gated: bool = True) -> tuple[Observation, Embedding | None]:
        with times.stage("detect"):
            faces = self._models.detector.scan_still(bgr)
        face, several = nearest(faces, bgr.shape[:2], self._config.quality)
        if face is None:
            return Observation(0.0, 0, ms=times.ms), None
        with times.stage("assess"):
            quality = assess(bgr, face, self._config.quality, several_faces=several, photo=True)
        seen = Observation(0.0, 0, face, quality, ms=times.ms)
        return seen, self._embed(bgr, face, times) if quality.passes or not gated else None

    def _find(self, frame: Frame, *, decisive: bool) -> Sequence[Face]:
        known = self._track.box_to_follow(frame.t_s)
        every_s = self._config.detection.full_scan_every_s
        scan_due = frame.t_s - self._scanned_at_s >= every_s and (self._followed >= MIN_FOLLOWED or not every_s)
        if known is not None and (decisive or not scan_due):
            followed = self._models.detector.follow(frame.bgr, known, quick=decisive)
            if followed:
                self._followed += 1
                return followed
        self._scanned_at_s, self._followed = frame.t_s, 0
        return self._models.detector.scan(frame.bgr, self._config.detection.min_face_px)

    def _embed(self, bgr: U8, face: Face, times: StageTimes) -> Embedding:
        with times.stage("align"):
            chip = align(bgr, face.landmarks)
        with times.stage("embed"):
            return self._models.embedder.embed([chip])[0]

    def _search(self, embedding: Embedding, times: StageTimes, claimed: str | None = None) -> CandidateList:
        with times.stage("search"):
            return self.gallery.search(embedding) if claimed is None else self.gallery.compare(embedding, claimed)
