"""Guided capture, with the models of the default pack and heads that turn as they are told."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from kiosk_app.administration import capture
from kiosk_app.administration.capture import MIN_SAMPLES, CaptureIssue, CaptureState, GuidedCapture
from kiosk_app.config import Config, GalleryConfig
from kiosk_app.domain import U8, Face, Frame, QualityIssue, View
from kiosk_app.recognition.gallery import Gallery
from kiosk_app.recognition.models import FaceModels
from kiosk_app.recognition.pipeline import Recogniser
from tests.sample_people import SamplePeople
from tests.turned_heads import VIEWS, turned, turning

FPS = 10
ANN, BEN = 0, 5  # of the sample photo


class Booth:
    """A capture before which somebody sits; the clock goes on with every picture."""

    def __init__(self, models: FaceModels, fps: float = FPS) -> None:
        self.fps = fps
        self.capture = GuidedCapture(Recogniser(models, Gallery([], models.pack.digest, GalleryConfig()), Config()))
        self.number = 0

    def show(self, pictures: Iterable[U8]) -> list[CaptureState]:
        states = []
        for bgr in pictures:
            self.number += 1
            states.append(self.capture.offer(Frame(bgr, self.number / self.fps, self.number)))
        return states


@pytest.fixture
def booth(open_models: FaceModels) -> Booth:
    return Booth(open_models)


@pytest.fixture(scope="module")
def ann(people: SamplePeople) -> U8:
    return people.standing(ANN)[-1]


@pytest.fixture(scope="module")
def ben(people: SamplePeople) -> U8:
    return people.standing(BEN)[-1]


def face_in(models: FaceModels, bgr: U8) -> Face:
    return models.detector.scan(bgr, 64)[0]


@pytest.fixture(scope="module")
def all_views(open_models: FaceModels, ann: U8) -> list[U8]:
    return turning(ann, face_in(open_models, ann))


@pytest.fixture(scope="module")
def done(open_models: FaceModels, all_views: list[U8]) -> tuple[Booth, list[CaptureState]]:
    """Somebody who did as they were told; not to be changed by a test."""
    booth = Booth(open_models)
    return booth, booth.show(all_views)


def test_who_turns_as_told_is_done_in_the_time_it_takes_with_one_sample_of_each_view(
    done: tuple[Booth, list[CaptureState]],
) -> None:
    booth, states = done
    assert states[-1].done
    assert [state.just_taken for state in states if state.just_taken] == list(View)
    assert sorted(sample.view for sample in booth.capture.samples if sample.view) == sorted(View)
    assert len(booth.capture.samples) >= MIN_SAMPLES
    assert states[-1].given_up == ()


def test_progress_grows_while_a_view_is_held_and_is_full_when_it_is_taken(
    done: tuple[Booth, list[CaptureState]],
) -> None:
    _, states = done
    taken = next(i for i, state in enumerate(states) if state.just_taken)
    rising = [state.progress for state in states[: taken + 1]]
    assert rising[0] < 1.0
    assert rising == sorted(rising)
    assert rising[-1] == 1.0


def test_samples_are_of_one_person_with_a_small_picture_for_review(done: tuple[Booth, list[CaptureState]]) -> None:
    booth, _ = done
    first, *others = booth.capture.samples
    assert all(float(first.embedding.vector @ other.embedding.vector) > 0.9 for other in others)
    assert all(sample.thumbnail_bgr.shape[0] == 160 and sample.quality > 0 for sample in (first, *others))
    assert not any(np.shares_memory(first.thumbnail_bgr, other.thumbnail_bgr) for other in others)


def test_nobody_before_the_camera_is_said_and_takes_no_time(booth: Booth, people: SamplePeople) -> None:
    states = booth.show([people.room] * 3)
    assert {state.issue for state in states} == {CaptureIssue.NO_FACE}
    assert {state.view_wanted for state in states} == {View.FRONTAL}
    assert all(state.box_xyxy is None for state in states)


def test_a_dark_face_is_not_taken_and_the_reason_is_said(booth: Booth, ann: U8) -> None:
    states = booth.show([(ann // 6).astype(np.uint8)] * 8)
    assert {state.issue for state in states} <= {QualityIssue.TOO_DARK, CaptureIssue.NO_FACE}
    assert not booth.capture.samples


def test_somebody_else_who_steps_in_is_refused_until_the_first_one_is_back(booth: Booth, ann: U8, ben: U8) -> None:
    booth.show([ann] * 6)
    assert [sample.view for sample in booth.capture.samples] == [View.FRONTAL]
    states = booth.show([ben] * 8)
    assert {state.issue for state in states} == {CaptureIssue.ANOTHER_PERSON}
    assert len(booth.capture.samples) == 1
    assert booth.show([ann])[-1].issue is None


def test_two_faces_are_nobody_clearly_in_front(booth: Booth, ann: U8) -> None:
    twice = np.hstack([ann[:, 140:460], ann[:, 140:460]])
    states = booth.show([twice] * 6)
    assert {state.issue for state in states} == {QualityIssue.SEVERAL_FACES}
    assert not booth.capture.samples


def test_a_face_that_does_not_stay_in_place_is_not_taken(booth: Booth, ann: U8) -> None:
    swaying = [np.roll(ann, 28 * (number % 2), axis=1) for number in range(10)]
    states = booth.show(swaying)
    assert CaptureIssue.HOLD_STILL in {state.issue for state in states}
    assert not booth.capture.samples


def test_a_view_may_come_out_of_turn(booth: Booth, open_models: FaceModels, ann: U8) -> None:
    right = turned(ann, face_in(open_models, ann), *VIEWS["right"])
    states = booth.show([ann] * 6 + [right] * 6)
    assert states[-1].taken == (View.FRONTAL, View.RIGHT)
    assert states[-1].view_wanted is View.LEFT


def test_views_out_of_reach_are_given_up_and_straight_pictures_take_their_place(
    open_models: FaceModels, ann: U8, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture, "GIVE_UP_S", 2.0)
    booth = Booth(open_models, fps=2.5)
    states = booth.show([ann] * round(2.5 * (4 * 2.0 + 10)))
    state = next(state for state in states if state.done)
    assert state.given_up == (View.LEFT, View.RIGHT, View.UP, View.DOWN)
    assert [sample.view for sample in booth.capture.samples] == [View.FRONTAL] * MIN_SAMPLES


def test_a_machine_that_looks_at_a_picture_in_a_second_enrols_too(open_models: FaceModels, ann: U8) -> None:
    booth = Booth(open_models, fps=1.0)
    assert View.FRONTAL in booth.show([ann] * 4)[-1].taken


def test_who_never_looks_straight_into_the_camera_is_taken_as_they_look_in_the_end(
    booth: Booth, open_models: FaceModels, ann: U8, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture, "GIVE_UP_S", 2.0)
    beside = turned(ann, face_in(open_models, ann), -36, 0)
    states = booth.show([beside] * 30)
    assert not any(state.taken for state in states[:20])
    assert states[-1].taken == (View.FRONTAL,)


def test_one_turn_of_the_head_is_one_view(booth: Booth, open_models: FaceModels, ann: U8) -> None:
    askew = turned(ann, face_in(open_models, ann), VIEWS["left"][0], VIEWS["down"][1])
    states = booth.show([ann] * 6 + [askew] * 14)
    assert len(states[-1].taken) == 2


def test_what_is_dropped_is_wanted_again(open_models: FaceModels, all_views: list[U8]) -> None:
    booth = Booth(open_models)
    booth.show(all_views)
    number = next(i for i, sample in enumerate(booth.capture.samples) if sample.view is View.LEFT)
    booth.capture.drop(number)
    assert booth.capture.state.view_wanted is View.LEFT
    assert not booth.capture.done
    booth.capture.retake(View.UP)
    assert booth.capture.state.taken == (View.FRONTAL, View.RIGHT, View.DOWN)
    assert booth.show(all_views)[-1].done


def test_when_everything_is_dropped_it_may_be_somebody_else(booth: Booth, ann: U8, ben: U8) -> None:
    booth.show([ann] * 6)
    booth.capture.drop(0)
    booth.show([ben] * 6)
    assert len(booth.capture.samples) == 1


def test_a_frame_offered_twice_changes_nothing(booth: Booth, ann: U8) -> None:
    frame = Frame(ann, 1.0, 1)
    first = booth.capture.offer(frame)
    assert all(booth.capture.offer(frame) is first for _ in range(8))


def test_one_good_photo_is_enough_and_a_second_must_be_of_the_same_person(booth: Booth, people: SamplePeople) -> None:
    assert booth.capture.offer_photo(people.portrait(ANN)) is None
    assert booth.capture.done
    assert booth.capture.samples[0].view is None
    assert booth.capture.offer_photo(people.portrait(BEN)) is CaptureIssue.ANOTHER_PERSON
    assert booth.capture.offer_photo(people.room) is CaptureIssue.NO_FACE
    assert len(booth.capture.samples) == 1
