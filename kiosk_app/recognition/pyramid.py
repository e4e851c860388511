"""dlib's tiled picture pyramid, for a detector that looks for faces of one size.

All levels lie in one picture, so that the network runs once. Sizes, places and arithmetic are dlib's, because they
decide to the pixel what its detector finds. Source: create_tiled_pyramid and tiled_pyramid_to_image in dlib's
image_transforms/image_pyramid.h, and resize_bilinear in its tensor tools (Boost licence).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk_app.domain import F32, U8

F64 = npt.NDArray[np.float64]

GAP_PX = 10
BORDER_PX = 11
MIN_HEIGHT_PX = 5
SHRINK = 5 / 6  # from one level to the next
GROW, SHIFT_PX = 6 / 5, 0.3  # and back; each a product as in dlib, so that halves are rounded as there


@dataclass(frozen=True, slots=True)
class Tile:
    """Where one level lies in the pyramid, in pixels."""

    left: int
    top: int
    width: int
    height: int


def layout(width: int, height: int) -> tuple[list[Tile], int, int]:
    """The tiles of a picture of this size, largest first, and the width and height of the whole pyramid."""
    sizes = _level_sizes(width, height)
    column_height = _first_column_height(sizes)
    tiles = []
    top = BORDER_PX
    for level_width, level_height in sizes:  # down on the left
        if top >= column_height + BORDER_PX:
            break
        tiles.append(Tile(BORDER_PX, top, level_width, level_height))
        top += level_height + GAP_PX
    bottom = top - GAP_PX  # and up again on the right, as far as the first level allows
    for level_width, level_height in sizes[len(tiles) :]:
        tile = Tile(BORDER_PX + width - level_width, bottom - level_height, level_width, level_height)
        if tile.top < BORDER_PX + height:
            break
        tiles.append(tile)
        bottom -= level_height + GAP_PX
    return tiles, width + 2 * BORDER_PX, column_height + 2 * BORDER_PX


def draw(bgr: U8, mean_bgr: F32) -> tuple[F32, list[Tile]]:
    """The pyramid of a picture: float32 (1, 3, height, width), the mean colour between its tiles."""
    tiles, width, height = layout(bgr.shape[1], bgr.shape[0])
    canvas = np.broadcast_to(mean_bgr[:, None, None], (3, height, width)).copy()
    level: F32 = np.ascontiguousarray(bgr.transpose(2, 0, 1), np.float32)
    for tile in tiles:
        level = _resized(level, tile.width, tile.height)
        canvas[:, tile.top : tile.top + tile.height, tile.left : tile.left + tile.width] = level
    return canvas[None], tiles


def to_picture(boxes_xyxy: F64, tiles: list[Tile]) -> F64:
    """Boxes (n, 4) in the pyramid, back in the picture: by the tile that is nearest to the centre of each."""
    mapped = np.empty_like(boxes_xyxy)
    for i, box in enumerate(boxes_xyxy):
        centre = (box[:2] + box[2:]) / 2
        level = min(range(len(tiles)), key=lambda k: _distance(tiles[k], centre))
        points = box.reshape(2, 2) - (tiles[level].left, tiles[level].top)
        for _ in range(level):
            points = points * GROW + SHIFT_PX
        mapped[i] = points.ravel()
    return mapped


def _level_sizes(width: int, height: int) -> list[tuple[int, int]]:
    sizes: list[tuple[int, int]] = []
    while width > 0 and (height >= MIN_HEIGHT_PX or not sizes):
        sizes.append((width, height))
        width, height = math.floor(SHRINK * width), math.floor(SHRINK * height)
    return sizes


def _first_column_height(sizes: list[tuple[int, int]]) -> int:
    """The levels go down until the next one fits beside the one before, and at least half of them are placed."""
    width, height = sizes[0]
    total = sum(level_height + GAP_PX for _, level_height in sizes) - 2 * GAP_PX
    column, previous_width = 0, 0
    for level_width, level_height in sizes:
        if level_width <= width - previous_width - GAP_PX and (column - height) * 2 >= total - height:
            break
        column += level_height + GAP_PX
        previous_width = level_width
    return column - GAP_PX


def _resized(level: F32, width: int, height: int) -> F32:
    """Bilinear between corner pixels, without smoothing. level: float32 (3, rows, columns)."""
    if level.shape[1:] == (height, width):
        return level
    above, below, down = _neighbours(level.shape[1], height)
    rows = _between(level.take(above, axis=1), level.take(below, axis=1), down[:, None])
    before, after, along = _neighbours(level.shape[2], width)
    return _between(rows.take(before, axis=2), rows.take(after, axis=2), along)


def _between(first: F32, second: F32, share: F32) -> F32:
    """(1 - share) * first + share * second, into `first`; in place, because memory is what takes the time."""
    first *= 1 - share
    second *= share
    first += second
    return first


def _neighbours(source: int, target: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], F32]:
    """For each target pixel the two source pixels around it, and how far it is from the first to the second."""
    places = np.arange(target) * ((source - 1) / max(target - 1, 1))
    first = places.astype(np.intp)
    return first, np.minimum(first + 1, source - 1), (places - first).astype(np.float32)


def _distance(tile: Tile, point: F64) -> float:
    x = min(max(point[0], tile.left), tile.left + tile.width - 1)
    y = min(max(point[1], tile.top), tile.top + tile.height - 1)
    return math.hypot(x - point[0], y - point[1])
