"""The attack simulator makes what it says."""

from __future__ import annotations

from itertools import islice, pairwise

import numpy as np
import pytest

from kiosk_app.domain import U8
from kiosk_app.recognition.artefacts import raster_peak
from kiosk_app.recognition.freshness import Freshness, Verdict
from tests.attacks.injected import looped, noisy_still
from tests.attacks.instruments import CutOut, EyeHoles, Panel, Picture, Print, Screen
from tests.attacks.scene import FOCAL_PX, FPS, HEIGHT_PX, WIDTH_PX, Pose, Thing, hand, held_up, homography, office
from tests.attacks.species import SPECIES, attack
from tests.sample_people import SamplePeople

STILL = Pose(WIDTH_PX / 2, HEIGHT_PX / 2, 150.0)
BOX = np.array([245, 165, 395, 315], np.float32)
DARK = Panel(grid=0.0, glare=0.0, banding=0.0, black=0.0, warm=1.0, bezel=0.1)


@pytest.fixture(scope="module")
def picture(people: SamplePeople) -> Picture:
    return Picture.around(people.photo, people.faces[1])


@pytest.fixture(scope="module")
def other(people: SamplePeople) -> Picture:
    return Picture.around(people.photo, people.faces[2])


def taken(thing: Thing, room: U8, pose: Pose = STILL, t_s: float = 0.0) -> U8:
    return np.clip(np.rint(held_up(thing, room, pose, t_s)), 0, 255).astype(np.uint8)


def test_a_face_is_as_wide_and_where_the_pose_says() -> None:
    moved = homography(Pose(200, 130, 120, roll=0), 240)
    left, middle, right = (moved @ (x, 0, 1) for x in (-120.0, 0.0, 120.0))
    assert middle[:2] / middle[2] == pytest.approx((200, 130))
    assert right[0] / right[2] - left[0] / left[2] == pytest.approx(120)
    turned = homography(Pose(WIDTH_PX / 2, HEIGHT_PX / 2, 120, pan=60), 240)
    near, far = (abs((turned @ (x, 0, 1))[0] / (turned @ (x, 0, 1))[2] - WIDTH_PX / 2) for x in (120.0, -120.0))
    assert max(near, far) < 75  # foreshortened to about half
    assert FOCAL_PX > WIDTH_PX / 2


def test_a_hand_moves_without_rest_and_each_seed_its_own_way() -> None:
    path = hand(3, 2.0)
    assert path == hand(3, 2.0) != hand(4, 2.0)
    assert len({(pose.x, pose.y) for pose in path}) == len(path) == round(2 * FPS)
    assert path[0].face_px < path[10].face_px  # it is brought up


@pytest.mark.parametrize("species", SPECIES)
def test_every_kind_is_the_same_for_the_same_seed_and_the_room_stands_still(
    species: str, picture: Picture, other: Picture
) -> None:
    first, again = (list(islice(attack(species, [picture, other], 6), 2)) for _ in range(2))
    assert all(np.array_equal(a.bgr, b.bgr) for a, b in zip(first, again, strict=True))
    assert not np.array_equal(first[0].bgr, first[1].bgr)
    if species != "filling_print":
        corners = [frame.bgr[-30:, :30].astype(int) for frame in first]
        assert np.abs(corners[0] - corners[1]).mean() < 8  # noise alone


def test_paper_is_white_at_its_edge_and_paler_than_the_picture(picture: Picture) -> None:
    room = office(1)
    plain, pale = taken(Screen([picture], DARK), room), taken(Print(picture, edge=0.2), room)
    face = np.s_[180:300, 260:380]
    assert np.ptp(pale[face], axis=2).mean() < np.ptp(plain[face], axis=2).mean()
    assert pale[face].min() > plain[face].min()
    art = Print(picture, edge=0.2).art(0.0)
    assert (art.bgr[:10] == 235).all()
    assert not np.array_equal(taken(Print(picture, curl=0.4), room), taken(Print(picture), room))


def test_a_cut_out_shows_the_room_where_the_paper_was(picture: Picture) -> None:
    room = office(2)
    whole, cut = taken(Print(picture), room), taken(CutOut(picture), room)
    beside = np.s_[300:330, 200:215]
    assert np.abs(cut[beside].astype(int) - room[beside]).mean() < 1
    assert np.abs(whole[beside].astype(int) - room[beside]).mean() > 5


def test_behind_holes_for_the_eyes_somebody_looks_about_and_blinks(picture: Picture, other: Picture) -> None:
    mask = EyeHoles(picture, other, seed=1)
    arts = np.stack([mask.art(t_s).bgr[:, :, 1] for t_s in np.arange(0, 2.5, 0.15)])
    changed = np.ptp(arts, axis=0) > 10
    assert changed.any()
    x, y = np.mean([np.add(eye, np.subtract(mask.art(0).middle_xy, picture.middle_xy)) for eye in picture.eyes_xy], 0)
    rows, columns = np.nonzero(changed)
    assert np.abs(rows - y).max() < 0.4 * picture.face_px
    assert np.abs(columns - x).max() < 0.6 * picture.face_px


def test_a_pixel_grid_folds_back_as_a_peak_of_the_spectrum(picture: Picture) -> None:
    room = office(3)
    without, fine = (
        raster_peak(taken(Screen([picture], Panel(grid=grid, pitch_px=1.9, glare=0, banding=0)), room), BOX)
        for grid in (0.0, 0.15)
    )
    assert without is not None
    assert fine is not None
    assert fine > without + 1


def test_a_screen_has_glare_a_running_bar_and_no_deep_black(picture: Picture) -> None:
    room = office(4)
    plain = taken(Screen([picture], DARK), room).astype(int)
    assert (taken(Screen([picture], Panel(grid=0, glare=0.9, banding=0)), room) > 250).mean() > (plain > 250).mean()
    lifted = taken(Screen([picture], Panel(grid=0, glare=0, banding=0, black=30)), room)
    face = np.s_[165:315, 245:395]
    assert lifted[face].min() >= 25
    bar = Screen([picture], Panel(grid=0, glare=0, banding=0.1, black=0, warm=1))
    change = (taken(bar, room, t_s=0.0).astype(int) - taken(bar, room, t_s=0.4))[200:280, 280:360].mean(axis=(1, 2))
    assert np.ptp(change) > 5


def test_a_video_on_a_screen_goes_on(picture: Picture, other: Picture) -> None:
    film = Screen([picture, picture, other], DARK, fps=10)
    assert film.art(0.0) is not film.art(0.1)
    assert film.art(0.05) is film.art(0.35)  # over and over


def test_a_still_with_noise_is_never_the_same_and_a_loop_repeats_exactly(picture: Picture) -> None:
    still = list(noisy_still(office(5), 1.0, 3.0, seed=1))
    assert len({frame.bgr.tobytes() for frame in still}) == len(still) == round(FPS)
    assert np.abs(np.mean([frame.bgr for frame in still], axis=0) - office(5)).mean() < 2
    rounds = list(looped(still, 3))
    assert all(np.array_equal(rounds[at].bgr, rounds[at + len(still)].bgr) for at in range(2 * len(still)))
    assert all(a.t_s < b.t_s for a, b in pairwise(rounds))
    freshness = Freshness()
    verdicts = [freshness.judge(frame.bgr, frame.t_s) for frame in rounds]
    assert set(verdicts[: len(still)]) == {Verdict.FRESH}
    assert verdicts[-1] is Verdict.LOOPED
