"""Where the face's box lies in the mirrored, cut preview."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk_app.screen import Screen, ScreenState
from kiosk_app.ui.mapping import cover
from kiosk_app.ui.preview import Preview
from kiosk_app.ui.tokens import DARK

sides = st.integers(16, 4000)
shares = st.floats(0, 1)


@given(sides, sides, sides, sides)
def test_the_picture_covers_the_view_and_touches_it_on_two_sides(
    frame_w: int, frame_h: int, view_w: int, view_h: int
) -> None:
    left, top, right, bottom = cover((frame_w, frame_h), (view_w, view_h)).box((0, 0, frame_w, frame_h))
    assert left <= 1e-6
    assert top <= 1e-6
    assert right >= view_w - 1e-6
    assert bottom >= view_h - 1e-6
    assert min(right - left - view_w, bottom - top - view_h) == pytest.approx(0, abs=1e-6)
    assert (left + right, top + bottom) == pytest.approx((view_w, view_h))


@given(sides, sides, sides, sides, shares)
def test_a_row_is_brought_to_the_middle_as_far_as_the_picture_reaches(
    frame_w: int, frame_h: int, view_w: int, view_h: int, row: float
) -> None:
    mapping = cover((frame_w, frame_h), (view_w, view_h), row * frame_h)
    _, top, _, bottom = mapping.box((0, 0, frame_w, frame_h))
    assert top <= 1e-6
    assert bottom >= view_h - 1e-6
    off = mapping.y(row * frame_h) - view_h / 2
    assert abs(off) < 1e-6 or (off < 0 and abs(top) < 1e-6) or (off > 0 and abs(bottom - view_h) < 1e-6)


@given(sides, sides, sides, sides, shares, shares, shares, shares)
def test_a_box_is_mirrored_left_to_right_and_keeps_its_shape(
    frame_w: int, frame_h: int, view_w: int, view_h: int, x: float, y: float, w: float, h: float
) -> None:
    mapping = cover((frame_w, frame_h), (view_w, view_h))
    box = (x * frame_w, y * frame_h, x * frame_w + w * frame_w, y * frame_h + h * frame_h)
    left, top, right, bottom = mapping.box(box)
    whole = mapping.box((0, 0, frame_w, frame_h))
    assert left <= right
    assert right - left == pytest.approx(mapping.scale * (box[2] - box[0]), abs=1e-6)
    assert bottom - top == pytest.approx(mapping.scale * (box[3] - box[1]), abs=1e-6)
    assert whole[2] - right == pytest.approx(mapping.scale * box[0], abs=1e-6)
    assert top - whole[1] == pytest.approx(mapping.scale * box[1], abs=1e-6)


@pytest.mark.parametrize(
    ("view", "frame"), [((640, 480), (640, 480)), ((984, 1352), (640, 480)), ((1183, 984), (1280, 720))]
)
def test_the_painted_pixels_lie_where_the_mapping_says(
    qtbot: QtBot, view: tuple[int, int], frame: tuple[int, int]
) -> None:
    """A green block in a grey picture is found in the grabbed preview within a pixel of its mapped box."""
    width, height = frame
    block = (width // 2 - 60, height // 2 - 40, width // 2 + 20, height // 2 + 60)
    picture = np.full((height, width, 3), 60, np.uint8)
    picture[block[1] : block[3], block[0] : block[2]] = (0, 255, 0)
    preview = Preview(None, DARK)
    qtbot.addWidget(preview)
    preview.resize(*view)
    preview.show_screen(Screen(ScreenState.LOOKING, picture), "#000000", 1.0)
    grabbed = preview.grab().toImage()
    expected = cover(frame, view).box((float(block[0]), float(block[1]), float(block[2]), float(block[3])))
    found = _block(grabbed)
    edges = (found.left(), found.top(), found.right() + 1, found.bottom() + 1)
    assert edges == pytest.approx(expected, abs=1.5)


def _block(image: QImage) -> QRect:
    """The pixels that are more green than half."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    pixels = rows[:, : rgb.width() * 3].reshape(rgb.height(), rgb.width(), 3).astype(int)
    ys, xs = np.nonzero(pixels[..., 1] - pixels[..., 0] > 100)
    return QRect(QPoint(int(xs.min()), int(ys.min())), QPoint(int(xs.max()), int(ys.max())))
