"""The chip that an embedder is given: the face turned upright and brought to a fixed size and place.

A chip is made with the similarity (turn, scale, move) that brings the five landmarks closest to where the embedder
saw them in training. Source of the fit: Umeyama, "Least-squares estimation of transformation parameters between two
point patterns", PAMI 1991; in two dimensions, written with complex numbers, it has a closed form.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import U8, LandmarkLayout, Landmarks
from kiosk_app.recognition.cv import cv2

F64 = npt.NDArray[np.float64]

DLIB_CHIP_PX = 150
_DLIB_PADDING = 0.25
_DLIB_MEAN_SHAPE = np.array(  # dlib, get_face_chip_details: the mean 5-point face in a unit square
    [
        (0.8595674595992, 0.2134981538014),
        (0.6460604764104, 0.2289674387677),
        (0.1205750620789, 0.2137274526848),
        (0.3340850613712, 0.2290642403242),
        (0.4901123135679, 0.6277975316475),
    ]
)
_DLIB_POINTS = (_DLIB_MEAN_SHAPE + _DLIB_PADDING) / (2 * _DLIB_PADDING + 1) * DLIB_CHIP_PX

ARCFACE_CHIP_PX = 112
_ARCFACE_POINTS = np.array(  # insightface, utils/face_align.py: arcface_dst
    [(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)]
)

_UPRIGHT_EYES = np.array([[-0.5, 0.0], [0.5, 0.0]])


def align(bgr: U8, landmarks: Landmarks) -> U8:
    """The chip of one face, BGR, black where it reaches outside the picture.

    uint8 (150, 150, 3) as dlib's get_face_chip makes it for landmarks of eye corners and nose; uint8 (112, 112, 3) as
    InsightFace's norm_crop makes it for eyes, nose and mouth.
    """
    if landmarks.layout is LandmarkLayout.EYE_CORNERS_NOSE:
        return _dlib_chip(bgr, landmarks.points_xy)
    picture_to_chip = similarity(landmarks.points_xy, _ARCFACE_POINTS)
    side = ARCFACE_CHIP_PX
    return cv2.warpAffine(bgr, picture_to_chip, (side, side)).astype(np.uint8, copy=False)


def frontal_points(layout: LandmarkLayout) -> npt.NDArray[np.float32]:
    """float32 (5, 2): where the landmarks of an average face that looks straight ahead lie in its chip."""
    points = _DLIB_POINTS if layout is LandmarkLayout.EYE_CORNERS_NOSE else _ARCFACE_POINTS
    return points.astype(np.float32)


def in_eye_distances(points: npt.NDArray[np.floating], eyes_xy: npt.NDArray[np.floating]) -> F64:
    """float64 (n, 2): points (n, 2) upright, from the middle between the eyes (2, 2), x along the eyes, y down."""
    fit = similarity(eyes_xy, _UPRIGHT_EYES)
    upright: F64 = points @ fit[:, :2].T + fit[:, 2]
    return upright


def similarity(source_xy: npt.NDArray[np.floating], target_xy: npt.NDArray[np.floating]) -> F64:
    """float64 (2, 3): the similarity that brings points (n, 2) closest to others in the sense of least squares.

    Points that all coincide are brought to the middle of the others, and with them everything else.
    """
    source, target = (np.asarray(points, np.float64) @ (1, 1j) for points in (source_xy, target_xy))
    source_centre, target_centre = source.mean(), target.mean()
    centred = source - source_centre
    spread = np.vdot(centred, centred).real
    factor = np.vdot(centred, target - target_centre) / spread if spread else 0j
    move = target_centre - factor * source_centre
    return np.array([[factor.real, -factor.imag, move.real], [factor.imag, factor.real, move.imag]])


def _dlib_chip(bgr: U8, points_xy: npt.NDArray[np.float32]) -> U8:
    """dlib gives the chip a rectangle of 150 * scale pixels and maps the corner pixels of one to those of the other.

    Hence a scale that is a little smaller, and centres half a pixel apart (dlib, extract_image_chips).
    """
    fit = similarity(_DLIB_POINTS, points_xy)
    scale = math.hypot(fit[0, 0], fit[1, 0])
    chip_to_picture = fit.copy()
    chip_to_picture[:, :2] *= (DLIB_CHIP_PX - 1 / max(scale, 1 / DLIB_CHIP_PX)) / (DLIB_CHIP_PX - 1)
    centre = np.full(2, DLIB_CHIP_PX / 2)
    chip_to_picture[:, 2] += fit[:, :2] @ centre - chip_to_picture[:, :2] @ (centre - 0.5)
    halvings = _halvings(DLIB_CHIP_PX * scale)
    if halvings:
        bgr, chip_to_picture = _halved(bgr, chip_to_picture, halvings)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(bgr, chip_to_picture, (DLIB_CHIP_PX,) * 2, flags=flags).astype(np.uint8, copy=False)


def _halvings(side_px: float) -> int:
    """How often dlib halves the picture before it shrinks a rectangle of this side to the chip."""
    times = 0
    while (side_px := (side_px + 1) / 2) > DLIB_CHIP_PX:
        times += 1
    return times


def _halved(bgr: U8, chip_to_picture: F64, times: int) -> tuple[U8, F64]:
    """The part of the picture that the chip shows, halved so often, and the map into it.

    dlib's 5-tap binomial filter is OpenCV's pyrDown less its first row and column. Its map into the smaller picture
    (pyramid_down_2_1) is a quarter of a pixel off, and the embedder was trained on chips made so.
    """
    last = DLIB_CHIP_PX - 1
    corners = np.array([(x, y, 1) for x in (0, last) for y in (0, last)]) @ chip_to_picture.T
    margin = 2 ** (times + 2) - 2  # what the filter sees beyond the chip
    left, top = (max(0, math.floor(low - margin + 0.5)) for low in corners.min(axis=0))
    right, bottom = (max(0, math.floor(high + margin + 1.5)) for high in corners.max(axis=0))
    part, chip_to_part = bgr[top:bottom, left:right], chip_to_picture - np.array([[0, 0, left], [0, 0, top]])
    for _ in range(times):
        if min(part.shape[:2]) < 3:  # beside the picture
            return np.zeros((1, 1, 3), np.uint8), chip_to_part
        part = cv2.pyrDown(part)[1:, 1:].astype(np.uint8, copy=False)
        chip_to_part = chip_to_part / 2 - np.array([[0, 0, 1.25], [0, 0, 0.75]])
    return part, chip_to_part
