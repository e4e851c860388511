"""Frame in, observation out, with the real models on pictures of people walking up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from kiosk_app.config import Config, DecisionConfig, DetectionConfig, GalleryConfig, QualityConfig
from kiosk_app.domain import F32, U8, Calibrated, Embedding, Face, Frame, Observation, QualityIssue, Template
from kiosk_app.errors import PackMismatchError
from kiosk_app.recognition.cues import SETTLED_S
from kiosk_app.recognition.cv import cv2
from kiosk_app.recognition.decision import Agreement
from kiosk_app.recognition.embedding import Embedder
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import Detector, FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from tests.attacks.instruments import Picture, Print
from tests.attacks.scene import Webcam, hand, office, shown
from tests.sample_people import SamplePeople

ANA, BEN, CHLOE = 0, 3, 5  # from left to right in the photo


@dataclass
class CountingDetector:
    """Passes everything on and notes what was asked for."""

    detector: Detector
    calls: list[str] = field(default_factory=list)

    def scan(self, bgr: U8, min_face_px: float) -> list[Face]:
        self.calls.append("scan")
        return self.detector.scan(bgr, min_face_px)

    def follow(self, bgr: U8, box_xyxy: F32, *, quick: bool = False) -> list[Face]:
        self.calls.append("follow")
        return self.detector.follow(bgr, box_xyxy, quick=quick)

    def scan_still(self, bgr: U8) -> list[Face]:
        self.calls.append("still")
        return self.detector.scan_still(bgr)


class Bench:
    """A recogniser over the sample people whose detector and embedder count their calls."""

    def __init__(self, models: FaceModels, gallery: Gallery, config: Config | None = None) -> None:
        self.detector = CountingDetector(models.detector)
        self.embedded = 0
        network = models.embedder.network

        def counted(chips: list[U8]) -> F32:
            self.embedded += len(chips)
            return network(chips)

        embedder: Embedder = replace(models.embedder, network=counted)
        counting = replace(models, detector=self.detector, embedder=embedder)
        self.recogniser = Recogniser(counting, gallery, config or Config())

    def watch(self, pictures: tuple[U8, ...], start_s: float = 0.0, step_s: float = 0.1) -> list[Observation]:
        return [self.recogniser.process(Frame(bgr, start_s + i * step_s, i)) for i, bgr in enumerate(pictures)]


def gallery_of(models: FaceModels, people: SamplePeople, *numbers: int) -> Gallery:
    templates = [Template(f"t{n}", f"person-{n}", people.embeddings[n]) for n in numbers]
    return Gallery(templates, models.pack.digest, GalleryConfig())


@pytest.fixture
def bench(open_models: FaceModels, people: SamplePeople) -> Bench:
    return Bench(open_models, gallery_of(open_models, people, ANA, BEN))


def best(observation: Observation) -> str | None:
    assert observation.candidates is not None
    return observation.candidates.best.person_id if observation.candidates.best else None


def side_by_side(left: U8, right: U8, apart_px: int = 150) -> U8:
    """Two pictures of somebody in the middle as one of two people beside each other."""
    moved = np.roll(left, -apart_px, axis=1)
    moved[:, left.shape[1] // 2 :] = np.roll(right, apart_px, axis=1)[:, left.shape[1] // 2 :]
    return moved


def test_where_nobody_is_there_is_no_face_and_nothing_is_embedded(bench: Bench, people: SamplePeople) -> None:
    for observation in bench.watch(people.walk_up(ANA)[:5]):
        assert (observation.face, observation.quality, observation.candidates) == (None, None, None)
        assert set(observation.ms) == {"detect"}
    assert bench.embedded == 0


def test_somebody_who_stands_there_is_found_again_in_every_frame_as_one_track(
    bench: Bench, people: SamplePeople
) -> None:
    seen = bench.watch(people.standing(ANA)[:10])
    assert [observation.track_id for observation in seen] == [1] * 10
    assert {best(observation) for observation in seen} == {f"person-{ANA}"}
    assert seen[0].same_person is None
    assert all(o.same_person is not None and o.same_person > 0.95 for o in seen[1:])
    assert all(set(o.ms) == {"detect", "assess", "align", "embed", "search"} for o in seen)


def test_between_full_scans_only_the_known_face_is_looked_for(bench: Bench, people: SamplePeople) -> None:
    bench.watch(people.standing(ANA)[:14], step_s=0.125)  # every 0.5 s is every fourth frame
    assert bench.detector.calls == (["scan"] + ["follow"] * 3) * 3 + ["scan", "follow"]


def test_a_full_scan_that_is_due_waits_while_a_decision_hangs_on_the_frame(bench: Bench, people: SamplePeople) -> None:
    bench.watch(people.standing(ANA)[:4])
    for t_s, decisive in ((0.55, True), (0.6, False)):
        bench.recogniser.process(Frame(people.standing(ANA)[4], t_s, 4), decisive=decisive)
    assert bench.detector.calls == ["scan"] + ["follow"] * 4 + ["scan"]


def test_a_machine_too_slow_for_a_full_scan_in_its_time_follows_the_face_all_the_same(
    bench: Bench, people: SamplePeople
) -> None:
    bench.watch(people.standing(ANA)[:9], step_s=0.7)
    assert bench.detector.calls == (["scan"] + ["follow"] * 3) * 2 + ["scan"]


def test_how_often_the_whole_picture_is_scanned_is_a_setting(open_models: FaceModels, people: SamplePeople) -> None:
    config = Config(detection=DetectionConfig(full_scan_every_s=0.0))
    bench = Bench(open_models, gallery_of(open_models, people, ANA), config)
    bench.watch(people.standing(ANA)[:4])
    assert bench.detector.calls == ["scan"] * 4


def test_a_face_that_is_lost_is_looked_for_in_the_whole_picture_at_once(bench: Bench, people: SamplePeople) -> None:
    bench.watch((people.standing(ANA)[0], people.room))
    assert bench.detector.calls == ["scan", "follow", "scan"]


def test_after_a_gap_the_whole_picture_is_scanned_and_the_face_is_a_new_track(
    bench: Bench, people: SamplePeople
) -> None:
    bench.watch(people.standing(ANA)[:2])
    (back,) = bench.watch(people.standing(ANA)[2:3], start_s=5.0)
    assert bench.detector.calls == ["scan", "follow", "scan"]
    assert (back.track_id, back.same_person) == (2, None)


def test_a_clock_that_goes_back_does_no_harm(bench: Bench, people: SamplePeople) -> None:
    bench.watch(people.standing(ANA)[:2], start_s=100.0)
    seen = bench.watch(people.standing(ANA)[2:5], start_s=3.0)
    assert [observation.track_id for observation in seen] == [2, 2, 2]
    assert best(seen[-1]) == f"person-{ANA}"


def test_a_face_that_fails_a_gate_is_not_embedded(bench: Bench, people: SamplePeople) -> None:
    dark = tuple(np.asarray(picture * 0.14, np.uint8) for picture in people.standing(ANA)[:3])
    blurred = tuple(np.asarray(cv2.GaussianBlur(picture, (0, 0), 9), np.uint8) for picture in people.standing(ANA)[:3])
    for pictures, issue in ((dark, QualityIssue.TOO_DARK), (blurred, QualityIssue.BLURRED)):
        found = [o for o in bench.watch(pictures) if o.face is not None]
        assert found, issue
        for observation in found:
            assert observation.quality is not None
            assert issue in observation.quality.issues
            assert observation.candidates is None
    assert bench.embedded == 0


def test_of_two_people_equally_near_neither_is_compared_not_even_between_full_scans(
    bench: Bench, people: SamplePeople
) -> None:
    pairs = tuple(map(side_by_side, people.standing(ANA)[:8], people.standing(BEN)[:8]))
    for observation in bench.watch(pairs):
        assert observation.quality is not None
        assert observation.quality.issues == (QualityIssue.SEVERAL_FACES,)
    assert bench.embedded == 0
    assert "follow" in bench.detector.calls


def test_when_one_of_the_two_leaves_the_other_is_compared_after_the_next_full_scan(
    bench: Bench, people: SamplePeople
) -> None:
    bench.watch((side_by_side(people.standing(ANA)[0], people.standing(BEN)[0]),))
    alone = tuple(np.roll(picture, -150, axis=1) for picture in people.standing(ANA)[1:9])
    seen = bench.watch(alone, start_s=0.1)
    assert best(seen[-1]) == f"person-{ANA}"


def test_somebody_behind_is_ignored(bench: Bench, people: SamplePeople) -> None:
    small = np.asarray(cv2.resize(people.standing(BEN)[0], (320, 240), interpolation=cv2.INTER_AREA), np.uint8)
    pictures = []
    for picture in people.standing(ANA)[:6]:
        behind = picture.copy()
        behind[:200, -200:] = small[20:220, 60:260]
        pictures.append(behind)
    seen = bench.watch(tuple(pictures))
    assert len(bench.recogniser._models.detector.scan_still(pictures[0])) == 2
    assert {best(observation) for observation in seen} == {f"person-{ANA}"}


def test_when_one_person_takes_the_place_of_another_the_faces_are_not_alike(bench: Bench, people: SamplePeople) -> None:
    bench.watch(people.standing(ANA)[:2])
    other, same = bench.watch(people.standing(BEN)[:2], start_s=0.2)
    assert other.track_id == same.track_id == 1
    assert other.same_person is not None
    assert other.same_person < bench.recogniser.thresholds.min_similarity
    assert same.same_person is not None
    assert same.same_person > 0.95


def test_a_gallery_that_is_swapped_in_counts_from_the_next_frame(
    bench: Bench, people: SamplePeople, open_models: FaceModels
) -> None:
    pictures = people.standing(ANA)
    (before,) = bench.watch(pictures[:1])
    bench.recogniser.gallery = gallery_of(open_models, people, CHLOE)
    (after,) = bench.watch(pictures[1:2], start_s=0.1)
    bench.recogniser.gallery = Gallery([], open_models.pack.digest, GalleryConfig())
    (empty,) = bench.watch(pictures[2:3], start_s=0.2)
    assert (best(before), best(after), best(empty)) == (f"person-{ANA}", f"person-{CHLOE}", None)
    assert after.same_person is not None


def test_a_gallery_of_another_pack_is_refused(bench: Bench, people: SamplePeople) -> None:
    foreign = Template("t", "p", Embedding(people.embeddings[ANA].vector, "b" * 64))
    bench.recogniser.gallery = Gallery([foreign], "b" * 64, GalleryConfig())
    with pytest.raises(PackMismatchError):
        bench.watch(people.standing(ANA)[:1])


def test_a_photo_leaves_no_trace_in_the_history_of_the_camera(bench: Bench, people: SamplePeople) -> None:
    bench.watch(people.standing(ANA)[:2])
    still = bench.recogniser.process_still(people.portrait(BEN))
    assert (still.t_s, still.track_id, still.same_person, best(still)) == (0.0, 0, None, f"person-{BEN}")
    (next_one,) = bench.watch(people.standing(ANA)[2:3], start_s=0.2)
    assert next_one.track_id == 1
    assert next_one.same_person is not None
    assert next_one.same_person > 0.95


def test_a_photo_of_nobody_and_one_of_poor_quality_are_not_compared(bench: Bench, people: SamplePeople) -> None:
    assert bench.recogniser.process_still(people.room).face is None
    assert bench.recogniser.embed_still(people.room) == (None, None)
    dark = np.asarray(people.portrait(BEN) * 0.14, np.uint8)
    report, embedding = bench.recogniser.embed_still(dark)
    assert report is not None
    assert QualityIssue.TOO_DARK in report.issues
    assert embedding is None
    assert bench.recogniser.process_still(dark).candidates is None
    assert bench.embedded == 0


def test_a_tightly_cropped_photo_is_good_enough(bench: Bench, people: SamplePeople) -> None:
    left, top, right, bottom = (round(float(v)) for v in people.faces[BEN].box_xyxy)
    report, embedding = bench.recogniser.embed_still(people.photo[top - 25 : bottom + 10, left - 10 : right + 10])
    assert report is not None
    assert report.passes
    assert embedding is not None
    assert float(embedding.vector @ people.embeddings[BEN].vector) > 0.9


def test_thresholds_are_those_of_the_site_else_those_of_the_pack(open_models: FaceModels) -> None:
    gallery = Gallery([], open_models.pack.digest, GalleryConfig())
    pack = open_models.pack.recogniser
    config = Config(decision=DecisionConfig(min_similarity=0.0))
    shipped = Recogniser(open_models, gallery, Config()).thresholds
    assert (shipped.min_similarity, shipped.min_margin) == (pack.min_similarity, pack.min_margin)
    assert (shipped.rival_weight, shipped.crowding_weight, shipped.alike_from) == (0.3, 0.2, 0.9)
    assert Recogniser(open_models, gallery, config).thresholds == replace(shipped, min_similarity=0.0)
    gallery.calibrated = Calibrated("spring", 0.95)
    assert Recogniser(open_models, gallery, Config()).thresholds == replace(
        shipped, min_similarity=0.95, calibration="spring"
    )
    assert Recogniser(open_models, gallery, config).thresholds == replace(shipped, min_similarity=0.0)
    gallery.calibrated = Calibrated("lower than the pack", 0.5)
    assert Recogniser(open_models, gallery, Config()).thresholds == shipped


# Faces that fail a gate, and the cues.


def watched_live(bench: Bench, film: Iterable[Frame]) -> Iterator[Observation]:
    """As the station looks where the site asks for challenges."""
    return (bench.recogniser.process(frame, watched=True) for frame in film)


def test_who_slips_in_for_a_face_too_poor_to_compare_is_watched_as_long_as_anybody(
    bench: Bench, people: SamplePeople
) -> None:
    """Without networks the watching is all that stands between a photo and a record."""
    dark = [np.asarray(picture * 0.14, np.uint8) for picture in people.standing(BEN)[:15]]
    film = [*dark, *people.standing(ANA)[:5]]
    seen = list(watched_live(bench, (Frame(bgr, number / 10, number) for number, bgr in enumerate(film))))
    assert {observation.track_id for observation in seen} == {1}, "the swap must not be told by the track"
    agreement = Agreement(DecisionConfig(), bench.recogniser.thresholds)
    assert [decision.outcome for observation in seen if (decision := agreement.add(observation))] == []
    assert seen[-1].cues_from_s == pytest.approx(seen[15].t_s + SETTLED_S)


def test_who_steps_before_a_sheet_too_small_to_compare_is_not_taken_for_it(
    open_models: FaceModels, people: SamplePeople
) -> None:
    gallery = gallery_of(open_models, people, ANA)
    config = Config(quality=QualityConfig(min_face_px=155.0))
    bench = Bench(open_models, gallery, config)
    sheet, path = Print(Picture.around(people.photo, people.faces[BEN])), hand(1, 1.6, 110.0)
    film = [frame.bgr for frame in shown(sheet, office(1), path, Webcam(), 1)]
    film += people.standing(ANA)[:4]
    seen = list(watched_live(bench, (Frame(bgr, number / 10, number) for number, bgr in enumerate(film))))
    assert seen[-1].track_id == seen[15].track_id
    assert seen[-1].candidates is not None
    assert not seen[-1].is_suspicious
